"""Files that the system hands to the running program."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from gui.desktop import HandedFiles


def hand(application: QApplication, path: Path) -> bool:
    return application.sendEvent(application, QFileOpenEvent(QUrl.fromLocalFile(str(path))))


def test_files_that_come_early_wait_and_later_ones_are_opened_at_once(
    qapp: QApplication, tmp_path: Path
) -> None:
    handed, opened = HandedFiles(qapp), list[str]()
    try:
        early, late = tmp_path / "이른 것.downhill", tmp_path / "photo.jpg"

        assert hand(qapp, early)
        assert opened == []

        handed.begin(opened.append)
        assert opened == [str(early)]

        assert hand(qapp, late)
        assert opened == [str(early), str(late)]
    finally:
        qapp.removeEventFilter(handed)
        handed.deleteLater()


def test_other_events_and_empty_files_pass(qapp: QApplication) -> None:
    handed, opened = HandedFiles(qapp), list[str]()
    try:
        handed.begin(opened.append)
        assert not handed.eventFilter(QObject(qapp), QEvent(QEvent.Type.User))
        assert not handed.eventFilter(qapp, QFileOpenEvent(QUrl()))
        assert opened == []
    finally:
        qapp.removeEventFilter(handed)
        handed.deleteLater()
