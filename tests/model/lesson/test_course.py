"""The course: a way through chapters, and what is noted on it."""

import math

import pytest

from model.lesson.chapter import Chapter
from model.lesson.course import Course
from model.lesson.progress import MOST_ANSWERS, Progress, read_progress, write_progress
from tests.model.lesson.chapters import CHAPTER, make_chapter

RECALL, SLIDE, PREDICT, DO, WHY, OWN = range(6)
CHAPTERS = tuple(make_chapter(name) for name in ("a", "b"))
REACHED = {"scores.loss": 0.05, "scores.gap": -1.0, "scores.dog": 0.0}


@pytest.fixture
def course() -> Course:
    return Course(CHAPTERS)


def at(beat: int, chapters: tuple[Chapter, ...] = CHAPTERS, **progress: object) -> Course:
    return Course(chapters, Progress(chapter="a", beat=beat, **progress))  # type: ignore[arg-type]


def test_it_begins_at_the_first_beat(course: Course) -> None:
    assert (course.number, course.beat_number, course.page) == (0, 0, "scores")
    assert course.chapter.name == "a"
    assert course.back() == course
    assert not course.is_last
    with pytest.raises(ValueError, match="needs a chapter"):
        Course(())


def test_next_and_back_go_through_all_chapters(course: Course) -> None:
    places = [(course.number, course.beat_number)]
    while not course.is_last:
        following = course.following
        course = course.skip().next()
        assert course.beat == following
        places.append((course.number, course.beat_number))

    assert places == [(chapter, beat) for chapter in range(2) for beat in range(6)]
    assert course.following == course.beat
    assert course.next() == course
    for place in reversed(places[:-1]):
        course = course.back()
        assert (course.number, course.beat_number) == place


def test_the_page_stays_until_another_is_named() -> None:
    assert [at(beat).page for beat in (RECALL, SLIDE, OWN)] == ["scores", "scores", "one_photo"]


def test_a_guess_has_to_be_made_first_and_is_made_once() -> None:
    course = at(PREDICT)

    assert not course.may_go_on
    assert course.next() == course
    guessed = course.answer(1)
    assert guessed.chosen == (1,)
    assert guessed.answer_shown is None
    assert guessed.may_go_on
    assert guessed.answer(0) == guessed
    assert guessed.skip() == guessed
    why = guessed.next().next()
    assert why.beat.kind == "why"
    assert why.guess == why.chapter.beats[PREDICT].question.choices[1]  # type: ignore[union-attr]
    assert why.answer_shown is None


def test_a_number_is_guessed_until_somebody_has_guessed_or_does_not_want_to() -> None:
    course = at(PREDICT)

    assert course.guesses_number
    assert not course.answer(1).guesses_number
    assert not course.skip().guesses_number
    assert not at(RECALL).guesses_number
    in_words = make_chapter("a", CHAPTER.replace('text = "0.69"', 'text = "W₂ x²"'))
    assert not at(PREDICT, (in_words,)).guesses_number


def test_a_guess_may_be_left_out() -> None:
    course = at(PREDICT).skip()

    assert course.may_go_on
    assert course.answer(0) == course
    assert course.next().beat.kind == "do"
    assert at(WHY).guess is None
    assert at(DO).guess is None
    predict, do = (CHAPTER.index(f'[[beat]]\nkind = "{kind}"') for kind in ("predict", "do"))
    without = make_chapter("a", CHAPTER[:predict] + CHAPTER[do:])
    assert at(WHY - 1, (without,)).beat.kind == "why"
    assert at(WHY - 1, (without,)).guess is None
    assert at(DO).skip() == at(DO)


def test_other_questions_may_be_answered_again_and_every_choice_is_kept() -> None:
    course = at(RECALL)

    assert course.may_go_on
    assert not course.is_settled
    again = course.answer(0).answer(1)
    assert again.chosen == (0, 1)
    assert again.is_settled
    assert again.answer_shown is not None
    assert again.answer_shown.right
    assert course.answer(2) == course
    assert course.answer(-1) == course
    assert at(SLIDE).answer(0) == at(SLIDE)
    for _ in range(MOST_ANSWERS + 5):
        course = course.answer(1)
    assert len(course.chosen) == MOST_ANSWERS


def test_a_goal_that_was_reached_stays_reached() -> None:
    course = at(DO)

    half = course.reach({"scores.loss": 0.05})
    assert [half.is_reached(goal) for goal in (0, 1)] == [True, False]
    whole = half.reach({**REACHED, "scores.loss": 3.0})
    assert [whole.is_reached(goal) for goal in (0, 1)] == [True, True]
    assert whole.reach(REACHED) is whole
    assert at(SLIDE).reach(REACHED) == at(SLIDE)


def test_a_chapter_is_done_when_its_last_beat_is_left_with_nothing_open() -> None:
    answers = {"a/recall": (0,), "a/guess": (0,), "a/transfer": (1,)}
    reached = frozenset({"a/3/0", "a/3/1"})
    course = at(OWN, answers=answers, reached=reached)

    assert not course.is_done("a")
    for left in (course.next(), course.open("b"), course.back(), course.close()):
        assert left.is_done("a")
    assert course.close().beat == course.beat
    skipped = at(OWN, answers={**answers, "a/guess": ()}, reached=reached)
    assert skipped.next().is_done("a")
    unanswered = {"a/recall": (0,), "a/guess": (0,)}
    assert not at(OWN, answers=unanswered, reached=reached).next().is_done("a")
    assert not at(OWN, answers=answers, reached=frozenset({"a/3/0"})).next().is_done("a")
    assert not at(WHY, answers=answers, reached=reached).next().is_done("a")
    without = {"a/recall": (0,), "a/transfer": (1,)}
    left_out = at(OWN, answers=without, reached=reached, skipped=frozenset({"a/guess"}))
    assert left_out.next().is_done("a")
    end = Course(CHAPTERS[:1], course.progress).next()
    assert end.is_done("a")
    assert end.beat_number == OWN


def test_what_the_learner_writes_is_kept() -> None:
    course = at(OWN)

    assert course.sentences == ("", "")
    written = course.write(["  손실은\n틀린 정도다. ", "W\u202e", "third"])
    assert written.sentences == ("손실은 틀린 정도다.", "W")
    assert at(OWN, sentences={"a/5": ("one",)}).sentences == ("one", "")
    assert at(SLIDE).sentences == ()


def test_a_chapter_opens_by_its_name(course: Course) -> None:
    assert course.open("b").number == 1
    assert at(WHY).open("a").beat_number == 0
    with pytest.raises(KeyError):
        course.open("c")


def test_the_place_is_kept_in_another_language_and_after_a_restart() -> None:
    english = tuple(
        make_chapter(name, CHAPTER.replace("그 고양이의 손실", "The loss")) for name in "ab"
    )
    course = Course(CHAPTERS).open("b").answer(1).next()

    other = course.in_other_words(english)
    assert (other.chapter.title, other.number, other.beat_number) == ("The loss", 1, 1)
    again = Course(CHAPTERS, read_progress(write_progress(course.progress)))
    assert again == course


def test_a_place_that_is_no_more_is_the_nearest_that_there_is() -> None:
    short = make_chapter("a", CHAPTER[: CHAPTER.index('[[beat]]\nkind = "predict"')])

    assert at(OWN, (short,)).beat_number == SLIDE
    gone = Course(CHAPTERS, Progress(chapter="gone", beat=3))
    assert (gone.number, gone.beat_number) == (0, 0)
    assert at(RECALL, answers={"a/recall": (9,)}).answer_shown is None
    assert at(WHY, answers={"a/guess": (9,)}).guess is None


NAMED = CHAPTER.replace(
    'text = "점수가 같으면 손실은 얼마인가요?"',
    'text = "손실 {scores.loss:2}, 차이 {scores.gap:1}?"',
)


def test_the_numbers_that_a_question_named_are_noted_when_it_is_answered_first() -> None:
    course = Course((make_chapter("a", text=NAMED),))
    numbers = {"scores.loss": 3.53, "scores.gap": math.nan, "scores.dog": 1.0, "lecture.even": 0.7}

    first = course.answer(0, numbers)
    again = first.answer(1, {**numbers, "scores.loss": 9.0})

    assert first.progress.numbers == {"a/recall": {"lecture.even": 0.7, "scores.loss": 3.53}}
    assert again.progress.numbers == first.progress.numbers
    assert again.chosen == (0, 1)
    assert read_progress(write_progress(again.progress)) == again.progress


def test_where_nothing_is_read_nothing_is_noted() -> None:
    assert Course(CHAPTERS).answer(0).progress.numbers == {}
