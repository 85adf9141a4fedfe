"""The window goes through the film, takes a picture of each step, and comes back."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QProgressBar, QProgressDialog, QPushButton
from pytestqt.qtbot import QtBot

from gui.page.page import Page
from gui.photo_import.drop_data import DroppedData
from gui.preferences import Preferences
from gui.session.session import Session
from gui.style import theme
from gui.widgets.giving.saving import FilmWanted
from gui.widgets.giving.sheet import Sheet
from gui.window.files import film_recorder
from gui.window.files.film_recorder import LARGEST, FilmRecorder
from gui.window.main_window import MainWindow
from model.documents import moving
from model.training import Scene
from tests.gui.album_making import make_examples, write_album
from tests.gui.page_making import Begin, settle
from tests.gui.waiting import FAR

Show = Callable[[Callable[[], MainWindow]], MainWindow]


class StepPage(Page):
    """Draws the number of the step as a shade, and says which steps it drew."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.shade = -1
        self.drawn: list[int] = []
        self.hides: set[int] = set()  # shades at which there is nothing to be seen

    def draw(self, scene: Scene) -> None:
        self.shade = 10 * scene.step
        self.drawn.append(scene.step)


class StepDrawing:
    """The page as something that can be given away."""

    small = QFont()

    def __init__(self, page: StepPage, edge: int = 40) -> None:
        self.page, self.edge = page, edge

    def title(self) -> str:
        return "Steps"

    def sheet(self) -> Sheet:
        return Sheet(self, "Steps", ())

    def table(self) -> None:
        return None

    def follows_film(self) -> bool:
        return True

    def is_seen(self) -> bool:
        return self.page.isVisible() and self.page.shade not in self.page.hides

    def size(self) -> QSize:
        return QSize(self.edge, self.edge)

    def paint(self, painter: QPainter, place: QRectF) -> None:
        shade = self.page.shade
        painter.fillRect(place, QColor(shade, shade, shade))


class Desk:
    def __init__(self, session: Session, window: MainWindow, qtbot: QtBot) -> None:
        self.session, self.window, self.qtbot = session, window, qtbot
        self.page = StepPage(session)
        self.page.setParent(window)
        self.page.resize(50, 50)
        self.page.show()
        self.recorder = FilmRecorder(session, window, lambda: self.page)
        self.good: list[str] = []
        self.bad: list[str] = []
        self.recorder.noticed.connect(lambda said: self.good.append(str(said)))
        self.recorder.refused.connect(lambda said: self.bad.append(str(said)))

    def dialog(self) -> QProgressDialog:
        (found,) = self.window.findChildren(QProgressDialog)
        return found

    def ended(self) -> None:
        self.qtbot.waitUntil(lambda: not self.recorder.busy)
        settle(self.session, self.qtbot)
        self.qtbot.waitUntil(lambda: not (self.session.tasks.busy or self.session.files.busy))


@pytest.fixture
def desk(on_screen: Show, begin: Begin, qtbot: QtBot, tmp_path: Path) -> Desk:
    session = begin(make_examples(8))
    window = on_screen(lambda: MainWindow(Preferences(last_folder=str(tmp_path))))
    desk = Desk(session, window, qtbot)
    session.refresh()
    settle(session, qtbot)
    session.step(9)
    settle(session, qtbot)
    session.go_to(4)
    settle(session, qtbot)
    return desk


def shades(path: Path) -> list[int]:
    found = []
    with Image.open(path) as read:
        for place in range(read.n_frames):
            read.seek(place)
            pixels = np.asarray(read.convert("RGB"))
            found.append(int(pixels[-30, 30, 0]))
    return found


def test_each_step_has_its_picture_and_the_step_of_before_is_shown_again(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "film.gif"
    desk.recorder.record(StepDrawing(desk.page), "gif", str(path))
    assert desk.recorder.busy
    desk.ended()
    assert shades(path) == [10 * step for step in range(10)]
    assert desk.session.state.step == 4
    assert desk.good == ["The film is in film.gif."]
    assert not desk.bad
    assert not [one for one in desk.window.findChildren(QProgressDialog) if one.isVisible()]


def test_a_long_film_is_gone_through_in_larger_strides_to_its_end(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(film_recorder, "MOST_PICTURES", 4)
    path = tmp_path / "film.gif"
    desk.recorder.record(StepDrawing(desk.page), "gif", str(path))
    desk.ended()
    assert shades(path) == [0, 30, 60, 90]


def test_what_is_hidden_at_a_step_is_not_painted_as_it_was_at_another(
    desk: Desk, tmp_path: Path
) -> None:
    desk.page.hides = {0, 50}
    path = tmp_path / "film.gif"
    desk.recorder.record(StepDrawing(desk.page), "gif", str(path))
    desk.ended()
    found = shades(path)
    assert [shade for step, shade in enumerate(found) if step not in (0, 5)] == [
        10 * step for step in range(10) if step not in (0, 5)
    ]
    assert found[0] == found[5] == QColor(theme.current().card).red()


def test_no_half_of_a_number_is_seen_in_the_bar(desk: Desk, tmp_path: Path) -> None:
    desk.recorder.record(StepDrawing(desk.page), "gif", str(tmp_path / "film.gif"))
    (bar,) = desk.dialog().findChildren(QProgressBar)
    assert not bar.isTextVisible()
    desk.ended()


def test_a_folder_gets_a_picture_a_step(desk: Desk, tmp_path: Path) -> None:
    desk.recorder.record(StepDrawing(desk.page), "png", str(tmp_path))
    desk.ended()
    assert len(list((tmp_path / "Steps").iterdir())) == 10
    assert desk.good == ["The film is in Steps."]


def test_cancel_brings_the_step_back_and_leaves_no_file(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "film.gif"
    desk.recorder.record(StepDrawing(desk.page), "gif", str(path))
    desk.qtbot.waitUntil(lambda: desk.dialog().value() > 1)
    cancel(desk)
    desk.ended()
    assert desk.session.state.step == 4
    assert not path.exists()
    assert not desk.good + desk.bad


def cancel(desk: Desk) -> None:
    (button,) = desk.dialog().findChildren(QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_cancel_while_the_file_is_made_leaves_the_one_from_before(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, inside, go_on = tmp_path / "film.gif", threading.Event(), threading.Event()
    path.write_bytes(b"another film")

    def slow(pictures: list[Image.Image]) -> bytes:
        inside.set()
        go_on.wait(FAR)
        return moving(pictures)

    monkeypatch.setattr("model.documents.moving", slow)
    desk.recorder.record(StepDrawing(desk.page), "gif", str(path))
    desk.qtbot.waitUntil(inside.is_set)
    cancel(desk)
    go_on.set()
    desk.session.files.close(time.monotonic() + FAR)
    assert path.read_bytes() == b"another film"
    assert [file.name for file in tmp_path.iterdir()] == ["film.gif"]
    assert not desk.good + desk.bad


@pytest.mark.parametrize("how", ["to the end", "cancelled"])
def test_what_was_chosen_is_there_again(desk: Desk, tmp_path: Path, how: str) -> None:
    session = desk.session
    session.set_settings(replace(session.lab.choices.settings, rate=0.9))
    settle(session, desk.qtbot)
    before = session.snapshot()
    desk.recorder.record(StepDrawing(desk.page), "gif", str(tmp_path / "film.gif"))
    if how == "cancelled":
        desk.qtbot.waitUntil(lambda: desk.dialog().value() > 1)
        cancel(desk)
    desk.ended()
    assert session.snapshot().same_as(before)
    assert str(session.state.undoable) == "set η to 0.9"
    session.undo()
    settle(session, desk.qtbot)
    assert session.lab.choices.settings.rate != 0.9


def test_what_was_chosen_is_there_for_the_next_start_when_the_window_closes_meanwhile(
    desk: Desk, tmp_path: Path
) -> None:
    session = desk.session
    session.set_settings(replace(session.lab.choices.settings, rate=0.9))
    settle(session, desk.qtbot)
    before, kept = session.snapshot(), []
    desk.window.closing.connect(lambda: kept.append(session.snapshot()))
    desk.recorder.record(StepDrawing(desk.page), "gif", str(tmp_path / "film.gif"))
    desk.qtbot.waitUntil(lambda: desk.dialog().value() > 1)
    desk.window.close()
    assert kept[0].same_as(before)
    assert desk.session.files.close(time.monotonic() + FAR) == ()
    assert list(tmp_path.iterdir()) == []


def test_photos_that_come_meanwhile_end_it_and_stay(desk: Desk, tmp_path: Path) -> None:
    session = desk.session
    desk.recorder.record(StepDrawing(desk.page), "gif", str(tmp_path / "film.gif"))
    desk.qtbot.waitUntil(lambda: desk.dialog().value() > 1)
    session.add(make_examples(6, first=100))
    desk.ended()
    assert desk.bad == [
        "The film was not saved: the photos or the film in the window have become others "
        "meanwhile. Save it once more."
    ]
    assert len(session.lab.own_photos) == 6
    assert list(tmp_path.iterdir()) == []


def test_while_photos_come_there_is_nothing_to_record(desk: Desk, tmp_path: Path) -> None:
    album = write_album(tmp_path / "album", 2)
    desk.session.take(DroppedData((album,), ()))
    assert desk.session.reading
    desk.recorder.record(StepDrawing(desk.page), "gif", str(tmp_path / "film.gif"))
    assert not desk.recorder.busy
    assert desk.bad == [
        "Photos are on their way, and with them another film. Save it once they are there."
    ]
    desk.session.give_up_drops()
    desk.qtbot.waitUntil(lambda: not desk.session.reading)


def test_it_waits_for_the_page_and_for_nobody_else(desk: Desk, tmp_path: Path) -> None:
    held, path = threading.Event(), tmp_path / "film.gif"

    def wait() -> Iterator[bool]:
        yield held.wait(FAR)

    desk.session.tasks.begin(desk.session, wait, lambda _: None)
    desk.recorder.record(StepDrawing(desk.page), "gif", str(path))
    desk.qtbot.waitUntil(lambda: not desk.recorder.busy)
    assert shades(path) == [10 * step for step in range(10)]
    held.set()

    held.clear()
    desk.session.tasks.begin(desk.page, wait, lambda _: None)
    desk.recorder.record(StepDrawing(desk.page), "gif", str(path))
    desk.qtbot.waitUntil(lambda: desk.session.state.step == 0)
    assert desk.dialog().value() <= 0
    held.set()
    desk.ended()


def test_a_place_that_cannot_be_written_is_named_and_the_step_is_back(
    desk: Desk, tmp_path: Path
) -> None:
    desk.recorder.record(StepDrawing(desk.page), "gif", str(tmp_path / "gone" / "film.gif"))
    desk.ended()
    assert len(desk.bad) == 1
    assert desk.bad[0].startswith("film.gif cannot be written")
    assert desk.session.state.step == 4


def test_pictures_stay_small_and_of_one_size(desk: Desk, tmp_path: Path) -> None:
    path, drawing = tmp_path / "film.gif", StepDrawing(desk.page, 1_600)
    desk.recorder.record(drawing, "gif", str(path))
    desk.qtbot.waitUntil(lambda: desk.dialog().value() > 2)
    drawing.edge = 700
    desk.ended()
    with Image.open(path) as read:
        assert max(read.size) == LARGEST
        assert read.n_frames == 10


def test_without_a_film_there_is_nothing_to_record(desk: Desk) -> None:
    desk.session.reset()
    settle(desk.session, desk.qtbot)
    desk.recorder.ask(FilmWanted(StepDrawing(desk.page), "gif"))
    assert desk.bad == ["There is no film yet: it takes a step at least. Press Run first."]


@pytest.mark.parametrize("kind", ["gif", "png"])
def test_it_asks_where_the_film_goes(desk: Desk, tmp_path: Path, kind: str) -> None:
    wanted = FilmWanted(StepDrawing(desk.page), "gif" if kind == "gif" else "png")
    desk.recorder.ask(wanted)
    desk.qtbot.waitUntil(lambda: bool(desk.window.findChildren(QFileDialog)))
    (opened,) = desk.window.findChildren(QFileDialog)
    if kind == "gif":
        assert opened.selectedFiles() == [str(tmp_path / "Steps.gif")]
    opened.accept()
    desk.qtbot.waitUntil(lambda: not desk.window.findChildren(QFileDialog))
    desk.ended()
    assert (tmp_path / ("Steps.gif" if kind == "gif" else "Steps")).exists()
