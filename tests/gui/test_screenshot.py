import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.gui.album_making import write_photo

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
        (("--room", "kitchen"), "There is no room kitchen; there are: score"),
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
