"""A report is asked for a place, written beside what goes on, and said where it is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui.preferences import Preferences
from gui.session.session import Session
from gui.style import language
from gui.window.files.reporting import Reporting
from gui.window.main_window import MainWindow
from model.sentence import Sentence
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin, settle
from tests.model.documents.pages import Page

Show = Callable[[Callable[[], MainWindow]], MainWindow]


class Desk:
    """A window with a film of nine steps, of which the fourth is shown."""

    def __init__(self, session: Session, window: MainWindow, qtbot: QtBot) -> None:
        self.session, self.window, self.qtbot = session, window, qtbot
        self.reporting = Reporting(session, window, lambda: "/home/me/Bora's <b>.downhill")
        self.said: list[str] = []
        self.reporting.noticed.connect(self._hear)
        self.reporting.refused.connect(self._hear)

    def _hear(self, said: Sentence) -> None:
        self.said.append(str(said))

    def told(self) -> list[str]:
        """What was said, once it has been."""
        self.qtbot.waitUntil(lambda: bool(self.said))
        self.qtbot.waitUntil(lambda: not self.session.files.busy)
        return self.said


@pytest.fixture
def desk(on_screen: Show, begin: Begin, qtbot: QtBot, tmp_path: Path) -> Desk:
    session = begin(make_examples(8))
    window = on_screen(lambda: MainWindow(Preferences(last_folder=str(tmp_path))))
    session.refresh()
    settle(session, qtbot)
    session.step(9)
    settle(session, qtbot)
    session.go_to(4)
    settle(session, qtbot)
    return Desk(session, window, qtbot)


def test_it_is_about_the_shown_step_and_says_where_it_is(desk: Desk, tmp_path: Path) -> None:
    desk.reporting.write("Bora", str(tmp_path / "r.html"))
    assert desk.told() == ["The report is in r.html."]
    page = Page((tmp_path / "r.html").read_text("utf-8"))
    assert "Bora – Report of a training run" in page.words
    assert "this report is about step 4 of it" in page.words


def test_it_speaks_the_language_of_the_window(
    desk: Desk, tmp_path: Path, qapp: QApplication
) -> None:
    language.install(qapp, "ko")
    desk.reporting.write("", str(tmp_path / "r.html"))
    desk.told()
    assert '<html lang="ko">' in (tmp_path / "r.html").read_text("utf-8")


def test_a_place_that_cannot_be_written_is_named(desk: Desk, tmp_path: Path) -> None:
    desk.reporting.write("", str(tmp_path / "gone" / "r.html"))
    (said,) = desk.told()
    assert said.startswith("The page cannot be saved as r.html: there is no folder")


def test_it_asks_where_and_takes_the_name_of_the_project(desk: Desk, tmp_path: Path) -> None:
    desk.reporting.ask()
    desk.qtbot.waitUntil(lambda: bool(desk.window.findChildren(QFileDialog)))
    (opened,) = desk.window.findChildren(QFileDialog)
    name = "Bora's b Report of a training run.html"
    assert opened.selectedFiles() == [str(tmp_path / name)]
    opened.accept()
    desk.qtbot.waitUntil(lambda: not desk.window.findChildren(QFileDialog))
    assert desk.told() == [f"The report is in {name}."]
    assert "Bora's <b>" in Page((tmp_path / name).read_text("utf-8")).words
