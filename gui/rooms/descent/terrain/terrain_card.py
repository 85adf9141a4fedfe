"""The card of the terrain: the map, its legend, and behind a fold what it hides."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.memory import Memory
from gui.rooms.descent.landscape.level_bar import LevelBar
from gui.rooms.descent.landscape.terrain_map import TerrainMap
from gui.rooms.descent.terrain.path_legend import PathLegend
from gui.rooms.descent.terrain.terrain_words import (
    Account,
    Standing,
    axis_words,
    headline,
    hidden_words,
    notes,
)
from gui.rooms.descent.terrain.weight_picker import WeightPicker
from gui.style.language import fill
from gui.style.text import count
from gui.style.theme import GAP
from gui.widgets.fields.choice import Choice
from gui.widgets.fold import Fold
from gui.widgets.hero import Hero
from gui.widgets.spoken import read_out, speak
from gui.widgets.texts.label import Label
from gui.widgets.texts.paragraph import Paragraph
from gui.widgets.words.numbers import ground_words, loss_words
from model.descent import Area, SliceChoice
from model.numeral import percent

EDGE = 0.995
"""Lower ground than what is nearer to the edge than this may lie beyond it."""


@dataclass(frozen=True, slots=True)
class Pointed:
    """What is below the pointer: how high the ground is, and which step of the path passes."""

    height: float
    step: int | None


class TerrainCard(Hero):
    """Passive: it asks for another slice and shows what comes.

    Signals: `way_chosen(SliceChoice)`, `weight_chosen(which, column)`, `laid_anew()`, and those of
    its map.

    Attributes:
        map: the map.
    """

    way_chosen = Signal(object)
    weight_chosen = Signal(int, int)
    laid_anew = Signal()

    def __init__(self, memory: Memory) -> None:
        super().__init__()
        self._account: Account | None = None
        self._standing: Standing | None = None
        self._pointed: Pointed | None = None
        self._computing = False
        self.map = TerrainMap()
        self._ways, self._anew = Choice(), QPushButton()
        self._caption, self._legend = Label("muted"), LevelBar()
        self._paths, self._note = PathLegend(), Paragraph("muted")
        self._hidden = Paragraph("muted")
        self._pickers = [WeightPicker(), WeightPicker()]
        self._pair, self._more = QWidget(), QWidget(self)
        self._fold = Fold("terrain.hidden", memory, self._more)
        self._build()
        self._ways.chosen.connect(self.way_chosen)
        self._anew.clicked.connect(self.laid_anew)
        for place, picker in enumerate(self._pickers):
            picker.chosen.connect(lambda at, which=place: self.weight_chosen.emit(which, at))
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
        self._fold.setText(self.tr("What this picture hides"))
        self._anew.setText(self.tr("New map"))
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
        for picker, column in zip(self._pickers, weights, strict=True):
            picker.show_weights(row, shape, column)

    def show_account(self, account: Account) -> None:
        """Say what the map shows."""
        self._account = account
        self._write()

    def show_standing(self, standing: Standing) -> None:
        """Say where training stands."""
        if standing != self._standing:
            self._standing = standing
            self._write_standing()
            self._write_legend()

    def show_reading(self, pointed: Pointed | None) -> None:
        """Say how high the ground is below the pointer, and which step of the path is there."""
        self._pointed = pointed
        self._write_note()

    def show_computing(self, *, computing: bool) -> None:
        """Say whether a newer map is being made."""
        if computing != self._computing:
            self._computing = computing
            self._write_note()
        if computing and self.map.ground is None:
            self.map.show_nothing(self.tr("The map is being made…"))

    def show_nothing(self, why: str) -> None:
        """Say why there is no map."""
        self._account = self._standing = self._pointed = None
        self.map.show_nothing(why)
        self._legend.show_relief(None)
        self._write()
        speak(self.map, why)

    def _build(self) -> None:
        self.head.addWidget(self._ways)
        pair = QVBoxLayout(self._pair)
        pair.setContentsMargins(0, 0, 0, 0)
        for picker in self._pickers:
            pair.addWidget(picker)
        pair.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self.map, 1)
        line.addWidget(self._pair)
        legend = QHBoxLayout()
        legend.setSpacing(GAP)
        legend.addWidget(self._caption)
        legend.addWidget(self._legend, 2)
        legend.addSpacing(GAP)
        legend.addWidget(self._note, 3)
        more = QHBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(GAP)
        more.addWidget(self._hidden, 1)
        more.addWidget(self._anew)
        self.body.addLayout(line, 1)
        self.body.addLayout(legend)
        self.body.addWidget(self._more)
        self.foot.addWidget(self._paths)
        self.add_fold(self._fold)

    @property
    def _falls_on(self) -> bool:
        """Whether the lowest ground of the map is at its edge."""
        area, relief = self.map.ground, self.map.relief
        if area is None or relief is None:
            return False
        return not Area(area.middle, EDGE * area.half, area.wide).holds(relief.lowest)

    @property
    def _pulled(self) -> bool:
        return self._account is not None and self._account.pulled

    def _write(self) -> None:
        account, height = self._account, ground_words(pulled=self._pulled)
        self.map.setAccessibleName(fill(self.tr("Map of the {height}"), height=height))
        self._caption.setText(height)
        for widget in (self._caption, self._paths):
            widget.setVisible(account is not None)
        self._anew.setEnabled(account is not None)
        self._write_standing()
        self._write_note()
        self._write_legend()
        if account is None:
            self._hidden.setText("")
            return
        self.map.show_axes(*axis_words(account))
        self._paths.show_spacings(account.spacing, account.aside_spacing)
        self._hidden.setText(hidden_words(account))

    def _write_standing(self) -> None:
        standing, account = self._standing, self._account
        if standing is None or account is None:
            self.headline.setText("")
            return
        words = headline(standing)
        self.headline.setText(words)
        relief = self.map.relief
        least = None if relief is None else relief.least
        self.map.show_notes(notes(standing, least, falls_on=self._falls_on))
        speak(self.map, words)

    def _write_legend(self) -> None:
        """Say which tint is how high; the lowest number is no higher than the step on the map."""
        area, dot, now = self.map.ground, self.map.dot, self._standing
        seen = area is not None and dot is not None and area.holds(dot)
        height = now.height if seen and now is not None else np.inf
        self._legend.show_relief(self.map.relief, height)

    def _write_note(self) -> None:
        account, pointed = self._account, self._pointed
        if account is None:
            words = ""
        elif pointed is not None:
            words = self._reading(pointed)
        elif self._computing:
            words = self.tr("A newer map is being made…")
        else:
            words = self.tr("2 of {numbers} directions: they show {share} of the path")
            if account.length:
                words = self.tr(
                    "Drag the ball along the path. 2 of {numbers} directions show {share} of it."
                )
            decimals = 2 if account.share > 0.99 else 0
            numbers, share = count(account.numbers), percent(account.share, decimals)
            words = fill(words, numbers=numbers, share=share)
        if self.map.cross is not None and pointed is not None and words != self._note.text():
            read_out(self.map, words)
        self._note.setText(words)

    def _reading(self, pointed: Pointed) -> str:
        words = self.tr("below the pointer: {height} {loss}")
        height = ground_words(pulled=self._pulled)
        words = fill(words, height=height, loss=loss_words(pointed.height))
        if pointed.step is None:
            return words
        more = self.tr("here passes step {step}: a click goes there")
        return f"{words} · {fill(more, step=count(pointed.step))}"
