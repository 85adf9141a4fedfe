"""What the pages of the room *Gradient* have in common: the photo they feel slopes of.

While training runs another step is shown sixty times a second. A page shows ten of them, and only
while it is seen itself; what takes longer than a moment waits until the step has stayed.
"""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QTimer

from gui.page.page import Page
from gui.session.run_state import Followed
from gui.session.session import Session
from gui.widgets.photo_words import name_of
from model.classifier import Floats, Labels, Params
from model.training import Scene

BETWEEN = 100
"""Milliseconds at least between two steps that are shown: nobody reads numbers faster."""

BREATH = 50
"""Milliseconds at least between two pictures of work on its way."""

MOMENT = 250
"""Milliseconds for which a step has to stay until longer work begins."""


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """A photo with its label, in the eyes of the classifier of one step.

    X:      (1, D) float32, the photo's x.
    labels: (1,).
    """

    scene: Scene
    followed: Followed
    X: Floats
    labels: Labels

    @property
    def params(self) -> Params:
        """The params of the step."""
        return self.scene.params

    def same_as(self, other: "Subject | None") -> bool:
        """Say whether all slopes are the same."""
        return (
            other is not None
            and self.scene.setup.eye == other.scene.setup.eye
            and np.array_equal(self.labels, other.labels)
            and np.array_equal(self.X, other.X)
            and same_params(self.params, other.params)
        )


def same_params(one: Params, other: Params) -> bool:
    """Say whether two params are the same numbers."""
    return np.array_equal(one.W, other.W) and np.array_equal(one.b, other.b)


class WatchingPage(Page):
    """A page that shows slopes at the step that the window shows."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._scene: Scene | None = None
        self._followed: Followed | None = None
        self._rest = QTimer(self, interval=BETWEEN, singleShot=True)
        self._rest.timeout.connect(self._draw_late)
        self._still = QTimer(self, interval=MOMENT, singleShot=True)
        self._still.timeout.connect(self.settle)
        self._late = False
        self._breath = QTimer(self, interval=BREATH, singleShot=True)
        self._breath.timeout.connect(self.picture)
        session.scene_changed.connect(self._show_scene)
        session.followed_changed.connect(self._show_followed)

    # For the pages.

    def draw(self) -> None:
        """Show the newest step and photo, in about a millisecond."""

    def settle(self) -> None:
        """Begin longer work: step and photo have stayed for a moment."""

    def picture(self) -> None:
        """Show how the work on its way stands."""

    def give_up(self) -> None:
        """Stop what is on its way."""

    def progress(self) -> None:
        """Show how the work stands, but not more often than anybody sees."""
        if not self._breath.isActive():
            self.picture()
            self._breath.start()

    def subject(self) -> Subject | None:
        """Find what slopes are felt of; None where there is none, see `why_none`."""
        scene, followed = self._scene, self._followed
        if scene is None or followed is None or followed.label is None:
            return None
        eye, feature_cache = scene.setup.eye, self.session.feature_cache
        if not feature_cache.knows(eye, followed.photo):
            return None
        x = scene.scaling.apply(feature_cache.see(eye, followed.photo))
        return Subject(scene, followed, x[np.newaxis], np.array([followed.label]))

    def why_none(self) -> str:
        """Say why there is no photo to feel slopes of."""
        if self._followed is None or self._scene is None:
            return self.tr("There is no photo to follow yet. Add photos, and click one of them.")
        if self._followed.label is not None:
            return self.tr("The network is still looking at this photo…")
        return self.tr(
            "Nobody has said what this photo shows, and without a label there is no loss. Put it "
            "on the shelf of the dogs or of the cats, or click another photo."
        )

    def photo_words(self) -> str:
        """Name the photo and its label."""
        followed = self._followed
        if followed is None:
            return ""
        name = name_of(followed.photo)
        if followed.label is None:
            return self.tr("{name} · no label").format(name=name)
        label = (self.tr("dog"), self.tr("cat"))[followed.label]
        return self.tr("{name} · label: {label}").format(name=name, label=label)

    # What happens.

    def enter(self) -> None:
        self._change()

    def leave(self) -> None:
        self._rest.stop()
        self._still.stop()
        self._breath.stop()
        self._late = False
        self.give_up()

    def _show_scene(self, scene: Scene) -> None:
        self._scene = scene
        self._change()

    def _show_followed(self, followed: Followed | None) -> None:
        self._followed = followed
        if self.isVisible():
            self._still.start()
            self.draw()

    def _change(self) -> None:
        if not self.isVisible():
            return
        self._still.start()
        if self._rest.isActive():
            self._late = True
            return
        self.draw()
        self._rest.start()

    def _draw_late(self) -> None:
        if self._late:
            self._late = False
            self.draw()
            self._rest.start()
