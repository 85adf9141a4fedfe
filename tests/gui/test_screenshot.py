import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication, QLabel

from gui.app import build
from gui.preferences import Preferences
from gui.screenshot import eyes, places, settle
from model.eyes import EYES
from tests.gui.album_making import make_examples, write_photo

PROJECT = Path(__file__).resolve().parents[2]


def shoot(*arguments: object) -> "subprocess.CompletedProcess[str]":
    """Run the command as a person would, in a process of its own."""
    return subprocess.run(
        [sys.executable, "main.py", "screenshot", *map(str, arguments)],
        cwd=PROJECT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_sketches_are_drawn_at_the_size_that_was_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "window.png"
    assert shoot(out, "--steps", 2, "--size", "1300x700", "--language", "ko").returncode == 0
    with Image.open(out) as picture:
        assert picture.size == (1300, 700)
        assert picture.format == "PNG"


def test_a_page_is_drawn_with_an_eye(tmp_path: Path) -> None:
    out = tmp_path / "window.png"
    assert shoot(out, "--steps", 1, "--page", "blind_walk", "--eye", "grey32").returncode == 0
    assert out.exists()


def test_names_of_rooms_pages_and_eyes_are_plain_and_belong_to_one_each() -> None:
    pages = [page for those in places().values() for page in those]
    for names in (list(places()), pages, eyes()):
        assert len(set(names)) == len(names) > 0
    assert all(re.fullmatch("[a-z]+(_[a-z]+)*", name) for name in (*places(), *pages))
    assert eyes() == tuple(eye.name for eye in EYES)


def test_the_picture_waits_for_what_a_page_begins_a_moment_later(
    unchanged_application: None, qapp: QApplication
) -> None:
    del unchanged_application
    program = build(qapp, Preferences(language="en", theme="light"))
    try:
        program.window.show()
        program.session.set_sketches(make_examples(8))
        settle(program)
        program.session.step(2)
        settle(program)
        program.content.show_page("sum")
        settle(program)
        seen = [label.text() for label in program.window.findChildren(QLabel) if label.isVisible()]
        assert any("cats taken away" in words for words in seen)
        assert not any("being weighed" in words for words in seen)
    finally:
        program.window.close()
        program.window.deleteLater()
        program.session.deleteLater()


def test_two_themes_are_two_pictures(tmp_path: Path) -> None:
    corners = []
    for theme in ("light", "dark"):
        shoot(tmp_path / f"{theme}.png", "--steps", 0, "--theme", theme)
        with Image.open(tmp_path / f"{theme}.png") as picture:
            corners.append(picture.convert("L").getpixel((3, 400)))
    assert corners[0] > 200 > 60 > corners[1]


def test_photos_that_were_not_read_are_named_and_counted_in_the_exit_code(tmp_path: Path) -> None:
    for number in range(4):
        folder = tmp_path / "pets" / ("dogs", "cats")[number % 2]
        write_photo(folder / f"{number}.png", number, number % 2)
    photos, out = tmp_path / "pets", tmp_path / "window.png"
    assert shoot(out, "--steps", 2, "--photos", photos).returncode == 0
    (photos / "dogs" / "broken.png").write_text("no photo")
    done = shoot(out, "--steps", 2, "--photos", photos)
    assert done.returncode == 1
    assert "broken.png" in done.stderr


def test_photos_without_labels_are_classified_and_keep_nobody_waiting(tmp_path: Path) -> None:
    for number in range(3):
        write_photo(tmp_path / "unsorted" / f"{number}.png", number, 0)
    out = tmp_path / "window.png"
    assert shoot(out, "--steps", 1, "--photos", tmp_path / "unsorted").returncode == 0
    assert out.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--photos", "nowhere"), "nowhere"),
        (("--page", "pantry"), "there is no page pantry; there are: one_photo"),
        (("--eye", "third"), "there is no eye third; there are: pixels32"),
        (("--room", "kitchen"), "there is no room kitchen; there are: score"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_a_sentence(
    tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    out = tmp_path / "window.png"
    done = shoot(out, "--steps", 1, *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not out.exists()


def test_a_place_that_cannot_be_written_to_is_refused_in_a_sentence(tmp_path: Path) -> None:
    done = shoot(tmp_path / "no folder" / "window.png", "--steps", 0)
    assert done.returncode == 2
    assert "could not be written" in done.stderr
