"""A step in a sentence below the curve, told aloud to who does not see the curve move."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.session.session import Session
from gui.style.language import say
from gui.widgets.card import Card
from gui.widgets.spoken import read_out
from gui.widgets.texts.label import Label
from model.descent import tell_step
from model.sentence import Sentence
from model.training import Scene

TOLD = "window.told"
"""By this it is remembered whether steps are told."""


class StepTelling(Card):
    """Tells each step that is taken by itself, as long as somebody wants that; no step of a run."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scene: Scene | None = None
        self._sentence: Sentence | None = None
        self._words = Label()
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._words.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.title.hide()
        self.body.addWidget(self._words)
        session.scene_changed.connect(self._take)
        session.memory.changed.connect(lambda _key: self._show())
        self._show()

    def retranslate(self) -> None:
        """Write the words again."""
        words = self.tr("Take a step, and it is told here.")
        self._words.setText(words if self._sentence is None else say(self._sentence))

    @property
    def on(self) -> bool:
        """Whether steps are told."""
        return bool(self._session.memory.recall(TOLD))

    def _show(self) -> None:
        self.setVisible(self.on)
        self.retranslate()

    def _take(self, scene: Scene) -> None:
        before, self._scene = self._scene, scene
        if not self.on or before is None or self._session.running:
            return
        told = tell_step(before, scene)
        if told is not None:
            self._sentence = told
            self.retranslate()
            # Where the column is folded, the window says it.
            read_out(self if self.isVisible() else self.window(), self._words.text())
