"""Models in files: saved whole or not at all, opened only when they can be used."""

import errno
import os
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from model.classifier import scores
from model.eyes import EYES
from model.eyes.eye import LARGEST_NUMBER
from model.eyes.pixels import PixelEye
from model.eyes.scaling import Scaling, ScalingKind, fit
from model.model_file.classes import MOST_CLASSES
from model.model_file.model_file import LARGEST_FILE, MOST_LEARNT, Model, load, save
from model.params import Params
from model.photos.learnt import NOTHING, Learnt
from model.photos.photo import EDGE_OF_LOOK, Look
from tests.model.making import bits, digest_of, make_photo, read_only
from tests.model.model_file.model_making import (
    EYE,
    D,
    make_model,
    saved_by_hand,
    why_not_opened,
    why_not_saved,
)

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such thing")


# What was saved.


def look_of_noise(number: int) -> Look:
    grey = np.random.default_rng(number).integers(0, 256, (EDGE_OF_LOOK, EDGE_OF_LOOK), np.uint8)
    return Look(grey, int.from_bytes(digest_of(number)[:8], "big"))


def test_a_model_remembers_what_it_has_learnt_from(tmp_path: Path) -> None:
    path = str(tmp_path / "model.npz")
    photos = [replace(make_photo(number), look=look_of_noise(number)) for number in range(40)]
    learnt, others = photos[:20], photos[20:]

    save(path, replace(make_model(), learnt=NOTHING.and_from(learnt)))
    opened = load(path).learnt

    assert opened is not None
    assert all(photo in opened for photo in learnt)
    assert not any(photo in opened for photo in others)
    # A copy that was saved anew has another key, and a print that differs in a few bits.
    look = Look(learnt[0].look.grey, learnt[0].look.print ^ 0b1011) if learnt[0].look else None
    assert replace(others[0], look=look) in opened
    again = opened.and_from(others)
    save(path, replace(make_model(), learnt=again))
    both = load(path).learnt
    assert both is not None
    assert all(photo in both for photo in photos)
    assert both.all_prints().tolist() == sorted(photo.look.print for photo in photos if photo.look)


def test_a_model_that_has_learnt_from_nothing_is_not_one_of_which_nobody_knows(
    tmp_path: Path,
) -> None:
    path = str(tmp_path / "model.npz")
    save(path, replace(make_model(), learnt=NOTHING))
    opened = load(path)
    assert opened.learnt is not None
    assert not opened.learnt.keys


def test_a_file_that_does_not_say_what_was_learnt_from_is_of_format_1(tmp_path: Path) -> None:
    path = str(tmp_path / "model.npz")
    save(path, make_model())
    assert load(path).learnt is None
    with np.load(path) as arrays:
        assert int(arrays["format"]) == 1
        assert "learnt" not in arrays
    old = saved_by_hand(tmp_path, format=1, learnt=None, prints=None)
    assert load(old).learnt is None


def test_more_photos_than_can_be_remembered_are_not_remembered(tmp_path: Path) -> None:
    path = str(tmp_path / "model.npz")
    keys = frozenset(number.to_bytes(8, "big") for number in range(MOST_LEARNT + 1))
    save(path, replace(make_model(), learnt=Learnt(keys)))
    assert load(path).learnt is None
    save(path, replace(make_model(), learnt=Learnt(frozenset(list(keys)[1:]))))
    assert load(path).learnt is not None


@pytest.mark.parametrize("kind", ["raw", "unit", "centred"])
def test_a_saved_model_is_opened_as_it_was(tmp_path: Path, kind: ScalingKind) -> None:
    path = str(tmp_path / "model.npz")
    model = make_model(("dog", "cat", "강아지 아님"), kind)

    save(path, model)
    opened = load(path)

    assert bits(opened.params) == bits(model.params)
    assert opened.classes == model.classes
    assert opened.eye == model.eye
    assert opened.scaling.mean.tobytes() == model.scaling.mean.tobytes()
    assert opened.scaling.scale.shape == ()
    assert opened.scaling.scale == model.scaling.scale
    for array in (opened.params.W, opened.params.b, opened.scaling.mean, opened.scaling.scale):
        assert array.dtype == np.float32
        assert read_only(array)


@pytest.mark.parametrize("eye", EYES, ids=lambda eye: eye.name)
def test_a_model_of_each_eye_is_opened(tmp_path: Path, eye: PixelEye) -> None:
    path = str(tmp_path / "model.npz")
    save(
        path, Model(Params.zeros(2, eye.size), ("a", "b"), eye, fit("unit", EMPTY, eye.size, 255.0))
    )

    assert load(path).eye == eye


EMPTY = np.zeros((0, 0), np.uint8)


def test_a_scale_for_each_number_is_kept(tmp_path: Path) -> None:
    path = str(tmp_path / "model.npz")
    scale = np.linspace(0.1, 1, D, dtype=np.float32)
    model = make_model()

    save(path, Model(model.params, model.classes, EYE, Scaling(model.scaling.mean, scale)))

    assert load(path).scaling.scale.tolist() == scale.tolist()


def test_anybody_can_compute_the_scores_with_numpy_alone(tmp_path: Path) -> None:
    path = tmp_path / "model.npz"
    model = make_model()
    save(str(path), model)
    seen = np.random.default_rng(1).integers(0, 256, D, np.uint8)

    with np.load(path) as file:
        x = (seen - file["mean"]) * file["scale"]
        by_hand = file["W"] @ x + file["b"]

    np.testing.assert_allclose(
        by_hand, scores(model.params, model.scaling.apply(seen)), rtol=1e-4, atol=1e-4
    )


def test_the_file_holds_plain_arrays_of_the_promised_kinds(tmp_path: Path) -> None:
    path = tmp_path / "model.npz"
    save(str(path), make_model())

    with np.load(path, allow_pickle=False) as file:
        kinds = {name: (file[name].dtype.str, file[name].shape) for name in file.files}

    assert kinds == {
        "W": ("<f4", (2, D)),
        "b": ("<f4", (2,)),
        "classes": ("<U3", (2,)),
        "eye": ("<U8", ()),
        "mean": ("<f4", (D,)),
        "scale": ("<f4", ()),
        "format": ("<i8", ()),
    }


def test_the_same_model_makes_the_same_file(tmp_path: Path) -> None:
    save(str(tmp_path / "a.npz"), make_model())
    save(str(tmp_path / "b.npz"), make_model())

    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()


# Saving.


def test_the_name_is_taken_as_it_is(tmp_path: Path) -> None:
    save(str(tmp_path / "model"), make_model())

    assert os.listdir(tmp_path) == ["model"]


def test_a_file_that_was_there_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "model.npz"
    path.write_text("something else", encoding="utf-8")

    save(str(path), make_model())

    assert load(str(path)).classes == ("dog", "cat")
    assert os.listdir(tmp_path) == ["model.npz"]


def test_when_the_disk_is_full_the_old_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    path = tmp_path / "model.npz"
    path.write_text("precious", encoding="utf-8")
    monkeypatch.setattr(os, "fsync", fail)

    assert why_not_saved(path) == (
        "The model cannot be saved as model.npz: the disk is full. Make room on it, or save in "
        "another folder."
    )
    assert path.read_text(encoding="utf-8") == "precious"
    assert os.listdir(tmp_path) == ["model.npz"]


def test_a_file_of_somebody_else_beside_it_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / f".downhill-{os.getpid()}-0.tmp"
    other.write_text("not mine", encoding="utf-8")

    save(str(tmp_path / "model.npz"), make_model())

    assert sorted(os.listdir(tmp_path)) == [other.name, "model.npz"]
    assert other.read_text(encoding="utf-8") == "not mine"


@on_posix
def test_the_file_gets_the_usual_permissions(tmp_path: Path) -> None:
    usual, path = tmp_path / "usual", tmp_path / "model.npz"
    usual.touch()

    save(str(path), make_model())

    assert path.stat().st_mode == usual.stat().st_mode


@pytest.mark.parametrize("number", [np.nan, np.inf, -2 * LARGEST_NUMBER])
def test_what_could_not_be_opened_is_not_saved(tmp_path: Path, number: float) -> None:
    model = make_model()
    W = model.params.W.copy()
    W[1, 5] = number
    wild = Model(Params(W, model.params.b), model.classes, EYE, model.scaling)

    assert "W holds a number that is undefined or beyond ±1,000,000,000" in why_not_saved(
        tmp_path / "model.npz", wild
    )
    assert os.listdir(tmp_path) == []


def test_names_that_could_not_be_opened_are_not_saved(tmp_path: Path) -> None:
    assert "'dog\\n' cannot be the name" in why_not_saved(
        tmp_path / "model.npz", make_model(("dog\n", "cat"))
    )
    assert os.listdir(tmp_path) == []


# Opening what others have written.


def test_a_model_that_could_not_be_opened_for_its_size_is_not_saved(tmp_path: Path) -> None:
    eye = PixelEye(128)
    classes = tuple(map(str, range(MOST_CLASSES)))
    huge = Model(
        Params.zeros(len(classes), eye.size), classes, eye, fit("unit", EMPTY, eye.size, 255.0)
    )

    assert "too large to be opened again" in why_not_saved(tmp_path / "model.npz", huge)


def test_a_newer_file_is_called_newer_whatever_else_it_lacks(tmp_path: Path) -> None:
    path = saved_by_hand(tmp_path, format=np.array(7), scale=None, eye=np.array(3))

    assert "newer Downhill (format 7)" in why_not_opened(path)


# What is no model at all.


def test_a_missing_file_is_called_missing(tmp_path: Path) -> None:
    assert why_not_opened(tmp_path / "model.npz") == (
        "model.npz cannot be opened as a model: there is no such file. Check the name."
    )


def test_a_folder_is_called_one(tmp_path: Path) -> None:
    assert "it is a folder" in why_not_opened(tmp_path)


@on_posix
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert "not a regular file" in why_not_opened(tmp_path / "pipe")


@on_posix
def test_what_the_system_says_is_passed_on(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert "Not a directory." in why_not_opened(tmp_path / "file" / "model.npz")


def test_a_file_of_another_kind_is_called_so(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"\xff\xd8\xff")

    assert "not an .npz file" in why_not_opened(path)


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "huge.npz"
    with path.open("wb") as file:
        file.write(b"PK")
        file.truncate(LARGEST_FILE + 1)

    assert "far too large" in why_not_opened(path)


def test_the_name_of_a_file_is_told_without_what_a_terminal_obeys(tmp_path: Path) -> None:
    assert why_not_opened(f"{tmp_path}/\x1b[2J.npz").isprintable()
