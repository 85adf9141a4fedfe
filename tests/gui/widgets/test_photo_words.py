"""Whatever a file is called, its name stays a name."""

import os

import pytest
from PySide6.QtGui import QTextDocument

from gui.widgets.photo_words import plain_name, tooltip


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("dog.1.jpg", "dog.1.jpg"),
        ("고양이 🐱 è.png", "고양이 🐱 è.png"),
        ("👩‍👧.png", "👩‍👧.png"),
        ("two\nlines\t.png", "two lines .png"),
        ("gnp.\u202egod", "gnp. god"),
        (os.fsdecode(b"K\xe4tzchen.png"), "K?tzchen.png"),
        ("<b>bold</b>", "<b>bold</b>"),
        (40 * "a" + 40 * "b", 29 * "a" + "…" + 30 * "b"),
    ],
)
def test_a_name_is_one_line_of_text(name: str, shown: str) -> None:
    assert plain_name(name) == shown


@pytest.mark.parametrize("name", ["<b>bold</b><img src=x>", "a & b &lt;", "plain.png"])
def test_a_tooltip_shows_markup_as_it_is_written(name: str) -> None:
    document = QTextDocument()
    document.setHtml(tooltip(name, "label: <dog>"))
    assert document.toPlainText() == f"{name}\u2028label: <dog>".replace("\u2028", "\n")
