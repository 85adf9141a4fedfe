"""The picture of the houses: points, a line with two grips, and its errors as real squares."""

from PySide6.QtCore import QLineF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.rooms.score.regression import house_drawing
from gui.rooms.score.regression.grip import Grip
from gui.rooms.score.regression.house_picture import DEAREST, HouseLayout, HousePicture
from gui.rooms.score.regression.house_words import spoken_words
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.style.text import count
from gui.widgets.spoken import speak
from model.regression import PRICES, SIZES

GRIP_SIZES = (260, 2760)
"""The sizes at which the line has its grips: no house is there."""

NEAR = 22
"""Pixels around a house in which a click means it."""


class HousePlot(Styled, QWidget):
    """Draws what it is given; its grips and its houses can be taken hold of.

    Signals:
        pulled(int, int): a grip, and the price to which it was taken.
        chosen(int):      a house was clicked.
    """

    pulled = Signal(int, int)
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: HousePicture | None = None
        self.grips = [Grip(0, int(DEAREST), self) for _ in GRIP_SIZES]
        for place, grip in enumerate(self.grips):
            grip.valueChanged.connect(lambda price, at=place: self.pulled.emit(at, price))
            grip.pulled.connect(lambda down, at=place: self._pull(at, down))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def show_picture(self, picture: HousePicture, prices: tuple[int, int]) -> None:
        """Show houses and lines; `prices`: where the grips of the line are."""
        self._picture = picture
        for grip, price in zip(self.grips, prices, strict=True):
            grip.show_value(price)
        speak(self, spoken_words(picture))
        self._arrange()
        self.update()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("Six houses, and a line through them"))
        name = self.tr("price that your line says at {size} square feet")
        for grip, size in zip(self.grips, GRIP_SIZES, strict=True):
            grip.setAccessibleName(fill(name, size=count(size)))
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(px(400), px(210))

    def sizeHint(self) -> QSize:
        return QSize(px(560), px(400))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        layout = self._layout()
        ways = [
            QLineF(event.position(), layout.place(size, price)).length()
            for size, price in zip(SIZES.tolist(), PRICES.tolist(), strict=True)
        ]
        nearest = min(range(len(ways)), key=ways.__getitem__)
        if event.button() == Qt.MouseButton.LeftButton and ways[nearest] <= px(NEAR):
            self.chosen.emit(nearest)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._picture is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            house_drawing.paint(painter, self._layout(), self._picture, self.font())

    def _layout(self) -> HouseLayout:
        return HouseLayout(self.width(), self.height())

    def _arrange(self) -> None:
        """Put the grips onto the line."""
        layout = self._layout()
        for grip, size in zip(self.grips, GRIP_SIZES, strict=True):
            grip.resize(grip.sizeHint())
            grip.move(layout.place(size, grip.value()).toPoint() - grip.rect().center())

    def _pull(self, place: int, down: float) -> None:
        self.grips[place].setValue(round(self._layout().price(down)))
