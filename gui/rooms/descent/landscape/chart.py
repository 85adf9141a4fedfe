"""Charting the ground in the background: laying a slice, measuring the loss on it, drawing it.

A chart takes about a quarter of a second. So as much as is still good is taken from the chart
before: the slice, the ground on it, the places of the path.
"""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np

from gui.rooms.descent.landscape.contour_labels import Drawn
from gui.rooms.descent.landscape.relief import Picture, Relief, painting, relieving
from gui.session.problems import Problems
from gui.style.theme import Theme
from model.descent import (
    Area,
    LossLandscape,
    Slice,
    SliceChoice,
    SlicePoint,
    Trajectory,
    Weight,
    area_around,
    choose_slice,
    descend_to_lowest,
    lay_out,
    realign,
    share_shown,
    survey,
    waypoints,
)
from model.params import Doubles
from model.training import Branch, Legs, Route, Setup, State, replay

MEASURED = 32
"""So many states are enough to say how much of a path is shown."""

FAR = 3.0
"""The lowest point, and ways not taken, belong into the frame up to so many times around the path;
what is farther away would make a point of it."""

EARLY = 128
"""A long film keeps every so many states alone. So many of its first steps, where it moves most,
are computed again, once for a film."""

EDGE = 0.98
"""What is nearer to the edge than this is not the lowest point: the ground falls on beyond it."""


@dataclass(frozen=True, slots=True, eq=False)
class LandscapeOrder:
    """A chart to be made.

    setup:    whose training photos are looked at.
    state:    through whose params a slice is laid.
    visited:  the path, at least one state.
    legs:     how the film was made, to compute its first steps again; empty not to.
    asides:   the ways not taken that are drawn.
    way, weights: how to lay a new slice.
    before:   the chart whose slice is kept; None lays a new one.
    fresh:    whether the ground is measured anew, or that of the chart before is still good.
    like:     a slice that a new one is to resemble.
    area:     what to look at; None for all of the path.
    fixed:    whether to look there even if the path is elsewhere.
    wide, edge, unit, theme: of the picture.
    """

    setup: Setup
    state: State
    visited: tuple[State, ...]
    legs: Legs
    asides: tuple[Branch, ...]
    way: SliceChoice
    weights: tuple[Weight, Weight]
    before: "Chart | None"
    fresh: bool
    like: Slice | None
    area: Area | None
    fixed: bool
    wide: float
    edge: int
    unit: float
    theme: Theme


@dataclass(frozen=True, slots=True, eq=False)
class Chart:
    """What came of an order.

    order:   what was asked for, without the chart before.
    laid:    the state through whose params the slice is laid.
    terrain: the loss, plus L2, on the slice; its plane is the slice.
    young:   whether the slice was laid downhill because there was no path to lay it along.
    early:   the first states of the film, where they were computed again.
    trail:   the path on the slice, which stays the same when it is laid through other params.
    asides:  the other paths on it.
    share:   how much of the path's variance the slice shows.
    area, relief, picture: the ground that is looked at, and what it looks like.
    """

    order: LandscapeOrder
    laid: State
    terrain: LossLandscape
    young: bool
    early: tuple[State, ...]
    trail: Trajectory
    asides: tuple[Trajectory, ...]
    share: float
    area: Area
    relief: Relief
    picture: Picture


def mapping(
    terrain: LossLandscape, area: Area, edge: int, theme: Theme, drawn: Drawn | None = None
) -> Generator[None, None, "Mapped"]:
    """Measure and draw the ground, in pieces of a few milliseconds."""
    surfaces = survey(terrain, area)
    surface = next(surfaces)
    while not surface.complete:
        yield
        surface = next(surfaces)
    lowest = surface.lowest
    for lower in descend_to_lowest(terrain, area, lowest):
        lowest = lower
        yield
    relief = yield from relieving(surface, terrain, lowest)
    picture = yield from painting(relief, edge, theme, drawn)
    return relief, picture


Mapped: TypeAlias = tuple[Relief, Picture]
"""A relief and its picture."""


def draw_chart(order: LandscapeOrder, problems: Problems) -> Iterator[Chart | None]:
    """Make a chart; yields None between pieces of a few milliseconds, as far as there are any."""
    before, here = order.before, order.state
    problem = problems(order.setup)
    training = problem.training
    yield None
    if before is None:
        plane, young = choose_slice(order.way, order.weights, here.params, problem, order.visited)
        if order.like is not None:
            plane = realign(plane, order.like)
        yield None
        trail = Trajectory(plane)
    else:
        plane, young, trail = before.terrain.plane, before.young, before.trail
    if before is None or order.fresh:
        through = plane.through(here.params)
        terrain = lay_out(through, training.X, training.labels, problem.pull)
        laid = here
    else:
        terrain, laid = before.terrain, before.laid
    yield None
    early = yield from _early(order, problems)
    beyond = early[-1].step if early else -1
    path = (*early, *(state for state in order.visited if state.step > beyond))
    for count in range(MEASURED, len(path), MEASURED):
        trail = trail.follow(path[:count])
        yield None
    trail = trail.follow(path)
    yield None
    asides = tuple(Trajectory(plane).follow(_states_of(way)) for way in order.asides)
    yield None
    sparse = order.visited[:: max(1, len(order.visited) // MEASURED)]
    share = share_shown(terrain.plane, [state.params for state in sparse])
    yield None
    area, drawn = order.area, [trail.places, *(aside.places for aside in asides)]
    if area is None or not order.fixed:
        wanted = yield from _to_be_seen(terrain, drawn, order.wide)
        if area is None or area.wide != order.wide or not _holds_all(area, wanted):
            area = area_around(wanted, terrain.reach, order.wide)
    if before is not None and before.terrain is terrain and before.area == area:
        mapped = before.relief, before.picture
    else:
        ways = Drawn(np.vstack(drawn), order.unit)
        mapped = yield from mapping(terrain, area, order.edge, order.theme, ways)
    # A chart that held the one before would hold all of them.
    yield Chart(
        replace(order, before=None),
        laid,
        terrain,
        young,
        early,
        trail,
        asides,
        share,
        area,
        *mapped,
    )


def _early(order: LandscapeOrder, problems: Problems) -> Generator[None, None, tuple[State, ...]]:
    """Compute the first steps of a film again, where it does not keep all of them."""
    start, before = order.visited[0], order.before
    if before is not None and before.early and before.early[0] is start:
        return before.early
    steps = [state.step for state in order.visited[:2]]
    legs = tuple(leg for leg in order.legs if leg[0] < EARLY)
    if not legs or steps[-1] - steps[0] < 2:
        return ()
    target = min(EARLY, order.visited[-1].step)
    states = [start]
    for state in replay(Route(start, legs, target), problems):
        states.append(state)
        yield
    return tuple(states)


def _states_of(way: Branch) -> tuple[State, ...]:
    """Give the states of a way not taken from where it parted, as far as they are kept."""
    return tuple(state for state in waypoints(way.history) if state.step >= way.origin)


def _to_be_seen(
    terrain: LossLandscape, drawn: list[Doubles], wide: float
) -> Generator[None, None, Doubles]:
    """Find the places that belong into the frame: the path, and what is not too far from it."""
    near = area_around(drawn[0], terrain.reach, wide)
    around = Area(near.middle, FAR * near.half, wide)
    seen = [drawn[0], *(way for way in drawn[1:] if _holds_all(around, way))]
    lowest: SlicePoint = around.middle
    for lower in descend_to_lowest(terrain, around, lowest):
        lowest = lower
        yield
    if Area(around.middle, EDGE * around.half, wide).holds(lowest):
        seen.append(np.array([lowest]))
    return np.vstack(seen)


def _holds_all(area: Area, places: Doubles) -> bool:
    return all(area.holds((a, b)) for a, b in places.tolist())
