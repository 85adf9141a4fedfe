"""Finds text that is cut off, elided, or written over other text, also where it is painted."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from gui.tables.look import TableLook
from gui.tables.table import Table
from gui.widgets.texts.label import ElidedLabel

TOLD = 2.0
"""Text may reach so many pixels beyond its place: a letter's own edge does."""

ALONE = QWidget.RenderFlag.DrawWindowBackground
"""A widget is painted without what lies on it."""

LOOKS_LIKE_A_GAP = "…", "...", "⋮"
"""These stand for numbers that are not written, and are no elided text."""


@dataclass(frozen=True)
class Written:
    """A text that was painted.

    box:     where its letters are, in pixels of the device.
    place:   where they should be; None where only its beginning was said.
    colour:  of its letters.
    """

    text: str
    box: QRectF
    place: QRectF | None
    colour: QColor


@contextmanager
def noted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Written]]:
    """Note what is painted meanwhile, widget by widget."""
    found: list[Written] = []
    plain = QPainter.drawText

    def draw(painter: QPainter, *arguments: Any) -> Any:
        if one := _written(painter, arguments):
            found.append(one)
        return plain(painter, *arguments)

    with monkeypatch.context() as patch:
        patch.setattr(QPainter, "drawText", draw)
        yield found


def _written(painter: QPainter, arguments: tuple[Any, ...]) -> Written | None:
    text = next((one for one in arguments if isinstance(one, str)), "")
    first, metrics = arguments[0], QFontMetricsF(painter.font())
    if not text.strip():
        return None
    turned = painter.combinedTransform()
    if turned.isRotating():
        return None  # the name of an upright axis
    if isinstance(first, QPointF):
        box = QRectF(first.x(), first.y() - metrics.ascent(), 0, metrics.height())
        box.setWidth(metrics.horizontalAdvance(text))
        place = None
    else:
        place = QRectF(first)
        flags = next((int(one) for one in arguments[1:] if not isinstance(one, str)), 0)
        box = metrics.boundingRect(place, flags, text)
        clips = not flags & Qt.TextFlag.TextDontClip.value
        place = turned.mapRect(place) if clips else None
    return Written(text, turned.mapRect(box), place, painter.pen().color())


def cut_in_paint(written: list[Written], inside: QRectF) -> list[str]:
    """Name painted texts that are elided, too long for their place, or over one another."""
    found = []
    for one in written:
        roomy = QRectF(inside).adjusted(-TOLD, -TOLD, TOLD, TOLD)
        if one.text.endswith("…") and one.text not in LOOKS_LIKE_A_GAP:
            found.append(f"elided: {one.text}")
        if not roomy.contains(one.box):
            found.append(f"beyond the edge: {one.text}")
        elif one.place is not None and one.box.width() > one.place.width() + TOLD:
            found.append(f"too wide: {one.text}")
    for one, other in combinations(written, 2):
        shared = one.box & other.box
        low = min(one.box.height(), other.box.height())
        if one.text != other.text and shared.width() > TOLD and shared.height() > 0.4 * low:
            found.append(f"over one another: {one.text}, {other.text}")
    return found


def painted_cut(page: QWidget, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Paint every widget of a page by itself, and name what is cut in it."""
    found = []
    for widget in [page, *page.findChildren(QWidget)]:
        if not widget.isVisible() or isinstance(widget, QLabel):
            continue
        with noted(monkeypatch) as written:
            # A view of a scene has a `render` of its own.
            QWidget.render(widget, QPixmap(widget.size()), renderFlags=ALONE)
        kind = type(widget).__name__
        found += [f"{kind}: {said}" for said in cut_in_paint(written, QRectF(widget.rect()))]
    return found


def labels_cut(window: QWidget) -> list[str]:
    """Give the texts of labels that need more room than they have."""
    found = []
    for label in window.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        if label.wordWrap():
            cut = label.heightForWidth(label.width()) > label.height()
        elif isinstance(label, ElidedLabel):
            cut = QFontMetricsF(label.font()).horizontalAdvance(label.text()) > label.width() + 1
        else:
            cut = label.sizeHint().width() > label.width() + 1
        if cut:
            found.append(f"{type(label).__name__}: {label.text()}")
    return found


def numbers_cut(window: QWidget) -> list[str]:
    """Give the numbers in tables that have less room than they need."""
    return [
        cell.text
        for table in window.findChildren(Table)
        if table.isVisible()
        for row in table.content.rows
        for place, (column, cell) in enumerate(zip(table.content.columns, row.cells, strict=True))
        if column.align == "right" and cell.span == 1
        if TableLook(table.font()).width_of(cell) > table.columnWidth(place)
    ]
