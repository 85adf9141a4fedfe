"""Pictures of a film are written as they come, or not at all."""

import itertools
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gui.widgets.giving.saving import FilmKind
from gui.window.files import film_writer
from gui.window.files.film_writer import FilmWriter
from model.photos import Pixels
from model.sentence import Refusal


@pytest.fixture(autouse=True)
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(film_writer, "PATIENCE", 0.001)


def picture(shade: int) -> Pixels:
    return np.full((6, 8, 3), shade, np.uint8)


def written(kind: FilmKind, path: Path, count: int = 3) -> FilmWriter:
    writer = FilmWriter(kind, str(path), "W: dog/cat")
    for shade in range(count):
        writer.put(picture(shade))
    writer.put(None)
    for _ in writer.walk():
        pass
    return writer


def test_a_moving_picture_has_a_picture_a_step(tmp_path: Path) -> None:
    writer = written("gif", tmp_path / "film.gif")
    assert writer.made == "film.gif"
    with Image.open(tmp_path / "film.gif") as read:
        assert (read.n_frames, read.size) == (3, (8, 6))


def test_a_folder_has_a_file_a_step_and_takes_no_other_s_place(tmp_path: Path) -> None:
    assert written("png", tmp_path).made == "W dog cat"
    assert written("png", tmp_path, 1).made == "W dog cat 2"
    names = sorted(file.name for file in (tmp_path / "W dog cat").iterdir())
    assert names == ["0001.png", "0002.png", "0003.png"]
    assert np.array_equal(np.asarray(Image.open(tmp_path / "W dog cat" / "0003.png")), picture(2))


@pytest.mark.parametrize("kind", ["gif", "png"])
def test_what_is_given_up_leaves_nothing(tmp_path: Path, kind: FilmKind) -> None:
    path = tmp_path if kind == "png" else tmp_path / "film.gif"
    writer = FilmWriter(kind, str(path), "W")
    writer.put(picture(1))
    walk = writer.walk()
    for _ in itertools.islice(walk, 3):  # the picture, and two looks in vain
        pass
    walk.close()
    assert list(tmp_path.iterdir()) == []


def test_a_film_can_be_given_up_until_it_takes_the_place_of_another(tmp_path: Path) -> None:
    path = tmp_path / "film.gif"
    path.write_bytes(b"another film")
    writer = FilmWriter("gif", str(path), "W")
    for shade in (1, 2, None):
        writer.put(None if shade is None else picture(shade))
    walk = writer.walk()
    while len(list(tmp_path.iterdir())) == 1:  # the new one is not there yet
        next(walk)
    walk.close()
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"another film"]


def test_a_place_that_is_gone_is_named(tmp_path: Path) -> None:
    for kind in ("gif", "png"):
        with pytest.raises(Refusal, match="cannot be written"):
            written(kind, tmp_path / "gone" / "film.gif")
