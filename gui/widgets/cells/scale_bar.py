"""The legend of a heatmap: from strongest cat to strongest dog, and what strongest means.

Of weights and votes it says for whom they speak; of steps, which way they move the weights.
"""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import theme
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.cells.colour_scale import ZERO, colour_table
from gui.widgets.spoken import give_role
from gui.widgets.texts.label import Label
from gui.widgets.words.significant import significant

STRIP = 6
LEAST_STRIP = 36
GAP = 6


class ScaleBar(Styled, QWidget):
    """A strip of the colours, with a class and a number at each end.

    In a narrow place the words go first, then one of the two numbers. It lays itself out, so
    that numbers which change sixty times a second do not ask for a new layout of the room.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self)
        self._limit: float | None = None
        self._positive: int | None = 0
        self._moves = False
        self._capped = False
        # The cat's end, the dog's, and what belongs to neither.
        self._labels = (Label("muted", 1), Label("muted", 0), Label("muted"))
        self._strip = QRectF()
        for label in self._labels:
            label.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_limit(
        self,
        limit: float | None,
        positive: int | None = 0,
        *,
        moves: bool = False,
        capped: bool = False,
    ) -> None:
        """Say which magnitude has the strongest colour.

        limit:    None hides the legend (its place stays); 0 means that everything is zero.
        positive: the class that positive numbers speak for; None for slopes.
        moves:    whether the numbers move weights towards a class, so far; a sign would say
                  another thing in each row of W.
        capped:   whether there are larger numbers, which have the strongest colour too.
        """
        asked = limit, positive, moves, capped
        if asked != (self._limit, self._positive, self._moves, self._capped):
            self._limit, self._positive, self._moves, self._capped = asked
            self._write()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("Scale of the heatmap"))
        self._write()

    def sizeHint(self) -> QSize:
        return QSize(px(150), self._line_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(72), self._line_height())

    def restyle(self) -> None:
        self.updateGeometry()
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._strip.isEmpty():
            return
        colours = colour_table(theme.current(), slopes=self._positive is None)
        count = 2 * ZERO + 1
        image = QImage(colours.tobytes(), count, 1, 4 * count, QImage.Format.Format_RGB32)
        outline = QPainterPath()
        outline.addRoundedRect(self._strip, self._strip.height() / 2, self._strip.height() / 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(outline)
        painter.drawImage(self._strip, image)

    def _line_height(self) -> int:
        self._labels[0].ensurePolished()
        return self._labels[0].fontMetrics().height() + 1

    def _write(self) -> None:
        """Write as much as there is room for."""
        wordings = self._wordings()
        whole = " … ".join(text for text in wordings[0] if text)
        self.setAccessibleDescription(whole)
        self.setToolTip(whole)
        for texts in wordings:
            for label, text in zip(self._labels, texts, strict=True):
                label.setText(text)
            if self._arrange():
                return

    def _wordings(self) -> tuple[tuple[str, str, str], ...]:
        """What to write in the labels, from the longest wording to the shortest."""
        if self._limit is None:
            return (("", "", ""),)
        if self._limit == 0.0:
            return (("", "", self.tr("0 everywhere")),)
        up, down = (significant(value, self._limit) for value in (self._limit, -self._limit))
        if self._moves:
            size = up.lstrip("+")
            return (
                (f"{self.tr('towards cat')} {size}", f"{self.tr('towards dog')} {size}", ""),
                (f"→ {self.tr('cat')} {size}", f"→ {self.tr('dog')} {size}", ""),
                (size, size, ""),
                ("", "", f"0 … {size}"),
            )
        if self._positive is None:
            return (("", "", f"{down} … {up}"),)
        if self._capped:
            up, down = f"≥ {up}", f"≤ {down}"
        cat, dog = (down, up) if self._positive == 0 else (up, down)
        return (
            (f"{cat} {self.tr('cat')}", f"{self.tr('dog')} {dog}", ""),
            (cat, dog, ""),
            ("", "", f"±{up.lstrip('≥ +')}"),
        )

    def _arrange(self) -> bool:
        """Put the strip between the labels; False where there is not room enough for it."""
        left, right, neither = (
            label.sizeHint().width() if label.text() else 0 for label in self._labels
        )
        width, height = self.width(), self.height()
        self._labels[0].setGeometry(0, 0, left, height)
        self._labels[1].setGeometry(width - right, 0, right, height)
        self._labels[2].setGeometry(width - neither if self._limit else 0, 0, neither, height)
        strip, gap = px(STRIP), px(GAP)
        start = left + gap if left else 0
        end = width - max(right, neither) - gap
        self._strip = QRectF(start, (height - strip) // 2, max(0, end - start), strip)
        if not self._limit:
            self._strip = QRectF()
        self.update()
        return not self._limit or end - start >= px(LEAST_STRIP)
