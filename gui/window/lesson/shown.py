"""What a course comes to on the screen: its texts with their numbers, in the learner's language."""

from collections.abc import Mapping

from gui.panels.lesson.shown import (
    BeatShown,
    ChapterMark,
    ChapterShown,
    FormulaShown,
    QuestionShown,
)
from gui.style.language import say
from model.lesson import (
    CHAPTERS,
    LESSONS,
    Beat,
    BeatKind,
    Chapter,
    Course,
    Formula,
    fill,
    references,
    spoken,
    with_numbers,
)
from model.particle import with_particle


def number_of(course: Course, place: int) -> int:
    """Give the number of a chapter: that of the lecture, or else its place, from 1 on."""
    name = course.chapters[place].name
    return (CHAPTERS.index(name) if name in CHAPTERS else place) + 1


def chapter_marks(course: Course) -> tuple[ChapterMark, ...]:
    """Give a mark for each chapter."""
    return tuple(
        ChapterMark(
            number_of(course, place),
            chapter.title,
            _lesson_of(chapter),
            done=course.is_done(chapter.name),
        )
        for place, chapter in enumerate(course.chapters)
    )


def chapter_shown(course: Course) -> ChapterShown:
    """Give the head of the open chapter."""
    chapter = course.chapter
    number = number_of(course, course.number)
    return ChapterShown(number, chapter.title, chapter.slide, chapter.minutes, chapter.uses)


def beat_shown(course: Course, numbers: Mapping[str, float]) -> BeatShown:
    """Give the beat at hand, with these numbers in its texts."""

    def told(text: str) -> str:
        return fill(text, numbers, with_particle)

    beat, guess = course.beat, course.guess
    return BeatShown(
        kind=beat.kind,
        place=course.beat_number,
        count=len(course.chapter.beats),
        answer="" if guess is None else told(guess.reveals),
        text=told(beat.text),
        formula=None if beat.formula is None else _formula(beat.formula, numbers),
        question=_question(course, numbers),
        goals=tuple(
            (told(goal.text), course.is_reached(place)) for place, goal in enumerate(beat.goals)
        ),
        hint=told(beat.hint),
        words=course.sentences,
        ahead=_ahead(course),
        skippable=not course.may_go_on,
        may_go_on=course.may_go_on,
        may_go_back=bool(course.number or course.beat_number),
    )


def has_live_numbers(course: Course) -> bool:
    """Say whether numbers of the window are shown by the beat, or waited for."""
    beat = course.beat
    if any(not course.is_reached(place) for place in range(len(beat.goals))):
        return True
    texts = [beat.text, beat.hint, *(goal.text for goal in beat.goals)]
    if course.guess is not None:
        texts.append(course.guess.reveals)
    if beat.formula is not None:
        texts.extend(value for _, value in beat.formula.numbers)
    if beat.question is not None:
        texts.append(beat.question.text)
        for choice in beat.question.choices:
            texts += [choice.text, choice.reveals]
    named = {reference.name for text in texts for reference in references(text)}
    return any(not name.startswith("lecture.") for name in named) or _points_around(beat)


def _points_around(beat: Beat) -> bool:
    """Say whether something beside the page is marked, which may go behind something else."""
    return any(name.startswith(("film.", "photos.")) for name in beat.scenery.marks)


def _lesson_of(chapter: Chapter) -> int:
    places = [place for place, names in enumerate(LESSONS) if chapter.name in names]
    return places[0] if places else 0


def _ahead(course: Course) -> BeatKind | int | None:
    if course.beat_number + 1 < len(course.chapter.beats):
        return course.following.kind
    return None if course.is_last else number_of(course, course.number + 1)


def _formula(formula: Formula, numbers: Mapping[str, float]) -> FormulaShown:
    values = [(part, fill(value, numbers, with_particle)) for part, value in formula.numbers]
    filled = with_numbers(formula.tex, values)
    return FormulaShown(
        tex=formula.tex,
        numbers=filled,
        note=fill(formula.note, numbers, with_particle),
        spoken=say(spoken(formula.tex)),
        spoken_numbers=say(spoken(filled)),
    )


def _question(course: Course, numbers: Mapping[str, float]) -> QuestionShown | None:
    question = course.beat.question
    if question is None:
        return None
    chosen = course.chosen[-1] if course.chosen else None
    if chosen is not None and chosen >= len(question.choices):
        chosen = None
    said, guesses = course.answer_shown, course.beat.kind == "predict"
    found = said is not None and said.right
    return QuestionShown(
        text=fill(question.text, numbers, with_particle),
        choices=tuple(fill(one.text, numbers, with_particle) for one in question.choices),
        chosen=chosen,
        right=chosen if found else None,
        reveals="" if said is None else fill(said.reveals, numbers, with_particle),
        settled=guesses and course.is_settled,
    )
