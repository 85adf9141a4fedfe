"""What rooms and their pages have in common: they show one side of the training to whoever looks.

A page says how it draws a scene. When it draws is decided here: while it is seen, at once when it
is opened or something is chosen, and else the newest scene, not more often than anybody can read.
What nobody sees costs nothing. A page never changes anything itself but asks the session for it,
and knows no other page.
"""

from collections.abc import Callable, Mapping

import numpy as np
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from gui.page.place import Place
from gui.page.subject import Subject
from gui.page.what_is_it import WhatIsIt
from gui.session.run_state import Followed, RunState
from gui.session.session import Session
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.words.photos import name_of
from model.sentence import Sentence
from model.training import Branch, Scene

BETWEEN = 100
"""Milliseconds at least between two scenes that are drawn: nobody reads numbers faster."""

MOMENT = 250
"""Milliseconds for which a step has to stay until longer work about it begins."""


class Page(Styled, QWidget):
    """Something to look at in the middle of the window.

    Attributes:
        name:  what the command line and other parts of the program call it, as its tab says.
        scene: the step that the window shows; None before the first.
        trains: whether all of it is about training, so that it says itself where there is none.
    """

    name = ""
    trains = False

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.scene: Scene | None = session.scene
        # It may be built at any time: what has been told before is asked for.
        self._followed: Followed | None = session.followed
        self._ends: tuple[Sentence | None, tuple[Branch, ...]] = None, ()
        self._asks: WhatIsIt | None = None
        self._complete = self._seen = False
        self._moving = False  # whether something has been on its way since the page was drawn
        self._late = False  # whether there is something to draw when the rest is over
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._draw_late)
        session.scene_changed.connect(self._take_scene)
        session.followed_changed.connect(self._take_followed)
        session.state_changed.connect(self._take_state)

    # What a page is.

    def about(self) -> str:
        """Say in three sentences what there is to see, what to take hold of, and what it means."""
        # No abstract class: Qt's widgets have a metaclass of their own.
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set every word of the page's own that `draw` does not, in the language of the moment."""

    def complete(self) -> None:
        """Add what takes long to load: somebody looks for the first time."""

    def finish(self) -> None:
        """Be complete, if that has not been asked before."""
        if not self._complete:
            self._complete = True
            self.complete()

    def follows_film(self) -> bool:
        """Say whether another step of the film is drawn in another way."""
        return True

    def keyboard(self) -> QWidget | None:
        """Say what has the keyboard when the page opens; None where no keys are spoken of."""
        return None

    def draw(self, scene: Scene) -> None:
        """Show a scene with everything that is chosen and known, in a few milliseconds."""

    def between(self) -> int:
        """Say how many milliseconds lie at least between two scenes; 0 draws each of them."""
        return BETWEEN

    def leave(self) -> None:
        """Give up what is on its way: nobody looks any more."""

    # What a lesson can point at, by the words of `model.lesson.WORDS`.

    def places(self) -> Mapping[str, Place]:
        """Name the parts of the page that can be marked."""
        return {}

    def readings(self) -> Mapping[str, float]:
        """Name the numbers that are to be seen; those that there are not yet are left out."""
        return {}

    def pose(self, name: str) -> None:
        """Set something up, such as the lecture's own numbers. Raises KeyError for no such word."""
        raise KeyError(name)

    def take_down(self) -> Callable[[], None]:
        """Take down what the learner has chosen on this page; calling the answer brings it back."""
        return lambda: None

    def follow_first(self, label: int) -> None:
        """Follow the first training photo of a class, so that it is known which one is shown."""
        dataset = self.session.lab.dataset
        learnt = zip(dataset.examples, dataset.held_out, strict=True)
        for example in (example for example, held_out in learnt if not held_out):
            if example.label == label:
                self.session.follow(example.photo)
                return

    def follow_again(self) -> Callable[[], None]:
        """Take down which photo is followed; calling the answer follows it again, if it is there.

        It may have been taken off its shelf since.
        """
        followed = self._followed

        def follow_again() -> None:
            session = self.session
            if followed is None:
                return
            photo = followed.photo
            asked = any(one.digest == photo.digest for one in session.asked)
            if asked or session.lab.find(photo.digest) is not None:
                session.follow(photo)

        return follow_again

    # When it is drawn.

    def redraw(self) -> None:
        """Draw the newest scene at once, if somebody looks: something has been chosen."""
        if not self._seen or self.scene is None:
            return
        self._late = False
        if self.between():
            self._pause.start(self.between())
        self._moving = self.session.busy
        if self._asks is not None:
            self._show_question(self._asks)
        self.draw(self.scene)

    def draw_soon(self) -> None:
        """Draw the newest scene when the last one has been there for long enough."""
        if self._pause.isActive():
            self._late = True
        else:
            self.redraw()

    def _draw_late(self) -> None:
        if self._late:
            self.redraw()

    def _take_scene(self, scene: Scene) -> None:
        self.scene = scene
        self.draw_soon()

    def _take_followed(self, followed: Followed | None) -> None:
        self._followed = followed
        self.redraw()

    def _take_state(self, state: RunState) -> None:
        """Draw also what no scene tells: the end of training, and ways not taken."""
        before, self._ends = self._ends, (state.stopped, state.branches)
        if before[0] != state.stopped or before[1] is not state.branches:
            self.redraw()
        elif self.session.busy:
            self._moving = True
        elif self._moving:
            self.draw_soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.finish()
        self._seen = True
        self.redraw()
        if not event.spontaneous():
            # Qt moves the keyboard itself when a page gives way to another.
            QTimer.singleShot(0, self, self._take_the_keyboard)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._seen = False
        self._pause.stop()
        self.leave()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.redraw()

    def is_lower(self, height: int) -> bool:
        """Say whether the page has less height than so many pixels of the usual size.

        Its place counts: the page itself is higher where it scrolls.
        """
        return (self.parentWidget() or self).height() < px(height)

    # The photo whose way is shown.

    @property
    def followed(self) -> Followed | None:
        """The photo that is followed; None as long as the scene's eye has not looked at it."""
        scene, followed = self.scene, self._followed
        if scene is None or followed is None:
            return None
        known = self.session.feature_cache.knows(scene.setup.eye, followed.photo)
        return followed if known else None

    @property
    def followed_digest(self) -> bytes | None:
        """What to know the followed photo by among others."""
        return None if self._followed is None else self._followed.photo.digest

    def subject(self, scene: Scene) -> Subject | None:
        """Give what a loss is computed of; None where there is nothing, see `why_no_photo`.

        A photo that nobody has labelled is taken for what it may be; `what_is_it` asks about it.
        """
        followed = self.followed
        if followed is None or followed.taken_for is None:
            return None
        x = scene.scaling.apply(self.session.feature_cache.see(scene.setup.eye, followed.photo))
        return Subject(scene, followed.photo, x[np.newaxis], np.array([followed.taken_for]))

    def what_is_it(self) -> WhatIsIt:
        """Make the question what the followed photo shows, for a place above the page's picture.

        It is there while nobody has said it; the page shows what would be true if it were so.
        """
        asks = WhatIsIt()
        asks.answered.connect(self.session.label)
        asks.supposed.connect(self.session.suppose)
        self._asks = asks
        return asks

    def why_no_photo(self) -> str:
        """Say why there is no photo whose way could be shown, see `followed` and `subject`."""
        if self._followed is None:
            return self.tr("There is no photo to follow yet. Add photos, and click one of them.")
        return self.tr("The network is still looking at this photo…")

    def _show_question(self, asks: WhatIsIt) -> None:
        followed = self.followed
        if followed is None or followed.label is not None or followed.taken_for is None:
            asks.show_nothing()
        else:
            asks.show_photo(followed.photo, followed.taken_for)

    def photo_words(self) -> str:
        """Name the followed photo and its label; empty where there is none."""
        followed = self._followed
        if followed is None:
            return ""
        name = name_of(followed.photo)
        if followed.taken_for is None:
            return fill(self.tr("{name} · no label"), name=name)
        if followed.label is None:
            supposed = (self.tr("a dog"), self.tr("a cat"))[followed.taken_for]
            return fill(self.tr("{name} · supposed to be {label}"), name=name, label=supposed)
        label = (self.tr("dog"), self.tr("cat"))[followed.label]
        return fill(self.tr("{name} · label: {label}"), name=name, label=label)

    # The keyboard.

    def _take_the_keyboard(self) -> None:
        taker = self.keyboard()
        if taker is not None and taker.isVisible():
            # A click beside it, or on one of its buttons, leaves the keyboard with it as well.
            self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            taker.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._take_the_keyboard()
