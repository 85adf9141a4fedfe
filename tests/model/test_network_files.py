"""The network that comes with Downhill is what its folder says, and so is how it was made."""

import importlib.util
import io
import pickle
import struct
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import onnx
import pytest
from onnx import numpy_helper

from model.eyes import FINAL
from model.eyes.network_eye import EARLY, FOLDER, LATE, MIDDLE, OPINION, SHIPPED
from model.eyes.network_file import opened
from model.photos.photo import SHOWN
from model.pretrained.second_opinion import CATS, DOGS, second_opinion
from tests.model.making import make_photo


def script(name: str) -> ModuleType:
    """A script of the network's folder, as a module."""
    spec = importlib.util.spec_from_file_location(f"network_{name}", FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # where its dataclasses look for it
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def build() -> ModuleType:
    before = list(sys.path)
    module = script("build")
    sys.path[:] = before
    return module


@pytest.fixture(scope="module")
def calibrate() -> ModuleType:
    before = list(sys.path)
    module = script("calibrate")
    sys.path[:] = before
    return module


@pytest.fixture(scope="module")
def shipped() -> onnx.ModelProto:
    return onnx.load_from_string(Path(SHIPPED.path).read_bytes())


@pytest.fixture(scope="module")
def constants(shipped: onnx.ModelProto) -> dict[str, Any]:
    return {array.name: numpy_helper.to_array(array) for array in shipped.graph.initializer}


# What is shipped.


def test_the_shipped_file_has_the_digest_that_the_program_expects() -> None:
    content = Path(SHIPPED.path).read_bytes()

    assert sha256(content).hexdigest() == SHIPPED.digest
    assert len(content) < 5_000_000


def test_the_origin_of_the_weights_and_their_licence_lie_beside_them(build: ModuleType) -> None:
    origin = (FOLDER / "ORIGIN.md").read_text(encoding="utf-8")

    assert build.SHA256 in origin
    assert SHIPPED.digest in origin
    assert "Apache License" in (FOLDER / "LICENSE.txt").read_text(encoding="utf-8")


def test_the_network_takes_bytes_and_gives_four_layers_and_its_opinion(
    shipped: onnx.ModelProto,
) -> None:
    (photo,) = shipped.graph.input

    assert photo.type.tensor_type.elem_type == onnx.TensorProto.UINT8
    shape = [size.dim_value or size.dim_param for size in photo.type.tensor_type.shape.dim]
    assert shape == ["N", SHOWN, SHOWN, 3]
    assert dict(opened(SHIPPED).sizes) == {
        **{eye.layer: eye.size for eye in (EARLY, MIDDLE, LATE, FINAL)},
        OPINION: 1_000,
    }


def test_the_network_is_made_of_standard_operations_and_needs_no_other_file(
    shipped: onnx.ModelProto,
) -> None:
    assert [(opset.domain, opset.version) for opset in shipped.opset_import] == [("", 17)]
    assert {node.domain for node in shipped.graph.node} == {""}
    assert {node.op_type for node in shipped.graph.node} == {
        "Add",
        "Cast",
        "Clip",
        "Conv",
        "Div",
        "Flatten",
        "Gemm",
        "GlobalAveragePool",
        "Mul",
        "Sub",
        "Transpose",
    }
    assert not any(array.external_data for array in shipped.graph.initializer)


def test_weights_are_bytes_with_a_factor_a_row(constants: dict[str, Any]) -> None:
    whole = {name: array for name, array in constants.items() if name.endswith(".bytes")}

    assert len(whole) == 50
    for name, array in whole.items():
        factors = constants[name.removesuffix(".bytes") + ".factors"]
        assert array.dtype == np.int8
        assert array.min() >= -127
        assert factors.shape == (len(array),) + (1,) * (array.ndim - 1)
        assert (factors > 0).all()
        largest = np.abs(array.reshape(len(array), -1).astype(int)).max(axis=1)
        assert set(largest.tolist()) <= {0, 127}


def test_the_opinion_is_the_last_layer_times_its_rows(constants: dict[str, Any]) -> None:
    looks = opened(SHIPPED).look(make_photo(1, edges=[SHOWN]).squares[SHOWN])

    rows = constants["_fc.bytes"] * constants["_fc.factors"].astype(np.float64)
    np.testing.assert_allclose(
        looks[OPINION], rows @ looks["final"] + constants["_fc.bias"], rtol=1e-3, atol=1e-4
    )


def test_the_second_opinion_points_from_the_mean_of_cats_to_the_mean_of_dogs(
    constants: dict[str, Any],
) -> None:
    rows = constants["_fc.bytes"] * constants["_fc.factors"].astype(np.float64)
    known = rows[DOGS].mean(axis=0) - rows[CATS].mean(axis=0)
    W = second_opinion().params.W.astype(np.float64)
    given = W[0] - W[1]

    cosine = given @ known / np.linalg.norm(given) / np.linalg.norm(known)
    assert cosine > 0.999


def test_an_early_average_is_that_of_a_block(constants: dict[str, Any]) -> None:
    """What `build.py` counts as block 5, 10 and 14 has as many channels as come out."""
    for eye, number in ((EARLY, 5), (MIDDLE, 10), (LATE, 14)):
        assert len(constants[f"_blocks.{number}._project_conv.bias"]) == eye.size


# How it is made.


def text(words: str) -> bytes:
    return b"X" + struct.pack("<I", len(words)) + words.encode()


def whole(number: int) -> bytes:
    return b"J" + struct.pack("<i", number)


def row(*things: bytes) -> bytes:
    return b"(" + b"".join(things) + b"t"


def numbers(shape: Sequence[int], strides: Sequence[int], offset: int, count: int) -> bytes:
    """What a pickle says of a tensor, whose storage "7" holds so many numbers."""
    storage = row(
        text("storage"), b"ctorch\nFloatStorage\n", text("7"), text("cpu"), whole(count), b"N"
    )
    return (
        b"ctorch._utils\n_rebuild_tensor_v2\n"
        + row(
            storage + b"Q",
            whole(offset),
            row(*map(whole, shape)),
            row(*map(whole, strides)),
            b"I00\n",
            b"ccollections\nOrderedDict\n)R",
        )
        + b"R"
    )


def saved(what: bytes, held: Sequence[float] = ()) -> io.BytesIO:
    """A file in PyTorch's older format: a pickle of "weight", and the numbers of a storage."""
    head = [pickle.dumps(part, 2) for part in (0x1950A86A20F9469CFC6C, 1001, {})]
    body = b"}" + text("weight") + what + b"s."
    tail = pickle.dumps(["7"] if held else [], 2)
    storage = struct.pack("<q", len(held)) + np.array(held, "<f4").tobytes()
    return io.BytesIO(b"".join((*head, body, tail, storage if held else b"")))


def test_weights_are_read_without_pytorch(build: ModuleType) -> None:
    held = [float(number) for number in range(8)]

    straight = build.read_weights(saved(numbers((2, 3), (3, 1), 1, 8), held))
    turned = build.read_weights(saved(numbers((3, 2), (1, 3), 2, 8), held))

    assert straight["weight"].tolist() == [[1, 2, 3], [4, 5, 6]]
    assert straight["weight"].dtype == np.float32
    assert turned["weight"].tolist() == [[2, 5], [3, 6], [4, 7]]


@pytest.mark.parametrize("name", ["os\nsystem", "builtins\neval", "numpy\nload", "torch\nsave"])
def test_weights_that_want_something_done_are_not_read(build: ModuleType, name: str) -> None:
    wicked = f"c{name}\n".encode() + row(text("nothing good")) + b"R"

    with pytest.raises(pickle.UnpicklingError, match="which it may not"):
        build.read_weights(saved(wicked))


def test_weights_cannot_name_things_of_another_kind(build: ModuleType) -> None:
    other = row(text("module"), b"N", b"N", b"N", b"N", b"N") + b"Q"

    with pytest.raises(pickle.UnpicklingError, match="holds a module, not numbers"):
        build.read_weights(saved(other))


@pytest.mark.parametrize(
    ("shape", "strides", "offset"),
    [((2, 3), (4, 1), 2), ((2, 3), (3, 1), 3), ((9,), (1,), 0), ((2,), (-1,), 4)],
)
def test_a_tensor_stays_within_its_storage(
    build: ModuleType, shape: tuple[int, ...], strides: tuple[int, ...], offset: int
) -> None:
    with pytest.raises(ValueError, match="reaches beyond its storage"):
        build.read_weights(saved(numbers(shape, strides, offset, 8), [0.0] * 8))


def test_a_storage_of_another_size_is_noticed(build: ModuleType) -> None:
    with pytest.raises(ValueError, match="has 8 numbers instead of 9"):
        build.read_weights(saved(numbers((2,), (1,), 0, 9), [0.0] * 8))


def test_a_file_of_another_kind_is_noticed(build: ModuleType) -> None:
    with pytest.raises(ValueError, match="no file of PyTorch's older format"):
        build.read_weights(io.BytesIO(pickle.dumps(1, 2) * 2))


def test_a_compact_weight_is_off_by_half_a_step_at_most(build: ModuleType) -> None:
    weights = np.random.default_rng(1).normal(size=(4, 3, 5, 5))
    weights[2] = 0
    graph = build.Network({})

    graph.compact("kernel", weights)

    kept = {array.name: numpy_helper.to_array(array) for array in graph.constants}
    again = kept["kernel.bytes"] * kept["kernel.factors"].astype(np.float64)
    step = np.abs(weights).max(axis=(1, 2, 3), keepdims=True) / 127
    assert (np.abs(again - weights) <= step / 2 + 1e-6).all()
    assert kept["kernel.bytes"].dtype == np.int8


def test_the_rows_of_all_dogs_and_of_all_cats_are_averaged(build: ModuleType) -> None:
    W = np.zeros((1_000, FINAL.size), np.float32)
    W[151:269, 0], W[281:286, 1] = 1, 2
    W[[150, 269, 280, 286]] = 1_000
    b = np.zeros(1_000, np.float32)
    b[151], b[281] = 118, 5

    model = build.own_rows({"_fc.weight": W, "_fc.bias": b})

    assert model.classes == ("dog", "cat")
    assert model.params.W[:, :3].tolist() == [[1, 0, 0], [0, 2, 0]]
    assert model.params.b.tolist() == [1, 1]


# How b was found.


def test_dogs_and_cats_are_right_equally_often(calibrate: ModuleType) -> None:
    random = np.random.default_rng(1)
    z = np.concatenate([random.normal(5, 3, 400), random.normal(1, 1, 200)])
    labels = np.repeat([0, 1], [400, 200])

    place = calibrate.balance(z, labels)

    wrong = (z[labels == 0] < place).mean(), (z[labels == 1] > place).mean()
    assert wrong[0] == pytest.approx(wrong[1], abs=0.005)
    assert 0.1 < wrong[0] < 0.3


def test_the_cost_is_the_loss_of_softmax(calibrate: ModuleType) -> None:
    z = np.array([2.0, -1.0, 0.5])

    # −log P with P(dog) = 1 / (1 + e^−z).
    by_hand = [np.log(1 + np.exp(-2)), np.log(1 + np.exp(-1)), np.log(1 + np.exp(0.5))]
    assert calibrate.cost(z, np.array([0, 1, 1])) == pytest.approx(np.mean(by_hand))
