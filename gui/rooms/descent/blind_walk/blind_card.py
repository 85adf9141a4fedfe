"""The card of the blind walk: the fog, what a foot feels, and who got lower.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from gui.memory import Memory
from gui.page.place import Place
from gui.rooms.descent.blind_walk.blind_map import BlindMap
from gui.rooms.descent.blind_walk.fog import Fog
from gui.rooms.descent.blind_walk.standing import Ending, WalkStanding
from gui.rooms.descent.blind_walk.walk_plot import WalkPlot
from gui.rooms.descent.landscape.level_bar import LevelBar
from gui.style.language import fill
from gui.style.scale import px
from gui.style.text import count, signed
from gui.style.theme import GAP
from gui.widgets.fold import Fold
from gui.widgets.hero import Hero
from gui.widgets.texts.label import Label
from gui.widgets.texts.paragraph import Paragraph
from gui.widgets.words.numbers import ground_words, loss_words, rate_words
from model.descent import Walk

COLUMN = 236


class BlindCard(Hero):
    """Passive. Signals: `stepped()`, `sloped(bool)`, `undone()`, `begun_again()`, `lifted()`.

    Attributes:
        fog: where one walks.
        map: the ground, when the fog has lifted.
    """

    stepped = Signal()
    sloped = Signal(bool)
    undone = Signal()
    begun_again = Signal()
    lifted = Signal()

    def __init__(self, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing: WalkStanding | None = None
        self._ending: Ending | None = None
        self.fog, self.map = Fog(), BlindMap()
        self._picture = QStackedWidget()
        self._picture.addWidget(self.fog)
        self._picture.addWidget(self.map)
        self._step, self._slope, self._undo = QPushButton(), QPushButton(), QPushButton()
        self._again, self._lift = QPushButton(), QPushButton()
        self._slope.setCheckable(True)
        for button in (self._step, self._slope, self._undo, self._again):
            # A click leaves the keyboard to the fog.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.foot.addWidget(button)
        self._lift.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.head.addWidget(self._lift)
        self._own, self._own_name = Label("big"), Label("muted")
        self._beside, self._beside_name = Label("number"), Label("muted")
        self._own_name.setWordWrap(True)
        self._plot = WalkPlot()
        self._help = Paragraph("muted")
        self._legend, self._reading = LevelBar(), Label("muted")
        self._beside_map = QWidget()
        side = QVBoxLayout(self._beside_map)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(2)
        for label in (self._own_name, self._own, self._beside_name, self._beside):
            side.addWidget(label)
        side.addWidget(self._plot, 100)
        for widget in (self._legend, self._reading, self._help):
            side.addWidget(widget)
        side.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self._picture, 1)
        line.addWidget(self._beside_map)
        self._why, self._directions = Paragraph("muted"), Paragraph("muted")
        self._keys = Paragraph("muted")
        more = QWidget()
        folded = QVBoxLayout(more)
        folded.setContentsMargins(0, 0, 0, 0)
        folded.setSpacing(2)
        for paragraph in (self._why, self._directions, self._keys):
            folded.addWidget(paragraph)
        self.body.addLayout(line, 1)
        self.body.addWidget(more)
        self._fold = Fold("blind_walk.why", memory, more)
        self.add_fold(self._fold)
        self._step.clicked.connect(self.stepped)
        self._slope.toggled.connect(self.sloped)
        self._undo.clicked.connect(self.undone)
        self._again.clicked.connect(self.begun_again)
        self._lift.clicked.connect(self.lifted)
        self.restyle()
        self.show_nothing("")
        self.retranslate()

    def places(self) -> Mapping[str, Place]:
        """Give what a lesson can mark."""
        return {
            "ground": Place(self._picture),
            "walkers": Place(self._beside_map),
            "lift": Place(self._lift),
        }

    @property
    def standing(self) -> WalkStanding | None:
        """Where the walk stands that is shown; None where there is nothing to walk on."""
        return self._standing

    @property
    def ended(self) -> bool:
        """Whether the ground is shown without fog."""
        return self._ending is not None

    def point_downhill(self, *, shown: bool) -> None:
        """Show which way is steepest, or no longer."""
        self._slope.setChecked(shown)

    def restyle(self) -> None:
        self._beside_map.setFixedWidth(px(COLUMN))

    def retranslate(self) -> None:
        """Write the words again."""
        self._step.setText(self.tr("Step there"))
        self._slope.setText(self.tr("Show the slope"))
        self._undo.setText(self.tr("Undo a step"))
        self._again.setText(self.tr("Start again"))
        self._lift.setText(self.tr("Lift the fog"))
        self._fold.setText(self.tr("How descent walks"))
        self._why.setText(
            self.tr(
                "With eyes you would just go to the lowest point. Without them you feel the ground "
                "with your feet, and where it falls you step. Gradient descent knows no more than "
                "that: it feels the slope in all directions at once, and its step is η × slope, "
                "downhill. Here its η makes the first step as long as yours."
            )
        )
        self._help.setText(
            self.tr("Click a question mark to feel there, and click it again to step.")
        )
        self._keys.setText(
            self.tr(
                "Keys: arrows feel (two for a diagonal), Return steps, + and − change the length, "
                "Backspace undoes."
            )
        )
        self.fog.setAccessibleName(self.tr("The ground you walk on"))
        self.map.setAccessibleName(self.tr("The ground, without fog"))
        self._write()

    def show_standing(self, standing: WalkStanding) -> None:
        """Show the walk in the fog."""
        self._standing, self._ending = standing, None
        self.fog.show_fog(standing.fog)
        self._picture.setCurrentWidget(self.fog)
        self._write()

    def show_lifting(self) -> None:
        """Say that the fog lifts: it takes a moment."""
        self.map.resize(self.fog.size())  # it has not been laid out yet
        for button in (self._lift, self._undo, self._step, self._slope):
            button.setEnabled(False)

    def show_ending(self, ending: Ending) -> None:
        """Show both walks; the map shows the ground."""
        self._ending = ending
        self._legend.show_relief(self.map.relief)
        self.map.show_walks(ending.outcome.own.places, ending.outcome.descent.places)
        self._picture.setCurrentWidget(self.map)
        self.show_reading(None)
        self._write()

    def show_reading(self, loss: float | None) -> None:
        """Say how high the ground is below the pointer; None beside it."""
        words = self.tr("Point at the map to read the {height} there.")
        if loss is not None:
            words = self.tr("below the pointer: {height} {loss}")
        said = "" if loss is None else loss_words(loss)
        self._reading.setText(fill(words, height=self._height(), loss=said))

    def show_nothing(self, why: str) -> None:
        """Say why there is nothing to walk on, or that the ground is still being laid."""
        self._standing = self._ending = None
        self.fog.show_nothing(why)
        self._picture.setCurrentWidget(self.fog)
        self._slope.setChecked(False)
        self._write()
        self.fog.setAccessibleDescription(why)

    def _write(self) -> None:
        standing, ending = self._standing, self._ending
        walking = standing is not None and ending is None
        self._undo.setEnabled(walking and standing is not None and standing.own.steps > 0)
        self._step.setEnabled(walking and standing is not None and standing.fog.foot is not None)
        self._slope.setEnabled(walking)
        self._again.setEnabled(standing is not None)
        self._lift.setEnabled(walking)
        for widget in (self._legend, self._reading):
            widget.setVisible(ending is not None)
        self._help.setVisible(walking)
        if standing is None:
            for label in (self._own, self._own_name, self._beside, self._beside_name):
                label.setText("")
            self.headline.setText("")
            self._directions.setText("")
            self._plot.hide()
            return
        own, beside = standing.own, standing.beside
        name = self.tr("you: {height}")
        if ending is None:
            name = self.tr("your {height}: get it as low as you can")
        self._own_name.setText(fill(name, height=self._height()))
        self._own.setText(_loss(own))
        self._beside.setText(_loss(beside))
        name = self.tr("gradient descent, on level ground")
        if standing.rate is not None:
            name = self.tr("gradient descent with η = {rate}")
            name = fill(name, rate=rate_words(standing.rate))
        self._beside_name.setText(name)
        self._plot.show_walks(own.losses, beside.losses, pulled=standing.pulled)
        self._plot.setVisible(own.steps > 0)
        for label in (self._beside, self._beside_name):
            label.setVisible(own.steps > 0)  # until then both stand at the same place
        directions = self.tr(
            "You walk in 2 of {size} directions: so many numbers are in W and b. Gradient descent "
            "walks in the same two here."
        )
        self._directions.setText(fill(directions, size=count(standing.size)))
        words = self._feeling(standing) if ending is None else self._result(standing, ending)
        self.headline.setText(words)
        self.fog.setAccessibleDescription(words)
        self.map.setAccessibleDescription(words)

    def _height(self) -> str:
        """Name what is walked down."""
        return ground_words(pulled=self._standing is not None and self._standing.pulled)

    def _feeling(self, standing: WalkStanding) -> str:
        """Say what the foot feels, or how the last step went."""
        feeling, own = standing.feeling, standing.own
        if feeling == "lower":
            return self.tr("That way it is lower. Step there?")
        if feeling == "higher":
            return self.tr("That way it is higher. Try another direction.")
        if feeling == "level":
            return self.tr("That way it is as high as here.")
        if not own.steps:
            return self.tr("No eyes, only a foot: feel around you. Which way is it lower?")
        change = own.losses[-1] - own.losses[-2]
        words = self.tr("Step {steps}: you are lower now, at {loss}. And from here?")
        if change > 0:
            words = self.tr("Step {steps}: you are higher now, at {loss}. Feel around again.")
        elif change == 0:
            words = self.tr("Step {steps}: you are as high as before, at {loss}.")
        return fill(words, steps=count(own.steps), loss=loss_words(own.loss))

    def _result(self, standing: WalkStanding, ending: Ending) -> str:
        """Say who is lower after the same number of steps."""
        own, beside = standing.own, standing.beside
        values = {"own": loss_words(own.loss), "theirs": loss_words(beside.loss)}
        values |= {"steps": count(own.steps)}
        if own.steps == 0:
            return self.tr("Without fog: this is the ground. You have not moved yet.")
        words = self.tr("At step {steps} you and gradient descent are both at {own}.")
        if own.loss < beside.loss:
            words = self.tr(
                "At step {steps} you are lower: {own}, and gradient descent is at {theirs}."
            )
        elif own.loss > beside.loss:
            words = self.tr(
                "At step {steps} gradient descent is lower: {theirs}, and you are at {own}."
            )
        said = [fill(words, **values)]
        if own.loss < beside.loss:
            as_low = ending.outcome.overtaken
            if as_low is not None:
                later = self.tr("It is as low as you at step {steps}.")
                said.append(fill(later, steps=count(as_low)))
        elif ending.film > 0:
            film = self.tr("The film itself walks with η = {film}.")
            said.append(fill(film, film=rate_words(ending.film)))
        return " ".join(said)


def _loss(walk: Walk) -> str:
    """Write the loss of a walker, and how much the last step has changed it."""
    if not walk.steps:
        return loss_words(walk.loss)
    change = walk.losses[-1] - walk.losses[-2]
    return f"{loss_words(walk.loss)} ({signed(change, 4 if abs(change) < 10 else 0)})"
