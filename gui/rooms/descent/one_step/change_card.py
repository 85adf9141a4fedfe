"""One update as the lecture writes it: W, less η times dW, is the new W."""

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from gui.rooms.descent.one_step.change_table import MOST, ChangeTable
from gui.style.language import fill, say
from gui.style.theme import INSIDE
from gui.widgets.card import Card
from gui.widgets.cells.colour_scale import strongest
from gui.widgets.cells.grid import Cell
from gui.widgets.cells.heatmap import LEAST_EDGE, Heatmap
from gui.widgets.cells.scale_bar import ScaleBar
from gui.widgets.pixels import pixel_of
from gui.widgets.texts.label import Figure, Label
from gui.widgets.words.numbers import rate_words
from model.descent import largest_changes
from model.eyes import mean_of_channels
from model.numeral import brief, shortest
from model.training import Scene
from model.training.optimisers import GradientDescent
from model.typed_number import read

BETWEEN = 10
LARGEST = 260
SHARE = 0.52
"""The most of the card's width that the three pictures take."""

PICTURES = 3

BELOW = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom

MUCH_SMALLER = 10
"""A step that is smaller than W by this factor would not be seen beside it."""

MOST_POWER = 12
"""A step that is still smaller is nothing but rounding."""


class ChangeCard(Card):
    """The row W dog before and after the step, as pictures where x is one, and as numbers.

    All pictures have one scale. A step far too small to be seen on it is drawn stronger, and the
    caption says how much.

    The row of the cat changes by the same numbers with the other sign.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        self._formula = Figure("", "number", alignment=Qt.AlignmentFlag.AlignRight)
        self.head.addWidget(self._formula)
        self._pictures = [Heatmap() for _ in range(PICTURES)]
        self._captions = [Label("muted") for _ in range(PICTURES)]
        self._scales = [ScaleBar() for _ in range(PICTURES)]
        self._table = ChangeTable()
        self._page = QWidget()
        grid = QGridLayout(self._page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(BETWEEN)
        grid.setVerticalSpacing(3)
        for column in range(PICTURES):
            # Room for two lines at any time, so that nothing jumps from step to step.
            self._captions[column].setMinimumHeight(2 * self.fontMetrics().height())
            self._captions[column].setAlignment(BELOW)
            grid.addWidget(self._captions[column], 0, column)
            grid.addWidget(self._pictures[column], 1, column)
            grid.addWidget(self._scales[column], 2, column)
        line = QHBoxLayout()
        line.setSpacing(2 * BETWEEN)
        line.addWidget(self._page)
        line.addWidget(self._table, 1)
        self.body.addLayout(line)
        for picture in self._pictures:
            picture.hovered.connect(self._hover_cell)
            picture.pinned.connect(self._pin_cell)
        self._table.hovered.connect(self._hover_weight)
        self._table.chosen.connect(self._pin_weight)
        self._table.released.connect(lambda: self._keep(None, None))
        self._kept: tuple[Cell | None, int | None] = (None, None)
        self._page.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("One step, weight by weight"))
        names = (
            self.tr("The weights of the dog before the step"),
            self.tr("What the step adds to each weight of the dog"),
            self.tr("The weights of the dog after the step"),
        )
        for picture, name in zip(self._pictures, names, strict=True):
            picture.setAccessibleName(name)
        self._write()

    def show_scene(self, scene: Scene) -> None:
        """Show the next step from here."""
        before, self._scene = self._scene, scene
        if before is None or before.setup.eye != scene.setup.eye:
            self._keep(None, None)
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        across = int(SHARE * (event.size().width() - 2 * INSIDE)) // PICTURES - BETWEEN
        for picture in self._pictures:
            picture.setFixedHeight(min(max(LEAST_EDGE, across), LARGEST))

    def _write(self) -> None:
        scene = self._scene
        if scene is None:
            return
        step_result, update = scene.step_result, scene.update
        if step_result is None or update is None:
            self._page.hide()
            self._formula.setText("")
            self._table.show_changes((), None, "")
            return
        settings, shape = scene.setup.settings, scene.setup.eye.shape
        rate = settings.rate_at(scene.step)
        eta = rate_words(rate)
        if read(eta) != rate:  # a schedule's
            eta = brief(rate, 6)
        plain = isinstance(settings.optimiser, GradientDescent)
        step = "−η · dW" if plain else self.tr("step")
        self._formula.setText(
            f"W ← W − {eta} · dW"
            if plain
            else fill(
                self.tr("W ← W + step of {optimiser}"), optimiser=say(settings.optimiser.label)
            )
        )
        W, slope, added = scene.params.W[0], step_result.slope.gradient.W[0], update.W[0]
        self._table.show_changes(
            largest_changes(W, slope, added, MOST), shape, step, read(eta) if plain else None
        )
        self._page.setVisible(shape is not None)
        if shape is None:
            return
        pictures = [mean_of_channels(row, shape) for row in (W, added, W + added)]
        # Both sides of the equation on one scale, so that they can be compared.
        limit = max(map(strongest, pictures))
        times = _magnified(strongest(pictures[1]), limit)
        for place, picture in enumerate(pictures):
            is_step = place == 1
            largest = limit / times if is_step else limit
            self._pictures[place].show_values(picture, largest)
            # What the scale writes anyway: to write the same again takes longer than the picture.
            self._scales[place].show_limit(float(f"{largest:.1e}"))
        middle = f"− {eta} · dW" if plain else f"+ {step}"
        if times > 1:
            shown = fill(self.tr("(shown × {times})"), times=shortest(times))
            middle = f"{middle}\n{shown}"
        words = ("W", middle, self.tr("= new W"))
        for label, word in zip(self._captions, words, strict=True):
            if label.text() != word:
                label.setText(word)

    def _hover_cell(self, cell: Cell | None) -> None:
        if self._kept == (None, None):
            self._mark(cell, self._weight_in(cell), pinned=False)

    def _pin_cell(self, cell: Cell | None) -> None:
        self._keep(cell, self._weight_in(cell))

    def _hover_weight(self, weight: int | None) -> None:
        if self._kept == (None, None):
            self._mark(self._cell_of(weight), weight, pinned=False)

    def _pin_weight(self, weight: int | None) -> None:
        self._keep(self._cell_of(weight), weight)

    def _keep(self, cell: Cell | None, weight: int | None) -> None:
        self._kept = cell, weight
        self._mark(cell, weight, pinned=(cell, weight) != (None, None))

    def _mark(self, cell: Cell | None, weight: int | None, *, pinned: bool) -> None:
        for picture in self._pictures:
            picture.show_cursor(cell, pinned=pinned)
        self._table.show_mark(weight, held=pinned)

    def _cell_of(self, weight: int | None) -> Cell | None:
        """Find the pixel to which a weight belongs."""
        shape = None if self._scene is None else self._scene.setup.eye.shape
        if weight is None or shape is None:
            return None
        row, column, _ = pixel_of(weight, shape)
        return row, column

    def _weight_in(self, cell: Cell | None) -> int | None:
        """Find the first of the weights in the table that belong to a pixel."""
        if cell is None:
            return None
        return next((w for w in self._table.features() if self._cell_of(w) == cell), None)


def _magnified(step: float, limit: float) -> int:
    """Say how many times as strong a step is drawn: by the power of ten at which it is seen."""
    if not 0.0 < step < limit / MUCH_SMALLER:
        return 1
    return int(10.0 ** min(math.floor(math.log10(limit / step)), MOST_POWER))
