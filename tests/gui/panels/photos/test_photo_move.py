"""Photos go from shelf to shelf, but neither into nor out of the program."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.panels.photos import photo_move
from gui.panels.photos.photo_move import carry, pack, unpack
from gui.photo_import.drop_data import would_take
from tests.gui.photos import a_photo, digests


def test_what_was_packed_here_is_unpacked_here() -> None:
    assert unpack(pack(digests(1, 2, 3))) == digests(1, 2, 3)


def test_a_drag_of_another_program_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    mime = pack(digests(1))
    monkeypatch.setattr(photo_move, "_WORD", "another program")
    assert unpack(mime) == ()


def test_foreign_bytes_of_that_kind_are_harmless() -> None:
    for data in (b"", b"zz", b"\xff\xfe zz", b" ", b"x 00"):
        mime = QMimeData()
        mime.setData("application/x-downhill-photos", data)
        assert unpack(mime) == ()


def test_other_drags_hold_no_photos_of_ours() -> None:
    mime = QMimeData()
    mime.setText("text")
    assert unpack(mime) == ()


def test_nothing_leaves_the_program() -> None:
    mime = pack(digests(1))
    assert mime.formats() == ["application/x-downhill-photos"]
    assert not mime.hasText()
    assert not mime.hasUrls()
    assert not mime.hasImage()
    assert not would_take(mime)


def test_a_drag_carries_the_digests_and_shows_the_photo(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[tuple[tuple[bytes, ...], int, Qt.DropAction]] = []

    def exec_(drag: QDrag, action: Qt.DropAction) -> Qt.DropAction:
        grey = drag.pixmap().toImage().pixelColor(20, 20).red()
        begun.append((unpack(drag.mimeData()), grey, action))
        return action

    monkeypatch.setattr(QDrag, "exec", exec_)
    widget = QWidget()
    qtbot.addWidget(widget)
    carry(widget, digests(200, 7), a_photo(200))
    assert begun == [(digests(200, 7), 200, Qt.DropAction.MoveAction)]
