"""Charting the ground in the background: laying a slice, measuring the loss on it, drawing it.

A chart takes about a quarter of a second. So as much as is still good is taken from the chart
before: the slice, the ground on it, the places of the path.
"""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from PySide6.QtGui import QImage

from gui.rooms.descent.landscape.relief import Relief, painting, relieving
from gui.session.problems import Problems
from gui.style.theme import Theme
from model.descent import (
    Area,
    LossLandscape,
    Slice,
    SliceChoice,
    Trajectory,
    Weight,
    area_around,
    choose_slice,
    descend_to_lowest,
    lay_out,
    realign,
    share_shown,
    survey,
)
from model.training import Setup, State

MEASURED = 32
"""So many states are enough to say how much of a path is shown."""


@dataclass(frozen=True, slots=True, eq=False)
class LandscapeOrder:
    """A chart to be made.

    setup:    whose training photos are looked at.
    state:    through whose params a slice is laid.
    visited:  the path, at least one state.
    way, weights: how to lay a new slice.
    before:   the chart whose slice is kept; None lays a new one.
    fresh:    whether the ground is measured anew, or that of the chart before is still good.
    like:     a slice that a new one is to resemble.
    area:     what to look at; None for all of the path.
    fixed:    whether to look there even if the path is elsewhere.
    edge, theme: of the picture.
    """

    setup: Setup
    state: State
    visited: tuple[State, ...]
    way: SliceChoice
    weights: tuple[Weight, Weight]
    before: "Chart | None"
    fresh: bool
    like: Slice | None
    area: Area | None
    fixed: bool
    edge: int
    theme: Theme


@dataclass(frozen=True, slots=True, eq=False)
class Chart:
    """What came of an order.

    order:   what was asked for, without the chart before.
    laid:    the state through whose params the slice is laid.
    terrain: the loss, plus L2, on the slice; its plane is the slice.
    young:   whether the slice was laid downhill because there was no path to lay it along.
    trail:   the path on the slice, which stays the same when it is laid through other params.
    share:   how much of the path's variance the slice shows.
    area, relief, image: the ground that is looked at, and its picture.
    """

    order: LandscapeOrder
    laid: State
    terrain: LossLandscape
    young: bool
    trail: Trajectory
    share: float
    area: Area
    relief: Relief
    image: QImage


def mapping(
    terrain: LossLandscape, area: Area, edge: int, theme: Theme
) -> Generator[None, None, "Drawn"]:
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
    relief = yield from relieving(surface, terrain.loss(lowest))
    image = yield from painting(relief, edge, theme)
    return relief, image


Drawn: TypeAlias = tuple[Relief, QImage]
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
    for count in range(MEASURED, len(order.visited), MEASURED):
        trail = trail.follow(order.visited[:count])
        yield None
    trail = trail.follow(order.visited)
    yield None
    sparse = order.visited[:: max(1, len(order.visited) // MEASURED)]
    share = share_shown(terrain.plane, [state.params for state in sparse])
    yield None
    area, places = order.area, trail.places
    if area is None or not (order.fixed or all(area.holds((a, b)) for a, b in places.tolist())):
        area = area_around(places, terrain.reach)
    if before is not None and before.terrain is terrain and before.area == area:
        drawn = before.relief, before.image
    else:
        drawn = yield from mapping(terrain, area, order.edge, order.theme)
    # A chart that held the one before would hold all of them.
    yield Chart(replace(order, before=None), laid, terrain, young, trail, share, area, *drawn)
