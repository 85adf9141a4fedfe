"""Models in files: saved whole or not at all, opened only when they can be used."""

import errno
import os
import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.classifier import scores
from model.eyes import EYES, NetworkEye, PixelEye
from model.eyes.network import NetworkFile
from model.eyes.scaling import Scaling, ScalingKind, fit
from model.model_file import model_file
from model.model_file.model_file import (
    FORMAT,
    LARGEST_FILE,
    LARGEST_NUMBER,
    LONGEST_NAME,
    MOST_CLASSES,
    MOST_LEARNT,
    Model,
    check_classes,
    destination,
    load,
    needed_beside,
    save,
)
from model.params import Params
from model.photos.learnt import NOTHING, Learnt
from model.photos.photo import EDGE_OF_LOOK, Look
from model.sentence import Refusal
from tests.model.making import (
    as_float32,
    bits,
    digest_of,
    make_params,
    make_photo,
    read_only,
)
from tests.model.networks import HERE, colours, convolution, eye_of, written

EYE = PixelEye(16)
D = EYE.size

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such thing")


def make_model(
    classes: Sequence[str] = ("dog", "cat"), kind: ScalingKind = "centred", seed: int = 0
) -> Model:
    seen = np.random.default_rng(seed).integers(0, 256, (4, D), np.uint8)
    params = as_float32(make_params(len(classes), D, seed))
    return Model(params, tuple(classes), EYE, fit(kind, seen, D, 255.0))


def fields_of(model: Model) -> dict[str, Any]:  # what numpy.savez takes
    return {
        "W": model.params.W,
        "b": model.params.b,
        "classes": np.array(model.classes),
        "eye": np.array(model.eye.name),
        "mean": model.scaling.mean,
        "scale": model.scaling.scale,
        "learnt": np.array([1, 2], np.uint64),
        "prints": np.array([3], np.uint64),
        "format": np.array(FORMAT),
    }


def saved_by_hand(folder: Path, **changes: object) -> str:
    """A file as somebody else may write it; a field that is None is left out."""
    fields = fields_of(make_model()) | changes
    path = folder / "model.npz"
    np.savez(path, **{name: value for name, value in fields.items() if value is not None})
    return str(path)


def why_not_opened(path: str | Path) -> str:
    with pytest.raises(Refusal) as refused:
        load(str(path), HERE)
    return str(refused.value)


def why_not_saved(path: str | Path, model: Model | None = None) -> str:
    with pytest.raises(Refusal) as refused:
        save(str(path), model or make_model())
    return str(refused.value)


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
        "The model cannot be saved as model.npz: No space left on device."
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


@on_posix
def test_a_link_stays_a_link_and_its_target_is_written(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "model.npz"
    link.symlink_to(tmp_path / "elsewhere" / "real.npz")

    save(str(link), make_model())

    assert link.is_symlink()
    assert load(str(tmp_path / "elsewhere" / "real.npz")).classes == ("dog", "cat")


@on_posix
def test_a_link_to_itself_is_refused_before_the_work(tmp_path: Path) -> None:
    link = tmp_path / "model.npz"
    link.symlink_to(link)

    with pytest.raises(Refusal, match="that is a link to itself"):
        destination(str(link))
    assert link.is_symlink()


@pytest.mark.parametrize("name", ["folder", "folder/", "new/", ""])
def test_a_folder_is_no_place_to_save_in(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()

    assert "that is a folder" in why_not_saved(f"{tmp_path}/{name}")
    assert os.listdir(tmp_path) == ["folder"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    why = why_not_saved(tmp_path / "missing" / "model.npz")

    assert f"there is no folder {tmp_path / 'missing'}." in why


@on_posix
def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    assert "not a regular file" in why_not_saved(pipe)
    assert pipe.is_fifo()


def test_a_folder_that_may_not_be_written_in_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)

    with pytest.raises(Refusal, match=re.escape(f"nothing may be written in {tmp_path}.")):
        destination(str(tmp_path / "model.npz"))


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


# The names of classes.


@pytest.mark.parametrize(
    "classes", [("dog", "cat"), ("강아지", "고양이"), ("👩‍🚀", "a b"), ("x" * LONGEST_NAME, "y")]
)
def test_names_that_can_be_written_down_will_do(classes: tuple[str, ...]) -> None:
    check_classes(classes)


@pytest.mark.parametrize(
    "name",
    ["", " ", "\t", "a\x1b[2J", "a\0", "a\x7f", "a\u2028b", "caf\udce9", "x" * (LONGEST_NAME + 1)],
)
def test_other_names_are_refused(name: str) -> None:
    with pytest.raises(Refusal, match="cannot be the name of a class") as refused:
        check_classes(("dog", name))
    assert str(refused.value).isprintable()


def test_two_classes_of_one_name_are_refused() -> None:
    with pytest.raises(Refusal, match=r"Two classes are called cat\. Rename one\."):
        check_classes(("dog", "cat", "cat"))


@pytest.mark.parametrize("count", [0, 1, MOST_CLASSES + 1])
def test_too_few_or_too_many_classes_are_refused(count: int) -> None:
    with pytest.raises(Refusal, match=f"2 to {MOST_CLASSES:,} classes apart, not {count:,}"):
        check_classes([str(number) for number in range(count)])


@given(st.lists(st.text(st.characters(codec=None)), min_size=2, max_size=3, unique=True))
def test_what_is_accepted_survives_being_saved(
    tmp_path_factory: pytest.TempPathFactory, classes: list[str]
) -> None:
    path = str(tmp_path_factory.getbasetemp() / "named.npz")
    try:
        check_classes(classes)
    except Refusal:
        return
    save(path, make_model(classes))

    assert load(path).classes == tuple(classes)


# A network that somebody has brought.


def model_of(eye: NetworkEye) -> Model:
    scaling = Scaling(np.zeros(eye.size, np.float32), np.asarray(1, np.float32))
    return Model(as_float32(make_params(2, eye.size)), ("dog", "cat"), eye, scaling)


def saved_with(network: Path, model: Path) -> NetworkEye:
    """Save a model that sees with a network of its own."""
    eye = eye_of(network, convolution())
    save(str(model), model_of(eye))
    return eye


def test_a_model_finds_its_network_again(tmp_path: Path) -> None:
    eye = saved_with(tmp_path / "caf\u00e9.onnx", tmp_path / "model.npz")

    model = load(str(tmp_path / "model.npz"), HERE)

    assert model.eye == eye
    square = make_photo(1, edges=[eye.edge]).squares[eye.edge]
    assert model.eye.see(square).tobytes() == eye.see(square).tobytes()


def test_a_network_that_is_at_hand_need_not_be_beside_the_model(tmp_path: Path) -> None:
    eye = saved_with(tmp_path / "networks" / "mine.onnx", tmp_path / "model.npz")
    other = eye_of(tmp_path / "networks" / "other.onnx", colours())

    assert load(str(tmp_path / "model.npz"), None, (other, eye)).eye is eye


def test_without_somebody_to_ask_it_no_network_of_others_is_opened(tmp_path: Path) -> None:
    saved_with(tmp_path / "mine.onnx", tmp_path / "model.npz")

    with pytest.raises(Refusal, match=r"it sees with the network mine\.onnx"):
        load(str(tmp_path / "model.npz"))


def test_the_file_names_its_network_and_no_folder_of_this_computer(tmp_path: Path) -> None:
    eye = saved_with(tmp_path / "mine.onnx", tmp_path / "model.npz")

    with np.load(tmp_path / "model.npz", allow_pickle=False) as file:
        assert str(file["eye"]) == eye.name == f"onnx:{sha256(convolution()).hexdigest()}"
        assert str(file["network"]) == needed_beside(eye) == "mine.onnx"
    assert os.fsencode(tmp_path) not in (tmp_path / "model.npz").read_bytes()
    save(str(tmp_path / "model.npz"), make_model())
    with np.load(tmp_path / "model.npz", allow_pickle=False) as file:
        assert "network" not in file.files
    assert needed_beside(EYE) is None


@pytest.mark.parametrize(
    "name",
    [
        "{folder}/elsewhere/mine.onnx",
        "elsewhere/mine.onnx",
        "../{base}/elsewhere/mine.onnx",
        "file://{folder}/elsewhere/mine.onnx",
        "\\\\server\\share\\mine.onnx",
        "//server/share/mine.onnx",
        "..",
        ".",
        "mine.onnx:stream",
    ],
)
def test_no_file_is_looked_at_but_one_beside_the_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    saved_with(tmp_path / "elsewhere" / "mine.onnx", tmp_path / "model.npz")
    named = name.format(folder=tmp_path, base=tmp_path.name)
    with np.load(tmp_path / "model.npz") as file:
        fields = dict(file) | {"network": np.array(named)}
    np.savez(tmp_path / "model.npz", **fields)
    looked_at: list[str] = []

    def note(path: str) -> str:
        looked_at.append(path)
        raise FileNotFoundError

    monkeypatch.setattr(model_file, "digest_of", note)
    assert "Put that file beside the model." in why_not_opened(tmp_path / "model.npz")
    assert set(looked_at) <= {str(tmp_path / "mine.onnx")}


def test_a_network_of_another_system_is_found_beside_the_model(tmp_path: Path) -> None:
    saved_with(tmp_path / "mine.onnx", tmp_path / "model.npz")
    with np.load(tmp_path / "model.npz") as file:
        fields = dict(file) | {"network": np.array("C:\\Users\\me\\mine.onnx")}
    np.savez(tmp_path / "model.npz", **fields)

    assert isinstance(eye := load(str(tmp_path / "model.npz"), HERE).eye, NetworkEye)
    assert eye.file.path == str(tmp_path / "mine.onnx")


@pytest.mark.parametrize("content", [b"no network", colours()])
def test_another_network_in_its_place_is_passed_over(tmp_path: Path, content: bytes) -> None:
    saved_with(tmp_path / "mine.onnx", tmp_path / "model.npz")
    written(tmp_path / "mine.onnx", content)

    assert why_not_opened(tmp_path / "model.npz") == (
        "model.npz cannot be opened as a model: it sees with the network mine.onnx, which is not "
        "beside the model or is another one now. Put that file beside the model."
    )
    written(tmp_path / "mine.onnx", convolution())
    assert load(str(tmp_path / "model.npz"), HERE).eye.size == 5


def test_another_network_is_not_even_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved_with(tmp_path / "mine.onnx", tmp_path / "model.npz")
    written(tmp_path / "mine.onnx", colours())

    def never(path: str, _: object) -> NetworkEye:
        raise AssertionError(f"{path} was loaded")

    monkeypatch.setattr(model_file, "open_network", never)

    assert "is another one now" in why_not_opened(tmp_path / "model.npz")


def test_a_network_that_is_gone_is_named(tmp_path: Path) -> None:
    saved_with(tmp_path / "mine.onnx", tmp_path / "model.npz")
    (tmp_path / "mine.onnx").unlink()

    assert "the network mine.onnx, which is not beside" in why_not_opened(tmp_path / "model.npz")


def test_a_network_that_may_not_be_read_counts_as_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved_with(tmp_path / "mine.onnx", tmp_path / "model.npz")

    def refuse(path: str) -> str:
        raise PermissionError(path)

    monkeypatch.setattr(model_file, "digest_of", refuse)

    assert "the network mine.onnx, which is not beside" in why_not_opened(tmp_path / "model.npz")


@pytest.mark.parametrize(
    ("network", "why"),
    [
        (None, "it has no array network."),
        (np.array(3), "network is int64 () and should be one short text"),
        (np.array("x" * 4_097), "network is str131104 () and should be one short text"),
        (np.array("a\0b"), "it sees with the network a\ufffdb, which is not beside"),
        (np.array("pipe\x1b[2J.onnx"), "it sees with the network pipe\ufffd[2J.onnx, which is not"),
        (np.array(""), "it sees with the network"),
    ],
)
def test_a_model_that_does_not_say_where_its_network_was_is_refused(
    tmp_path: Path, network: object, why: str
) -> None:
    path = saved_by_hand(tmp_path, eye=np.array("onnx:" + "0" * 64), network=network)

    told = why_not_opened(path)

    assert why in told
    assert told.isprintable()


@on_posix
def test_a_pipe_in_a_networks_place_is_not_waited_for(tmp_path: Path) -> None:
    saved_with(tmp_path / "mine.onnx", tmp_path / "model.npz")
    (tmp_path / "mine.onnx").unlink()
    os.mkfifo(tmp_path / "mine.onnx")

    assert "which is not beside" in why_not_opened(tmp_path / "model.npz")


def test_the_longest_path_that_there_can_be_is_saved_and_read(tmp_path: Path) -> None:
    eye = eye_of(tmp_path / "mine.onnx", convolution())
    long = "/".join(["x" * 255] * 16)[:4_095]
    far = replace(eye, file=NetworkFile(long, eye.file.digest))

    save(str(tmp_path / "model.npz"), model_of(far))

    assert "which is not beside" in why_not_opened(tmp_path / "model.npz")
    (tmp_path / "mine.onnx").rename(tmp_path / os.path.basename(long))
    assert load(str(tmp_path / "model.npz"), HERE).eye.name == eye.name


# Opening what others have written.


def test_a_model_that_could_not_be_opened_for_its_size_is_not_saved(tmp_path: Path) -> None:
    eye = PixelEye(128)
    classes = tuple(map(str, range(MOST_CLASSES)))
    huge = Model(
        Params.zeros(len(classes), eye.size), classes, eye, fit("unit", EMPTY, eye.size, 255.0)
    )

    assert "too large to be opened again" in why_not_saved(tmp_path / "model.npz", huge)


def test_other_widths_and_byte_orders_are_read(tmp_path: Path) -> None:
    model = make_model()
    path = saved_by_hand(
        tmp_path,
        W=np.asfortranarray(model.params.W).astype(">f4"),
        b=model.params.b.astype(np.float64),
        mean=np.zeros(D, np.int16),
        scale=1,
        classes=np.array(["dog", "cat"], ">U9"),
        format=np.array(FORMAT, np.uint8),
        comment=np.array("an array more does no harm"),
    )

    opened = load(path)

    assert bits(opened.params) == bits(model.params)
    assert opened.classes == ("dog", "cat")
    assert opened.scaling.mean.tolist() == [0] * D
    assert opened.scaling.scale == 1


FIELDS = ["W", "b", "classes", "eye", "mean", "scale", "format", "learnt", "prints"]


@pytest.mark.parametrize("field", FIELDS)
def test_a_missing_field_is_named(tmp_path: Path, field: str) -> None:
    why = why_not_opened(saved_by_hand(tmp_path, **{field: None}))

    assert f"it has no array {field}." in why


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("W", np.zeros((2, D)), f"W is float64 (2, {D}) and should be float32 (2, {D})"),
        ("W", np.zeros((2, 9), np.float32), f"W is float32 (2, 9) and should be float32 (2, {D})"),
        (
            "W",
            np.zeros((3, D), np.float32),
            f"W is float32 (3, {D}) and should be float32 (2, {D})",
        ),
        ("b", np.zeros(3), "b is float64 (3,) and should be numbers (2,)"),
        ("b", np.array(["a", "b"]), "b is str32 (2,) and should be numbers (2,)"),
        ("mean", np.zeros(()), f"mean is float64 () and should be numbers ({D},)"),
        ("scale", np.ones(2), f"scale is float64 (2,) and should be numbers ({D},)"),
        ("classes", np.array("dog"), "classes is str96 () and should be one short text a class"),
        ("classes", np.arange(2), "classes is int64 (2,) and should be one short text a class"),
        ("classes", np.array(["x" * 4_097, "y"]), "should be one short text a class"),
        ("classes", np.array(["x" * 256, "y"]), "cannot be the name of a class"),
        ("classes", np.array(["dog", "dog"]), "Two classes are called dog"),
        ("classes", np.array(["dog", ""]), "'' cannot be the name of a class"),
        ("classes", np.array(["dog", "\x1b"]), r"'\x1b' cannot be the name of a class"),
        ("classes", np.array(["dog"]), "2 to 1,000 classes apart, not 1"),
        ("classes", np.array(["dog"] * 100_000), "2 to 1,000 classes apart, not 1,001"),
        ("classes", np.array(["dog", "cat"], object), "classes is no plain table"),
        ("eye", np.array("x" * 4_097), "eye is str131104 () and should be one short text"),
        ("eye", np.array(["pixels16"]), "eye is str256 (1,) and should be one short text"),
        ("eye", np.array(3), "eye is int64 () and should be one short text"),
        ("eye", np.array("third\n"), r"it sees with the eye 'third\n', which this Downhill"),
        ("format", np.array(1.0), "format is float64 () and should be one whole number"),
        ("format", np.array([1]), "format is int64 (1,) and should be one whole number"),
        ("format", np.array(FORMAT + 1), "written by a newer Downhill (format 3). Update this"),
        ("learnt", np.zeros(3, np.int64), "learnt is int64 (3,) and should be uint64 (n,)"),
        ("prints", np.zeros((2, 2), np.uint64), "prints is uint64 (2, 2) and should be uint64"),
        ("format", np.array(0), "there is no format 0 of models"),
    ],
)
def test_an_unfitting_field_is_refused(tmp_path: Path, field: str, value: object, why: str) -> None:
    told = why_not_opened(saved_by_hand(tmp_path, **{field: value}))

    assert told.startswith("model.npz cannot be opened as a model: ")
    assert why in told
    assert told.isprintable()


@pytest.mark.parametrize("field", ["W", "b", "mean", "scale"])
@pytest.mark.parametrize("number", [np.nan, np.inf, -np.inf, 1e300])
def test_numbers_without_bounds_are_refused(tmp_path: Path, field: str, number: float) -> None:
    value = np.array(fields_of(make_model())[field], np.float32 if field == "W" else np.float64)
    with np.errstate(over="ignore"):
        value.reshape(-1)[-1:] = number

    why = why_not_opened(saved_by_hand(tmp_path, **{field: value}))

    assert f"{field} holds a number that is undefined or beyond ±1,000,000,000" in why


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
