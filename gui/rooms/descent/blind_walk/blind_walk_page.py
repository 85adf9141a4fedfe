"""Page *Blind walk*: what if you had no eyes? Chapter 10 of the lecture, as a game.

The learner stands where training began and feels the slope under the feet, on the true loss of
their photos; then the fog lifts, and they see where they went and where gradient descent went.
"""

from collections.abc import Iterator

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.page.page import Page
from gui.rooms.descent.blind_walk.blind_card import BlindCard, Ending, WalkStanding
from gui.rooms.descent.blind_walk.game import Film, Game, Lifting, lift_fog, make_game
from gui.session.latest import Latest
from gui.session.problems import Problems
from gui.session.session import Session
from gui.style import theme
from gui.style.language import say
from model.descent import (
    YOUNG,
    Area,
    SlicePoint,
    Walk,
    area_around,
    begin,
    local_slope,
    walk,
    waypoints,
)
from model.training import Scene, same_ground

DESCENT = 1000
"""Steps that gradient descent takes, if not more were taken by the learner."""

FIRST_LENGTH = 0.15
"""A step at the beginning, as a part of half the ground's width."""

LONGER = 1.25
LEAST, MOST = 0.002, 2.0
"""How short and how long a step can be made, in the same measure."""


class BlindWalkPage(Page):
    """Keeps the walk; its ground stays the same until photos or L2 change or it is begun anew."""

    name = "blind_walk"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._ground = Latest(session.tasks, self, self._make, self._take_ground)
        self._fog = Latest(session.tasks, self, lift_fog, self._take_fog)
        self._walk: Walk | None = None
        self._length = 0.0
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

    @property
    def game(self) -> Game | None:
        """The ground that is walked on, if there is one."""
        return self._ground.value

    @property
    def walk(self) -> Walk | None:
        """The walk so far."""
        return self._walk

    def title(self) -> str:
        return self.tr("Blind walk")

    def keyboard(self) -> QWidget:
        return self._card.map

    def between(self) -> int:
        return 0  # most steps of training change nothing here

    def draw(self, scene: Scene) -> None:
        why = scene.refusal or self._ground.failure or self._fog.failure
        if scene.step_result is None:
            self._ground.forget()
            self._fog.forget()
            self._walk = None
        elif self.session.lab.run.length >= 0 and self._needs_ground(scene):
            self._want_ground(scene)
        if why is not None:
            self._card.show_nothing(say(why))

    def leave(self) -> None:
        self._ground.drop()
        if not self._fog.done:
            self._fog.forget()
            self._draw_walk()

    # The ground.

    def _needs_ground(self, scene: Scene) -> bool:
        """Say whether the ground is another one: training does not change it."""
        film = self._ground.key
        return film is None or not same_ground(film.setup, scene.setup) or self._is_outgrown()

    def _is_outgrown(self) -> bool:
        """Say whether there is a path by now that the ground does not follow, and nobody walks."""
        game, here = self.game, self._walk
        if game is None or not game.young or here is None or here.steps or self._fog.key:
            return False
        return self.session.lab.run.length >= YOUNG and not self.session.busy

    def _want_ground(self, scene: Scene) -> None:
        history = self.session.lab.run.history
        self._walk = None
        self._fog.forget()
        self._ground.want(Film(scene.setup, history.length, waypoints(history)))

    def _make(self, film: Film) -> Iterator[Game | None]:
        return make_game(film, Problems(self.session.feature_cache.see))

    def _take_ground(self) -> None:
        if self.game is not None and self._walk is None:
            self._stand(self.game)
        elif self._ground.failure is not None:
            self.redraw()

    # Walking.

    def _begin_again(self) -> None:
        """Stand at the start, in fog; on new ground where training has gone on since."""
        game, scene = self.game, self.scene
        if game is None:
            return
        length = self.session.lab.run.length
        if scene is None or scene.step_result is None or length in (-1, game.film.length):
            self._stand(game)
        else:
            self._want_ground(scene)

    def _stand(self, game: Game) -> None:
        self._fog.forget()
        self._walk = begin(game.terrain, game.start)
        self._length = FIRST_LENGTH * game.area.half
        self._draw_walk()

    def _walked(self) -> tuple[Game, Walk] | None:
        """Give ground and walk, as long as one can go on in the fog."""
        if self.game is None or self._walk is None or self._fog.key is not None:
            return None
        return self.game, self._walk

    def _step(self, towards: SlicePoint, length: float | None) -> None:
        """Take a step; one of another length makes it the length of the next one."""
        walked = self._walked()
        if walked is not None:
            game, before = walked
            self._length = _allowed(self._length if length is None else length, game)
            self._walk = walk(game.terrain, before, towards, self._length)
            self._draw_walk()

    def _step_downhill(self) -> None:
        walked = self._walked()
        if walked is not None:
            game, before = walked
            feet = local_slope(game.terrain, before.place)
            if feet.steepness > 0:
                self._step(feet.downhill, None)

    def _undo(self) -> None:
        walked = self._walked()
        if walked is not None and walked[1].steps:
            self._walk = Walk(walked[1].places[:-1], walked[1].losses[:-1])
            self._draw_walk()

    def _lengthen(self, more: int) -> None:
        walked = self._walked()
        if walked is not None:
            self._length = _allowed(self._length * LONGER**more, walked[0])
            self._draw_walk()

    def _draw_walk(self) -> None:
        game, here = self.game, self._walk
        if game is None or here is None:
            return
        area = game.area
        if not all(area.holds(place) for place in here.places):
            area = area_around(np.array([*here.places, *_corners(area)]), area.half)
        self._card.map.show_ground(area)
        self._card.show_standing(
            WalkStanding(
                walk=here,
                underfoot=local_slope(game.terrain, here.place),
                length=self._length,
                steep=local_slope(game.terrain, game.start).steepness,
                pulled=game.film.setup.settings.l2 > 0,
            )
        )

    # The fog.

    def _lift(self) -> None:
        """Show the ground and both walks."""
        walked = self._walked()
        if walked is None:
            return
        game, own = walked
        self._card.show_lifting()
        rate, steps = self.session.lab.choices.settings.rate, max(DESCENT, own.steps)
        order = Lifting(game, own, rate, steps, self._card.map.edge, theme.current())
        self._fog.want(order)

    def _take_fog(self) -> None:
        order, lifted = self._fog.key, self._fog.value
        if self._fog.failure is not None:
            self.redraw()
        elif order is not None and lifted is not None:
            self._card.map.show_ground(lifted.area, lifted.relief, lifted.image)
            pulled = order.game.film.setup.settings.l2 > 0
            self._card.show_ending(Ending(lifted.outcome, order.rate, order.steps, pulled))

    def _point(self, place: SlicePoint | None) -> None:
        if self.game is not None and self._fog.done:
            self._card.show_reading(None if place is None else self.game.terrain.loss(place))


def _allowed(length: float, game: Game) -> float:
    """Hold the length of a step within what can be seen on the ground."""
    half = game.area.half
    return min(max(length, LEAST * half), MOST * half)


def _corners(area: Area) -> tuple[SlicePoint, SlicePoint]:
    (a, b), half = area.middle, area.half
    return (a - half, b - half), (a + half, b + half)
