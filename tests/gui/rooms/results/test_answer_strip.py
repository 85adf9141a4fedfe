"""The strip of answers under pointer and keys, and what it says."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from gui.rooms.results.answer_strip import AnswerStrip
from gui.rooms.results.strip_words import headline, photo_words
from gui.style.theme import LIGHT
from model.inspection.answers import EVEN
from model.photos.dataset import Example
from model.sketches.sketches import draw_sketches
from tests.gui.answer_making import count_answers, make_answers
from tests.gui.page_making import mouse

ANSWERS = make_answers(dogs=(0.9, 0.4, 0.7), cats=(0.1, 0.6))
"""Along the line: a cat, a dog (wrong), a cat (wrong), a dog, a dog."""

ORDER = (3, 1, 4, 2, 0)


@pytest.fixture
def strip(on_screen: Callable[[Callable[[], AnswerStrip]], AnswerStrip]) -> AnswerStrip:
    def build() -> AnswerStrip:
        made = AnswerStrip()
        made.resize(800, 360)
        return made

    strip = on_screen(build)
    strip.show_answers(ANSWERS, None)
    return strip


def middle(strip: AnswerStrip, place: int) -> QPoint:
    return strip.box_of(place).center().toPoint()


def test_dogs_stand_above_the_line_and_cats_below_each_at_its_probability(
    strip: AnswerStrip,
) -> None:
    across = [middle(strip, place).x() for place in ORDER]
    assert across == sorted(across)
    dogs, cats = ([middle(strip, place).y() for place in part] for part in ((0, 1, 2), (3, 4)))
    assert max(dogs) < min(cats)


def test_what_is_wrong_has_a_line_around_it(strip: AnswerStrip) -> None:
    picture = strip.grab().toImage()
    ratio = picture.devicePixelRatio()
    for place in range(5):
        box = strip.box_of(place)
        around = QPoint(round(box.left() - 3), round(box.center().y()))
        outlined = picture.pixelColor(around * ratio).lightness() < 100
        assert outlined == (place in (1, 4))


def test_the_sides_are_those_of_the_threshold(strip: AnswerStrip) -> None:
    def side(x: int) -> QColor:
        return strip.grab().toImage().pixelColor(QPoint(x, 340 - 40))

    assert (side(60), side(740)) == (QColor(LIGHT.cat_wash), QColor(LIGHT.dog_wash))
    QTest.keyClick(strip, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert strip.threshold == pytest.approx(0.49)


def test_a_photo_that_is_clicked_is_followed(strip: AnswerStrip) -> None:
    followed: list[object] = []
    strip.followed.connect(followed.append)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=middle(strip, 1))
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(5, 200))  # beside them all
    assert followed == [ANSWERS.examples[1].photo]


def test_the_followed_photo_has_a_ring(strip: AnswerStrip) -> None:
    before = strip.grab().toImage()
    strip.show_answers(ANSWERS, ANSWERS.examples[0].photo.digest)
    assert strip.grab().toImage() != before


def test_keys_move_along_the_photos_and_across_the_line(strip: AnswerStrip) -> None:
    said: list[str] = []
    followed: list[object] = []
    strip.pointed.connect(said.append)
    strip.followed.connect(followed.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(strip, key)
    places = [3, 1, 4, 2]  # the last key has nowhere to go
    assert [words for words in said if words][:4] == [photo_words(ANSWERS, at) for at in places]
    QTest.keyClick(strip, Qt.Key.Key_Return)
    assert followed == [ANSWERS.examples[2].photo]


def test_what_the_pointer_is_at_is_told(strip: AnswerStrip) -> None:
    said: list[str] = []
    strip.pointed.connect(said.append)
    mouse(strip, QEvent.Type.MouseMove, middle(strip, 1))
    mouse(strip, QEvent.Type.MouseMove, QPoint(5, 200))
    assert said == [photo_words(ANSWERS, 1), ""]
    assert said[0].endswith("a dog · P(dog) 0.40 · wrong")


def test_the_threshold_is_dragged_and_falls_back_to_a_half(strip: AnswerStrip) -> None:
    moved: list[float] = []
    strip.threshold_moved.connect(lambda: moved.append(strip.threshold))
    grip = strip.grip().toPoint()
    mouse(strip, QEvent.Type.MouseButtonPress, grip)
    for by in (-130, -3, 120):
        mouse(strip, QEvent.Type.MouseMove, grip + QPoint(by, 60))
    mouse(strip, QEvent.Type.MouseButtonRelease, grip + QPoint(120, 60))
    mouse(strip, QEvent.Type.MouseMove, grip)  # let go, it stays
    assert moved[0] < EVEN < moved[2]
    assert moved[1] == EVEN
    assert strip.threshold == moved[2]
    QTest.keyClick(strip, Qt.Key.Key_Escape)
    assert strip.threshold == EVEN


# The words.


def test_the_headline_counts_what_stands_on_the_wrong_side() -> None:
    said = headline(ANSWERS, "photos", EVEN, tied=False)
    assert said == "3 of 5 unseen photos right. On the wrong side: 1 dog and 1 cat."
    said = headline(count_answers([[19, 2], [0, 21]]), "sketches", EVEN, tied=False)
    assert said == "40 of 42 unseen sketches right. On the wrong side: 2 dogs."
    said = headline(count_answers([[3, 0], [0, 3]]), None, EVEN, tied=False)
    assert said == "6 of 6 training photos right: each of them stands on its own side of ½."
    drawn = [Example(photo, label) for photo, label in draw_sketches(6, edges=(16,))]
    said = headline(replace(ANSWERS, examples=tuple(drawn[:5])), None, EVEN, tied=False)
    assert said.startswith("3 of 5 training sketches right.")


def test_equal_scores_are_called_what_they_are() -> None:
    said = headline(make_answers([0.5] * 2, [0.5] * 2), "photos", EVEN, tied=True)
    assert said == (
        "All scores are equal, so all stand at ½ and are called dogs: 2 of 4 unseen photos right."
    )


def test_unequal_classes_are_counted_each_by_itself() -> None:
    said = headline(count_answers([[25, 0], [1, 0]]), "unknown", EVEN, tied=False)
    assert "25 of 26 held-out photos right (dogs 25 of 25, cats 0 of 1; always “dog”" in said


def test_another_threshold_says_what_would_change() -> None:
    said = headline(ANSWERS, "photos", 0.65, tied=False)
    assert said == (
        "If it said “dog” from 0.65 on, 1 of 3 dogs and 0 of 2 cats would be wrong. The program "
        "itself decides at ½."
    )
    of_one = headline(count_answers([[3, 0], [0, 0]]), "photos", 0.95, tied=False)
    assert "3 of 3 dogs and no cats would be wrong" in of_one


def test_its_photos_can_be_saved_with_their_numbers(strip: AnswerStrip) -> None:
    table = strip.table()
    assert table is not None
    head, *rows = table.lines
    assert head == ("Photo", "Label", "P(dog)")
    assert [float(row[2]) for row in rows] == ANSWERS.probabilities.tolist()
    assert [row[1] for row in rows] == ["dog", "dog", "dog", "cat", "cat"]
