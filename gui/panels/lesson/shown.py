"""What the column shows, as values: texts in the learner's language, their numbers filled in."""

from dataclasses import dataclass

from model.lesson import BeatKind, Uses


@dataclass(frozen=True, slots=True)
class ChapterMark:
    """A chapter among the marks on top.

    group: the place of the lesson that it belongs to; marks of one lesson stand together.
    """

    number: int
    title: str
    group: int
    done: bool


@dataclass(frozen=True, slots=True)
class ChapterShown:
    """What stands above the beats; the words are those of the chapter's file."""

    number: int
    title: str
    slide: str
    minutes: int
    uses: Uses


@dataclass(frozen=True, slots=True)
class FormulaShown:
    """A formula.

    tex:     as symbols.
    numbers: with numbers in place of some of them; the same where there are none.
    note:    a line below it; "" for none.
    spoken, spoken_numbers: both in words, for who cannot see them.
    """

    tex: str
    numbers: str
    note: str
    spoken: str
    spoken_numbers: str


@dataclass(frozen=True, slots=True)
class QuestionShown:
    """A question with its choices.

    chosen:  the place of the choice that was made last; None while there is none.
    right:   the place of the right one, once that may be said; else None.
    reveals: what is said to who chose it; "" for nothing.
    settled: whether it is answered for good.
    """

    text: str
    choices: tuple[str, ...]
    chosen: int | None
    right: int | None
    reveals: str
    settled: bool


@dataclass(frozen=True, slots=True)
class BeatShown:
    """One beat.

    place, count: which beat of how many; the first is 0.
    answer:       what the guess before has revealed; it stands before the text.
    hint:         what helps; "" for nothing.
    words:        what the learner has written, one text a sentence that is asked for.
    ahead:        what comes next: the kind of a beat, the number of a chapter, None for the end.
    skippable:    whether the question may be left out.
    may_go_on, may_go_back: whether there is a way on, and one back.
    """

    kind: BeatKind
    place: int
    count: int
    answer: str = ""
    text: str = ""
    formula: FormulaShown | None = None
    question: QuestionShown | None = None
    goals: tuple[tuple[str, bool], ...] = ()
    hint: str = ""
    words: tuple[str, ...] = ()
    ahead: BeatKind | int | None = None
    skippable: bool = False
    may_go_on: bool = True
    may_go_back: bool = True
