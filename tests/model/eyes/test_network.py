"""A network in a file: what it is asked, and what is refused with a sentence."""

import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from onnx import TensorProto, helper

from model.eyes.network import LARGEST_EDGE, Network
from model.photos.photo import SHOWN, Pixels
from model.sentence import Refusal
from tests.model.making import make_photo, read_only
from tests.model.networks import (
    BYTE,
    FLOAT,
    PHOTO,
    Size,
    colours,
    colours_last,
    convolution,
    elsewhere,
    given,
    network,
    node,
)

SQUARE = make_photo(1, edges=[SHOWN]).squares[SHOWN]
MEANS = SQUARE.mean(axis=(0, 1))

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such thing")


def why_not(content: bytes) -> str:
    with pytest.raises(Refusal) as refused:
        Network(content, "mine.onnx")
    return str(refused.value)


def plain_square(value: int) -> Pixels:
    return np.full((SHOWN, SHOWN, 3), value, np.uint8)


# What it is given, and what it finds.


@pytest.mark.parametrize(
    "shape", [PHOTO, (1, 3, 224, 224), (None, 3, None, None), (1, 3, "edge", 224)]
)
def test_a_picture_whose_colours_come_first_is_made_of_numbers_around_0(
    shape: Sequence[Size],
) -> None:
    found = Network(colours(shape), "mine.onnx").look(SQUARE)

    np.testing.assert_allclose(found["y"], (MEANS - 127) / 128, atol=1e-5)


@pytest.mark.parametrize("shape", [("N", 224, 224, 3), (1, "h", "w", 3), (1, 224, None, 3)])
def test_a_picture_of_bytes_whose_colours_come_last_is_given_as_it_is(
    shape: Sequence[Size],
) -> None:
    found = Network(colours_last(shape), "mine.onnx").look(SQUARE)

    np.testing.assert_allclose(found["y"], MEANS, rtol=1e-5)


def test_either_order_of_the_colours_goes_with_either_kind_of_number() -> None:
    first = Network(colours(kind=BYTE), "mine.onnx").look(SQUARE)["y"]
    last = Network(colours_last(kind=FLOAT), "mine.onnx").look(SQUARE)["y"]

    np.testing.assert_allclose(first, MEANS, rtol=1e-5)
    np.testing.assert_allclose(last, (MEANS - 127) / 128, atol=1e-5)


def test_half_as_many_digits_will_do() -> None:
    found = Network(colours(kind=TensorProto.FLOAT16), "mine.onnx").look(SQUARE)["y"]

    assert found.dtype == np.float32
    np.testing.assert_allclose(found, (MEANS - 127) / 128, atol=1e-3)


@pytest.mark.parametrize("edge", [1, 4, 32, 150])
def test_the_square_is_given_in_the_size_that_the_network_wants(edge: int) -> None:
    whole = network([node("Flatten", "x")], inputs=[given((1, 3, edge, edge))])
    halves = plain_square(0)
    halves[:, SHOWN // 2 :] = 254

    picture = Network(whole, "mine.onnx").look(halves)["y"].reshape(3, edge, edge)

    np.testing.assert_allclose(picture.mean(), 0, atol=0.02)
    if edge > 1:
        np.testing.assert_allclose(picture[:, :, 0], -127 / 128, atol=0.06)
        np.testing.assert_allclose(picture[:, :, -1], 127 / 128, atol=0.06)


def test_a_network_that_wants_more_pixels_than_are_shown_gets_them() -> None:
    found = Network(colours((1, 3, 300, 300)), "mine.onnx").look(SQUARE)["y"]

    np.testing.assert_allclose(found, (MEANS - 127) / 128, atol=0.02)


def test_all_that_comes_out_is_one_row_that_cannot_be_changed() -> None:
    found = Network(convolution(32, channels=5), "mine.onnx")

    looks = found.look(SQUARE)

    assert dict(found.sizes) == {"y": 5}
    assert list(looks) == ["y"]
    assert looks["y"].shape == (5,)
    assert looks["y"].dtype == np.float32
    assert read_only(looks["y"])


def test_every_output_comes_under_its_name_in_the_networks_order() -> None:
    found = Network(
        network(
            [node("GlobalAveragePool", "x", "late"), node("Flatten", "x", "early")],
            inputs=[given((1, 3, 4, 4))],
            outputs=[given(None, name="late"), given(None, name="early")],
        ),
        "mine.onnx",
    )

    assert list(found.sizes.items()) == [("late", 3), ("early", 48)]
    assert [len(numbers) for numbers in found.look(SQUARE).values()] == [3, 48]


def test_a_photo_gives_the_same_numbers_bit_for_bit_and_stays_as_it_is() -> None:
    found, square = Network(convolution(), "mine.onnx"), SQUARE.copy()

    first, second = (found.look(square)["y"].tobytes() for _ in range(2))

    assert first == second
    assert (square == SQUARE).all()


def test_photos_that_are_looked_at_side_by_side_do_not_mix() -> None:
    found = Network(convolution(), "mine.onnx")
    squares = [make_photo(number, edges=[SHOWN]).squares[SHOWN] for number in range(8)]
    alone = [found.look(square)["y"].tobytes() for square in squares]

    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda square: found.look(square)["y"].tobytes(), squares))

    assert together == alone
    assert len(set(alone)) == len(squares)


# What cannot be an eye.


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (
            network(
                [node("Identity", "x")],
                inputs=[given((1,), TensorProto.STRING)],
                outputs=[given((1,), TensorProto.STRING, "y")],
            ),
            "it wants text instead of a picture.",
        ),
        (
            network([node("Cast", "x", to=FLOAT)], inputs=[given(kind=TensorProto.INT64)]),
            "it wants int64 instead of a picture.",
        ),
        (
            network([node("Add", "x z")], inputs=[given(), given(name="z")]),
            "it wants 2 things instead of one picture.",
        ),
        (
            network(
                [],
                inputs=[],
                outputs=[given((1, 3), name="y")],
                constants={"y": np.zeros((1, 3), np.float32)},
            ),
            "it wants 0 things instead of one picture.",
        ),
        (colours((2, 3, 8, 8)), "it wants 2 pictures at once instead of one."),
        (
            network([node("Identity", "x")], inputs=[given((1, 3))]),
            "it wants numbers of the shape 1 × 3 instead of a picture in colour",
        ),
        (
            network([node("Identity", "x")], inputs=[given((1, 1, "h\n", 32))]),
            "it wants numbers of the shape 1 × 1 × ? × 32 instead of a picture in colour",
        ),
        (
            network([node("Identity", "x")], inputs=[given(None)]),
            "it wants numbers of the shape ? instead of a picture in colour",
        ),
        (
            colours((1, 3, 32, 48)),
            "it wants pictures of 32 × 48 pixels. They have to be square, with at most 1,024",
        ),
        (colours_last((1, 48, 32, 3)), "it wants pictures of 48 × 32 pixels."),
        (colours((1, 3, LARGEST_EDGE + 1, None)), "it wants pictures of 1025 × ? pixels."),
        (
            network(
                [node("Cast", "x", to=TensorProto.INT64)],
                outputs=[given(None, TensorProto.INT64, "y")],
            ),
            "its output 'y' is no decimal numbers.",
        ),
        (
            network(
                [node("SplitToSequence", "x")],
                outputs=[helper.make_tensor_sequence_value_info("y", FLOAT, None)],
            ),
            "its output 'y' is no decimal numbers.",
        ),
        (
            network(
                [node("Sub", "x nine", "a"), node("Sqrt", "a")],
                inputs=[given((1, 3, 8, 8))],
                constants={"nine": np.float32(9)},
            ),
            "it makes a number of a picture that is undefined or beyond ±1,000,000,000.",
        ),
        (
            network(
                [node("Mul", "x many")],
                inputs=[given((1, 3, 8, 8))],
                constants={"many": np.float32(1e30)},
            ),
            "it makes a number of a picture that is undefined or beyond ±1,000,000,000.",
        ),
        (
            network([node("Identity", "x", "a\x1b[2J")], outputs=[given(None, name="a\x1b[2J")]),
            r"its output 'a\x1b[2J' makes 150,528 numbers of a photo. At most 100,000 can be used.",
        ),
        (
            network(
                [node("Slice", "x from to")],
                constants={"from": np.array([0]), "to": np.array([0])},
            ),
            "its output 'y' makes 0 numbers of a photo.",
        ),
        (
            network([node("Gather", "x place")], constants={"place": np.array([5])}),
            "it fails on a picture, or needs too much memory.",
        ),
        (network([node("Identity", "x")], outputs=[]), "it fails on a picture, or needs too"),
    ],
)
def test_what_does_not_fit_is_refused_with_what_is_wrong(
    content: bytes, why: str, capfd: pytest.CaptureFixture[str]
) -> None:
    said = why_not(content)

    assert said.startswith(f"The network mine.onnx cannot be an eye: {why}")
    assert said.isprintable()
    # The runtime keeps its own words to itself.
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no network",
        convolution()[:-30],
        convolution()[: len(convolution()) // 2],
        network([helper.make_node("Magic", ["x"], ["y"], domain="somewhere")]),
        network([node("Magic", "x")]),
    ],
    ids=["empty", "text", "cut off at the end", "cut off", "foreign domain", "unknown operation"],
)
def test_what_is_no_network_is_called_so(content: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    assert why_not(content).startswith("mine.onnx is no network that can be used: it is damaged")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "place",
    ["{folder}/secret", "secret", "../{name}/secret", "../../../../../../..{folder}/secret"],
)
def test_a_network_cannot_read_other_files(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "secret").write_bytes(np.arange(48, dtype=np.float32).tobytes())
    place = place.format(folder=tmp_path.as_posix(), name=tmp_path.name)

    assert "keeps its numbers in a second file" in why_not(elsewhere(place))


def test_what_only_some_pictures_show_is_refused_with_them(
    capfd: pytest.CaptureFixture[str],
) -> None:
    size = [given((1, 3, 8, 8))]
    root = Network(network([node("Sqrt", "x")], inputs=size), "mine.onnx")
    places = Network(
        network([node("NonZero", "x", "i"), node("Cast", "i", to=FLOAT)], inputs=size), "mine.onnx"
    )
    picky = Network(
        network(
            [
                node("ReduceMax", "x", "most", keepdims=0),
                node("Mul", "most hundred", "place"),
                node("Cast", "place", "whole", to=TensorProto.INT64),
                node("Gather", "hundreds whole"),
            ],
            inputs=size,
            constants={"hundred": np.float32(100), "hundreds": np.zeros(50, np.float32)},
        ),
        "mine.onnx",
    )

    with pytest.raises(Refusal, match="undefined or beyond"):
        root.look(plain_square(0))
    with pytest.raises(Refusal, match="more numbers of one photo than of another"):
        places.look(plain_square(127))
    with pytest.raises(Refusal, match="it fails on a picture"):
        picky.look(plain_square(255))
    assert len(root.look(plain_square(255))["y"]) == root.sizes["y"]
    assert capfd.readouterr() == ("", "")


def test_an_output_whose_size_is_known_beforehand_is_not_even_made() -> None:
    # Eight thousand million numbers: nobody could wait for it, or hold them.
    many = {"shape": np.array([1, 3, 50_000, 50_000], np.int64)}
    endless = network(
        [node("GlobalAveragePool", "x", "a"), node("Expand", "a shape")],
        outputs=[given((1, 3, 50_000, 50_000), name="y")],
        constants=many,
    )

    assert "makes 7,500,000,000 numbers of a photo" in why_not(endless)


def test_only_the_first_outputs_are_asked_for_where_no_more_are_wanted() -> None:
    content = network(
        [node("Identity", "x", "all"), node("GlobalAveragePool", "x", "means")],
        outputs=[given(None, name="means"), given(None, name="all")],
    )
    assert "its output 'all' makes 150,528 numbers" in why_not(content)

    assert dict(Network(content, "mine.onnx", outputs=1).sizes) == {"means": 3}


def test_the_name_of_an_output_is_said_in_a_length_that_can_be_read() -> None:
    name = "y" * 100_000
    assert (
        len(why_not(network([node("Identity", "x", name)], outputs=[given(None, name=name)]))) < 300
    )


def test_nothing_is_loaded_before_a_network_is_asked() -> None:
    program = (
        "import sys, model.commands.train, model.commands.classify, model.lab\n"
        "sys.exit('onnxruntime' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_without_the_runtime_it_says_that_photos_are_seen_as_pixels(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)  # as if it were not installed

    with pytest.raises(Refusal) as refused:
        Network(b"", "mine.onnx")

    assert "ONNX Runtime is missing" in str(refused.value)
