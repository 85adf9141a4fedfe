"""The report of a run: one page with its photos, settings, curves, weights, results and mistakes.

It says what is known and no more: how often the classifier was right about what it had never seen,
with the shares that fit that count, and what of it says nothing. What may be claimed about whom is
docs/decisions/0021.
"""

from collections.abc import Sequence

import numpy as np

from model.documents.curve import Heights, Line, drawing, room_for
from model.documents.markup import Markup, page, table, tag, together
from model.documents.report_results import results, worst_photos
from model.documents.report_ways import ways_table
from model.documents.run_story import RunStory
from model.documents.settings_words import changes_on_the_way, settings_rows
from model.documents.style import STYLE
from model.documents.translation import Language
from model.documents.weights_figure import weights_figure
from model.documents.wording import class_names, loss_words, things
from model.filling import Say
from model.inspection.tally import Tally, count_hits
from model.numeral import percent, whole
from model.photos.groups import groups_of
from model.sentence import Sentence, sentence
from model.training.branch import Branch
from model.training.history import Marks
from model.training.overfitting import find_overfitting
from model.training.training import EVERY_STEP_UNTIL
from model.visible import shown_text


def write_report(story: RunStory, language: Language, say: Say) -> str:
    """Write the page.

    language: the one that `say` speaks.
    """
    title, name = say(sentence("Report of a training run")), shown_text(story.name)
    scene = story.scene
    names = class_names(scene.setup.dataset.classes, say)
    parts = [
        tag("h1", title),
        tag("p", name, class_="muted"),
        _inloss_words(story, say),
        _photos(story, names, say),
        _settings(story, say),
        _curves(story, say),
        tag("h2", say(sentence("What W looks for"))),
        weights_figure(scene.params, scene.setup.eye.shape, names, say),
        results(story, say),
        worst_photos(story, say),
        ways_table(story, say),
    ]
    heading = f"{name} – {title}" if name else title
    return page(heading, language, STYLE, *parts)


def _inloss_words(story: RunStory, say: Say) -> Markup:
    """Say in a sentence or two what has come of it."""
    scene, film = story.scene, story.film
    told: list[Sentence] = []
    if scene.refusal is not None:
        told.append(scene.refusal)
    elif film is None or film.history.length < 1 or scene.training is None:
        told.append(sentence("Nothing has been trained yet."))
    else:
        told.append(
            sentence(
                "After {steps} steps it is right about {right} of the {count} {things} that it "
                "learnt from.",
                steps=scene.step,
                right=scene.training.right,
                count=len(scene.training.labels),
                things=things(scene),
            )
        )
        if scene.held_out is not None and len(scene.held_out.labels):
            told.append(
                sentence(
                    "Of the {count} {things} that were held out it is right about {right}.",
                    count=len(scene.held_out.labels),
                    right=scene.held_out.right,
                    things=things(scene),
                )
            )
    if film is not None and scene.step < film.history.length:
        told.append(
            sentence(
                "The film goes on to step {last}; this report is about step {step} of it.",
                last=film.history.length,
                step=scene.step,
            )
        )
    if film is not None and film.stopped is not None:
        told.append(film.stopped.sentence)
    return tag("p", " ".join(map(say, told)))


def _photos(story: RunStory, names: Sequence[str], say: Say) -> Markup:
    dataset = story.scene.setup.dataset
    labels, out = dataset.labels, dataset.held_out
    head = (sentence("Label"), sentence("All"), sentence("To train on"), sentence("Held out"))
    rows = []
    for number, name in enumerate(names):
        mine = labels == number
        counts = mine.sum(), (mine & ~out).sum(), (mine & out).sum()
        rows.append((name, *(whole(int(count)) for count in counts)))
    total = len(labels), dataset.training_count, dataset.held_out_count
    rows.append((say(sentence("Together")), *map(whole, total)))
    groups = groups_of([example.photo for example in dataset.examples])
    told: list[Sentence] = []
    if groups:
        told.append(
            sentence(
                "{photos} of them show nearly the same picture as another one, in {groups} groups; "
                "each group is learnt from or held out as a whole.",
                photos=sum(map(len, groups)),
                groups=len(groups),
            )
        )
    if dataset.overruled:
        told.append(
            sentence(
                "Learnt from all the same, as copies of training photos: {count}.",
                count=dataset.overruled,
            )
        )
    drawn = things(story.scene).text == "sketches"
    heading = sentence("Sketches") if drawn else sentence("Photos")
    return together(
        tag("h2", say(heading)),
        table([say(one) for one in head], rows),
        *(tag("p", say(one), class_="muted") for one in told),
    )


def _settings(story: RunStory, say: Say) -> Markup:
    scene, film = story.scene, story.film
    facts = [
        tag("tr", tag("th", name), tag("td", value))
        for name, value in settings_rows(scene.setup, say)
    ]
    changes: list[Markup] = []
    told = [] if film is None else changes_on_the_way(film.schedule, say)
    if told:
        head = say(sentence("From step")), say(sentence("Changed to"))
        changes = [
            tag("h3", say(sentence("Changed on the way"))),
            table(head, [(whole(step), words) for step, words in told], words=2),
        ]
    return together(
        tag("h2", say(sentence("Settings at step {step}", step=scene.step))),
        tag("table", *facts, class_="facts"),
        *changes,
    )


def _curves(story: RunStory, say: Say) -> Markup:
    film = story.film
    if film is None or film.history.length < 1:
        return together()
    marks, last = film.history.marks, float(film.history.length)
    shown = float(story.scene.step) if story.scene.step < film.history.length else None
    in_batches = any(setup.in_batches for _, setup in film.schedule)
    both = "6 4"
    lines = [Line(marks.steps, marks.training), Line(marks.steps, marks.held_out, both)]
    if in_batches:
        steps = np.arange(film.history.length + 1, dtype=np.float64)
        lines.append(Line(steps, film.history.losses, faint=True))
    losses = Heights(story.chance, room_for(lines, story.chance))
    shares = Heights(_constant(story), 1.0, percent)
    right = Line(marks.steps, marks.training_right), Line(marks.steps, marks.held_out_right, both)
    return together(
        tag("h2", say(sentence("Loss and accuracy"))),
        tag(
            "div",
            _figure(lines, losses, last, shown, _loss_words(film, lines, losses.top, say)),
            _figure(right, shares, last, shown, _accuracy_words(say)),
            class_="beside",
        ),
        *_overfitting(marks, story, say),
    )


def _figure(
    lines: Sequence[Line], heights: Heights, last: float, shown: float | None, words: Sequence[str]
) -> Markup:
    text = " ".join(words)
    return tag("figure", drawing(lines, heights, last, words[0], shown), tag("figcaption", text))


def _loss_words(film: Branch, lines: Sequence[Line], top: float, say: Say) -> list[str]:
    told = [
        sentence(
            "The mean loss over all training photos, solid, and over the held-out ones, dashed, "
            "without L2. Dotted: the loss of knowing nothing."
        )
    ]
    if len(lines) > 2:
        told.append(sentence("Pale: the loss of each step over the photos of its batch."))
    if film.history.length >= EVERY_STEP_UNTIL:
        told.append(sentence("Not every step was measured over all photos."))
    highest = max(
        float(np.max(line.values, initial=0.0, where=np.isfinite(line.values))) for line in lines
    )
    if highest > top:
        told.append(
            sentence("What is higher is cut off; it went up to {loss}.", loss=loss_words(highest))
        )
    if any(np.isinf(line.values).any() for line in lines):
        told.append(sentence("Where a line is missing, the loss was no finite number."))
    return list(map(say, told))


def _accuracy_words(say: Say) -> list[str]:
    told = sentence(
        "The share of right answers about the training photos, solid, and about the held-out ones, "
        "dashed. Dotted: what the same answer to every photo would score."
    )
    return [say(told)]


def _overfitting(marks: Marks, story: RunStory, say: Say) -> list[Markup]:
    found = find_overfitting(marks, story.scene.step, story.since)
    if found is None:
        return []
    return [tag("p", say(found.told(loss_words)))]


def _constant(story: RunStory) -> float:
    """The share that the best constant answer would score, about the training photos."""
    tally: Tally = count_hits(story.scene.training)
    return max(tally.totals, default=0) / max(1, tally.total)
