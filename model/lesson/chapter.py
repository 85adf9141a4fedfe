"""What a chapter is: a title, and a few beats that are gone through one after the other.

A beat is one small thing to do. First something learnt before is recalled, then there is the slide,
a guess, something to move with one's own hand, the reason, and the same on a photo of one's own.
"""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

from model.lesson.check import Check

BeatKind: TypeAlias = Literal["recall", "slide", "predict", "do", "why", "own"]
BEAT_KINDS: tuple[BeatKind, ...] = get_args(BeatKind)

LabKind: TypeAlias = Literal["sketches", "photos"]
"""Which photos a film is made of: the drawn ones, afresh, or the learner's."""

Uses: TypeAlias = Literal["numbers", "sketches", "photos"]
"""What a chapter works with: numbers alone, the drawn photos, or those of the learner."""

LABS: tuple[LabKind, ...] = get_args(LabKind)
USES: tuple[Uses, ...] = get_args(Uses)


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that can be chosen.

    text:    what stands on it.
    reveals: what is said to whoever has chosen it; of a wrong one, the misconception met.
    right:   whether it is the right one; of each question one choice is.
    """

    text: str
    reveals: str
    right: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question with two to four choices.

    id: what it is called in notes of what was answered: the same in every language.
    """

    id: str
    text: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Goal:
    """Something to be reached by hand; it is reached once its check has held."""

    text: str
    check: Check


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula, set from TeX.

    tex:     the source, of few commands (`docs/lesson-format.md`).
    numbers: parts of the source, each with what stands there when numbers are wanted: a text with
             references to numbers.
    note:    a line below it; "" for none.
    """

    tex: str
    numbers: tuple[tuple[str, str], ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Scenery:
    """What is around a beat; what is None stays as it was in the beat before.

    page:  the page to be seen.
    pose:  what is set up on that page, by a word that the page knows.
    marks: the places to look at, at most two, as "page.place".
    lab:   the photos of the film; the film begins anew with them.
    eye:   the name of the eye.
    start: where W begins.
    rate:  η of the steps.
    step:  how many steps are taken.
    """

    page: str | None = None
    pose: str | None = None
    marks: tuple[str, ...] = ()
    lab: LabKind | None = None
    eye: str | None = None
    start: Literal["zero", "known"] | None = None
    rate: float | None = None
    step: int | None = None


@dataclass(frozen=True, slots=True)
class Beat:
    """One small thing to read, to answer or to do.

    text:     at most three lines, in the Markdown of `docs/lesson-format.md`, with references.
    question: what is asked. Of a "predict", what is marked stays still until it is answered, and
              what the choice reveals is said in the "why" after it.
    goals:    what is to be reached.
    hint:     what helps; it costs nothing. "" for none.
    words:    how many sentences of their own the learner is asked to write.
    """

    kind: BeatKind
    text: str = ""
    formula: Formula | None = None
    question: Question | None = None
    goals: tuple[Goal, ...] = ()
    hint: str = ""
    words: int = 0
    scenery: Scenery = field(default_factory=Scenery)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter in one language.

    name:    the name of its file without the ending, such as "08-loss-of-the-cat": the same in
             every language, and what the learner's progress is noted by.
    title:   its title.
    slide:   the title of the slide of the lecture that it belongs to.
    minutes: how long it takes.
    uses:    what it works with.
    beats:   at least one; none where only its head has been read so far.
    """

    name: str
    title: str
    slide: str
    minutes: int
    uses: Uses
    beats: tuple[Beat, ...]
