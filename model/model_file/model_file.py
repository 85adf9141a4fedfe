"""A trained classifier as a file: MODEL.npz, plain arrays that anyone can read with NumPy.

    scores = W @ ((x − mean) · scale) + b

W (K, D) float32 and b (K,) are the params, `classes` (K,) their names, `eye` the name of the
eye that makes x (D,), `mean` (D,) and `scale` (one number, or D of them) the scaling, and
`format` the number of this description. Where the eye is a network that the user has brought, its
name is "onnx:" with the SHA-256 of the network's file, and `network` is the name of that file,
which belongs beside the model. `learnt` (n,) and `prints` (m,) uint64 say what it was trained on:
hashes of pictures, and how they look in 64 bits (`model.photos.learnt`); a file without them is of
format 1. Text is stored as text, never as Python objects, so reading a file never runs anything in
it.

Whatever `save` writes, `load` reads; what `load` would refuse, `save` refuses as well.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from model.archive.reader import Array
from model.eyes import Eye
from model.eyes.network import MOST_NUMBERS
from model.eyes.own_network import Asker
from model.eyes.scaling import Scaling
from model.model_file.classes import MOST_CLASSES, check_classes
from model.model_file.destination import destination, trouble, unwritable
from model.model_file.fields import (
    HEAD,
    LONGEST_TEXT,
    WIDEST,
    check_numbers,
    read_classes,
    read_numbers,
    unfitting,
)
from model.model_file.named_eye import ModelSource, find_eye, needed_beside
from model.model_file.npz import pack, unpack
from model.model_file.whole_file import write_whole
from model.params import Params
from model.photos.file_name import shown_name
from model.photos.learnt import SHORT, Learnt
from model.regular_file import NotRegular, TooLarge, read_regular, reason
from model.sentence import Refusal, sentence

FORMAT = 2
"""A file of format 1 does not say what the model has learnt from, and is the same otherwise."""

LARGEST_FILE = 52_000_000
"""In bytes: room for 1,000 classes of 64 × 64 × 3 pixels."""

MOST_LEARNT = 500_000
"""Photos; a model that has learnt from more does not say from which."""

# How many bytes each array of a file may take.
_FORMAT = {"format": HEAD + WIDEST}
_LEARNT = dict.fromkeys(("learnt", "prints"), HEAD + 8 * MOST_LEARNT)
_FIELDS = {
    "W": LARGEST_FILE,
    "b": HEAD + WIDEST * MOST_CLASSES,
    "classes": 4_000_000,  # others may have left more room than the names need
    "eye": HEAD + LONGEST_TEXT,
    "mean": HEAD + WIDEST * MOST_NUMBERS,
    "scale": HEAD + WIDEST * MOST_NUMBERS,
    **_FORMAT,
}


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """A classifier with everything it needs to look at a photo.

    params:  (K, D) and (K,) float32.
    classes: K names.
    eye:     what sees the photo, with D numbers.
    scaling: how they become x.
    learnt: what its params have been trained on; None when that is unknown.
    """

    params: Params
    classes: tuple[str, ...]
    eye: Eye
    scaling: Scaling
    learnt: Learnt | None = None


def save(path: str, model: Model) -> None:
    """Write a model to a file; a file that is there is replaced whole, or not at all.

    Raises Refusal when that cannot be done.
    """
    check_classes(model.classes)
    numbers = {
        "W": model.params.W,
        "b": model.params.b,
        "mean": model.scaling.mean,
        "scale": model.scaling.scale,
    }
    for field, array in numbers.items():
        check_numbers(field, array)
    arrays: dict[str, Array] = {
        **{field: array.astype(np.float32, order="C") for field, array in numbers.items()},
        "classes": np.array(model.classes, np.str_),
        "eye": np.array(model.eye.name, np.str_),
        "format": np.array(1, np.int64),
    }
    if model.learnt is not None and _is_short(model.learnt):
        arrays["format"] = np.array(FORMAT, np.int64)
        keys = np.frombuffer(b"".join(sorted(model.learnt.keys)), ">u8")
        arrays["learnt"] = keys.astype("<u8")
        arrays["prints"] = model.learnt.all_prints().astype("<u8")
    network = needed_beside(model.eye)
    if network is not None:
        # Its name alone: the folders of a computer are not for others to know.
        arrays["network"] = np.array(network, np.str_)
    target = destination(path)
    data = pack(arrays)
    if len(data) > LARGEST_FILE:
        raise unwritable(
            path, sentence("it would be too large to be opened again. Learn fewer classes.")
        )
    try:
        write_whole(target, data)
    except OSError as error:
        raise unwritable(path, trouble(error)) from error


def load(path: str, asker: Asker | None = None, at_hand: Sequence[Eye] = ()) -> Model:
    """Read a model from a file, which may come from anywhere.

    asker:   who asks a network that the user has brought; without one, no such model is opened.
    at_hand: eyes of such networks; the others have to be beside the model.

    Raises Refusal when it is not there or is no model that this program can use.
    """
    try:
        data = _content(path)
        known = _check_format(unpack(data, _FORMAT)["format"])
        model = _understand(unpack(data, _FIELDS), ModelSource(path, data, asker, at_hand))
        return replace(model, learnt=_learnt(unpack(data, _LEARNT))) if known == FORMAT else model
    except Refusal as refusal:
        raise Refusal(
            sentence(
                "{name} cannot be opened as a model: {why}",
                name=shown_name(path),
                why=refusal.sentence,
            )
        ) from refusal


def _content(path: str) -> bytes:
    """Read the file of a model. Raises Refusal when that cannot be done."""
    try:
        return read_regular(path, LARGEST_FILE)
    except FileNotFoundError as error:
        raise Refusal(sentence("there is no such file. Check the name.")) from error
    except IsADirectoryError as error:
        raise Refusal(sentence("it is a folder. Choose a saved model (.npz) in it.")) from error
    except NotRegular as error:
        raise Refusal(sentence("it is not a regular file. Choose a saved model (.npz).")) from error
    except TooLarge as error:
        raise Refusal(
            sentence("it is far too large. Choose a model that Downhill has saved.")
        ) from error
    except (OSError, ValueError) as error:
        raise Refusal(sentence("{reason}.", reason=reason(error))) from error


def _understand(arrays: Mapping[str, Array], source: ModelSource) -> Model:
    """Make a model of the arrays of a file."""
    eye = find_eye(arrays["eye"], source)
    classes = read_classes(arrays["classes"])
    K, D = len(classes), eye.size
    scale_shape = () if arrays["scale"].shape == () else (D,)
    return Model(
        Params(read_numbers(arrays, "W", (K, D), "float32"), read_numbers(arrays, "b", (K,))),
        classes,
        eye,
        Scaling(read_numbers(arrays, "mean", (D,)), read_numbers(arrays, "scale", scale_shape)),
    )


def _is_short(learnt: Learnt) -> bool:
    """Say whether so many photos can be remembered."""
    return max(len(learnt.keys), len(learnt.all_prints())) <= MOST_LEARNT


def _learnt(arrays: Mapping[str, Array]) -> Learnt:
    """Read what a model has learnt from."""
    for field, array in arrays.items():
        if array.ndim != 1 or array.dtype.name != "uint64":
            raise unfitting(field, array, "uint64 (n,)")
    packed = arrays["learnt"].astype(">u8").tobytes()
    keys = frozenset(packed[start : start + SHORT] for start in range(0, len(packed), SHORT))
    prints = arrays["prints"].astype(np.uint64)
    prints.setflags(write=False)
    return Learnt(keys, prints)


def _check_format(number: Array) -> int:
    """Refuse a description that this program does not know; give the number of one that it does."""
    if number.shape != () or number.dtype.kind not in "iu":
        raise unfitting("format", number, "one whole number")
    if int(number) > FORMAT:
        raise Refusal(
            sentence(
                "it was written by a newer Downhill (format {number}). Update this one to open it.",
                number=int(number),
            )
        )
    if int(number) < 1:
        raise Refusal(sentence("there is no format {number} of models.", number=int(number)))
    return int(number)
