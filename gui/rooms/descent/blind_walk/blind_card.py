"""The card of the blind walk: the fog, what the feet feel, and who got lower."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.rooms.descent.blind_walk.blind_map import BlindMap
from gui.rooms.descent.landscape.level_bar import LevelBar
from gui.style.language import fill
from gui.style.text import count
from gui.style.theme import GAP
from gui.widgets.card import Card
from gui.widgets.texts.label import Label
from gui.widgets.texts.paragraph import Paragraph
from gui.widgets.words.numbers import ground_words, loss_words, rate_words
from model.descent import LocalSlope, Walk, WalkOutcome
from model.numeral import brief

COLUMN = 244


@dataclass(frozen=True, slots=True)
class WalkStanding:
    """Where a walk stands, under fog.

    length: of the next step.
    steep:  the steepness at the start.
    pulled: whether L2 is a part of the ground.
    """

    walk: Walk
    underfoot: LocalSlope
    length: float
    steep: float
    pulled: bool


@dataclass(frozen=True, slots=True)
class Ending:
    """How a walk ended, with the fog lifted.

    rate:  the η of gradient descent.
    asked: how many steps it was to take; it took fewer if it ran away.
    pulled: whether L2 is a part of the ground.
    """

    outcome: WalkOutcome
    rate: float
    asked: int
    pulled: bool


class BlindCard(Card):
    """Passive. Signals: `undone()`, `begun_again()`, `lifted()`, and those of its map.

    Attributes:
        map: the fog, or the ground.
    """

    undone = Signal()
    begun_again = Signal()
    lifted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing: WalkStanding | None = None
        self._ending: Ending | None = None
        self._pointed: float | None = None
        self.map = BlindMap()
        self._undo, self._again, self._lift = QPushButton(), QPushButton(), QPushButton()
        self._lift.setProperty("role", "primary")
        self._metaphor, self._caption = Paragraph(6, "muted"), Label("muted")
        self._words, self._help = Paragraph(10), Paragraph(6, "muted")
        self._legend = LevelBar()
        for button in (self._undo, self._again, self._lift):
            # A click leaves the keyboard to the map.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.head.addWidget(button)
        column = QWidget()
        column.setFixedWidth(COLUMN)
        side = QVBoxLayout(column)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(6)
        for widget in (self._metaphor, self._words, self._caption, self._legend, self._help):
            side.addWidget(widget)
        side.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self.map, 1)
        line.addWidget(column)
        self.body.addLayout(line, 1)
        self._undo.clicked.connect(self.undone)
        self._again.clicked.connect(self.begun_again)
        self._lift.clicked.connect(self.lifted)
        self.show_nothing("")
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("Walk to the lowest point, with closed eyes"))
        self._undo.setText(self.tr("Undo a step"))
        self._again.setText(self.tr("Start again"))
        self._lift.setText(self.tr("Lift the fog"))
        self._metaphor.setText(
            self.tr(
                "With eyes you would just go to the lowest point. Without them you feel the ground "
                "with your feet, and where it falls you step. Gradient descent knows no more than "
                "that: its step is η times the slope."
            )
        )
        self.map.setAccessibleName(self.tr("The ground you walk on"))
        self.map.show_axes("", "")
        self._write()

    def show_standing(self, standing: WalkStanding) -> None:
        """Show the walk under fog."""
        self._standing, self._ending = standing, None
        self.map.show_walk(
            standing.walk.places, standing.underfoot, standing.steep, standing.length
        )
        self._write()

    def show_lifting(self) -> None:
        """Say that the fog lifts: it takes a moment."""
        self._lift.setEnabled(False)
        self._undo.setEnabled(False)

    def show_ending(self, ending: Ending) -> None:
        """Show both walks; the map shows the ground."""
        self._ending, self._pointed = ending, None
        self._legend.show_relief(self.map.relief)
        self.map.show_descent(ending.outcome.descent.places, ending.outcome.own.steps)
        self._write()

    def show_reading(self, loss: float | None) -> None:
        """Say how high the ground is below the pointer; None beside it."""
        self._pointed = loss
        self._write_help()

    def show_nothing(self, why: str) -> None:
        """Say why there is nothing to walk on."""
        self._standing = self._ending = None
        self.map.show_nothing(why)
        self._write()
        self.map.setAccessibleDescription(why)

    def _write(self) -> None:
        standing, ending = self._standing, self._ending
        walking = standing is not None and ending is None
        self._undo.setEnabled(walking and standing is not None and standing.walk.steps > 0)
        self._again.setEnabled(standing is not None)
        self._lift.setEnabled(walking)
        self._metaphor.setVisible(ending is None)
        self._legend.setVisible(ending is not None)
        self._caption.setVisible(ending is not None)
        height = self._height()
        self._caption.setText(fill(self.tr("{height}, from low to high"), height=height))
        words = ""
        if ending is not None:
            words = "\n".join(self._result(ending))
        elif standing is not None:
            words = "\n".join(self._feeling(standing))
        self._words.setText(words)
        self.map.setAccessibleDescription(words)
        self._write_help()

    def _height(self) -> str:
        """Name what is walked down."""
        shown = self._ending or self._standing
        return ground_words(pulled=shown is not None and shown.pulled)

    def _write_help(self) -> None:
        words = ""
        if self._ending is not None:
            words, loss = self.tr("Point at the map to read the {height} there."), ""
            if self._pointed is not None:
                words = self.tr("below the pointer: {height} {loss}")
                loss = loss_words(self._pointed)
            words = fill(words, height=self._height(), loss=loss)
        elif self._standing is not None:
            words = self.tr(
                "Drag from the dot to where you want to step, or click there. Keys: arrows step, "
                "Return steps straight downhill, + and − change the length, Backspace undoes."
            )
        self._help.setText(words)

    def _feeling(self, standing: WalkStanding) -> list[str]:
        """Say what is known under fog: no loss."""
        feet = standing.underfoot
        said = [fill(self.tr("Steps taken: {steps}."), steps=count(standing.walk.steps))]
        if feet.steepness == 0:
            said.append(self.tr("The ground is level here: there is no way down to feel."))
            return said
        steep = self.tr("Under your feet the ground falls along the arrow, with steepness {steep}.")
        said.append(fill(steep, steep=brief(feet.steepness)))
        length = self.tr("Your step is {length} long: that of gradient descent with η = {rate}.")
        rate = rate_words(standing.length / feet.steepness)
        said.append(fill(length, length=brief(standing.length), rate=rate))
        return said

    def _result(self, ending: Ending) -> list[str]:
        """Say who is lower after the same number of steps, and what becomes of it later."""
        outcome, rate = ending.outcome, rate_words(ending.rate)
        own, descent = outcome.own, outcome.descent
        if own.steps == 0:
            stayed = self.tr("You have not moved: {height} {loss}.")
            said = [fill(stayed, height=self._height(), loss=loss_words(own.loss))]
        else:
            said = [self._judgement(own, descent, rate)]
            if outcome.least < own.loss:
                lowest = self.tr("The lowest you have stood was {loss}.")
                said.append(fill(lowest, loss=loss_words(outcome.least)))
        if descent.steps < ending.asked:
            away = self.tr("With η = {rate} gradient descent ran away after step {steps}.")
            said.append(fill(away, rate=rate, steps=count(descent.steps)))
            return said
        far = self.tr("At step {steps} gradient descent is at {loss}.")
        said.append(fill(far, steps=count(descent.steps), loss=loss_words(descent.loss)))
        if own.steps and descent.losses[own.steps] > own.loss:
            if outcome.overtaken is None:
                said.append(self.tr("By then it has not been as low as you."))
            else:
                as_low = self.tr("It is as low as you at step {steps}.")
                said.append(fill(as_low, steps=count(outcome.overtaken)))
        return said

    def _judgement(self, own: Walk, descent: Walk, rate: str) -> str:
        theirs = descent.losses[min(own.steps, descent.steps)]
        if own.loss < theirs:
            words = self.tr(
                "At step {steps} you are lower: {own}, and gradient descent with η = {rate} "
                "is at {theirs}."
            )
        elif own.loss > theirs:
            words = self.tr(
                "At step {steps} gradient descent with η = {rate} is lower: {theirs}, and you "
                "are at {own}."
            )
        else:
            words = self.tr(
                "At step {steps} you and gradient descent with η = {rate} are both at {own}."
            )
        return fill(
            words,
            steps=count(own.steps),
            own=loss_words(own.loss),
            theirs=loss_words(theirs),
            rate=rate,
        )
