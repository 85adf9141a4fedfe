"""What is in the window works together: one window for all tests, put back after each of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollBar,
)
from pytestqt.qtbot import QtBot

from gui import screenshot
from gui.app import Program
from gui.panels.photos.verdict_card import VerdictCard
from gui.preferences import Preferences
from gui.session.snapshot import Snapshot
from gui.style.language import say
from gui.widgets.fields.choice import Choice
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fields.rate_field import RateField
from gui.window.dialogs.question_dialog import QuestionDialog
from gui.window.dialogs.skipped_dialog import SkippedDialog
from gui.window.main_window import USUAL, MainWindow
from model.eyes import EYES, FINAL
from model.sentence import sentence
from tests.gui.album_making import make_examples, write_photo
from tests.gui.lasting import lasting_program, left_alone
from tests.gui.leftovers import delete_what_is_to_be
from tests.gui.window.window_hands import ENGLISH, drop, eye_box, named, pick, settle, texts
from tests.model.networks import convolution, written

nothing_left_over = unchanged_application = left_alone


@pytest.fixture(scope="module")
def begun(qapp: QApplication) -> Iterator[tuple[Program, Snapshot]]:
    """A window with twenty sketches, and how it was then."""
    with lasting_program(qapp, size=USUAL) as program:
        program.session.set_sketches(make_examples(20))
        screenshot.settle(program)
        yield program, program.session.snapshot()


@pytest.fixture
def program(begun: tuple[Program, Snapshot], qtbot: QtBot) -> Iterator[Program]:
    """The window as it was when it had just been opened."""
    program, fresh = begun
    program.window.activateWindow()
    assert QTest.qWaitForWindowActive(program.window)
    program.window.setFocus()
    yield program
    session, window, content = program.session, program.window, program.content
    for dialog in window.findChildren(QDialog):
        dialog.close()
    delete_what_is_to_be()
    session.cancel_reading()
    session.forget_verdict()
    settle(program, qtbot)
    session.restore(fresh)
    qtbot.waitUntil(lambda: session.snapshot().same_as(fresh))
    session.set_history_aside().deleteLater()
    content.show_room("score")
    content.show_page("one_photo")
    window.preferred.emit(ENGLISH)
    window.resize(*USUAL)
    QApplication.clipboard().clear()
    settle(program, qtbot)


def key(window: MainWindow, qtbot: QtBot, which: Qt.Key) -> None:
    qtbot.keyClick(window, which)


def test_the_keys_of_the_transport_work_in_the_window(program: Program, qtbot: QtBot) -> None:
    session, window = program.session, program.window
    window.setFocus()
    key(window, qtbot, Qt.Key.Key_Right)
    settle(program, qtbot)
    assert session.state.step == 1
    key(window, qtbot, Qt.Key.Key_Right)
    settle(program, qtbot)
    key(window, qtbot, Qt.Key.Key_Left)
    settle(program, qtbot)
    assert (session.state.step, session.state.length) == (1, 2)
    key(window, qtbot, Qt.Key.Key_End)
    settle(program, qtbot)
    assert session.state.step == 2
    key(window, qtbot, Qt.Key.Key_Home)
    settle(program, qtbot)
    assert session.state.step == 0
    key(window, qtbot, Qt.Key.Key_Space)
    assert session.running
    key(window, qtbot, Qt.Key.Key_Space)
    assert not session.running


def test_a_field_keeps_the_keys_that_it_uses_itself(program: Program, qtbot: QtBot) -> None:
    field = program.window.findChildren(QLineEdit)[0]
    field.setFocus()
    for which in (Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Left):
        qtbot.keyClick(field, which)
    assert not program.session.busy
    assert program.session.state.length == 0


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_control_has_a_name_for_those_who_do_not_see_it(
    program: Program, qtbot: QtBot, language: str
) -> None:
    window = program.window
    window.preferred.emit(Preferences(language=language, theme="light"))
    qtbot.wait(10)
    kinds = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QProgressBar)
    controls = [c for kind in kinds for c in window.findChildren(kind) if c.isVisible()]
    nameless = [
        type(control).__name__
        for control in controls
        if not QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
        and not isinstance(control, QScrollBar)
        and not isinstance(control.parent(), QComboBox)
    ]
    assert len(controls) > 15
    assert nameless == []


def test_photos_dropped_anywhere_in_the_window_are_taken(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    window = program.window
    for number in range(4):
        write_photo(tmp_path / ("dogs", "cats")[number % 2] / f"{number}.png", number, number % 2)
    centre = QPointF(window.rect().center())
    drop(window, [str(tmp_path)], centre)
    qtbot.waitUntil(lambda: len(program.session.lab.own_photos) == 4)
    settle(program, qtbot)
    assert program.session.lab.choices.source == "photos"
    assert any("Their labels come from their names or folders." in text for text in texts(window))


def test_a_dropped_photo_gets_its_verdict(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    window = program.window
    program.session.step(50)
    settle(program, qtbot)
    drop(window, [write_photo(tmp_path / "who.png", 900, 1)], QPointF(window.rect().center()))
    # The network has never seen such an animal; the classifier has learnt them.
    qtbot.waitUntil(lambda: "neither?" in texts(window))
    assert {"your held-out photos: 4 of 4 right", "the network by itself"} <= set(texts(window))
    assert program.session.lab.choices.source == "sketches"


def test_where_w_begins_can_be_chosen_with_the_last_layer_alone(
    program: Program, qtbot: QtBot
) -> None:
    window, session = program.window, program.session
    start = named(window, Choice, "Start of W")
    box = eye_box(window)
    enabled = []
    for eye in EYES:
        box.setCurrentText(say(eye.label))
        box.activated.emit(box.currentIndex())
        settle(program, qtbot)
        assert session.lab.choices.eye == eye
        enabled.append(start.isEnabled())
    assert enabled == [eye is FINAL for eye in EYES]
    assert start.currentData() == "known"


@pytest.mark.parametrize(
    ("entry", "mode"),
    [
        ("Open photos…", QFileDialog.FileMode.ExistingFiles),
        ("Add dog photos…", QFileDialog.FileMode.ExistingFiles),
        ("Add a folder…", QFileDialog.FileMode.Directory),
        ("Open model…", QFileDialog.FileMode.ExistingFile),
        ("Use an ONNX network…", QFileDialog.FileMode.ExistingFile),
        ("Save model…", QFileDialog.FileMode.AnyFile),
    ],
)
def test_a_file_dialog_lets_nobody_pick_more_than_is_taken(
    program: Program, qtbot: QtBot, entry: str, mode: QFileDialog.FileMode
) -> None:
    window = program.window
    menus = window.menuBar().findChildren(QMenu)
    next(a for m in menus for a in m.actions() if a.text().replace("&", "") == entry).trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(QFileDialog)))
    (dialog,) = window.findChildren(QFileDialog)
    assert dialog.fileMode() == mode
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))


def test_an_onnx_network_from_the_menu_becomes_an_eye(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    window, box = program.window, eye_box(program.window)
    count = box.count()
    path = written(tmp_path / "<b>mine.onnx", convolution())
    pick(window, "Use an ONNX network…", path, qtbot)
    qtbot.waitUntil(lambda: box.currentText() == "<b>mine.onnx")
    settle(program, qtbot)
    assert box.count() == count + 1
    box.setCurrentIndex(0)
    box.activated.emit(0)
    settle(program, qtbot)
    assert program.session.lab.choices.eye == EYES[0]
    window.preferred.emit(Preferences(language="ko", theme="light"))
    qtbot.waitUntil(lambda: "픽셀" in box.currentText())
    assert box.itemText(count) == "<b>mine.onnx"


def test_a_file_that_is_no_network_is_declined_in_words(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    window, box = program.window, eye_box(program.window)
    count = box.count()
    path = written(tmp_path / "bad.onnx", b"no network")
    pick(window, "Use an ONNX network…", path, qtbot)
    qtbot.waitUntil(lambda: any("bad.onnx is no network" in text for text in texts(window)))
    assert (box.count(), box.currentIndex()) == (count, 0)


def test_unlabelled_photos_are_asked_about_in_one_dialog(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    window = program.window
    paths = [write_photo(tmp_path / f"{number}.png", number, 0) for number in range(3)]
    drop(window, paths, QPointF(window.rect().center()))
    qtbot.waitUntil(lambda: bool(window.findChildren(QuestionDialog)))
    (question,) = window.findChildren(QuestionDialog)
    buttons = question.findChildren(QPushButton)
    dogs = next(button for button in buttons if button.text() == "Dogs")
    qtbot.mouseClick(dogs, Qt.MouseButton.LeftButton)
    settle(program, qtbot)
    assert [example.label for example in program.session.lab.own_photos] == [0, 0, 0]


@pytest.mark.parametrize(("key", "asked"), [(Qt.Key.Key_Return, 3), (Qt.Key.Key_Escape, 0)])
def test_the_nearest_key_puts_nothing_on_a_shelf(
    program: Program, qtbot: QtBot, tmp_path: Path, key: Qt.Key, asked: int
) -> None:
    paths = [write_photo(tmp_path / f"{number}.png", number, 0) for number in range(3)]
    drop(program.window, paths, QPointF(program.window.rect().center()))
    qtbot.waitUntil(lambda: bool(program.window.findChildren(QuestionDialog)))
    (question,) = program.window.findChildren(QuestionDialog)
    answers: list[object] = []
    program.session.verdict_changed.connect(answers.append)
    qtbot.keyClick(question, key)
    qtbot.waitUntil(lambda: not program.session.reading)
    settle(program, qtbot)
    assert not program.session.lab.own_photos
    assert bool(answers) == bool(asked)


def test_skipped_files_are_listed_once_and_as_plain_text(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    window = program.window
    for number in range(3):
        (tmp_path / f"<b>{number}<img src=x>.png").write_text("no photo")
    drop(window, [str(tmp_path)], QPointF(window.rect().center()))
    qtbot.waitUntil(lambda: bool(window.findChildren(SkippedDialog)))
    (dialog,) = window.findChildren(SkippedDialog)
    (rows,) = dialog.findChildren(QPlainTextEdit)
    assert len(rows.toPlainText().splitlines()) == 3
    assert "<b>0<img src=x>.png" in rows.toPlainText()
    window.preferred.emit(Preferences(language="ko", theme="light"))
    qtbot.waitUntil(lambda: "파일" in rows.toPlainText())


def test_a_photo_is_pasted_by_the_standard_keys(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(write_photo(tmp_path / "pasted.png", 7, 0))])
    QGuiApplication.clipboard().setMimeData(mime)
    qtbot.keySequence(program.window, QKeySequence(QKeySequence.StandardKey.Paste))
    (card,) = program.window.findChildren(VerdictCard)
    qtbot.waitUntil(lambda: "pasted.png" in card.accessibleDescription())


def test_pasting_text_is_declined_in_words(program: Program, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("cat")
    before = program.session.lab.examples
    qtbot.keySequence(program.window, QKeySequence(QKeySequence.StandardKey.Paste))
    assert program.session.lab.examples == before
    assert not program.session.reading


def test_the_language_changes_while_the_window_is_open(program: Program, qtbot: QtBot) -> None:
    window = program.window
    assert "Weights W" in texts(window)
    window.preferred.emit(Preferences(language="ko", theme="light"))
    qtbot.waitUntil(lambda: "Weights W" not in texts(window))
    assert any("가중치" in text for text in texts(window))
    menus = [action.text() for action in window.menuBar().actions()]
    assert not any("File" in menu for menu in menus)
    window.preferred.emit(ENGLISH)
    qtbot.waitUntil(lambda: "Weights W" in texts(window))


def test_the_menus_offer_what_the_buttons_do(program: Program, qtbot: QtBot) -> None:
    def offered() -> set[str]:
        actions = [
            a for menu in program.window.menuBar().findChildren(QMenu) for a in menu.actions()
        ]
        words = {a.text().split("\t")[0].replace("&", "") for a in actions if a.isEnabled()}
        return words & {
            "Save model…",
            "Run",
            "Step",
            "Step back",
            "Reset",
            "First step",
            "Last step",
        }

    assert offered() == {"Save model…", "Run", "Step"}
    program.session.step(2)
    settle(program, qtbot)
    assert offered() == {"Save model…", "Run", "Step", "Step back", "Reset", "First step"}
    program.session.go_to(0)
    settle(program, qtbot)
    assert offered() == {"Save model…", "Run", "Step", "Reset", "Last step"}
    program.session.remove([example.photo.digest for example in program.session.lab.examples])
    settle(program, qtbot)
    assert "Run" not in offered()


def test_before_anything_is_learnt_the_counts_are_called_what_they_are(
    program: Program, qtbot: QtBot
) -> None:
    def says_so() -> bool:
        labels = program.window.findChildren(QLabel)
        return any("all scores are equal" in label.text() and label.isVisible() for label in labels)

    program.window.resize(1440, 900)  # in a narrow one the column is folded
    qtbot.waitUntil(says_so)
    program.session.step()
    settle(program, qtbot)
    assert not says_so()


def test_a_sentence_stands_in_the_status_bar(program: Program) -> None:
    program.session.noticed.emit(sentence("There is nothing to undo."))
    assert "There is nothing to undo." in texts(program.window)


def test_the_counts_in_the_status_bar_are_those_of_the_shelves(
    program: Program, qtbot: QtBot
) -> None:
    program.session.remove([program.session.lab.examples[0].photo.digest])
    settle(program, qtbot)
    held_out = int(program.session.lab.run.setup.dataset.held_out.sum())
    counts = f"{19 - held_out} to train on, {held_out} held out"
    assert any(counts in text for text in texts(program.window))


def test_in_a_field_the_keys_are_those_of_the_field(program: Program, qtbot: QtBot) -> None:
    session, window = program.session, program.window
    session.remove([session.lab.examples[0].photo.digest])
    (field, *_) = window.findChildren(RateField)
    line = field.findChildren(NumberField)[0]
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "0.5")
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert str(session.state.undoable) == "remove 1 photo"
    assert session.state.redoable is None
