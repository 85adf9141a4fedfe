"""Page *Blind walk*: what if you had no eyes? Chapter 10 of the lecture, as a game.

The learner stands where training began and feels with a foot in which direction it is lower, on the
true loss of their photos, while gradient descent walks beside; then the fog lifts, and they see
where both went.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.page.page import Page
from gui.page.place import Place
from gui.rooms.descent.blind_walk.feet import Direction
from gui.rooms.descent.blind_walk.game import (
    Film,
    Game,
    Lifting,
    Walkers,
    lift_fog,
    make_game,
)
from gui.rooms.descent.blind_walk.on_foot import OnFoot
from gui.rooms.descent.blind_walk.standing import Ending, WalkStanding
from gui.rooms.descent.blind_walk.walk_readings import readings_of
from gui.session.latest import Latest
from gui.session.problems import Problems
from gui.session.session import Session
from gui.style import theme
from gui.style.language import say
from model.descent import (
    YOUNG,
    SlicePoint,
    waypoints,
)
from model.training import Scene, same_ground

if TYPE_CHECKING:
    from gui.rooms.descent.blind_walk.blind_card import BlindCard

FARTHER = 100
"""So many steps more gradient descent takes when the fog has lifted."""


class BlindWalkPage(Page):
    """Keeps the walk; its ground stays the same until photos or L2 change or it is begun anew."""

    trains = True

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._ground = Latest(session.tasks, self, self._make, self._take_ground)
        self._fog = Latest(session.tasks, self, lift_fog, self._take_fog)
        self._walk: OnFoot | None = None
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
        return None if self._walk is None else self._walk.here

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
        walk, slope, lifts = self._walk, self._slope, self._fog.key is not None

        def bring_back() -> None:
            ground()
            fog()
            self._walk = walk
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

    def follows_film(self) -> bool:
        return False  # whoever walks has a way of their own

    def draw(self, scene: Scene) -> None:
        why = scene.refusal or self._ground.failure or self._fog.failure
        if scene.step_result is None:
            self._ground.forget()
            self._fog.forget()
            self._walk = None
        elif self.session.lab.run.length >= 0 and self._needs_ground(scene):
            self._want_ground(scene)
        if self._card is None:
            return
        if why is not None:
            self._card.show_nothing(say(why))
        elif self._walk is None:
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
        self._walk = OnFoot.at_start(game)
        self._draw_walk()

    def _walking(self) -> OnFoot | None:
        """Give who walks, as long as one can go on in the fog."""
        return None if self._fog.key is not None else self._walk

    def _go_on(self, what: Callable[[OnFoot], OnFoot]) -> None:
        """Do something on the walk, as long as one can."""
        walk = self._walking()
        if walk is not None:
            self._walk = what(walk)
            if self._walk is not walk:
                self._draw_walk()

    def _feel(self, direction: Direction) -> None:
        self._go_on(lambda walk: walk.reach(direction))

    def _withdraw(self) -> None:
        self._go_on(OnFoot.withdraw)

    def _step(self) -> None:
        """Step to the foot, or along the arrow where somebody has asked for it."""
        self._go_on(lambda walk: walk.step(downhill=self._slope))

    def _undo(self) -> None:
        self._go_on(OnFoot.undo)

    def _lengthen(self, more: int) -> None:
        self._go_on(lambda walk: walk.lengthen(more))

    def _ask_slope(self, shown: bool) -> None:
        self._slope = shown
        self._draw_walk()

    def _draw_walk(self) -> None:
        walk, card, scene = self._walk, self._card, self.scene
        if walk is None or card is None or scene is None:
            return
        card.show_standing(
            WalkStanding(
                fog=walk.seen(slope=self._slope),
                own=walk.here.own,
                beside=walk.here.beside,
                rate=walk.rate,
                size=scene.params.size,
                pulled=walk.game.film.setup.settings.l2 > 0,
            )
        )

    # The fog.

    def _lift(self) -> None:
        """Show the ground and both walks."""
        walk, card = self._walking(), self._card
        if walk is None or card is None:
            return
        card.show_lifting()
        here = walk.here
        wide = card.map.wide
        look = wide, card.map.edge_of(wide), theme.current()
        rate = here.rate or walk.rate
        self._fog.want(Lifting(walk.game, here.own, here.beside, rate, FARTHER, *look))

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
