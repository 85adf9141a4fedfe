"""Whatever a file is called, its name stays a name."""

import os

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from gui.style import language
from gui.widgets.words.photos import count_of, count_photos, name_of, plain_name, tooltip
from model.photos.dataset import Example
from model.photos.photo import Photo


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("dog.1.jpg", "dog.1.jpg"),
        ("고양이 🐱 è.png", "고양이 🐱 è.png"),
        ("👩‍👧.png", "👩‍👧.png"),
        ("two\nlines\t.png", "two�lines�.png"),
        ("gnp.\u202egod", "gnp.�god"),
        (os.fsdecode(b"K\xe4tzchen.png"), "K�tzchen.png"),
        ("\u200edog\u200f\u061c\ufeff.png", "�dog���.png"),
        ("<b>bold</b>", "<b>bold</b>"),
        (40 * "a" + 40 * "b", 29 * "a" + "…" + 30 * "b"),
    ],
)
def test_a_name_is_one_line_of_text(name: str, shown: str) -> None:
    assert plain_name(name) == shown


@pytest.mark.parametrize("name", ["<b>bold</b><img src=x>", "a & b &lt;", "plain.png"])
def test_a_tooltip_shows_markup_as_it_is_written(name: str) -> None:
    document = QTextDocument()
    document.setHtml(tooltip(photo(name), "label: <dog>"))
    assert document.toPlainText() == f"{name}\u2028label: <dog>".replace("\u2028", "\n")


def test_a_sketch_is_called_what_it_is_in_the_language_of_the_window(qapp: QApplication) -> None:
    language.install(qapp, "ko")
    assert name_of(photo("cat sketch 12")) == "고양이 스케치 12"
    language.install(qapp, "en")
    assert name_of(photo("cat sketch 12")) == "cat sketch 12"


def test_a_file_that_is_called_like_a_sketch_keeps_its_name(qapp: QApplication) -> None:
    language.install(qapp, "ko")
    assert name_of(photo("dog sketch 3", path="dog sketch 3")) == "dog sketch 3"


def test_sketches_are_counted_as_sketches(qapp: QApplication) -> None:
    language.install(qapp, "en")
    drawn = [Example(photo(f"dog sketch {number}"), 0) for number in range(1, 4)]
    assert count_of(2, drawn) == "2 sketches"
    assert count_of(1, drawn) == "1 sketch"
    assert count_of(3, [*drawn, Example(photo("rex.png"), 0)]) == "3 photos"
    language.install(qapp, "ko")
    assert count_photos(1_200, sketches=True) == "스케치 1,200장"


def photo(name: str, path: str | None = None) -> Photo:
    return Photo(name, path, b"", {})
