"""What a comparison was asked for, and what is shown of the comparison that has come of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from gui.plots.lane import LaneShown, RaceShown
from gui.rooms.descent.comparison.compare_words import scale_of, tile_of, unseen_at
from gui.rooms.descent.comparison.run_tile import TileShown
from gui.rooms.descent.comparison.unseen_plot import UnseenPoint
from gui.rooms.descent.comparison.variation_words import kind_name, run_name, value_name
from model.descent import Comparison, Value, Variation, same_but_for, varied
from model.training import Setup

AVERAGED = 20
"""Losses of batches are averaged over one in so many of the steps: singly they hide each other."""


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What a comparison was asked for: what differs from `setup`, and how, in each run."""

    kind: Variation
    setup: Setup
    values: tuple[Value, ...]
    steps: int

    def same_as(self, other: "Asked") -> bool:
        """Say whether the runs are the same: what differs in them may be anything outside them."""
        return (self.kind, self.values, self.steps) == (
            other.kind,
            other.values,
            other.steps,
        ) and same_but_for(self.kind, self.setup, other.setup)

    @property
    def names(self) -> tuple[str, ...]:
        """What the values are called."""
        return tuple(value_name(self.kind, value, self.setup.eye) for value in self.values)

    def places_of(self, now: Setup) -> frozenset[int]:
        """Say which of the values the window has now; there may be none."""
        settings, scaling = now.settings, now.scaling
        others = (varied(self.kind, now, value) for value in self.values)
        return frozenset(
            place
            for place, other in enumerate(others)
            if (other.settings, other.scaling) == (settings, scaling)
        )

    def with_each(self, comparisons: Iterator[Comparison]) -> Iterator[tuple["Asked", Comparison]]:
        """Say of each comparison what it was asked for."""
        for comparison in comparisons:
            yield self, comparison


def tiles_of(asked: Asked, comparison: Comparison, step: int, now: Setup) -> tuple[TileShown, ...]:
    """Give a tile a run, as of a step; marked is what the window has now."""
    scale, best = scale_of(comparison), comparison.best_unseen
    several, chosen = len(comparison.lanes) > 1, asked.places_of(now)
    return tuple(
        tile_of(
            run_name(asked.kind, name),
            lane,
            step,
            scale,
            chosen=place in chosen,
            best=several and place in best,
        )
        for place, (name, lane) in enumerate(zip(asked.names, comparison.lanes, strict=True))
    )


def unseen_points(
    asked: Asked, comparison: Comparison, step: int, now: Setup
) -> tuple[UnseenPoint, ...]:
    """Give the loss of each run on photos that it has not learnt from, as of a step."""
    best, chosen = comparison.best_unseen, asked.places_of(now)
    return tuple(
        UnseenPoint(
            run_name(asked.kind, name),
            unseen_at(lane, step),
            place in chosen,
            place in best and step == comparison.step,
        )
        for place, (name, lane) in enumerate(zip(asked.names, comparison.lanes, strict=True))
    )


def race_of(asked: Asked, comparison: Comparison, *, running: bool) -> RaceShown:
    """Give the curves of all runs, and what is said of them."""
    in_batches = any(lane.setup.in_batches for lane in comparison.lanes)
    return RaceShown(
        lanes=_lanes(asked, comparison),
        varied=kind_name(asked.kind),
        step=comparison.step,
        steps=comparison.steps,
        running=running,
        averaged=max(1, comparison.steps // AVERAGED) if in_batches else 1,
        chance=asked.kind == "seed",
        with_l2=any(lane.setup.settings.l2 > 0 for lane in comparison.lanes),
    )


def _lanes(asked: Asked, comparison: Comparison) -> tuple[LaneShown, ...]:
    several = len(comparison.lanes) > 1
    return tuple(
        LaneShown(
            name=name,
            losses=lane.losses,
            training=lane.level,
            span=lane.span if lane.swings else None,
            leap=lane.leap,
            right=lane.measure.right,
            of=lane.measure.of,
            broke=None if lane.diverged is None else lane.diverged.loss,
            pulled=lane.diverged is not None and lane.diverged.cause == "pull",
            best=several and place in comparison.best,
            best_held_out=several and place in comparison.best_held_out,
            unseen=lane.unseen,
        )
        for place, (name, lane) in enumerate(zip(asked.names, comparison.lanes, strict=True))
    )
