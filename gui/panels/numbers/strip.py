"""What the right column is when it is folded: a small curve, both losses, and how often right."""

import math
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from gui.page.place import Place
from gui.panels.numbers.small_curve import SmallCurve
from gui.session.run_state import RunState
from gui.session.session import Session
from gui.style import text
from gui.style.language import fill
from gui.style.scale import px
from gui.widgets.card import Card
from gui.widgets.texts.label import Figure, Label
from gui.widgets.texts.paragraph import Paragraph
from gui.widgets.words.numbers import loss_words
from model.classifier import Evaluation
from model.training import Overfitting, find_overfitting

WIDTH = 92
DECIMALS = 3
SIDES = 10


class NumbersStrip(Card):
    """The loss of the film as a small curve, that of the shown step, and the hits in words."""

    def __init__(self, session: Session, top: QWidget) -> None:
        """Make it; `top` stands above all."""
        super().__init__()
        self._session = session
        left = Qt.AlignmentFlag.AlignLeft
        self._curve = SmallCurve()
        self._names = (Label("muted"), Label("muted"), Label("muted"))
        self._names[-1].setWordWrap(True)
        self._losses = (
            Figure("0.000", "title", alignment=left),
            Figure("0.000", "title", alignment=left),
        )
        self._right = Paragraph("title")
        self._warning = Paragraph()
        self._warning.hide()
        whole = self.layout()
        if whole is not None:
            margins = whole.contentsMargins()
            whole.setContentsMargins(SIDES, margins.top(), SIDES, margins.bottom())
        self.head.insertWidget(0, top)
        self.body.addWidget(self._curve)
        for name, loss in zip(self._names, self._losses, strict=False):
            self.body.addWidget(name)
            self.body.addWidget(loss)
        self.body.addWidget(self._names[-1])
        self.body.addWidget(self._right)
        self.body.addWidget(self._warning)
        self.body.addStretch(1)
        session.state_changed.connect(self._show)
        self.retranslate()
        self.restyle()

    def places(self) -> Mapping[str, Place]:
        """Name the parts that a lesson can point at."""
        return {"loss_curve": Place(self._curve), "accuracy": Place(self._right)}

    def retranslate(self) -> None:
        self.title.setText(self.tr("Loss"))
        words = (self.tr("training"), self.tr("held out"), self.tr("held out:"))
        for name, word in zip(self._names, words, strict=True):
            name.setText(word)
        self._show(self._session.state)

    def restyle(self) -> None:
        self.setFixedWidth(px(WIDTH))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show(self._session.state)

    def _show(self, state: RunState) -> None:
        """Show where the film stands, if somebody looks."""
        scene = self._session.scene
        if not self.isVisible() or scene is None:
            return
        sets = (scene.training, scene.held_out)
        steps, training, held_out, *_ = state.marks
        self._curve.show_film(steps, training, held_out, state.step, _loss(scene.training))
        for figure, evaluation in zip(self._losses, sets, strict=True):
            loss = _loss(evaluation)
            figure.setText(_words(loss) if math.isfinite(loss) else "–")
        unseen = scene.held_out
        if unseen is None or not len(unseen.labels):
            self._right.setText("–")
        else:
            share = text.share(unseen.right, len(unseen.labels))
            self._right.setText(fill(self.tr("{share} right"), share=share))
        self._warn(find_overfitting(state.marks, state.step, state.since))
        self._curve.describe(*(figure.text() for figure in self._losses))

    def _warn(self, found: Overfitting | None) -> None:
        self._warning.setVisible(found is not None)
        if found is not None:
            words = self.tr("Overfitting: held out {least} at step {step}, now {loss}")
            least, loss = _words(found.least), _words(found.loss)
            self._warning.setText(fill(words, least=least, step=text.count(found.step), loss=loss))


def _loss(evaluation: Evaluation | None) -> float:
    return math.nan if evaluation is None else evaluation.loss


def _words(loss: float) -> str:
    if 0 < loss < 10.0 ** (1 - DECIMALS):
        return loss_words(loss)
    return text.number(loss, DECIMALS if loss < 100 else 0)
