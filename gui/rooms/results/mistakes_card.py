"""The photos that got a wrong answer, the surest mistake first."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import text
from gui.style.theme import GAP
from gui.widgets.card import Card
from gui.widgets.photos.photo_button import PhotoButton
from gui.widgets.photos.thumbnail import RING, Marks, ThumbnailPainter
from gui.widgets.texts.label import ElidedLabel, Figure, Label
from model.inspection import Confusion, Mistake, Subject

EDGE = 66
LEAST_EDGE = 40
"""Where there is little height the photos become smaller, so that some of them can be seen."""

HEAD = 24
"""As high as the head of the card beside it, in which there is something to tick."""

MOST = 60
"""More photos than anybody looks through."""


class MistakesCard(Card):
    """Wrong photos, as many as there is room for, each with the probability of its wrong answer.

    Signals: `followed(Photo)`.
    """

    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._confusion: Confusion | None = None
        self._held_out = True
        self._of: Subject = "photos"
        self._followed: bytes | None = None
        self._note = ElidedLabel("muted")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.head.addWidget(self._note, 10)
        self.head.addStrut(HEAD)
        self._painter = ThumbnailPainter()
        self._room = QWidget()
        self._room.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._room.installEventFilter(self)
        self._places: list[_Place] = []
        self._edge = EDGE
        self._shown = 0
        self._empty = Label("muted")
        self._empty.setWordWrap(True)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._room, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self._empty.setText(self.tr("Not one: all of them are right."))
        self._write()

    def show_mistakes(
        self,
        confusion: Confusion | None,
        *,
        held_out: bool,
        followed: bytes | None,
        of: Subject = "photos",
    ) -> None:
        """Show the mistakes among held-out or training photos; None when there are no answers.

        of: of whom the held-out ones are.
        """
        self._confusion, self._held_out, self._followed = confusion, held_out, followed
        self._of = of
        self._write()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._room and event.type() == QEvent.Type.Resize:
            self._arrange()
            self._write()
        return super().eventFilter(watched, event)

    @property
    def _mistakes(self) -> tuple[Mistake, ...]:
        return () if self._confusion is None else self._confusion.mistakes

    def _arrange(self) -> None:
        """Find out how many photos fit, and put their places there."""
        width, height = self._room.width(), self._room.height()
        line = Figure("0", "muted").sizeHint().height()
        edge = min(EDGE, max(LEAST_EDGE, height - line - 2 * RING))
        self._edge = edge
        wide, tall = edge + GAP, edge + 2 * RING + line + 4
        columns = max(1, (width + GAP - 2 * RING) // wide)
        fit = min(MOST, columns * max(1, (height + 4) // tall))
        while len(self._places) < fit:
            place = _Place(self._room, self._painter)
            place.button.clicked.connect(self._clicked)
            self._places.append(place)
        for index, place in enumerate(self._places):
            row, column = divmod(index, columns)
            place.move_to(QPoint(column * wide, row * tall), edge)
        self._shown = fit

    def _write(self) -> None:
        confusion, mistakes = self._confusion, self._mistakes
        unseen = {
            "sketches": self.tr("Wrong unseen sketches"),
            "photos": self.tr("Wrong unseen photos"),
            "unknown": self.tr("Wrong held-out photos"),
        }
        title = unseen[self._of] if self._held_out else self.tr("Wrong training photos")
        if title != self.title.text():
            self.title.setText(title)
        answers = (self.tr("dog {probability}"), self.tr("cat {probability}"))
        shown = min(self._shown, len(mistakes))
        for place, mistake in zip(self._places[:shown], mistakes, strict=False):
            words = answers[mistake.answer].format(
                probability=text.probability(mistake.probability)
            )
            caption = words
            if self.fontMetrics().horizontalAdvance(words) > self._edge + GAP:
                caption = text.probability(mistake.probability)
            followed = mistake.example.photo.digest == self._followed
            place.show_mistake(
                mistake, words, caption, Marks(held_out=self._held_out, followed=followed)
            )
        for index, place in enumerate(self._places):
            place.set_visible(index < shown)
        wrong = 0 if confusion is None else confusion.total - confusion.right
        self._note.setText(self._how_to_read(shown, wrong))
        self._empty.setVisible(confusion is not None and confusion.total > 0 and not wrong)

    def _how_to_read(self, shown: int, wrong: int) -> str:
        if not wrong:
            return ""
        if shown < wrong:
            words = self.tr("the surest {shown} of {wrong} · click to follow")
        else:
            words = self.tr("surest first · click to follow")
        return words.format(shown=text.count(shown), wrong=text.count(wrong))

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, PhotoButton) and button.photo is not None:
            self.followed.emit(button.photo)


class _Place:
    """A photo, and below it the answer with its probability."""

    def __init__(self, room: QWidget, painter: ThumbnailPainter) -> None:
        self.button = PhotoButton(EDGE, painter, room)
        self._figure = Figure("", "muted")
        self._figure.setParent(room)
        self._said: tuple[object, ...] = ()

    def move_to(self, corner: QPoint, edge: int) -> None:
        whole = edge + 2 * RING
        self.button.setFixedSize(whole, whole)
        self.button.move(corner)
        # The words may be a little wider than a small photo.
        wide = edge + GAP
        height = self._figure.sizeHint().height()
        self._figure.setGeometry(corner.x() + RING - GAP // 2, corner.y() + whole, wide, height)

    def show_mistake(self, mistake: Mistake, words: str, caption: str, marks: Marks) -> None:
        """Show a photo; the caption is what there is room for of the words."""
        said = (mistake.example, words, caption, marks)
        if said != self._said:
            self._said = said
            self.button.show_photo(mistake.example.photo, marks, words)
            self._figure.show_side(mistake.answer)
            self._figure.setText(caption)

    def set_visible(self, visible: bool) -> None:
        self.button.setVisible(visible)
        self._figure.setVisible(visible)
