"""The votes of a photo's parts, as a veil of the classes' colours over the photo."""

from html import escape
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QWidget

from gui.style import text, theme
from gui.style.channels import channels
from gui.style.language import fill
from gui.style.theme import Theme
from gui.widgets.cells.grid import Cell
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.cells.scale_bar import ScaleBar
from gui.widgets.texts.paragraph import Paragraph
from model.inspection import PARTS
from model.params import Doubles
from model.photos import SHOWN, Photo, Pixels

LEVELS = 36
"""How many strengths of a colour are told apart: more are not seen, and cost a new picture."""

LEVEL = 5
"""How opaque each of them makes the veil, of 256. The photo has to be seen through the last."""

DECIMALS = 3

NOTE_LINES = 4

Levels: TypeAlias = NDArray[np.int16]


class PhotoParts(Heatmap):
    """The photo, each part in the colour of what it speaks for.

    Attributes:
        scale: says what the strongest colour means; to be put below the photo.
        note:  one sentence: how to read the colours, or what the marked part says.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self.scale = ScaleBar()
        self.note = Paragraph("muted", least=NOTE_LINES)
        super().__init__(parent=parent)
        self._photo: Photo | None = None
        self._votes: Doubles | None = None
        self._total = 0.0
        self._why: str | None = None
        self._kept: Cell | None = None
        self._drawn: tuple[Photo | None, bytes, Theme] | None = None
        self.hovered.connect(self._point)
        self.pinned.connect(self._keep)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        super().retranslate()
        self.setAccessibleName(self.tr("The photo, and what its parts speak for"))
        self._say()

    def restyle(self) -> None:
        """Draw the veil in the colours of the moment."""
        self._draw()

    def show_photo(self, photo: Photo | None) -> None:
        """Show a photo of whose parts nothing is known yet, or none."""
        self._photo, self._votes, self._why = photo, None, None
        self._keep(None)
        self._draw()

    def show_votes(self, votes: Doubles | None, total: float) -> None:
        """Show what the parts speak for.

        votes: (PARTS, PARTS) as of `Occlusion.votes`; None while nothing is known yet.
        total: s_dog − s_cat of the whole photo.
        """
        self._votes, self._total, self._why = votes, total, None
        self._draw()

    def show_refusal(self, why: str) -> None:
        """Say why nothing will be known of the parts."""
        self._votes, self._why = None, why
        self._draw()

    def _draw(self) -> None:
        votes, levels = self._votes, np.zeros((PARTS, PARTS), np.int16)
        limit = None
        if votes is not None:
            limit = float(np.nanmax(np.abs(votes), initial=0.0))
            levels = levels_of(votes, limit)
        drawn = self._photo, levels.tobytes(), theme.current()
        if drawn != self._drawn:
            self._drawn = drawn
            if self._photo is None:
                self.show_nothing("")
            else:
                square = veiled(self._photo.squares[SHOWN], levels, theme.current())
                self.show_picture(square, (PARTS, PARTS))
        # What the scale would write anyway; to write it again takes longer than to draw the photo.
        self.scale.show_limit(limit and float(f"{limit:.1e}"))
        self._say()

    def _point(self, cell: Cell | None) -> None:
        if self._kept is None:
            self.show_cursor(cell)
            self._say()

    def _keep(self, cell: Cell | None) -> None:
        self._kept = cell
        self.show_cursor(cell, pinned=cell is not None)
        self._say()

    def _say(self) -> None:
        words = self._words()
        if words != self.note.text():
            self.note.setText(words)
            self.note.setToolTip(words and f"<p>{escape(words)}</p>")

    def _words(self) -> str:
        """Say how to read the colours, or what the marked part speaks for."""
        if self._photo is None:
            return ""
        if self._why is not None:
            return self._why
        cell = self.cursor_cell
        vote = float(self._votes[cell]) if self._votes is not None and cell is not None else np.nan
        if np.isnan(vote):
            return self.tr(
                "On the photo: how far s dog − s cat falls when a part is greyed out. "
                "Orange parts speak for dog, blue ones for cat."
            )
        total, lost = round(self._total, DECIMALS), round(vote, DECIMALS)
        words = self.tr("Without this part s dog − s cat is {rest}, not {total}: it says nothing.")
        if lost > 0:
            words = self.tr(
                "Without this part s dog − s cat is {rest}, not {total}: it speaks for dog, {vote}."
            )
        elif lost < 0:
            words = self.tr(
                "Without this part s dog − s cat is {rest}, not {total}: it speaks for cat, {vote}."
            )
        rest, whole, part = (text.signed(v, DECIMALS) for v in (total - lost, total, lost))
        return fill(words, rest=rest, total=whole, vote=part)


def levels_of(votes: Doubles, limit: float) -> Levels:
    """Divide votes (n, n) into levels (n, n) from −LEVELS for the cat to LEVELS for the dog.

    limit: the magnitude with the strongest colour. Votes that are no number (yet) have level 0.
    """
    if limit <= 0.0:
        return np.zeros(votes.shape, np.int16)
    return np.rint(np.nan_to_num(votes / limit) * LEVELS).astype(np.int16)


def veiled(square: Pixels, levels: Levels, theme: Theme) -> Pixels:
    """Lay the colours of levels (n, n) over a square (edge, edge, 3), edge a multiple of n."""
    # Whole numbers, parts of 256: floats would take a millisecond of every frame.
    veil = (LEVEL * np.abs(levels)).astype(np.uint16)[:, np.newaxis, :, np.newaxis, np.newaxis]
    colours = np.array([channels(theme.dog), channels(theme.cat)], np.uint16)
    tint = colours[(levels < 0).astype(np.intp)][:, np.newaxis, :, np.newaxis, :]
    rows, part = len(levels), len(square) // len(levels)
    mixed = square.reshape(rows, part, rows, part, 3) * (256 - veil)
    mixed += tint * veil
    mixed >>= 8
    return mixed.astype(np.uint8).reshape(square.shape)
