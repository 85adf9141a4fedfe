"""Going through the lesson: what is shown now, and what comes of each thing that is done.

A course never changes. Whatever is done gives a new one, and what was done is in its `Progress`.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from model.lesson.chapter import Beat, Chapter, Choice, Question
from model.lesson.progress import MOST_ANSWERS, Progress, clean
from model.lesson.reference import numbered, references

_NO_NUMBERS: Mapping[str, float] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Course:
    """Chapters, and how far somebody is in them.

    chapters: those that there are, at least one; in any language, and others than yesterday.
    progress: what is known of the learner.
    """

    chapters: tuple[Chapter, ...]
    progress: Progress = field(default_factory=Progress)

    def __post_init__(self) -> None:
        if not self.chapters:
            raise ValueError("a course needs a chapter")

    # Where it is.

    @property
    def number(self) -> int:
        """The number of the open chapter, from 0 on: the first where there is no such chapter."""
        names = [chapter.name for chapter in self.chapters]
        return names.index(self.progress.chapter) if self.progress.chapter in names else 0

    @property
    def chapter(self) -> Chapter:
        """The open chapter."""
        return self.chapters[self.number]

    @property
    def beat_number(self) -> int:
        """The number of the beat at hand, from 0 on."""
        if self.progress.chapter != self.chapter.name:
            return 0
        return min(self.progress.beat, len(self.chapter.beats) - 1)

    @property
    def beat(self) -> Beat:
        """The beat at hand."""
        return self.chapter.beats[self.beat_number]

    @property
    def page(self) -> str | None:
        """The page of the beat at hand: its own, or that of the last one before it that has one."""
        beats = self.chapter.beats[: self.beat_number + 1]
        return next((beat.scenery.page for beat in reversed(beats) if beat.scenery.page), None)

    # What is so.

    @property
    def chosen(self) -> tuple[int, ...]:
        """The choices that were made at the question at hand, the first one first."""
        return self.progress.answers.get(self._question_key(self.beat), ())

    @property
    def answer_shown(self) -> Choice | None:
        """The last choice made at the question at hand, for what it reveals.

        At a guess it is none: that is said in the "why" after it.
        """
        question = self.beat.question
        if question is not None and self.chosen and self.beat.kind != "predict":
            return _choice_at(question.choices, self.chosen[-1])
        return None

    @property
    def guess(self) -> Choice | None:
        """At a "why", the choice made at the guess before it; None for none."""
        if self.beat.kind != "why":
            return None
        for beat in reversed(self.chapter.beats[: self.beat_number]):
            if beat.kind == "predict" and beat.question is not None:
                chosen = self.progress.answers.get(self._question_key(beat))
                return _choice_at(beat.question.choices, chosen[0]) if chosen else None
        return None

    @property
    def is_settled(self) -> bool:
        """Whether the question at hand is answered, or its guess not made; True where none is."""
        return self._is_settled(self.beat)

    @property
    def may_go_on(self) -> bool:
        """Whether the next beat may be opened: only a guess has to be made, or not made, first."""
        return self.beat.kind != "predict" or self.is_settled

    @property
    def guesses_number(self) -> bool:
        """Whether a guess is open whose answer is a number: that should be read nowhere else."""
        question = self.beat.question
        if question is None or self.may_go_on:
            return False
        right = next(choice for choice in question.choices if choice.right)
        return any(letter.isdecimal() for letter in numbered(right.text))

    def is_reached(self, goal: int) -> bool:
        """Say whether a goal of the beat at hand is reached."""
        return self._goal_key(self.beat_number, goal) in self.progress.reached

    def is_done(self, chapter: str) -> bool:
        """Say whether a chapter is done."""
        return chapter in self.progress.done

    @property
    def sentences(self) -> tuple[str, ...]:
        """What the learner has written at the beat at hand, as many as are asked for."""
        said = self.progress.sentences.get(self._beat_key(self.beat_number), ())
        return (*said, *[""] * self.beat.words)[: self.beat.words]

    @property
    def is_last(self) -> bool:
        """Whether nothing comes after the beat at hand."""
        return self._is_last_beat and self.number == len(self.chapters) - 1

    @property
    def following(self) -> Beat:
        """The beat that comes next, in this chapter or the next one; at the very end this one."""
        if not self._is_last_beat:
            return self.chapter.beats[self.beat_number + 1]
        return self.beat if self.is_last else self.chapters[self.number + 1].beats[0]

    # What is done.

    def answer(self, choice: int, numbers: Mapping[str, float] = _NO_NUMBERS) -> "Course":
        """Choose; a guess is made once, and everything else may be answered again.

        numbers: what is to be read now, by its names: of these what the question names is noted.
        """
        question = self.beat.question
        if question is None or not 0 <= choice < len(question.choices):
            return self
        if self.beat.kind == "predict" and self.is_settled:
            return self
        key = self._question_key(self.beat)
        chosen = (*self.chosen, choice)[:MOST_ANSWERS]
        progress = replace(self.progress, answers={**self.progress.answers, key: chosen})
        named = {} if self.chosen else _named(question, numbers)
        if named:
            progress = replace(progress, numbers={**progress.numbers, key: named})
        return self._noted(progress)

    def skip(self) -> "Course":
        """Make no guess."""
        if self.beat.kind != "predict" or self.is_settled:
            return self
        return self._noted(
            replace(self.progress, skipped=self.progress.skipped | {self._question_key(self.beat)})
        )

    def reach(self, numbers: Mapping[str, float]) -> "Course":
        """Note every goal of the beat at hand that these numbers reach; reached is reached."""
        now = {
            self._goal_key(self.beat_number, number)
            for number, goal in enumerate(self.beat.goals)
            if goal.check.holds(numbers)
        }
        if now <= self.progress.reached:
            return self
        return self._noted(replace(self.progress, reached=self.progress.reached | now))

    def write(self, sentences: Sequence[str]) -> "Course":
        """Note what the learner has written at the beat at hand."""
        said = tuple(map(clean, sentences[: self.beat.words]))
        key = self._beat_key(self.beat_number)
        return self._noted(replace(self.progress, sentences={**self.progress.sentences, key: said}))

    def next(self) -> "Course":
        """Go to the next beat or chapter; stay where that may not be, and at the very end."""
        if not self.may_go_on:
            return self
        if not self._is_last_beat:
            return self._at(self.number, self.beat_number + 1)
        if self.number < len(self.chapters) - 1:
            return self._at(self.number + 1, 0)
        return self.close()

    def back(self) -> "Course":
        """Go to the beat before, or to the end of the chapter before; stay at the beginning."""
        if self.beat_number:
            return self._at(self.number, self.beat_number - 1)
        if self.number:
            return self._at(self.number - 1, len(self.chapters[self.number - 1].beats) - 1)
        return self

    def open(self, chapter: str) -> "Course":
        """Open a chapter at its beginning. Raises KeyError where there is none of this name."""
        for number, one in enumerate(self.chapters):
            if one.name == chapter:
                return self._at(number, 0)
        raise KeyError(chapter)

    def close(self) -> "Course":
        """Leave the lesson; the place is kept."""
        return self._noted(self._left())

    def in_other_words(self, chapters: tuple[Chapter, ...]) -> "Course":
        """Go on with these chapters at the same place: in another language, say."""
        return replace(self, chapters=chapters)

    # How that is noted.

    @property
    def _is_last_beat(self) -> bool:
        return self.beat_number == len(self.chapter.beats) - 1

    def _left(self) -> Progress:
        """Leave the beat at hand; with the last one the chapter is done, if nothing is open."""
        if not self._is_last_beat or not self._nothing_open():
            return self.progress
        return replace(self.progress, done=self.progress.done | {self.chapter.name})

    def _nothing_open(self) -> bool:
        return all(
            self._is_settled(beat)
            and all(
                self._goal_key(number, goal) in self.progress.reached
                for goal in range(len(beat.goals))
            )
            for number, beat in enumerate(self.chapter.beats)
        )

    def _is_settled(self, beat: Beat) -> bool:
        key = self._question_key(beat)
        return beat.question is None or key in self.progress.answers or key in self.progress.skipped

    def _at(self, chapter: int, beat: int) -> "Course":
        return self._noted(replace(self._left(), chapter=self.chapters[chapter].name, beat=beat))

    def _noted(self, progress: Progress) -> "Course":
        return replace(self, progress=progress)

    def _question_key(self, beat: Beat) -> str:
        return f"{self.chapter.name}/{beat.question.id if beat.question else ''}"

    def _beat_key(self, beat: int) -> str:
        return f"{self.chapter.name}/{beat}"

    def _goal_key(self, beat: int, goal: int) -> str:
        return f"{self.chapter.name}/{beat}/{goal}"


def _named(question: Question, numbers: Mapping[str, float]) -> dict[str, float]:
    """Give the numbers that a question and its choices name and that are there."""
    texts = (question.text, *(choice.text for choice in question.choices))
    names = {reference.name for text in texts for reference in references(text)}
    return {
        name: float(numbers[name])
        for name in sorted(names)
        if name in numbers and math.isfinite(numbers[name])
    }


def _choice_at(choices: tuple[Choice, ...], number: int) -> Choice | None:
    """Give a choice; None where the chapter was another one when it was chosen."""
    return choices[number] if number < len(choices) else None
