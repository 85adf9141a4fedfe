"""Small networks in ONNX files, as somebody might bring them, for tests.

What most of them find is known by hand: the mean of each colour over the picture.
"""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from onnx import NodeProto, TensorProto, ValueInfoProto, helper, numpy_helper

from model.eyes.network import NetworkFile
from model.eyes.network_eye import NetworkEye, own_network

Size = int | str | None

FLOAT, BYTE = TensorProto.FLOAT, TensorProto.UINT8
PHOTO = ("N", 3, "height", "width")


def given(shape: Sequence[Size] | None = PHOTO, kind: int = FLOAT, name: str = "x") -> Any:
    """An input or an output."""
    return helper.make_tensor_value_info(name, kind, shape)


def node(kind: str, inputs: str, outputs: str = "y", **attributes: Any) -> NodeProto:
    """An operation; its inputs and outputs are named in one text each."""
    return helper.make_node(kind, inputs.split(), outputs.split(), **attributes)


def network(
    nodes: Sequence[NodeProto],
    *,
    inputs: Sequence[ValueInfoProto] = (given(),),
    outputs: Sequence[ValueInfoProto] = (given(None, name="y"),),
    constants: dict[str, Any] | None = None,  # whatever NumPy can make an array of
) -> bytes:
    """The content of a file."""
    graph = helper.make_graph(
        list(nodes),
        "network",
        list(inputs),
        list(outputs),
        [numpy_helper.from_array(np.asarray(v), name) for name, v in (constants or {}).items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    return bytes(model.SerializeToString())


def colours(shape: Sequence[Size] = PHOTO, kind: int = FLOAT) -> bytes:
    """Means of R, G and B over a picture whose colours come first: (1, 3, 1, 1)."""
    nodes = [node("Cast", "x", "f", to=FLOAT), node("GlobalAveragePool", "f")]
    return network(nodes, inputs=[given(shape, kind)])


def colours_last(shape: Sequence[Size] = ("N", 224, 224, 3), kind: int = BYTE) -> bytes:
    """Means of R, G and B over a picture whose colours come last: (1, 3)."""
    nodes = [
        node("Cast", "x", "f", to=FLOAT),
        node("ReduceMean", "f", "y", axes=[1, 2], keepdims=0),
    ]
    return network(nodes, inputs=[given(shape, kind)])


def convolution(edge: int = 32, channels: int = 5) -> bytes:
    """What somebody who has trained a little network might export: (1, channels)."""
    random = np.random.default_rng(1)
    return network(
        [
            node("Conv", "x kernel", "a", kernel_shape=[3, 3], strides=[2, 2]),
            node("Relu", "a", "b"),
            node("GlobalAveragePool", "b", "c"),
            node("Flatten", "c", "y"),
        ],
        inputs=[given((1, 3, edge, edge))],
        outputs=[given((1, channels), name="y")],
        constants={"kernel": random.normal(size=(channels, 3, 3, 3)).astype(np.float32)},
    )


def elsewhere(place: str) -> bytes:
    """A network that wants its 48 numbers read from another file."""
    numbers = TensorProto(
        name="w", data_type=FLOAT, dims=[1, 3, 4, 4], data_location=TensorProto.EXTERNAL
    )
    numbers.external_data.add(key="location", value=place)
    shape = (1, 3, 4, 4)
    graph = helper.make_graph(
        [node("Mul", "x w")], "network", [given(shape)], [given(shape, name="y")], [numbers]
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    return bytes(model.SerializeToString())


def written(path: Path, content: bytes) -> str:
    """Write a file and give its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return str(path)


def eye_of(path: Path, content: bytes) -> NetworkEye:
    """Write a file and make an eye of it."""
    return own_network(written(path, content))


def file_of(path: Path, content: bytes) -> NetworkFile:
    """Write a file and say what its content has to be."""
    return NetworkFile(written(path, content), sha256(content).hexdigest())
