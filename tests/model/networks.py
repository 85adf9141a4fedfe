"""Small networks in ONNX files, as somebody might bring them, for tests.

What most of them find is known by hand: the mean of each colour over the picture.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from onnx import NodeProto, TensorProto, ValueInfoProto, helper, numpy_helper

from model.eyes.network import Network
from model.eyes.network_eye import NetworkEye
from model.eyes.network_file import NetworkFile, changed, read_network
from model.eyes.own_network import Asker, OwnFile, open_network
from model.params import Floats
from model.photos.file_name import shown_name
from model.photos.photo import Pixels

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


def endless(times: int = 2**62, *, bright_only: bool = False) -> bytes:
    """A network that goes round a loop so often; no computer gets to the usual end.

    bright_only: it does so on photos brighter than grey, which is what a network is tried on.
    """
    body = helper.make_graph(
        [node("Identity", "on", "still_on"), node("Identity", "v", "same")],
        "body",
        [
            given([], TensorProto.INT64, "turn"),
            given([], TensorProto.BOOL, "on"),
            given(None, FLOAT, "v"),
        ],
        [given([], TensorProto.BOOL, "still_on"), given(None, FLOAT, "same")],
    )
    count = [
        node("ReduceMean", "x", "mean", keepdims=0),
        node("Sub", "mean grey", "above"),
        node("Relu", "above", "bright"),
        node("Mul", "bright often", "turns"),
        node("Cast", "turns", "times", to=TensorProto.INT64),
    ]
    loop = [node("GlobalAveragePool", "x", "means"), node("Loop", "times yes means", body=body)]
    constants = {"grey": np.float32(0.1), "often": np.float32(times)} if bright_only else {}
    return network(
        [*count, *loop] if bright_only else loop,
        constants={"yes": np.bool_(1), **(constants or {"times": np.int64(times)})},
    )


def fails_in_the_dark() -> bytes:
    """A network that finds no number for photos which are darker than medium grey."""
    return network([node("GlobalAveragePool", "x", "a"), node("Sqrt", "a")])


def gluttonous(count: int = 1_500_000_000) -> bytes:
    """A network that makes so many numbers of a photo, and does not say so beforehand."""
    return network(
        [
            node("ReduceMean", "x", "mean", keepdims=0),
            node("Mul", "mean zero", "nothing"),
            node("Add", "nothing count", "many"),
            node("Cast", "many", "whole", to=TensorProto.INT64),
            node("Reshape", "whole one", "shape"),
            node("ConstantOfShape", "shape"),
        ],
        constants={"zero": np.float32(0), "count": np.float32(count), "one": np.array([1])},
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


class Here:
    """Asks networks in this very process: a test knows what it brings.

    asked: how often, of each photo's square and each network.
    """

    def __init__(self) -> None:
        self._networks: dict[str, Network] = {}
        self.asked: Counter[str] = Counter()

    def open(self, path: str, _: object = None, *, digest: str = "") -> tuple[str, int]:
        content = read_network(path)
        found = sha256(content).hexdigest()
        if digest not in ("", found):
            raise changed(path)
        network = Network(content, shown_name(path), outputs=1)
        self._networks[found] = network
        (size,) = network.sizes.values()
        return found, size

    def look(self, file: OwnFile, square: Pixels) -> Floats:
        if file.digest not in self._networks:
            self.open(file.path, digest=file.digest)
        self.asked[file.digest] += 1
        (numbers,) = self._networks[file.digest].look(square).values()
        return numbers.copy()

    def forget(self) -> None:
        """Have to load each network again."""
        self._networks.clear()

    def stop(self, path: str) -> None:
        """Nothing takes its time here."""

    def give_up(self, _: object) -> None: ...

    def close(self) -> None: ...


HERE = Here()


def eye_of(path: Path, content: bytes, asker: Asker = HERE) -> NetworkEye:
    """Write a file and make an eye of it."""
    return open_network(written(path, content), asker)


def forgotten(eye: NetworkEye) -> NetworkEye:
    """The eye of a network that has to be loaded again before it can be asked."""
    assert isinstance(eye.file, OwnFile)
    return replace(eye, file=replace(eye.file, asker=Here()))


def file_of(path: Path, content: bytes) -> NetworkFile:
    """Write a file and say what its content has to be."""
    return NetworkFile(written(path, content), sha256(content).hexdigest())
