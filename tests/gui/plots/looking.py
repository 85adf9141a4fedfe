"""Looking at what a plot has drawn, pointing at it and pressing keys, as somebody does."""

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QImage,
    QMouseEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from gui.plots.items import LabelItem
from gui.plots.plot import Plot


def picture(plot: Plot, sharp: int = 1) -> QImage:
    """What is on the screen, with so many pixels for each, both ways."""
    image = QImage(plot.size() * sharp, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(sharp)
    plot.render(image, QPoint())
    return image


def is_drawn(plot: Plot, colour: str, across: float, up: float, reach: int = 2) -> bool:
    """Whether something of a colour, or nearly so, is drawn near a place of the axes."""
    at = plot.place_of(across, up).toPoint()
    image = picture(plot)
    wanted = np.array(QColor(colour).getRgb()[:3])
    near = [
        image.pixelColor(at.x() + x, at.y() + y).getRgb()[:3]
        for x in range(-reach, reach + 1)
        for y in range(-reach, reach + 1)
    ]
    return bool((np.abs(np.array(near) - wanted).max(axis=1) < 40).any())


def point_at(plot: Plot, across: float, up: float) -> None:
    """Move the pointer to a place of the axes, with no button held whatever was pressed before."""
    at, none = QPointF(plot.place_of(across, up).toPoint()), Qt.MouseButton.NoButton
    held = Qt.KeyboardModifier.NoModifier
    moved = QMouseEvent(QEvent.Type.MouseMove, at, plot.mapToGlobal(at), none, none, held)
    QApplication.sendEvent(plot, moved)


def press(plot: Plot, *keys: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    """Press keys one after the other; the plot has the keyboard."""
    plot.setFocus()
    for key in keys:
        QTest.keyClick(plot, key, held or Qt.KeyboardModifier.NoModifier)


def heard(plot: Plot, kind: QAccessible.Text = QAccessible.Text.Value) -> str:
    """What a screen reader learns of the plot; by default what has been read out last."""
    return QAccessible.queryAccessibleInterface(plot).text(kind)


def thickness(image: QImage, at: QPointF, paper: str) -> float:
    """How much ink an upright cut through a level line meets, in pixels of a plain screen."""
    sharp = image.devicePixelRatio()
    x, middle = round(at.x() * sharp), round(at.y() * sharp)
    background = QColor(paper).lightness()
    reach = 8 * int(sharp)
    ink = [
        abs(image.pixelColor(x, y).lightness() - background)
        for y in range(middle - reach, middle + reach + 1)
    ]
    darkest = max(ink)
    return sum(ink) / darkest / sharp if darkest else 0.0


def labels(plot: Plot) -> list[LabelItem]:
    """Every label that is seen, the words of who reads first."""
    (frame,) = (child for child in plot.children() if hasattr(child, "scene"))
    found = [item for item in frame.scene().items() if isinstance(item, LabelItem)]
    return [item for item in found if item.isVisible()]


def taken(plot: Plot) -> QImage:
    """The picture that the plot puts on the clipboard."""
    plot.copy_picture()
    image = QGuiApplication.clipboard().mimeData().imageData()
    assert isinstance(image, QImage)
    return image


def menu(plot: Plot) -> QMenu:
    """Open the menu as a mouse does."""
    at = QPoint(100, 100)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, plot.mapToGlobal(at))
    QApplication.sendEvent(plot, event)
    opened = plot.findChildren(QMenu)[-1]
    assert opened.isVisible()
    return opened


def choose(plot: Plot, words: str) -> None:
    """Choose an entry of the menu."""
    opened = menu(plot)
    (action,) = (action for action in opened.actions() if action.text() == words)
    action.trigger()
    opened.close()
