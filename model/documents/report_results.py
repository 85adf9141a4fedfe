"""How often a classifier is right, what that is worth, and the photos that it is worst at.

An interval stands beside what was never seen, and there alone: about photos that were learnt from
it would say nothing, and where nobody knows what was learnt from, nothing either.
"""

import numpy as np

from model.documents.markup import Markup, table, tag, together
from model.documents.picture import data_address, small_square
from model.documents.run_story import RunStory
from model.documents.wording import class_names, loss_words, photo_name, things
from model.filling import Say
from model.inspection.answers import Answers, answers_about
from model.inspection.proportion import wilson
from model.inspection.track_record import held_out_kind
from model.numeral import of_softmax, percent, whole
from model.photos.groups import group_photos
from model.photos.photo import Photo
from model.sentence import Sentence, sentence
from model.training.scene import Scene, worst

MOST_WORST = 12
"""So many photos fit into two rows of a page."""

NOTHING = "–"


def results(story: RunStory, say: Say) -> Markup:
    """Write how often it is right, and what is taken for what."""
    scene = story.scene
    names = class_names(scene.setup.dataset.classes, say)
    learnt, unseen = (answers_about(scene, held_out=out) for out in (False, True))
    heading = tag("h2", say(sentence("Results at step {step}", step=scene.step)))
    if learnt is None or unseen is None or scene.training is None or scene.held_out is None:
        return together(heading, tag("p", say(sentence("There are none yet."))))
    head = (
        sentence("Asked about"),
        sentence("Loss"),
        sentence("Right"),
        sentence("Share"),
        sentence("Fits the count (95 %)"),
    )
    rows = [_row(sentence("learnt from"), learnt, scene.training.loss, None, say)]
    if len(unseen.labels):
        interval = None if held_out_kind(scene) == "unknown" else fitting_shares(unseen)
        rows.append(_row(sentence("held out"), unseen, scene.held_out.loss, interval, say))
    about = unseen if len(unseen.labels) else learnt
    return together(
        heading,
        table([say(one) for one in head], rows),
        *(tag("p", say(one), class_="muted") for one in _remarks(scene, unseen)),
        *_confusion(about, names, scene, say),
    )


def fitting_shares(answers: Answers) -> tuple[float, float]:
    """Find the shares of right answers that fit what was counted, for 95 of 100 cases.

    Pictures that are nearly the same count as one: they are right or wrong together.
    """
    count = len(answers.labels)
    different = len(set(group_photos([example.photo for example in answers.examples])))
    right = answers.tally.right
    return wilson(right * different / count, different)


def worst_photos(story: RunStory, say: Say) -> Markup:
    """Show what costs most, held out where anything is."""
    scene = story.scene
    names = class_names(scene.setup.dataset.classes, say)
    held_out = scene.setup.dataset.held_out_count > 0
    found = worst(scene, MOST_WORST, held_out=held_out)
    if not found:
        return together()
    heading = (
        sentence("Held-out {things} that cost most", things=things(scene))
        if held_out
        else sentence("Training {things} that cost most", things=things(scene))
    )
    figures = [
        _photo(story.look(example.photo), loss, names[example.label], say)
        for example, loss in found
    ]
    return together(tag("h2", say(heading)), tag("div", *figures, class_="photos worst"))


def _row(
    name: Sentence,
    answers: Answers,
    loss: float,
    interval: tuple[float, float] | None,
    say: Say,
) -> tuple[str, ...]:
    tally = answers.tally
    fits = NOTHING if interval is None else f"{percent(interval[0])} … {percent(interval[1])}"
    share = percent(tally.right / tally.total)
    return say(name), loss_words(loss), f"{whole(tally.right)} / {whole(tally.total)}", share, fits


def _remarks(scene: Scene, unseen: Answers) -> list[Sentence]:
    """Say what the numbers do not say by themselves."""
    kind, told = held_out_kind(scene), []
    if not len(unseen.labels):
        told.append(
            sentence(
                "No {things} are held out, so nobody knows how often it is right about others.",
                things=things(scene),
            )
        )
    elif kind == "unknown":
        told.append(
            sentence(
                "It is not known what the opened model has learnt from: it may have seen what is "
                "held out here."
            )
        )
    elif kind == "sketches":
        told.append(sentence("That holds for sketches like these. Of photos it says nothing."))
    else:
        told.append(
            sentence(
                "The last column holds the shares of right answers about other photos like these "
                "that fit the count (Wilson’s interval). Photos that are nearly the same count as "
                "one. About what was learnt from it would say nothing."
            )
        )
    if scene.setup.settings.l2:
        told.append(
            sentence(
                "Training goes down loss + L2, which is {sum} here; the losses in this report are "
                "without L2.",
                sum=loss_words(_whole_loss(scene)),
            )
        )
    return told


def _whole_loss(scene: Scene) -> float:
    return (0.0 if scene.training is None else scene.training.loss) + scene.pull


def _confusion(answers: Answers, names: tuple[str, ...], scene: Scene, say: Say) -> list[Markup]:
    """Count what is taken for what."""
    held_out = scene.setup.dataset.held_out_count > 0
    heading = (
        sentence("What is taken for what, held out")
        if held_out
        else sentence("What is taken for what, learnt from")
    )
    corner = say(sentence("row: the label · column: the answer"))
    rows = [
        (name, *map(whole, row)) for name, row in zip(names, answers.counts.tolist(), strict=True)
    ]
    parts = [tag("h3", say(heading)), table((corner, *names), rows)]
    tally = answers.tally
    if tally.unequal:
        words = sentence(
            "Always “{name}” would be right about {most} of {count}.",
            name=names[tally.commonest],
            most=tally.totals[tally.commonest],
            count=tally.total,
        )
        parts.append(tag("p", say(words), class_="muted"))
    return parts


def _photo(photo: Photo, loss: float, name: str, say: Say) -> Markup:
    share = of_softmax(float(np.exp(-loss)))
    words = sentence("loss {loss}", loss=loss_words(loss))
    return tag(
        "figure",
        tag("img", src=data_address(small_square(photo)), alt=name),
        tag(
            "figcaption",
            photo_name(photo, say),
            tag("br"),
            f"P({name}) {share}",
            tag("br"),
            say(words),
        ),
    )
