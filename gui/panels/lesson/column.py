"""The lesson's column: chapters, the title, the beat of the moment, and the way back and on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.panels.lesson.beat_bar import BeatBar
from gui.panels.lesson.beat_view import BeatView
from gui.panels.lesson.chapter_marks import ChapterMarks
from gui.panels.lesson.shown import BeatShown, ChapterMark, ChapterShown
from gui.style.language import fill
from gui.style.styled import Styled
from gui.style.theme import GAP, INSIDE
from gui.widgets.texts.label import Label
from model.lesson import BeatKind


class LessonColumn(Styled, QFrame):
    """What is shown is given to it; what the learner wants, it tells.

    Signals: those of its beat (`gui.panels.lesson.beat_view`), `opened(int)` for a chapter,
    `went_on()` and `went_back()`.
    """

    chosen = Signal(int)
    skipped = Signal()
    written = Signal(int, str)
    word_wanted = Signal(str)
    hand_in_wanted = Signal()
    opened = Signal(int)
    went_on = Signal()
    went_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._chapter: ChapterShown | None = None
        self._shown: BeatShown | None = None
        self._marks = ChapterMarks()
        self._title, self._slide = Label("headline"), Label("muted")
        self._bar = BeatBar()
        self._kind, self._place = Label("title"), Label("muted")
        self._beat = BeatView()
        self._back, self._on = QPushButton(), _Onward()
        self._build()
        self._marks.opened.connect(self.opened)
        self._beat.chosen.connect(self.chosen)
        self._beat.skipped.connect(self.skipped)
        self._beat.written.connect(self.written)
        self._beat.word_wanted.connect(self.word_wanted)
        self._beat.hand_in_wanted.connect(self.hand_in_wanted)
        self._back.clicked.connect(self.went_back)
        self._on.clicked.connect(self.went_on)
        self.retranslate()

    def show_chapters(self, marks: Sequence[ChapterMark], here: int) -> None:
        """Show all chapters, and at which of them somebody is."""
        self._marks.show_marks(marks, here)
        self._marks.setVisible(len(marks) > 1)

    def show_chapter(self, chapter: ChapterShown) -> None:
        """Show the head of a chapter."""
        if chapter != self._chapter:
            self._chapter = chapter
            self._write_head()

    def show_beat(self, shown: BeatShown) -> None:
        """Show a beat."""
        if shown == self._shown:
            return
        self._shown = shown
        self._bar.show_place(shown.place, shown.count)
        self._beat.show_beat(shown)
        self._write_beat()
        self._back.setEnabled(shown.may_go_back)
        self._on.setEnabled(shown.may_go_on)

    def take_the_keyboard(self) -> None:
        """Give the keyboard to what is to be done: the question, or else the way on."""
        cards = [card for card in self._beat.question.cards if card.isEnabled()]
        waits = self._shown is not None and not self._shown.may_go_on
        (cards[0] if waits and cards else self._on).setFocus()

    def retranslate(self) -> None:
        self._back.setText(self.tr("Back"))
        self._back.setToolTip(self.tr("Back (Ctrl+Page Up)"))
        self._on.setToolTip(self.tr("On (Ctrl+Page Down)"))
        self._write_head()
        self._write_beat()

    def _build(self) -> None:
        for label in (self._title, self._slide):
            label.setWordWrap(True)
        self._kind.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._on.setProperty("role", "primary")
        for button in (self._back, self._on):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        named = QHBoxLayout()
        named.addWidget(self._kind, 1)
        named.addWidget(self._place)
        ways = QHBoxLayout()
        ways.setSpacing(8)
        ways.addWidget(self._back)
        ways.addWidget(self._on, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSIDE, GAP, INSIDE, GAP)
        column.setSpacing(8)
        # In a low window with large text the head scrolls away with the beat.
        head = QWidget()
        top = QVBoxLayout(head)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(8)
        for part in (self._title, self._slide, _line(), self._bar):
            top.addWidget(part)
        top.addLayout(named)
        self._beat.put_on_top(head, self._bar)
        column.addWidget(self._marks)
        column.addWidget(self._beat, 1)
        column.addWidget(_line())
        column.addLayout(ways)

    def _write_head(self) -> None:
        chapter = self._chapter
        if chapter is None:
            return
        self._title.setText(
            fill(self.tr("{number}  {title}"), number=chapter.number, title=chapter.title)
        )
        uses = {
            "numbers": self.tr("the lecture's numbers"),
            "sketches": self.tr("sketches"),
            "photos": self.tr("your photos"),
        }[chapter.uses]
        self._slide.setText(
            fill(
                self.tr("Slide “{slide}” · {minutes} min · {uses}"),
                slide=chapter.slide,
                minutes=chapter.minutes,
                uses=uses,
            )
        )

    def _write_beat(self) -> None:
        shown = self._shown
        if shown is None:
            return
        self._kind.setText(self._name(shown.kind))
        self._place.setText(f"{shown.place + 1} / {shown.count}")
        ahead = shown.ahead
        if ahead is None:
            self._on.setText(self.tr("Finish"))
        elif isinstance(ahead, int):
            self._on.setText(fill(self.tr("Next: chapter {number}"), number=ahead))
        else:
            self._on.setText(self._invitation(ahead))

    def _name(self, kind: BeatKind) -> str:
        return {
            "recall": self.tr("Recall"),
            "slide": self.tr("Slide"),
            "predict": self.tr("Guess"),
            "do": self.tr("Try"),
            "why": self.tr("Why"),
            "own": self.tr("On photos"),
        }[kind]

    def _invitation(self, kind: BeatKind) -> str:
        return {
            "recall": self.tr("Recall first"),
            "slide": self.tr("See the slide"),
            "predict": self.tr("Guess first"),
            "do": self.tr("Try it"),
            "why": self.tr("Why is that?"),
            "own": self.tr("Now on photos"),
        }[kind]


class _Onward(QPushButton):
    """The way on, as wide as there is room: its words give way before the column does."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def _line() -> QFrame:
    """A thin line across the column."""
    line = QFrame()
    line.setProperty("role", "line")
    line.setFixedHeight(1)
    return line
