"""A trained classifier as a file: MODEL.npz, plain arrays that anyone can read with NumPy.

    scores = W @ ((x − mean) · scale) + b

W (K, D) float32 and b (K,) are the params, `classes` (K,) their names, `eye` the name of the
eye that makes x (D,), `mean` (D,) and `scale` (one number, or D of them) the scaling, and
`format` the number of this description. Where the eye is a network that somebody has brought, its
name is "onnx:" with the SHA-256 of the network's file, and `network` is the name of that file,
which belongs beside the model. `learnt` (n,) and `prints` (m,) uint64 say what it was trained on:
hashes of pictures, and how they look in 64 bits (`model.photos.learnt`); a file without them is of
format 1. Text is stored as text, never as Python objects, so reading a file never runs anything in
it.

Whatever `save` writes, `load` reads; what `load` would refuse, `save` refuses as well.
"""

import ntpath
import os
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from model.eyes import Eye, NetworkEye, eye_named
from model.eyes.network import MOST_NUMBERS, digest_of
from model.eyes.network_eye import OWN
from model.eyes.own_network import Asker, open_network
from model.eyes.scaling import Scaling
from model.model_file.npz import Array, pack, unpack
from model.model_file.whole_file import write_whole
from model.params import Floats, Params
from model.photos.file_name import shown_name
from model.photos.learnt import SHORT, Learnt
from model.regular_file import NotRegular, TooLarge, read_regular, reason
from model.sentence import Refusal, Sentence, sentence

FORMAT = 2
"""A file of format 1 does not say what the model has learnt from, and is the same otherwise."""

LARGEST_FILE = 52_000_000
"""In bytes: room for 1,000 classes of 64 × 64 × 3 pixels."""

MOST_CLASSES = 1_000
MOST_LEARNT = 500_000
"""Photos; a model that has learnt from more does not say from which."""

LONGEST_NAME = 255
LARGEST_NUMBER = 1e9
"""Far above what training reaches, and small enough that no score of a photo overflows."""

_LONGEST_TEXT = 4 * 4_096  # in bytes, of an array; a path can be as long
_HEAD = 10_100  # in bytes, before the numbers of an array
_WIDEST = 16  # in bytes, of a number
# How many bytes each array of a file may take.
_FORMAT = {"format": _HEAD + _WIDEST}
_LEARNT = dict.fromkeys(("learnt", "prints"), _HEAD + 8 * MOST_LEARNT)
_NETWORK = {"network": _HEAD + _LONGEST_TEXT}
_FIELDS = {
    "W": LARGEST_FILE,
    "b": _HEAD + _WIDEST * MOST_CLASSES,
    "classes": 4_000_000,  # others may have left more room than the names need
    "eye": _HEAD + _LONGEST_TEXT,
    "mean": _HEAD + _WIDEST * MOST_NUMBERS,
    "scale": _HEAD + _WIDEST * MOST_NUMBERS,
    **_FORMAT,
}


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """A classifier with everything it needs to look at a photo.

    learnt: what its params have been trained on; None when nobody knows.
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
        _check_numbers(field, array)
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
        # Its name alone: the folders of a computer are nobody else's business.
        arrays["network"] = np.array(network, np.str_)
    target = destination(path)
    data = pack(arrays)
    if len(data) > LARGEST_FILE:
        raise _unwritable(
            path, sentence("it would be too large to be opened again. Learn fewer classes.")
        )
    try:
        write_whole(target, data)
    except OSError as error:
        raise _unwritable(path, sentence("{reason}.", reason=reason(error))) from error


def load(path: str, asker: Asker | None = None, at_hand: Sequence[Eye] = ()) -> Model:
    """Read a model from a file, which may come from anywhere.

    asker:   who asks a network that somebody has brought; without one, no such model is opened.
    at_hand: eyes of such networks; the others have to be beside the model.

    Raises Refusal when it is not there or is no model that this program can use.
    """
    try:
        data = _content(path)
        known = _check_format(unpack(data, _FORMAT)["format"])
        model = _understand(unpack(data, _FIELDS), _Place(path, data, asker, at_hand))
        return replace(model, learnt=_learnt(unpack(data, _LEARNT))) if known == FORMAT else model
    except Refusal as refusal:
        raise Refusal(
            sentence(
                "{name} cannot be opened as a model: {why}",
                name=shown_name(path),
                why=refusal.sentence,
            )
        ) from refusal


def needed_beside(eye: Eye) -> str | None:
    """Name the file of a network that has to be beside a model that sees with this eye."""
    if isinstance(eye, NetworkEye) and eye.name.startswith(OWN):
        return _plain_name(eye.file.path)
    return None


def destination(path: str) -> str:
    """Find the file that saving to `path` would write; a link stays and its target is written.

    Raises Refusal when there can be none. To ask before the work is better than after it.
    """
    target = os.path.realpath(path)
    folder = os.path.dirname(target)
    if os.path.islink(target):
        raise _unwritable(path, sentence("that is a link to itself. Choose another name."))
    if os.path.isdir(target) or not os.path.basename(path):
        raise _unwritable(path, sentence("that is a folder. Add a file name."))
    if os.path.exists(target) and not os.path.isfile(target):
        raise _unwritable(path, sentence("that is not a regular file. Choose another name."))
    if not os.path.isdir(folder):
        raise _unwritable(path, sentence("there is no folder {folder}.", folder=folder))
    if not os.access(folder, os.W_OK):
        raise _unwritable(path, sentence("nothing may be written in {folder}.", folder=folder))
    return target


def check_classes(classes: Sequence[str]) -> None:
    """Refuse classes that no model can have: too few, too many, or with unusable names."""
    if not 2 <= len(classes) <= MOST_CLASSES:
        raise Refusal(
            sentence(
                "A model tells 2 to {most} classes apart, not {count}.",
                most=MOST_CLASSES,
                count=len(classes),
            )
        )
    for name, count in Counter(classes).items():
        if count > 1:
            raise Refusal(sentence("Two classes are called {name}. Rename one.", name=name))
        if not name.strip() or len(name) > LONGEST_NAME or not all(map(_is_text, name)):
            raise Refusal(
                sentence(
                    "{name} cannot be the name of a class: it has to be 1 to {most} letters "
                    "that can be written down.",
                    name=repr(name[:LONGEST_NAME]),
                    most=LONGEST_NAME,
                )
            )


def _is_text(letter: str) -> bool:
    """Say whether a letter is neither a control, nor a line break, nor half a letter."""
    return unicodedata.category(letter) not in ("Cc", "Cs", "Zl", "Zp")


def _check_numbers(field: str, array: Floats) -> None:
    """Refuse params and scalings that have left all bounds."""
    # What is undefined is neither; and no second array as large as the first is made for it.
    if array.size and not (array.min() >= -LARGEST_NUMBER and array.max() <= LARGEST_NUMBER):
        raise Refusal(
            sentence(
                "{array} holds a number that is undefined or beyond ±{largest}, "
                "as training leaves it when the learning rate is too large.",
                array=field,
                largest=f"{LARGEST_NUMBER:,.0f}",
            )
        )


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


class _Place(NamedTuple):
    """Where a model comes from, and what it may see with."""

    path: str
    data: bytes
    asker: Asker | None
    at_hand: Sequence[Eye]


def _understand(arrays: Mapping[str, Array], place: _Place) -> Model:
    """Make a model of the arrays of a file."""
    eye = _eye(arrays["eye"], place)
    classes = _classes(arrays["classes"])
    K, D = len(classes), eye.size
    scale_shape = () if arrays["scale"].shape == () else (D,)
    return Model(
        Params(_numbers(arrays, "W", (K, D), "float32"), _numbers(arrays, "b", (K,))),
        classes,
        eye,
        Scaling(_numbers(arrays, "mean", (D,)), _numbers(arrays, "scale", scale_shape)),
    )


def _is_short(learnt: Learnt) -> bool:
    """Say whether so many photos can be remembered."""
    return max(len(learnt.keys), len(learnt.all_prints())) <= MOST_LEARNT


def _learnt(arrays: Mapping[str, Array]) -> Learnt:
    """Read what a model has learnt from."""
    for field, array in arrays.items():
        if array.ndim != 1 or array.dtype.name != "uint64":
            raise _unfitting(field, array, "uint64 (n,)")
    packed = arrays["learnt"].astype(">u8").tobytes()
    keys = frozenset(packed[start : start + SHORT] for start in range(0, len(packed), SHORT))
    prints = arrays["prints"].astype(np.uint64)
    prints.setflags(write=False)
    return Learnt(keys, prints)


def _check_format(number: Array) -> int:
    """Refuse a description that this program does not know; give the number of one that it does."""
    if number.shape != () or number.dtype.kind not in "iu":
        raise _unfitting("format", number, "one whole number")
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


def _eye(array: Array, place: _Place) -> Eye:
    """Find the eye that is named."""
    name = _text("eye", array)
    for eye in place.at_hand:
        if eye.name == name:
            return eye
    if name.startswith(OWN):
        network = _text("network", unpack(place.data, _NETWORK)["network"])
        return _own_eye(name, network, place)
    try:
        return eye_named(name)
    except KeyError:
        raise Refusal(
            sentence(
                "it sees with the eye {eye}, which this Downhill does not have.", eye=repr(name)
            )
        ) from None


def _own_eye(name: str, network: str, place: _Place) -> Eye:
    """Find the network that somebody brought, beside the model and nowhere else.

    A model may come from anywhere: what it names must not decide which files are read, or which
    other computer is asked for them.
    """
    file = _plain_name(network)
    path = os.path.join(os.path.dirname(place.path), file)
    # Whatever else is there is not even loaded.
    if place.asker is not None and file and name == f"{OWN}{_digest(path)}":
        return open_network(path, place.asker)
    raise Refusal(
        sentence(
            "it sees with the network {network}, which is not beside the model or is another one "
            "now. Put that file beside the model.",
            network=shown_name(file or network),
        )
    )


def _plain_name(path: str) -> str:
    """Give the name of a file without its folders; nothing when that is no plain name."""
    # The model may have been saved on another system; ntpath knows both kinds of separator.
    name = ntpath.basename(path)
    return "" if name in (".", "..") or ":" in name else name


def _digest(path: str) -> str:
    """Compute the digest of a network's file; nothing when it cannot be read."""
    try:
        return digest_of(path)
    except (OSError, ValueError):
        return ""


def _text(field: str, array: Array) -> str:
    """Read one short text."""
    if array.shape != () or array.dtype.kind != "U" or array.dtype.itemsize > _LONGEST_TEXT:
        raise _unfitting(field, array, "one short text")
    return str(array)


def _classes(array: Array) -> tuple[str, ...]:
    """Read the names of the classes."""
    if array.ndim != 1 or array.dtype.kind != "U" or array.dtype.itemsize > _LONGEST_TEXT:
        raise _unfitting("classes", array, "one short text a class")
    names = tuple(str(name) for name in array[: MOST_CLASSES + 1])
    check_classes(names)
    return names


def _numbers(
    arrays: Mapping[str, Array], field: str, shape: tuple[int, ...], kind: str = ""
) -> Floats:
    """Take the numbers of a field, in any width and byte order, as float32."""
    array = arrays[field]
    if array.shape != shape or array.dtype.kind not in "fiu" or kind not in ("", array.dtype.name):
        raise _unfitting(field, array, f"{kind or 'numbers'} {shape}")
    with np.errstate(over="ignore"):  # what becomes infinite is refused next
        numbers = array.astype(np.float32, order="C", copy=False)
    _check_numbers(field, numbers)
    return numbers


def _unfitting(field: str, array: Array, wanted: str) -> Refusal:
    return Refusal(
        sentence(
            "its array {array} is {found} and should be {wanted}.",
            array=field,
            found=f"{array.dtype.name} {array.shape}",
            wanted=wanted,
        )
    )


def _unwritable(path: str, why: Sentence) -> Refusal:
    return Refusal(
        sentence(
            "The model cannot be saved as {name}: {why}",
            name=shown_name(path),
            why=why,
        )
    )
