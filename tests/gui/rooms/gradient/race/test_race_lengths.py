"""Two times on one even scale: the shorter one is a hairline, and no tie."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from gui.rooms.gradient.race.race_lengths import paint_lengths
from gui.style import theme


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("first", "share"), [(0.25, 0.25), (1e-5, 0.0), (1.0, 1.0)])
def test_a_bar_is_as_long_as_its_time(first: float, share: float) -> None:
    image = QImage(600, 80, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.current().card))
    painter = QPainter(image)
    paint_lengths(painter, QRectF(0, 0, 600, 80), first, 1.0)
    painter.end()
    ink = QColor(theme.current().ink).rgb()
    lengths = [sum(image.pixel(x, y) == ink for x in range(600)) for y in range(80)]
    bars = [long for long in lengths if long]
    assert max(bars) > 300
    assert bars[0] == pytest.approx(max(1, share * max(bars)), abs=1)
    assert bars[-1] == max(bars)
