"""The card of the terrain: the map, its legend, and in words what it shows and what it hides."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.rooms.descent.landscape.level_bar import LevelBar
from gui.rooms.descent.landscape.terrain_map import TerrainMap
from gui.rooms.descent.terrain.weight_picker import WeightPicker
from gui.style.language import fill
from gui.style.text import count
from gui.style.theme import GAP
from gui.widgets.card import Card
from gui.widgets.fields.choice import Choice
from gui.widgets.spoken import read_out, speak
from gui.widgets.texts.label import Label
from gui.widgets.texts.paragraph import Paragraph
from gui.widgets.words.numbers import ground_words, loss_words
from gui.widgets.words.places import place_words
from model.descent import SliceChoice
from model.gradient import WeightIndex
from model.numeral import percent

COLUMN = 236
"""The width of what stands beside the map."""

SHOWN_WELL = 0.9
"""Of the path's variance: with less the slice is worth laying anew."""

WHOLE = 0.9999
"""Of it: with more the path lies on the slice, as far as anybody can see."""

POINT = 0.03
"""A path that is so much smaller than the picture is wide looks like a point."""


@dataclass(frozen=True, slots=True)
class Account:
    """What the words beside the map are made of.

    way, young: the directions of the slice; young: for want of a path they are not along it.
    step:    the step through which the slice is laid.
    photos:  how many photos the loss is of.
    numbers: how many weights and biases there are.
    share:   how much of the path's variance is seen, 0 … 1.
    size:    the path's extent as a part of the picture's width.
    length:  how many steps the path has.
    pulled:  whether L2 is a part of the ground.
    """

    way: SliceChoice
    young: bool
    step: int
    photos: int
    numbers: int
    share: float
    size: float
    length: int
    pulled: bool = False


class TerrainCard(Card):
    """Passive: it asks for another slice and shows what comes.

    Signals: `way_chosen(Way)`, `weight_chosen(which, column)`, `laid_anew()`, and those of its map.

    Attributes:
        map: the map.
    """

    way_chosen = Signal(object)
    weight_chosen = Signal(int, int)
    laid_anew = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account: Account | None = None
        self._weights = (0, 1)
        self._shape: tuple[int, int, int] | None = None
        self._pulled = False
        self._now: tuple[int, float] | None = None
        self._pointed: tuple[float, int | None] | None = None
        self.map = TerrainMap()
        self._ways, self._anew = Choice(), QPushButton()
        self._legend, self._caption = LevelBar(), Label("muted")
        self._step = Paragraph(1, "title")
        self._reading = Paragraph(3, "muted")
        self._words = Paragraph(10)
        self._pickers = [WeightPicker(), WeightPicker()]
        self._pair = QWidget()
        pair = QHBoxLayout(self._pair)
        pair.setContentsMargins(0, 0, 0, 0)
        self.head.addWidget(self._ways)
        self.head.addWidget(self._anew)
        side = QVBoxLayout()
        side.setSpacing(6)
        for widget in (self._step, self._caption, self._legend, self._reading):
            side.addWidget(widget)
        side.addWidget(self._pair)
        side.addWidget(self._words)
        side.addStretch(1)
        column = QWidget()
        column.setFixedWidth(COLUMN)
        column.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self.map, 1)
        line.addWidget(column)
        self.body.addLayout(line, 1)
        for place, picker in enumerate(self._pickers):
            pair.addWidget(picker, 1)
            picker.chosen.connect(lambda at, which=place: self.weight_chosen.emit(which, at))
        self._ways.chosen.connect(self.way_chosen)
        self._anew.clicked.connect(self.laid_anew)
        self._pair.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self._ways.set_entries(
            (
                ("path", self.tr("along the path")),
                ("slope", self.tr("downhill and by chance")),
                ("weights", self.tr("two weights")),
            )
        )
        self._ways.setCurrentIndex(max(0, self._ways.currentIndex()))
        self._ways.setAccessibleName(self.tr("Directions of the slice"))
        self._anew.setText(self.tr("Lay anew"))
        self._anew.setToolTip(
            self.tr("Choose the two directions and the middle again; until then they stay.")
        )
        self._write()

    def show_way(self, way: SliceChoice) -> None:
        """Show the chosen directions."""
        self._ways.show_key(way)
        self._pair.setVisible(way == "weights")

    def show_weights(
        self,
        row: NDArray[np.floating],
        shape: tuple[int, int, int] | None,
        weights: tuple[int, int],
    ) -> None:
        """Show the dog's row of W (D,) and which two of its weights are chosen."""
        self._weights, self._shape = weights, shape
        for picker, column in zip(self._pickers, weights, strict=True):
            picker.show_weights(row, shape, column)

    def show_account(self, account: Account) -> None:
        """Say what the map shows."""
        self._account, self._pulled = account, account.pulled
        self._write()
        self._write_legend()

    def show_step(self, step: int, height: float) -> None:
        """Say where training stands, and how high: the loss, with L2 if that is a part of it."""
        self._now = step, height
        self._write_step()
        self._write_legend()

    def show_reading(self, loss: float, step: int | None) -> None:
        """Say how high the ground is below the pointer, and which step of the path is there."""
        self._pointed = loss, step
        self._write_reading()

    def show_no_reading(self) -> None:
        """Say how the map can be read."""
        self._pointed = None
        self._write_reading()

    def show_nothing(self, why: str) -> None:
        """Say why there is no map."""
        self._account = self._now = self._pointed = None
        self.map.show_nothing(why)
        self._legend.show_relief(None)
        self._write()
        speak(self.map, why)

    def _write(self) -> None:
        account, height = self._account, ground_words(pulled=self._pulled)
        self.title.setText(fill(self.tr("The {height} as a landscape"), height=height))
        self.map.setAccessibleName(fill(self.tr("Map of the {height}"), height=height))
        self._caption.setText(fill(self.tr("{height}, from low to high"), height=height))
        self._anew.setEnabled(account is not None)
        self._caption.setVisible(account is not None)
        self._write_step()
        self._write_reading()
        if account is None:
            self._words.setText("")
            return
        across, up = self._axes(account)
        self.map.show_axes(f"{across} →", f"{up} →")
        self._words.setText(" ".join(self._sentences(account)))
        speak(self.map, self._words.text())

    def _write_step(self) -> None:
        words = ""
        if self._now is not None:
            step, loss = self._now
            words = self.tr("step {step} · {height} {loss}")
            height = ground_words(pulled=self._pulled)
            words = fill(words, step=count(step), height=height, loss=loss_words(loss))
        self._step.setText(words)

    def _write_legend(self) -> None:
        """Say which shade is how high; the lowest number is no higher than the step on the map."""
        area, dot, now = self.map.ground, self.map.dot, self._now
        seen = area is not None and dot is not None and area.holds(dot)
        self._legend.show_relief(self.map.relief, now[1] if seen and now else math.inf)

    def _write_reading(self) -> None:
        height = ground_words(pulled=self._pulled)
        if self._account is None:
            words = ""
        elif self._pointed is None:
            words = fill(
                self.tr(
                    "Point at the map to read the {height} there; click the path to go to its "
                    "step; wheel, + or − to zoom."
                ),
                height=height,
            )
        else:
            loss, step = self._pointed
            words = self.tr("below the pointer: {height} {loss}")
            words = fill(words, height=height, loss=loss_words(loss))
            if step is not None:
                more = self.tr("here passes step {step}: a click goes there")
                words += "\n" + fill(more, step=count(step))
            if self.map.cross is not None and words != self._reading.text():
                read_out(self.map, words)
        self._reading.setText(words)

    def _axes(self, account: Account) -> tuple[str, str]:
        if account.way == "weights":
            first, second = (place_words(WeightIndex(0, at), self._shape) for at in self._weights)
            return first, second
        if account.way == "slope" or account.young:
            return self.tr("downhill, against the gradient"), self.tr("a direction by chance")
        return (
            self.tr("first direction of the path"),
            self.tr("second direction of the path"),
        )

    def _sentences(self, account: Account) -> list[str]:
        """Say what is shown, and what is hidden."""
        said = [
            fill(
                self.tr("The true {height} of all {photos} training photos, through step {step}."),
                height=ground_words(pulled=account.pulled),
                photos=count(account.photos),
                step=count(account.step),
            )
        ]
        hidden = self.tr(
            "W and b are {numbers} numbers, and a map has two directions: what lies across them "
            "is hidden."
        )
        said.append(fill(hidden, numbers=count(account.numbers)))
        if account.pulled:
            said.append(self.tr("L2 is a part of the ground: a bowl around the start of W."))
        if account.length == 0:
            said.append(self.tr("There is no path yet: take a step."))
        else:
            share = self.tr("These two show {share} of the path's variance.")
            decimals = 2 if account.share > 0.99 else 1
            said.append(fill(share, share=percent(account.share, decimals)))
            if account.share < WHOLE:
                said.append(
                    self.tr("A step beside the slice may be lower or higher than its ground.")
                )
        if account.young and account.length:
            said.append(self.tr("When the path is longer they will be laid along it."))
        elif account.length and account.way == "path" and account.share < SHOWN_WELL:
            said.append(self.tr("Lay it anew to see the path better."))
        elif account.length and account.size < POINT:
            said.append(self.tr("At this scale the path is nearly a point: zoom in to see it."))
        return said
