"""What is said of several runs from the same start."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from gui.rooms.descent.comparison.compare_words import headline, tile_of, verdict_words, warning
from gui.rooms.descent.comparison.run_tile import TileScale
from model.descent.compared_run import ComparedRun, RunCurve
from model.descent.comparison import Comparison, compare
from model.params import Doubles
from model.training.setup import Preparation, Setup
from tests.model.making import make_setup

SCALE = TileScale(0.01, 240.0, 4, 0.693)


@pytest.fixture(scope="module")
def setup() -> Setup:
    return make_setup()


def run(setup: Setup, training: Sequence[float], unseen: Sequence[float]) -> ComparedRun:
    """A run with these losses."""
    (lane,) = next(iter(compare([setup], 0, Preparation()))).lanes

    def numbers(values: Sequence[float]) -> Doubles:
        return np.array(values, np.float64)

    curve = RunCurve(
        numbers(range(len(training))),
        numbers(training),
        numbers(unseen),
        numbers([9] * len(training)),
    )
    measure = replace(lane.measure, training=training[-1], held_out=unseen[-1])
    return replace(lane, curve=curve, measure=measure, last=(measure,))


def compared(*lanes: ComparedRun) -> Comparison:
    return Comparison(lanes, 4, 4)


def test_a_run_that_came_down_again_for_its_own_photos_alone_is_named(setup: Setup) -> None:
    good = run(setup, [0.69, 0.5, 0.4, 0.3, 0.25], [0.69, 0.5, 0.4, 0.3, 0.3])
    wild = run(setup, [0.69, 118.0, 9.0, 0.1, 0.00004], [0.69, 90.0, 8.0, 2.1, 2.1])
    names = ("0.1", "10")
    words = warning("rate", names, compared(good, wild))
    assert words.startswith("η = 10 came down to 4 × 10⁻⁵ on what it learns from, but on")
    assert "never seen its loss is 2.1" in words
    assert "too long blows up (10)" in headline("rate", names, compared(good, wild))


def test_a_run_that_came_down_everywhere_has_swung(setup: Setup) -> None:
    back = run(setup, [0.69, 11.0, 5.0, 0.4, 0.002], [0.69, 9.0, 4.0, 0.3, 0.11])
    words = warning("rate", ("1",), compared(back))
    assert words == ""
    assert "blows up" not in headline("rate", ("1",), compared(back))
    tile = tile_of("η = 1", back, 4, SCALE, chosen=False, best=True)
    assert tile.verdict == "swings, but ends lowest"
    assert tile.peak is not None
    assert tile.peak[1] == "up to 11.0"
    assert tile.end == "down to 0.002"


def test_without_anything_held_out_nothing_is_warned_of(setup: Setup) -> None:
    lane = run(setup, [0.69, 0.5], [float("nan")] * 2)
    assert warning("rate", ("1",), compared(lane)) == ""


def test_what_ends_lowest_says_so_whatever_it_did_before() -> None:
    assert verdict_words("swinging", best=False) == "swings"
    assert verdict_words("blowing up", best=True) == "blows up, but ends lowest"
    assert verdict_words("fitting", best=True) == "fits, ends lowest"
    assert verdict_words(None, best=True) == "…"


def test_of_a_tie_the_numbers_that_stand_in_the_tiles_are_said(setup: Setup) -> None:
    lanes = (run(setup, [0.69, 0.1], [0.69, 0.1094]), run(setup, [0.69, 0.1], [0.69, 0.1096]))
    said = headline("rate", ("0.3", "1"), compared(*lanes))
    assert "0.109 to 0.110, a tie of η = 0.3, η = 1." in said
    for lane, loss in zip(lanes, ("0.109", "0.110"), strict=True):
        held_out = replace(lane, measure=replace(lane.measure, of=42))
        tile = tile_of("", held_out, 4, SCALE, chosen=False, best=True)
        assert tile.unseen_words == f"never seen: {loss}"
    assert "0.109, a tie" in headline("rate", ("0.3", "1"), compared(lanes[0], lanes[0]))
