"""The lesson in the real window, by keyboard: what is asked, what is reached, what is put back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.app import Program
from gui.page.page_scroll import PageScroll
from gui.panels.lesson.chapter_marks import ChapterMarks
from gui.panels.lesson.choice_card import ChoiceCard
from gui.panels.lesson.column import LessonColumn
from gui.panels.lesson.presented_beat import PresentedBeat
from gui.panels.photos.column import PhotosColumn
from gui.rooms.score.scores.bench import ScoreBench
from gui.rooms.score.scores.score_line import ScoreLine
from gui.screenshot import settle
from gui.widgets.giving.saving import FilmWanted
from gui.window.dialogs.came_dialog import CameDialog
from gui.window.lesson.guide import POLL, Guide
from gui.window.lesson.mark import Mark
from gui.window.main_window import SMALLEST
from model.sentence import Sentence
from tests.gui.album_making import make_examples
from tests.gui.lasting import lasting_program, left_alone
from tests.gui.page_making import make_photos, page_of
from tests.gui.window.lesson.chapter_files import write_chapters

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def program(qapp: QApplication) -> Iterator[Program]:
    with lasting_program(qapp, "en", SMALLEST) as program:
        program.session.set_sketches(make_photos(40))
        program.session.step(7)
        settle(program)
        program.content.show_page("scores")
        yield program


nothing_left_over = unchanged_application = left_alone


@pytest.fixture
def lesson(program: Program, tmp_path: Path) -> Iterator[Program]:
    """The window in the first beat of three small chapters; afterwards the lesson is left."""
    program.content.guide.start_own(write_chapters(tmp_path / "own", 3))
    settle(program)
    yield program
    program.content.guide.leave()
    settle(program)


def only(program: Program, kind: type[QWidget]) -> QWidget:
    (found,) = program.window.findChildren(kind)
    return found


def press(program: Program, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the keyboard is."""
    focused = QApplication.focusWidget() or program.window
    QTest.keyClick(focused, key, modifier or Qt.KeyboardModifier.NoModifier)
    settle(program)


def on(program: Program) -> None:
    press(program, Qt.Key.Key_PageDown, CONTROL)


def words(program: Program) -> list[str]:
    """Every text of the column that is to be seen."""
    column = only(program, LessonColumn)
    labels = [label.text() for label in column.findChildren(QLabel) if label.isVisible()]
    return labels + [one.text() for one in column.findChildren(QAbstractButton) if one.isVisible()]


def marks(program: Program) -> list[Mark]:
    return [mark for mark in program.window.findChildren(Mark) if mark.isVisible()]


def test_a_chapter_is_gone_through_by_keyboard_and_everything_is_put_back(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    guide, session = program.content.guide, program.session
    assert session.scene is not None
    before = session.scene.params.W.copy()
    page = page_of(program, "scores")
    shown = dict(page.readings())
    guide.start_own(write_chapters(tmp_path / "own"))
    settle(program)
    assert only(program, LessonColumn).isVisible()
    assert not only(program, PhotosColumn).isVisible()

    # The question has the keyboard only where it has to be answered; here the way on has it.
    first = next(card for card in program.window.findChildren(ChoiceCard) if card.isVisible())
    first.setFocus()
    press(program, Qt.Key.Key_Space)
    assert "That would be 0 times e." in words(program)
    press(program, Qt.Key.Key_Down)
    press(program, Qt.Key.Key_Return)
    assert "Yes, as of every number." in words(program)
    assert guide.course is not None
    assert guide.course.chosen == (0, 1)

    on(program)
    bench = only(program, ScoreBench)
    assert not bench.isEnabled()
    assert "3.53" in page.findChildren(QLabel)[0].text() or page.readings()["loss"] > 3.5
    on(program)
    assert "What becomes of the loss?" in words(program)
    assert isinstance(QApplication.focusWidget(), ChoiceCard)
    press(program, Qt.Key.Key_Space)
    assert bench.isEnabled()
    assert "It cannot: more is left for the cat." not in words(program)

    on(program)
    assert any("The loss is 3.53 now." in text for text in words(program))
    line = bench.findChildren(ScoreLine)[1]
    line.setFocus()
    while page.readings()["loss"] >= 3:
        QTest.keyClick(line, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: guide.course is not None and guide.course.is_reached(0))
    loss = f"{page.readings()['loss']:.2f}"
    qtbot.waitUntil(lambda: any(f"The loss is {loss} now." in text for text in words(program)))

    on(program)
    assert "It cannot: more is left for the cat." in words(program)
    on(program)
    qtbot.waitUntil(lambda: not guide.stage.busy)
    settle(program)
    assert session.lab.choices.eye.name == "pixels16"
    assert session.state.step == 3
    assert "Step 3." in words(program)

    on(program)
    settle(program)
    assert not guide.running
    assert only(program, PhotosColumn).isHidden() is False
    assert guide.course.is_done("01-small") is False  # the transfer question is still open
    assert session.scene.params.W.tobytes() == before.tobytes()
    assert page.readings() == shown
    assert marks(program) == []


def test_who_wants_the_film_while_a_guess_holds_it_is_told_to_guess_first(
    lesson: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Guide, "holds_film", property(lambda _: True))
    refused: list[Sentence] = []
    lesson.session.refused.connect(refused.append)
    QApplication.sendEvent(lesson.content, FilmWanted(lesson.content.page, "gif"))
    lesson.session.refused.disconnect(refused.append)
    assert [one.text for one in refused] == [
        "The lesson holds the film until you have guessed. Save it then."
    ]


def test_what_is_marked_is_seen_followed_and_told(lesson: Program, qtbot: QtBot) -> None:
    on(lesson)
    (mark,) = marks(lesson)
    bench = only(lesson, ScoreBench)
    assert bench.accessibleDescription().startswith("The lesson points here.")
    assert lesson.window.size().toTuple() == SMALLEST
    view = next(s for s in lesson.window.findChildren(PageScroll) if s.isAncestorOf(bench))
    corner = mark.mapTo(lesson.content, mark.rect().center()) - mark.pos()
    del corner
    seen = (
        view.viewport()
        .rect()
        .translated(view.viewport().mapTo(lesson.content, view.viewport().rect().topLeft()))
    )
    assert seen.contains(mark.geometry().center())
    before = mark.geometry()

    lesson.window.resize(1440, 900)
    settle(lesson)
    qtbot.waitUntil(lambda: mark.geometry() != before)
    place = mark.place.rect.translated(bench.mapTo(lesson.content, mark.place.rect.topLeft() * 0))
    assert mark.geometry().contains(place)

    lesson.window.resize(*SMALLEST)
    settle(lesson)
    lesson.content.guide.pass_on()
    settle(lesson)
    lesson.content.guide.leave()
    settle(lesson)
    assert "The lesson points here." not in bench.accessibleDescription()


def test_a_place_behind_the_lesson_is_marked_at_the_way_to_it(
    lesson: Program, qtbot: QtBot
) -> None:
    for _ in range(4):
        lesson.content.guide.pass_on()
    qtbot.waitUntil(lambda: not lesson.content.guide.stage.busy)
    settle(lesson)
    names = [
        mark.place.widget.objectName() or type(mark.place.widget).__name__ for mark in marks(lesson)
    ]
    assert names == ["QPushButton", "QPushButton"]
    (photos,) = [b for b in lesson.window.findChildren(QAbstractButton) if b.text() == "Photos"]
    assert marks(lesson)[1].place.widget is photos
    QTest.mouseClick(photos, Qt.MouseButton.LeftButton)
    assert only(lesson, PhotosColumn).isVisible()
    assert type(marks(lesson)[1].place.widget).__name__ == "ShelfView"
    press(lesson, Qt.Key.Key_L, CONTROL)
    assert only(lesson, LessonColumn).isVisible()


def test_a_chapter_is_opened_by_its_mark(lesson: Program) -> None:
    places = only(lesson, ChapterMarks)
    assert isinstance(places, ChapterMarks)
    point = places.rectangle(2).center().toPoint()
    QTest.mouseClick(places, Qt.MouseButton.LeftButton, pos=point)
    settle(lesson)
    assert lesson.content.guide.course is not None
    assert lesson.content.guide.course.number == 2
    assert "you are here" in places.accessibleDescription()
    places.setFocus()
    press(lesson, Qt.Key.Key_Home)
    press(lesson, Qt.Key.Key_Return)
    assert lesson.content.guide.course.number == 0


def test_photos_that_came_meanwhile_are_kept_if_somebody_says_so(
    lesson: Program, qtbot: QtBot
) -> None:
    session = lesson.session
    for _ in range(4):
        lesson.content.guide.pass_on()
    qtbot.waitUntil(lambda: not lesson.content.guide.stage.busy)
    session.add(make_examples(4, first=500))
    settle(lesson)
    lesson.content.guide.leave()
    (dialog,) = lesson.window.findChildren(CameDialog)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("4 photos" in text for text in said)
    button = next(b for b in dialog.findChildren(QAbstractButton) if "Put back" in b.text())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(lesson)
    assert not lesson.content.guide.running
    assert session.lab.own_photos == ()
    assert session.state.step == 7


def test_what_is_seen_of_a_chapter_reaches_no_goal_of_the_next(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    guide, session = program.content.guide, program.session
    own = Path(write_chapters(tmp_path / "own", 2))
    second = own / "02-small.toml"
    goal = '[[beat.goal]]\ntext = "Three steps"\ncheck = "film.step >= 3"\n'
    first = f'[[beat]]\nkind = "do"\npage = "scores"\ntext = "Go on."\n{goal}\n[[beat]]'
    text = second.read_text("utf-8").replace("[[beat]]", first, 1)
    second.write_text(text.replace('page = "scores"\npose = "even"', 'pose = "even"'), "utf-8")
    session.go_to(0)
    settle(program)
    guide.start_own(str(own))
    for _ in range(4):
        guide.pass_on()
    qtbot.waitUntil(lambda: session.state.step == 3 and not guide.stage.busy)
    session.add(make_examples(4, first=600))
    settle(program)
    session.use("sketches")
    settle(program)
    assert session.state.step == 3

    guide.go_on()
    (dialog,) = program.window.findChildren(CameDialog)
    qtbot.wait(3 * POLL)  # numbers would be looked at
    dialog.accept()
    settle(program)

    assert guide.course is not None
    assert guide.course.number == 1
    assert not guide.course.is_reached(0)
    session.step(3)
    settle(program)
    qtbot.waitUntil(lambda: guide.course is not None and guide.course.is_reached(0))
    guide.leave()
    settle(program)
    session.go_to(7)
    settle(program)


def test_a_lesson_that_is_begun_while_presenting_is_presented(
    program: Program, tmp_path: Path
) -> None:
    window, guide = program.window, program.content.guide
    window.present(on=True)
    settle(program)
    guide.start_own(write_chapters(tmp_path / "own"))
    settle(program)
    strip = only(program, PresentedBeat)
    assert strip.isVisible()
    assert "What is e to the power of 0?" in [one.text() for one in strip.findChildren(QLabel)]
    guide.leave()
    settle(program)
    assert not strip.isVisible()
    window.present(on=False)
    window.showNormal()
    window.resize(*SMALLEST)
    settle(program)


def test_who_begins_while_the_lesson_is_being_left_stays_in_it(
    lesson: Program, qtbot: QtBot
) -> None:
    guide = lesson.content.guide
    for _ in range(4):
        guide.pass_on()
    qtbot.waitUntil(lambda: not guide.stage.busy)
    guide.leave()
    assert guide.stage.leaving
    guide.start()
    settle(lesson)

    assert guide.running
    assert not guide.stage.leaving
    assert lesson.session.state.step == 3
    assert only(lesson, LessonColumn).isVisible()


def test_another_work_takes_the_place_of_all_and_nothing_is_put_back_over_it(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    guide, session = program.content.guide, program.session
    guide.start_own(write_chapters(tmp_path / "own"))
    for _ in range(4):
        guide.pass_on()
    qtbot.waitUntil(lambda: session.state.step == 3 and not guide.stage.busy)

    program.content.document.forget()
    session.begin_anew()
    settle(program)

    assert not guide.running
    assert marks(program) == []
    guide.leave()
    settle(program)
    assert (session.state.step, session.state.length) == (0, 0)
    program.content.document.bring_back()
    settle(program)
    assert session.state.step == 7


def test_presented_the_beat_stands_below_the_page_and_the_arrow_keys_lead(
    lesson: Program,
) -> None:
    guide, window = lesson.content.guide, lesson.window
    window.present(on=True)
    settle(lesson)
    strip = only(lesson, PresentedBeat)
    assert strip.isVisible()
    assert not only(lesson, LessonColumn).isVisible()
    said = [label.text() for label in strip.findChildren(QLabel) if label.isVisible()]
    assert "What is e to the power of 0?" in said
    assert "① 0    ② 1" in said
    assert guide.course is not None
    onward = [(Qt.Key.Key_Right, beat) for beat in (1, 2, 3, 4)]
    for key, beat in (*onward, (Qt.Key.Key_Left, 3)):
        # To whoever has the keyboard: a page that the beat opens must not keep it.
        QTest.keyClick(QApplication.focusWidget() or window, key)
        settle(lesson)
        assert guide.course.beat_number == beat
    assert lesson.session.state.step == 3  # that of the last beat: no key has gone on with it
    window.present(on=False)
    window.showNormal()
    window.resize(*SMALLEST)
    settle(lesson)
    assert not strip.isVisible()
    assert only(lesson, LessonColumn).isVisible()
