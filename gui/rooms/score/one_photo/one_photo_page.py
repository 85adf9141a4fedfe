"""Page *One photo*: from what an eye makes of a photo to its loss.

Chapters 1 to 8 of the lecture, for one photo and one step.
"""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from gui.page.exciting_photos import ExcitingPhotos
from gui.page.page import MOMENT, Page
from gui.page.place import Place
from gui.rooms.score.one_photo.parts_card import PartsCard
from gui.rooms.score.one_photo.photo_hero import PhotoHero
from gui.rooms.score.one_photo.photo_readings import readings_of
from gui.rooms.score.one_photo.weights_card import Spot, WeightsCard
from gui.rooms.score.one_photo.worst_card import MOST, WorstCard
from gui.session.latest import Latest
from gui.session.run_state import Followed
from gui.session.session import Session
from gui.style.language import say
from gui.style.scale import px
from gui.style.theme import GAP
from gui.widgets.fold import Fold
from model.eyes import Eye
from model.inspection import Activation, Occlusion, occlude, trace_forward_pass
from model.photos import Photo
from model.sketches import only_sketches
from model.training import Scene, worst

ROOM_FOR_ALL = 600
"""Below this height the way keeps a height of its own, and the page scrolls."""

POSES = {"dog": 0, "cat": 1}
"""What a lesson can set up: the film's first photo of a class, with its own label."""

TALL, OF_WEIGHTS = 480, 330
"""The height that the way keeps while something is opened below it, and that of the weights."""


class OnePhotoPage(Page):
    """The way of the followed photo; below, on demand, what W looks for and which photos cost most.

    What a photo shows is the word of its shelf, or just supposed: where nobody has said it, and
    where the learner wants to see what the other label would cost.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._eye: Eye | None = None  # of the scene that was drawn last
        self._kept = False  # whether a pixel or a feature has been chosen
        self._worst_held_out = True
        self._other: tuple[bytes, int] | None = None  # another label than that of a photo
        self._exciting = ExcitingPhotos(session)
        self._occlusion = Latest(
            session.tasks, self, _occlude, self._draw_parts, wait=MOMENT, paced=False
        )
        self._hero, self._parts = PhotoHero(self.what_is_it()), PartsCard()
        self._weights, self._worst = WeightsCard(), WorstCard()
        memory = session.memory
        self._of_parts = Fold("one_photo.parts", memory, self._parts)
        self._of_weights = Fold("one_photo.weights", memory, self._weights)
        self._of_worst = Fold("one_photo.worst", memory, self._worst)
        self._build()
        self._connect()
        self.retranslate()

    def about(self) -> str:
        return self.tr(
            "Every pixel, or every feature of the network, votes for dog or for cat: x times "
            "its weight. The votes add up to the scores, and the scores become the loss of "
            "this photo. Point at a vote to read it, click to keep it, or click another photo."
        )

    def retranslate(self) -> None:
        self._of_parts.setText(self.tr("Where in the photo?"))
        self._of_weights.setText(self.tr("What W looks for"))
        self._of_worst.setText(self.tr("The photos that cost most"))

    def places(self) -> Mapping[str, Place]:
        hero = self._hero
        return {
            "votes": Place(hero.votes),
            "scores": Place(hero.way, hero.way.scores_box),
            "label": Place(hero.way, hero.way.label_box),
            "way": Place(hero.way),
        }

    def readings(self) -> Mapping[str, float]:
        way, followed = self._hero.shown, self.followed
        if way is None or followed is None:
            return {}
        return readings_of(way, followed.label)

    def pose(self, name: str) -> None:
        self._other = None
        self.follow_first(POSES[name])
        self.redraw()

    def take_down(self) -> Callable[[], None]:
        other, follow = self._other, self.follow_again()

        def bring_back() -> None:
            self._other = other
            follow()
            self.redraw()

        return bring_back

    def between(self) -> int:
        return 0

    def draw(self, scene: Scene) -> None:
        eye = scene.setup.eye
        if eye != self._eye:
            self._eye = eye
            self._pin(None)
        of_features = eye.shape is None
        self._of_parts.setVisible(of_features)
        self._parts.setVisible(of_features and self._of_parts.isChecked())
        activation = self._exciting.of(scene) if of_features else None
        self._draw_photo(scene, activation)
        if not self._weights.isHidden():
            self._draw_weights(scene, activation)
            self._weights.show_cursor(self._hero.spot, pinned=self._kept)
        if not self._worst.isHidden():
            examples = worst(scene, MOST, held_out=self._worst_held_out)
            self._worst.show_worst(
                examples,
                held_out=self._worst_held_out,
                sketches=only_sketches(example.photo for example in scene.setup.dataset.examples),
                followed=self.followed_digest,
            )

    def leave(self) -> None:
        self._occlusion.drop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def restyle(self) -> None:
        self._make_room()

    def _make_room(self) -> None:
        """Show what there is room for; where something is opened below, the page scrolls."""
        self._weights.setFixedHeight(px(OF_WEIGHTS))
        opened = not (self._weights.isHidden() and self._parts.isHidden())
        # The place of the page: the page itself is higher where it scrolls.
        low = (self.parentWidget() or self).height() < px(ROOM_FOR_ALL)
        alone = opened and low and self._worst.isHidden()
        self._hero.setMinimumHeight(px(TALL) if alone else 0)

    def _build(self) -> None:
        for fold in (self._of_parts, self._of_weights, self._of_worst):
            self._hero.add_fold(fold)
            fold.turned.connect(lambda _opened: self._make_room())
            fold.turned.connect(lambda _opened: self.redraw())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._hero, 5)
        column.addWidget(self._parts)
        column.addWidget(self._weights, 3)
        column.addWidget(self._worst)

    def _connect(self) -> None:
        self._hero.row_chosen.connect(self.redraw)
        self._hero.supposed.connect(self._suppose)
        for pinning in (self._hero, self._weights):
            pinning.pinned.connect(self._pin)
        self._worst.followed.connect(self.session.follow)
        self._worst.held_out_chosen.connect(self._choose_worst)

    def _draw_photo(self, scene: Scene, activation: Activation | None) -> None:
        followed, eye = self.followed, scene.setup.eye
        if followed is None:
            self._occlusion.drop()
            self._hero.show_nothing(self.why_no_photo())
            self._parts.show_nothing()
            return
        label, supposed = self._label_of(followed)
        forward_pass = trace_forward_pass(
            followed.photo,
            label,
            eye,
            scene.scaling,
            scene.params,
            self.session.feature_cache.see,
        )
        self._hero.show_photo(forward_pass, scene, activation, supposed=supposed)
        if self._parts.isHidden():
            self._occlusion.drop()
        else:
            self._parts.show_photo(followed.photo)
            self._occlusion.want((followed.photo, eye))
            self._draw_parts()

    def _label_of(self, followed: Followed) -> tuple[int | None, bool]:
        """Say what the photo shows, and whether that is just supposed."""
        if self._other is not None and self._other[0] == followed.photo.digest:
            return self._other[1], self._other[1] != followed.label
        return followed.taken_for, followed.label is None

    def _draw_parts(self) -> None:
        """Show what the parts of the photo speak for at this step, as far as that is known."""
        scene, occlusion, failure = self.scene, self._occlusion.value, self._occlusion.failure
        if failure is not None:
            self._parts.show_refusal(say(failure))
        elif scene is None or occlusion is None:
            self._parts.show_votes(None, 0.0)
        else:
            total = self._hero.difference
            self._parts.show_votes(occlusion.votes(scene.scaling, scene.params), total)

    def _draw_weights(self, scene: Scene, activation: Activation | None) -> None:
        shape = scene.setup.eye.shape
        if shape is not None:
            self._weights.show_weights(scene.params, scene.update, shape)
            return
        run = self.session.lab.run
        start = run.history.nearest(0).params if run.length >= 0 else None
        self._weights.show_feature_weights(scene.params, scene.update, start, activation)

    def _choose_worst(self, held_out: bool) -> None:
        self._worst_held_out = held_out
        self.redraw()

    def _suppose(self, label: int) -> None:
        """Show what a label would cost."""
        followed = self.followed
        if followed is None:
            return
        if followed.label is None:
            self.session.suppose(followed.photo, label)
            return
        self._other = None if label == followed.label else (followed.photo.digest, label)
        self.redraw()

    def _pin(self, spot: Spot | None) -> None:
        self._kept = spot is not None
        self._hero.keep(spot)
        self.redraw()


def _occlude(key: tuple[Photo, Eye]) -> Iterator[Occlusion]:
    """Grey out one part of a photo after the other: fifty looks of a network, half a second."""
    return occlude(*key)
