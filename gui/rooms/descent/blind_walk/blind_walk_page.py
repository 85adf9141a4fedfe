"""Page *Blind walk*: what if you had no eyes? Chapter 10 of the lecture, as a game.

The learner stands where training began and feels the slope under the feet, on the true loss of
their photos; then the fog lifts, and they see where they went and where gradient descent went.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.page.page import Page
from gui.rooms.descent.blind_walk.blind_card import BlindCard, Ending, WalkStanding
from gui.rooms.descent.landscape.chart import YOUNG, lay, mapping
from gui.rooms.descent.landscape.relief import Relief
from gui.rooms.descent.problems import Problems
from gui.session.background import BackgroundTask
from gui.session.run_state import RunState
from gui.session.session import Session
from gui.style import theme
from gui.style.language import say
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
    compare_walks,
    descend,
    feel_slope,
    lay_out,
    walk,
    waypoints,
)
from model.sentence import Sentence
from model.training import Scene, Setup, State, same_ground

DESCENT = 1000
"""Steps that gradient descent takes, if not more were taken by the learner."""

FIRST_LENGTH = 0.15
"""A step at the beginning, as a part of half the ground's width."""

LONGER = 1.25
LEAST, MOST = 0.002, 2.0
"""How short and how long a step can be made, in the same measure."""


@dataclass(frozen=True, slots=True, eq=False)
class Game:
    """The ground of a game and where it begins.

    length: how long the film was that it is laid along.
    young:  whether that was too short, so that it is laid downhill.
    """

    setup: Setup
    length: int
    young: bool
    terrain: LossLandscape
    area: Area
    start: SlicePoint


@dataclass(frozen=True, slots=True, eq=False)
class Lifted:
    """What is seen when the fog has lifted."""

    outcome: WalkOutcome
    area: Area
    relief: Relief
    image: QImage


class BlindWalkPage(Page):
    """Keeps the walk; its ground stays the same until photos or L2 change or it is begun anew."""

    name = "blind_walk"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._game: Game | None = None
        self._walk: Walk | None = None
        self._length = 0.0
        self._lifted = False
        self._ordered: Setup | None = None
        self._why: Sentence | None = None
        self._task: BackgroundTask | None = None
        self._card = BlindCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self._card.undone.connect(self._undo)
        self._card.begun_again.connect(self._begin_again)
        self._card.lifted.connect(self._lift)
        self._card.map.undone.connect(self._undo)
        self._card.map.stepped.connect(self._step)
        self._card.map.downhill.connect(self._step_downhill)
        self._card.map.lengthened.connect(self._lengthen)
        self._card.map.pointed.connect(self._point)
        session.scene_changed.connect(self._show_scene)
        session.state_changed.connect(self._follow)

    def title(self) -> str:
        return self.tr("Blind walk")

    def retranslate(self) -> None:
        if self._why is not None:
            self._card.show_nothing(say(self._why))

    def keyboard(self) -> QWidget:
        return self._card.map

    def enter(self) -> None:
        if self.session.scene is not None:
            self._show_scene(self.session.scene)

    def leave(self) -> None:
        self._give_up()
        if self._walk is not None and not self._lifted:
            self._show_walk()

    def _show_scene(self, scene: Scene) -> None:
        """Make the ground, unless it is there: training does not change it."""
        if not self.isVisible():
            return
        if scene.step_result is None:
            if scene.refusal is not None:
                self._show_why(scene.refusal)
            return
        known = self._ordered if self._game is None else self._game.setup
        if self.session.lab.run.length < 0:
            return  # another film, of which nothing is there yet
        other = known is None or not same_ground(known, scene.setup)
        if other or (self._is_young() and not self.session.busy):
            self._make(scene)

    def _follow(self, state: RunState) -> None:
        """Look again when training has come to rest."""
        if not state.running and self.session.scene is not None:
            self._show_scene(self.session.scene)

    def _is_young(self) -> bool:
        """Say whether there is a path by now that the ground does not follow, and nobody walks."""
        game, here = self._game, self._walk
        untouched = here is not None and not here.steps and not self._lifted
        grown = self.session.lab.run.length >= YOUNG
        return game is not None and game.young and untouched and grown

    # The ground.

    def _make(self, scene: Scene) -> None:
        """Make the ground in the background."""
        self._give_up()
        self._game = self._walk = None
        self._ordered = setup = scene.setup
        history, see = self.session.lab.run.history, self.session.feature_cache.see
        visited, length = waypoints(history), history.length

        def work() -> Iterator[Game | None]:
            return _games(setup, length, visited, Problems(see))

        self._task = self.session.tasks.begin(self, work, self._show_why)
        self._task.advanced.connect(self._take_game)

    def _take_game(self, game: Game | None) -> None:
        if game is not None:
            self._game, self._why, self._task = game, None, None
            self._stand()

    def _give_up(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._ordered = None

    def _show_why(self, why: Sentence) -> None:
        self._give_up()
        self._game = self._walk = None
        self._why = why
        self._card.show_nothing(say(why))

    # Walking.

    def _begin_again(self) -> None:
        """Stand at the start, in fog; on new ground where training has gone on since."""
        game, scene = self._game, self.session.scene
        if game is None:
            return
        length = self.session.lab.run.length
        if scene is None or scene.step_result is None or length in (-1, game.length):
            self._stand()
        else:
            self._make(scene)

    def _stand(self) -> None:
        game = self._game
        if game is None:
            return
        self._give_up()
        self._walk = begin(game.terrain, game.start)
        self._length = FIRST_LENGTH * game.area.half
        self._lifted = False
        self._show_walk()

    def _step(self, towards: SlicePoint, length: float | None) -> None:
        """Take a step; one of another length makes it the length of the next one."""
        game, before = self._game, self._walk
        if game is None or before is None or self._lifted:
            return
        self._length = self._allowed(self._length if length is None else length)
        self._walk = walk(game.terrain, before, towards, self._length)
        self._show_walk()

    def _step_downhill(self) -> None:
        if self._game is not None and self._walk is not None:
            feet = feel_slope(self._game.terrain, self._walk.place)
            if feet.steepness > 0:
                self._step(feet.downhill, None)

    def _undo(self) -> None:
        before = self._walk
        if before is not None and before.steps and not self._lifted:
            self._walk = before.undone
            self._show_walk()

    def _lengthen(self, more: int) -> None:
        if self._game is not None and self._walk is not None and not self._lifted:
            self._length = self._allowed(self._length * LONGER**more)
            self._show_walk()

    def _allowed(self, length: float) -> float:
        half = 1.0 if self._game is None else self._game.area.half
        return min(max(length, LEAST * half), MOST * half)

    def _show_walk(self) -> None:
        game, here = self._game, self._walk
        if game is None or here is None:
            return
        area = game.area
        if not all(area.holds(place) for place in here.places):
            area = area_around(np.array([*here.places, *_corners(area)]), area.half)
        self._card.map.show_ground(area)
        self._card.show_standing(
            WalkStanding(
                walk=here,
                underfoot=feel_slope(game.terrain, here.place),
                length=self._length,
                steep=feel_slope(game.terrain, game.start).steepness,
                pulled=game.setup.settings.l2 > 0,
            )
        )

    # The fog.

    def _lift(self) -> None:
        """Show the ground and both walks."""
        game, own = self._game, self._walk
        if game is None or own is None or self._task is not None:
            return
        self._card.show_lifting()
        rate = self.session.lab.choices.settings.rate
        steps = max(DESCENT, own.steps)
        edge, colours = self._card.map.edge, theme.current()

        def show(lifted: Lifted | None) -> None:
            if lifted is not None:
                self._task, self._lifted = None, True
                self._card.map.show_ground(lifted.area, lifted.relief, lifted.image)
                pulled = game.setup.settings.l2 > 0
                self._card.show_ending(Ending(lifted.outcome, rate, steps, pulled))

        self._task = self.session.tasks.begin(
            self, lambda: _lifting(game, own, rate, steps, edge, colours), self._show_why
        )
        self._task.advanced.connect(show)

    def _point(self, place: SlicePoint | None) -> None:
        if self._game is not None and self._lifted:
            self._card.show_reading(None if place is None else self._game.terrain.loss(place))


def _games(
    setup: Setup, length: int, visited: tuple[State, ...], problems: Problems
) -> Iterator[Game | None]:
    """Lay a slice along the path through where it began."""
    problem = problems(setup)
    training = problem.training
    yield None
    start = visited[0].params
    plane, young = lay("path", ((0, 0), (0, 0)), start, problem, visited)
    yield None
    terrain = lay_out(plane, training.X, training.labels, problem.pull)
    yield None
    places = Trajectory(plane).follow(visited).places
    yield Game(
        setup, length, young, terrain, area_around(places, terrain.reach), plane.place_of(start)
    )


def _lifting(
    game: Game, own: Walk, rate: float, steps: int, edge: int, colours: Theme
) -> Iterator[Lifted | None]:
    """Let gradient descent walk, then look at the ground of both."""
    for walked in descend(game.terrain, game.start, rate, steps):
        descent = walked
        yield None
    area = area_of_walks(own, descent, game.area)
    relief, image = yield from mapping(game.terrain, area, edge, colours)
    yield Lifted(compare_walks(own, descent), area, relief, image)


def _corners(area: Area) -> tuple[SlicePoint, SlicePoint]:
    (a, b), half = area.middle, area.half
    return (a - half, b - half), (a + half, b + half)
