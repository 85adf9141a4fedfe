"""Page *Blind walk*: what if you had no eyes? Chapter 10 of the lecture, as a game.

The learner stands where training began and feels with a foot in which direction it is lower, on the
true loss of their photos, while gradient descent walks beside; then the fog lifts, and they see
where both went.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.page.page import Page
from gui.page.place import Place
from gui.rooms.descent.blind_walk.feet import Direction
from gui.rooms.descent.blind_walk.fog import FogContent
from gui.rooms.descent.blind_walk.game import (
    Film,
    Game,
    Lifting,
    Walkers,
    lift_fog,
    make_game,
    stand,
    take_step,
)
from gui.rooms.descent.blind_walk.standing import Ending, WalkStanding
from gui.rooms.descent.blind_walk.walk_readings import readings_of
from gui.session.latest import Latest
from gui.session.problems import Problems
from gui.session.session import Session
from gui.style import theme
from gui.style.language import say
from model.descent import (
    YOUNG,
    Feeling,
    SlicePoint,
    feel,
    local_slope,
    waypoints,
)
from model.training import Scene, same_ground

if TYPE_CHECKING:
    from gui.rooms.descent.blind_walk.blind_card import BlindCard

FARTHER = 100
"""So many steps more gradient descent takes when the fog has lifted."""

FIRST_LENGTH = 0.15
"""A step at the beginning, as a part of half the ground's width."""

LONGER = 1.25
LEAST, MOST = 0.002, 2.0
"""How short and how long a step can be made, in the same measure."""


class BlindWalkPage(Page):
    """Keeps the walk; its ground stays the same until photos or L2 change or it is begun anew."""

    name = "blind_walk"
    trains = True

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._ground = Latest(session.tasks, self, self._make, self._take_ground)
        self._fog = Latest(session.tasks, self, lift_fog, self._take_fog)
        self._walked: list[Walkers] = []
        self._length = 0.0
        self._foot: Direction | None = None
        self._felt: dict[Direction, Feeling] = {}
        self._slope = False
        self._card: BlindCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def game(self) -> Game | None:
        """The ground that is walked on, if there is one."""
        return self._ground.value

    @property
    def walkers(self) -> Walkers | None:
        """Both walks so far."""
        return self._walked[-1] if self._walked else None

    def title(self) -> str:
        return self.tr("Blind walk")

    def about(self) -> str:
        return self.tr(
            "The loss is a landscape in fog: a foot feels whether it is lower or higher beside "
            "you, and nothing else. Put a foot somewhere, step, and get as low as you can. "
            "Gradient descent walks beside you with steps as long as yours, and knows no more "
            "than you do."
        )

    def keyboard(self) -> QWidget | None:
        return None if self._card is None else self._card.fog

    def places(self) -> Mapping[str, Place]:
        return {} if self._card is None else self._card.places()

    def readings(self) -> Mapping[str, float]:
        card = self._card
        return {} if card is None else readings_of(card.standing, lifted=card.ended)

    def pose(self, name: str) -> None:
        {"start": self._begin_unaided, "lifted": self._lift}[name]()

    def take_down(self) -> Callable[[], None]:
        ground, fog = self._ground.take_down(), self._fog.take_down()
        walked, length, slope = list(self._walked), self._length, self._slope
        foot, felt, lifts = self._foot, dict(self._felt), self._fog.key is not None

        def bring_back() -> None:
            ground()
            fog()
            self._walked, self._length = list(walked), length
            self._foot, self._felt = foot, dict(felt)
            if self._card is not None:
                self._card.point_downhill(shown=slope)
            # Its ground is that of the film of before: where the film has gone on meanwhile, it is
            # laid anew, as it is for everybody who looks.
            self.redraw()
            self._draw_walk()
            if self._fog.done:
                self._take_fog()
            elif lifts:
                self._lift()  # it was on its way

        return bring_back

    def complete(self) -> None:
        from gui.rooms.descent.blind_walk.blind_card import BlindCard

        card = self._card = BlindCard(self.session.memory)
        self._column.addWidget(card)
        card.stepped.connect(self._step)
        card.sloped.connect(self._ask_slope)
        card.undone.connect(self._undo)
        card.begun_again.connect(self._begin_again)
        card.lifted.connect(self._lift)
        card.fog.felt.connect(self._feel)
        card.fog.withdrawn.connect(self._withdraw)
        card.fog.stepped.connect(self._step)
        card.fog.lengthened.connect(self._lengthen)
        card.fog.undone.connect(self._undo)
        card.map.pointed.connect(self._point)

    def between(self) -> int:
        return 0  # most steps of training change nothing here

    def draw(self, scene: Scene) -> None:
        why = scene.refusal or self._ground.failure or self._fog.failure
        if scene.step_result is None:
            self._ground.forget()
            self._fog.forget()
            self._walked = []
        elif self.session.lab.run.length >= 0 and self._needs_ground(scene):
            self._want_ground(scene)
        if self._card is None:
            return
        if why is not None:
            self._card.show_nothing(say(why))
        elif not self._walked:
            self._card.show_nothing(self.tr("The ground is being laid…"))

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
        game, here = self.game, self.walkers
        if game is None or not game.young or here is None or here.own.steps or self._fog.key:
            return False
        return self.session.lab.run.length >= YOUNG and not self.session.busy

    def _want_ground(self, scene: Scene) -> None:
        history = self.session.lab.run.history
        self._walked = []
        self._fog.forget()
        self._ground.want(Film(scene.setup, history.length, waypoints(history)))

    def _make(self, film: Film) -> Iterator[Game | None]:
        return make_game(film, Problems(self.session.feature_cache.see))

    def _take_ground(self) -> None:
        if self.game is not None and not self._walked:
            self._stand(self.game)
        elif self._ground.failure is not None:
            self.redraw()

    # Walking.

    def _begin_unaided(self) -> None:
        """Stand at the start with no arrow to follow."""
        if self._card is not None:
            self._card.point_downhill(shown=False)
        self._begin_again()

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
        self._walked = [stand(game)]
        self._length = FIRST_LENGTH * game.area.half
        self._stop_feeling()
        self._draw_walk()

    def _walking(self) -> tuple[Game, Walkers] | None:
        """Give ground and walks, as long as one can go on in the fog."""
        here = self.walkers
        if self.game is None or here is None or self._fog.key is not None:
            return None
        return self.game, here

    def _feel(self, direction: Direction) -> None:
        """Put a foot somewhere."""
        walking = self._walking()
        if walking is not None:
            game, here = walking
            self._foot = direction
            self._felt[direction] = feel(game.terrain, here.own, direction, self._length)
            self._draw_walk()

    def _withdraw(self) -> None:
        self._foot = None
        self._draw_walk()

    def _stop_feeling(self) -> None:
        """Stand somewhere else, or with another reach: what was felt holds no longer."""
        self._foot, self._felt = None, {}

    def _step(self) -> None:
        """Step to the foot, or along the arrow where somebody has asked for it."""
        walking = self._walking()
        if walking is None:
            return
        game, here = walking
        way: SlicePoint | None = self._foot
        if way is None and self._slope:
            feet = local_slope(game.terrain, here.own.place)
            way = feet.downhill if feet.steepness > 0 else None
        if way is None:
            return
        self._walked.append(take_step(game, here, way, self._length))
        self._stop_feeling()
        self._draw_walk()

    def _undo(self) -> None:
        if self._walking() is not None and len(self._walked) > 1:
            self._walked.pop()
            self._stop_feeling()
            self._draw_walk()

    def _lengthen(self, more: int) -> None:
        walking = self._walking()
        if walking is not None:
            foot = self._foot
            self._length = _allowed(self._length * LONGER**more, walking[0])
            self._stop_feeling()
            if foot is None:
                self._draw_walk()
            else:
                self._feel(foot)

    def _ask_slope(self, shown: bool) -> None:
        self._slope = shown
        self._draw_walk()

    def _draw_walk(self) -> None:
        game, here, card, scene = self.game, self.walkers, self._card, self.scene
        if game is None or here is None or card is None or scene is None:
            return
        feet = local_slope(game.terrain, here.own.place)
        steep = local_slope(game.terrain, game.start).steepness or 1.0
        fog = FogContent(
            places=here.own.places,
            length=self._length,
            felt=MappingProxyType(dict(self._felt)),
            foot=self._foot,
            slope=(feet.downhill, feet.steepness / steep) if self._slope else None,
        )
        card.show_standing(
            WalkStanding(
                fog=fog,
                own=here.own,
                beside=here.beside,
                rate=game.rate_of(self._length),
                size=scene.params.size,
                pulled=game.film.setup.settings.l2 > 0,
            )
        )

    # The fog.

    def _lift(self) -> None:
        """Show the ground and both walks."""
        walking, card = self._walking(), self._card
        if walking is None or card is None:
            return
        game, here = walking
        card.show_lifting()
        rate = here.rate or game.rate_of(self._length)
        wide = card.map.wide
        look = wide, card.map.edge_of(wide), theme.current()
        self._fog.want(Lifting(game, here.own, here.beside, rate, FARTHER, *look))

    def _take_fog(self) -> None:
        order, lifted, card = self._fog.key, self._fog.value, self._card
        if self._fog.failure is not None:
            self.redraw()
        elif order is not None and lifted is not None and card is not None:
            card.map.show_ground(lifted.area, lifted.relief, lifted.picture)
            film = self.session.lab.choices.settings.rate
            card.show_ending(Ending(lifted.outcome, film))

    def _point(self, place: SlicePoint | None) -> None:
        if self.game is not None and self._fog.done and self._card is not None:
            loss = None if place is None else self.game.terrain.loss(place)
            self._card.show_reading(loss)


def _allowed(length: float, game: Game) -> float:
    """Hold the length of a step within what can be seen on the ground."""
    half = game.area.half
    return min(max(length, LEAST * half), MOST * half)
