"""The classifier as an ONNX file, which other programs run: phones, browsers, other languages.

An ONNX file is a list of operations with the numbers they need; `model.eyes.network` reads such
files, and this writes one. Its input `photo` is the square of each photo as Downhill makes it,
(N, edge, edge, 3) uint8, its output `probabilities` (N, K) float32. All that lies between is in the
graph: what the eye does, the scaling, W x + b and softmax. Where the eye is the network that comes
with Downhill, its graph is the first part of the file, and this classifier the second.

The scaling is made number by number in float32, as in Downhill, so x is the same to the last bit.
The products with W are added in float64, as where Downhill answers about one photo: raw pixels of
up to 255 and weights of both signs leave few digits of a sum in float32.

The numbers of the fields are those of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from model import VERSION
from model.archive.reader import Array
from model.documents.translation import Language
from model.exports.export import write_out
from model.exports.material import Material
from model.exports.protobuf import fields, message, text, whole
from model.eyes import Eye, NetworkEye
from model.eyes.grey import LUMA, GreyEye
from model.eyes.network_eye import SHIPPED
from model.eyes.network_file import content_of
from model.eyes.pixels import PixelEye
from model.filling import Say
from model.lab.snapshot import LabSnapshot
from model.model_file.model_file import Model
from model.sentence import Refusal, Sentence, sentence

SQUARE = Path(__file__).resolve().parents[2] / "resources" / "scripts" / "square.py"
"""Makes the square of a photo, with Pillow alone."""

OPSET, IR_VERSION = 17, 8
"""Of the operations, and of the file; those of the network that comes with Downhill."""

_IR, _PRODUCER, _PRODUCER_VERSION, _DOC, _GRAPH, _OPSET, _METADATA = 1, 2, 3, 6, 7, 8, 14
_NODE, _NAME, _INITIALIZER, _INPUT, _OUTPUT = 1, 2, 5, 11, 12
_INT, _INTS = 2, 7  # types of attributes
_FLOAT, _UINT8, _INT32, _INT64, _DOUBLE = 1, 2, 6, 7, 11
_DTYPES = {"float32": _FLOAT, "int32": _INT32, "int64": _INT64}


@dataclass(frozen=True, slots=True)
class Onnx:
    """The classifier with its eye and scaling, in one graph."""

    name: str = "onnx"
    suffix: str = "onnx"

    def refusal(self, shown: LabSnapshot) -> Sentence | None:
        return _foreign(shown.choices.eye)

    def save(self, path: str, material: Material, language: Language, say: Say) -> None:
        """Write the classifier of the shown step, or of a model.

        Raises Refusal where it sees with a network that somebody has brought.
        """
        del language, say
        write_out(path, onnx_of(material.model))


def onnx_of(model: Model) -> bytes:
    """Write a model as the content of an ONNX file.

    Raises Refusal where its eye is no part of Downhill, or its network's file is not what it was.
    """
    graph = _Graph()
    first, seen = _see(model.eye, graph)
    x = graph.add("Sub", seen, graph.constant("mean", model.scaling.mean), name="centred")
    x = graph.add("Mul", x, graph.constant("scale", model.scaling.scale), name="x")
    exact = [
        graph.add("Cast", name, name=f"{name}_exact", to=_DOUBLE)
        for name in (
            x,
            graph.constant("W", model.params.W),
            graph.constant("b", model.params.b),
        )
    ]
    s = graph.add("Gemm", *exact, name="scores", transB=1)
    s = graph.add("Softmax", s, name="shares", axis=1)
    graph.add("Cast", s, name="probabilities", own=False, to=_FLOAT)
    graph.parts.append(text(_NAME, "Downhill"))
    graph.parts.append(
        message(_OUTPUT, _described("probabilities", _FLOAT, "N", len(model.classes)))
    )
    said = {"classes": json.dumps(model.classes), "eye": model.eye.name}
    return b"".join(
        [
            first,
            whole(_IR, IR_VERSION),
            text(_PRODUCER, "Downhill"),
            text(_PRODUCER_VERSION, VERSION),
            text(_DOC, _about(model)),
            message(_GRAPH, *graph.parts),
            # The network's file has said so already, and once is enough.
            b"" if first else message(_OPSET, text(1, ""), whole(2, OPSET)),
            *(message(_METADATA, text(1, key), text(2, value)) for key, value in said.items()),
        ]
    )


@dataclass
class _Graph:
    """What is added to a graph, as fields of it."""

    parts: list[bytes] = field(default_factory=list)

    def add(self, kind: str, *inputs: str, name: str, own: bool = True, **attributes: int) -> str:
        """Add an operation; gives the name of what comes out.

        own: whether that is no name of others, such as of the network before it.
        """
        output = f"downhill_{name}" if own else name
        self.parts.append(
            message(
                _NODE,
                *(text(1, one) for one in inputs),
                text(2, output),
                text(3, output),
                text(4, kind),
                *(
                    message(5, text(1, key), whole(3, value), whole(20, _INT))
                    for key, value in attributes.items()
                ),
            )
        )
        return output

    def constant(self, name: str, numbers: Array) -> str:
        """Add numbers; gives their name."""
        own = f"downhill_{name}"
        little = numbers.astype(numbers.dtype.newbyteorder("<"))
        self.parts.append(
            message(
                _INITIALIZER,
                *(whole(1, length) for length in numbers.shape),
                whole(2, _DTYPES[numbers.dtype.name]),
                text(8, own),
                message(9, little.tobytes()),
            )
        )
        return own


def _see(eye: Eye, graph: _Graph) -> tuple[bytes, str]:
    """Do what an eye does: gives what stands before the graph, and the name of what is seen.

    What is seen is (N, D) float32.
    """
    if isinstance(eye, NetworkEye) and eye.file == SHIPPED:
        return _without_outputs(content_of(SHIPPED)), eye.layer
    why = _foreign(eye)
    if why is not None:
        raise Refusal(why)
    graph.parts.append(message(_INPUT, _described("photo", _UINT8, "N", eye.edge, eye.edge, 3)))
    picture = "photo"
    if isinstance(eye, GreyEye):
        # As `GreyEye.see` weighs them: thousandths, rounded to the nearest whole number.
        picture = graph.add("Cast", picture, name="colours", to=_INT32)
        luma = graph.constant("luma", np.array(LUMA, np.int32))
        picture = graph.add("Mul", picture, luma, name="weighed")
        last = graph.constant("last", np.array([3], np.int64))
        picture = graph.add("ReduceSum", picture, last, name="sum", keepdims=0)
        half = graph.constant("half", np.array(500, np.int32))
        picture = graph.add("Add", picture, half, name="above")
        thousand = graph.constant("thousand", np.array(1000, np.int32))
        picture = graph.add("Div", picture, thousand, name="grey")
    numbers = graph.add("Cast", picture, name="numbers", to=_FLOAT)
    return b"", graph.add("Flatten", numbers, name="seen", axis=1)


def _foreign(eye: Eye) -> Sentence | None:
    """Say why an eye cannot be put into the file; None where it is a part of Downhill."""
    ours = isinstance(eye, PixelEye | GreyEye)
    if ours or (isinstance(eye, NetworkEye) and eye.file == SHIPPED):
        return None
    return sentence(
        "A classifier that sees with the network {name} cannot be written as ONNX: only "
        "pixels, and the network that comes with Downhill, can be put into one file with "
        "it. Save it as a model (.npz), and keep the network beside it.",
        name=eye.label,
    )


def _without_outputs(network: bytes) -> bytes:
    """Leave out what a network calls its outputs: they are steps on the way now."""
    return b"".join(
        message(
            _GRAPH,
            *(part.written for part in fields(one.content) if part.number != _OUTPUT),
        )
        if one.number == _GRAPH
        else one.written
        for one in fields(network)
    )


def _described(name: str, kind: int, *sizes: int | str) -> bytes:
    """Describe an input or an output; a size that may be any has a name."""
    dimensions = (
        message(1, text(2, size) if isinstance(size, str) else whole(1, size)) for size in sizes
    )
    return text(1, name) + message(2, message(1, whole(1, kind), message(2, *dimensions)))


def _about(model: Model) -> str:
    """Say what the file is for, and how the square of a photo is made."""
    edge = model.eye.edge
    return (
        "A classifier that was trained in Downhill.\n"
        f"photo: (N, {edge}, {edge}, 3) uint8, what square(PATH, {edge}) below makes of each "
        "photo.\n"
        f"probabilities: (N, {len(model.classes)}) float32, of {', '.join(model.classes)}.\n\n"
        f"{SQUARE.read_text('utf-8')}"
    )
