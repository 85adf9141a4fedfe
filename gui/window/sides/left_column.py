"""The left column: the photos, or the lesson in their place, and above both the switch."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.style.icons import icon
from gui.style.scale import px
from gui.style.styled import Styled

ICON = 12
BETWEEN = 6


class LeftColumn(Styled, QWidget):
    """One of both is shown. The lesson is put in when somebody wants it for the first time.

    photos: the column of photos.

    Signals: `photos_wanted()` and `lesson_wanted()`, by the switch; `left()`, the lesson is over.
    """

    photos_wanted = Signal()
    lesson_wanted = Signal()
    left = Signal()

    def __init__(self, photos: QWidget) -> None:
        super().__init__()
        self._photos = photos
        self._lesson: QWidget | None = None
        self._to_photos, self._to_lesson = QPushButton(), QPushButton()
        self._leave = QToolButton()
        self._leave.setIcon(icon("close"))
        self._leave.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._leave.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(BETWEEN)
        self._column.addWidget(self._make_switch())
        self._column.addWidget(photos, 1)
        self._to_photos.clicked.connect(self.photos_wanted)
        self._to_lesson.clicked.connect(self.lesson_wanted)
        self._leave.clicked.connect(self.left)
        self.retranslate()
        self.restyle()

    @property
    def to_photos(self) -> QWidget:
        """The way back to the photos, for who points at something behind the lesson."""
        return self._to_photos

    @property
    def shows_lesson(self) -> bool:
        """Whether the lesson is on top."""
        return self._lesson is not None and self._photos.isHidden()

    def take_in(self, lesson: QWidget) -> None:
        """Put the lesson in, for good."""
        self._lesson = lesson
        lesson.hide()
        self._column.addWidget(lesson, 1)

    def show_lesson(self, *, on: bool, running: bool) -> None:
        """Show the lesson or the photos; `running` says whether there is a lesson to be left."""
        if self._lesson is not None:
            self._photos.setVisible(not on)
            self._lesson.setVisible(on)
        (self._to_lesson if on else self._to_photos).setChecked(True)
        self._leave.setVisible(running)

    def retranslate(self) -> None:
        self._to_photos.setText(self.tr("Photos"))
        self._to_lesson.setText(self.tr("Lesson"))
        self._to_lesson.setToolTip(self.tr("The lecture, chapter by chapter (Ctrl+L)"))
        self._leave.setToolTip(self.tr("Leave the lesson (Ctrl+L)"))
        self._leave.setAccessibleName(self.tr("Leave the lesson"))

    def restyle(self) -> None:
        self._leave.setIconSize(QSize(px(ICON), px(ICON)))

    def _make_switch(self) -> QWidget:
        frame = QFrame()
        frame.setProperty("role", "switch")
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        group = QButtonGroup(self)
        for button in (self._to_photos, self._to_lesson):
            button.setProperty("role", "switch")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            group.addButton(button)
            row.addWidget(button, 1)
        self._to_photos.setChecked(True)
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(BETWEEN)
        line.addWidget(frame, 1)
        line.addWidget(self._leave)
        return whole
