"""One photo of a shelf, large, with what the classifier says of it at every step of the film."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.panels.photos.shelf_item import ShelfItem, item_words
from gui.session.latest import Latest
from gui.session.session import Session
from gui.style import text
from gui.style.language import fill, say
from gui.style.scale import px, within
from gui.style.styled import Styled
from gui.style.theme import GAP, INSIDE
from gui.widgets.photos.thumbnail import square_image
from gui.widgets.spoken import give_role, read_out, speak
from gui.widgets.texts.label import ElidedLabel, Label
from gui.widgets.words.photos import name_of
from model.inspection import PhotoCourse, follow_through, trace_forward_pass
from model.photos import SHOWN, Photo
from model.training import Branch, Scene

SIZE = 760, 420
BETWEEN = 150
"""Milliseconds at least between two pictures of the curve."""

KEYS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


@dataclass(frozen=True, slots=True, eq=False)
class _Wanted:
    """A photo and the film that is asked about it."""

    photo: Photo
    film: Branch
    scene: Scene

    def same_as(self, other: "_Wanted") -> bool:
        return (
            self.photo is other.photo
            and self.film.history.length == other.film.history.length
            and self.film.last is other.film.last
        )

    def stands_for(self, other: "_Wanted") -> bool:
        return self.photo is other.photo and self.scene.setup.eye == other.scene.setup.eye


class LargePhoto(Styled, QDialog):
    """A window over the window; arrow keys go from photo to photo, Esc closes it.

    Whichever photo it shows is followed, so that everything else shows it as well.
    """

    def __init__(
        self, session: Session, items: Sequence[ShelfItem], label: int, at: int, parent: QWidget
    ) -> None:
        """Show one of the photos of a shelf: that at the place `at`."""
        from gui.panels.photos.course_plot import CoursePlot

        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._items, self._label, self._at = tuple(items), label, at
        self._picture = _Picture()
        self._name = ElidedLabel("title")
        self._words, self._now = Label("muted"), Label("number")
        self._keys = Label("muted")
        self._plot = CoursePlot()
        self._plot.step_chosen.connect(session.go_to)
        self._course = Latest(
            session.tasks,
            self,
            self._work,
            self._draw_soon,
            same=_Wanted.same_as,
            stands_for=_Wanted.stands_for,
            rest=BETWEEN,
        )
        self._pause = QTimer(self, singleShot=True, interval=BETWEEN)
        self._pause.timeout.connect(self._draw)
        self._build()
        session.scene_changed.connect(self._draw_soon)
        session.photos_changed.connect(self.close)
        self.retranslate()
        self._show()

    @property
    def photo(self) -> Photo:
        """The photo on show."""
        return self._items[self._at].photo

    def retranslate(self) -> None:
        """Write the words again."""
        self._keys.setText(self.tr("← → another photo · Esc closes"))
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = KEYS.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        elif 0 <= self._at + by < len(self._items):
            self._at += by
            self._show()
            read_out(self, self.accessibleDescription())

    def _build(self) -> None:
        self._words.setWordWrap(True)
        right = QVBoxLayout()
        right.setSpacing(6)
        for part in (self._name, self._words, self._now):
            right.addWidget(part)
        right.addWidget(self._plot, 1)
        right.addWidget(self._keys)
        sheet = QFrame()
        sheet.setProperty("role", "card")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(GAP, GAP, GAP, GAP)
        whole.addWidget(sheet)
        row = QHBoxLayout(sheet)
        row.setContentsMargins(INSIDE, INSIDE, INSIDE, INSIDE)
        row.setSpacing(INSIDE)
        row.addWidget(self._picture, 1)
        row.addLayout(right, 1)
        self.resize(within(SIZE, self.parentWidget()))
        self.setFocus()

    def _show(self) -> None:
        """Show another photo, and let everything follow it."""
        self._session.follow(self.photo)
        self._picture.show_photo(self.photo)
        self._draw()

    def _draw_soon(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _draw(self) -> None:
        item, name = self._items[self._at], name_of(self.photo)
        scene, run = self._session.scene, self._session.lab.run
        self.setWindowTitle(name)
        self._name.setText(name)
        words = [
            fill(
                self.tr("{number} of {total}"),
                number=text.count(self._at + 1),
                total=text.count(len(self._items)),
            ),
            *item_words(item, self._label, followed=False),
            fill(self.tr("drawn from {edge} × {edge} pixels"), edge=SHOWN),
        ]
        if scene is not None:
            words.append(fill(self.tr("eye: {eye}"), eye=say(scene.setup.eye.label)))
        self._words.setText(" · ".join(words))
        dog = self._dog(scene)
        now = ""
        if scene is not None and dog is not None:
            step, share = text.count(scene.step), text.probability(dog)
            now = fill(self.tr("P(dog) = {share} at step {step}"), share=share, step=step)
            if run.length >= 0:
                self._course.want(_Wanted(self.photo, run.film(), scene))
        self._now.setText(now)
        self._plot.show_course(self._course.value, 0 if scene is None else scene.step, dog)
        self.setAccessibleName(name)
        speak(self, ", ".join([name, *words, now]))

    def _dog(self, scene: Scene | None) -> float | None:
        """Say how sure the classifier of a step is that it is a dog, once its eye has looked."""
        see, photo = self._session.feature_cache, self.photo
        if scene is None or not see.knows(scene.setup.eye, photo):
            return None
        eye, params = scene.setup.eye, scene.params
        forward_pass = trace_forward_pass(photo, None, eye, scene.scaling, params, see.see)
        return float(forward_pass.probabilities[0])

    def _work(self, wanted: _Wanted) -> Iterator[PhotoCourse | None]:
        scene = wanted.scene
        see = self._session.feature_cache.see
        return follow_through(wanted.photo, wanted.film, scene.setup, scene.scaling, see)


class _Picture(QWidget):
    """A photo as large as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        give_role(self)
        self._photo: Photo | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_photo(self, photo: Photo) -> None:
        self._photo = photo
        self.setAccessibleName(name_of(photo))
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(px(SHOWN), px(SHOWN))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._photo is None:
            return
        edge = min(self.width(), self.height())
        place = QRect((self.width() - edge) // 2, (self.height() - edge) // 2, edge, edge)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, square_image(self._photo))
