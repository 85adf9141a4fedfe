"""A game of walking blind: its ground, and what is seen when the fog has lifted.

Both are made in the background, in pieces of a few milliseconds.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from gui.rooms.descent.landscape.chart import mapping
from gui.rooms.descent.landscape.relief import Picture, Relief
from gui.session.problems import Problems
from gui.style.theme import Theme
from model.descent import (
    Area,
    LossLandscape,
    SlicePoint,
    Trajectory,
    Walk,
    WalkOutcome,
    area_around,
    area_of_walks,
    begin,
    choose_slice,
    compare_walks,
    lay_out,
    local_slope,
    walk,
    walk_on,
)
from model.training import Setup, State


@dataclass(frozen=True, slots=True, eq=False)
class Film:
    """What ground is laid along.

    length:  its last step.
    visited: the path, at least one state.
    """

    setup: Setup
    length: int
    visited: tuple[State, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Game:
    """The ground of a game and where it begins.

    young: whether the film was too short, so that it is laid downhill.
    """

    film: Film
    young: bool
    terrain: LossLandscape
    area: Area
    start: SlicePoint

    def rate_of(self, length: float) -> float | None:
        """Find the η whose first step is so long; None on level ground."""
        steep = local_slope(self.terrain, self.start).steepness
        return length / steep if steep > 0 else None


@dataclass(frozen=True, slots=True)
class Walkers:
    """The learner and gradient descent beside, after as many steps of the learner's.

    rate: the η of the last step of gradient descent; None where there was none.
    """

    own: Walk
    beside: Walk
    rate: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Lifting:
    """What the fog is lifted from.

    own:         the walk of the learner.
    beside:      that of gradient descent so far.
    rate, steps: with which it goes on, and how far; a rate of None stays.
    wide, edge, theme: of the picture.
    """

    game: Game
    own: Walk
    beside: Walk
    rate: float | None
    steps: int
    wide: float
    edge: int
    theme: Theme


@dataclass(frozen=True, slots=True, eq=False)
class Lifted:
    """What is seen when the fog has lifted."""

    outcome: WalkOutcome
    area: Area
    relief: Relief
    picture: Picture


def stand(game: Game) -> Walkers:
    """Stand at the start, both."""
    here = begin(game.terrain, game.start)
    return Walkers(here, here)


def take_step(game: Game, here: Walkers, way: SlicePoint, length: float) -> Walkers:
    """Step so far in a direction, and let gradient descent take a step as well."""
    rate, beside = game.rate_of(length), here.beside
    if rate is not None:
        *_, beside = walk_on(game.terrain, beside, rate, 1)
    return Walkers(walk(game.terrain, here.own, way, length), beside, rate)


def make_game(film: Film, problems: Problems) -> Iterator[Game | None]:
    """Lay a slice along the path through where it began."""
    problem = problems(film.setup)
    training = problem.training
    yield None
    start = film.visited[0].params
    plane, young = choose_slice("path", ((0, 0), (0, 0)), start, problem, film.visited)
    yield None
    terrain = lay_out(plane, training.X, training.labels, problem.pull)
    yield None
    area = area_around(Trajectory(plane).follow(film.visited).places, terrain.reach)
    yield Game(film, young, terrain, area, plane.place_of(start))


def lift_fog(order: Lifting) -> Iterator[Lifted | None]:
    """Let gradient descent go on, then look at the ground of both."""
    game, own, descent = order.game, order.own, order.beside
    if order.rate is not None:
        for walked in walk_on(game.terrain, descent, order.rate, order.steps):
            descent = walked
            yield None
    area = area_of_walks(own, descent, replace(game.area, wide=order.wide))
    relief, picture = yield from mapping(game.terrain, area, order.edge, order.theme)
    yield Lifted(compare_walks(own, descent), area, relief, picture)
