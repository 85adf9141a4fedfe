"""What was tried: the film of a report, and the others beside it, each with how far it came."""

from collections.abc import Callable

import numpy as np

from model.documents.markup import Markup, table, tag, together
from model.documents.run_story import RunStory
from model.documents.settings_words import brief_settings
from model.documents.wording import loss_words
from model.filling import Say
from model.numeral import percent, whole
from model.params import Doubles
from model.sentence import sentence
from model.training.branch import Branch
from model.training.setup import same_photos
from model.visible import shown_text

NOTHING = "–"


def ways_table(story: RunStory, say: Say) -> Markup:
    """Write a row a film: what it was trained with, and its losses where they were last measured.

    Nothing where there is but one film.
    """
    film = story.film
    if film is None or not story.ways:
        return together()
    head = (
        sentence("Film"),
        sentence("Trained with"),
        sentence("Parted at step"),
        sentence("Last step"),
        sentence("Training loss"),
        sentence("Held-out loss"),
        sentence("Held out right"),
    )
    rows = [_row(film, say(sentence("the film of this report")), film, say)]
    for number, way in enumerate(story.ways, start=1):
        name = shown_text(way.name) or say(sentence("way {number}", number=number))
        rows.append(_row(way, name, film, say))
    told = sentence(
        "Losses are means over all photos, at the last step where they were measured, without L2. "
        "Those of other photos cannot be compared with these."
    )
    return together(
        tag("h2", say(sentence("What was tried"))),
        table([say(one) for one in head], rows, words=2),
        tag("p", say(told), class_="muted"),
    )


def _row(film: Branch, name: str, present: Branch, say: Say) -> tuple[str, ...]:
    trained = brief_settings(film.setup, say)
    if not same_photos(film.setup.dataset, present.setup.dataset):
        trained += f", {say(sentence('other photos'))}"
    if film.stopped is not None:
        trained += f", {say(sentence('blew up'))}"
    marks = film.history.marks
    return (
        name,
        trained,
        NOTHING if film is present else whole(film.origin),
        whole(film.history.length),
        *(
            _last(column, write)
            for column, write in (
                (marks.training, loss_words),
                (marks.held_out, loss_words),
                (marks.held_out_right, percent),
            )
        ),
    )


def _last(column: Doubles, write: Callable[[float], str]) -> str:
    """Write the last number of a column; a dash where there is none, as without held-out photos."""
    return write(float(column[-1])) if len(column) and not np.isnan(column[-1]) else NOTHING
