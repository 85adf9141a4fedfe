"""A picture of a formula: its colour, its size, and that nothing of it is cut off."""

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from gui.formula.picture import FormulaPicture
from gui.formula.typesetting import typeset

TEX = (
    r"\Bigg| \Bigg( \frac{\partial L}{\sum_j w_j} \Bigg) \begin{bmatrix} 1 \\ 2 \end{bmatrix}"
    r" \sqrt{x}"
)


def painted(tex: str, colour: str, em: float, ratio: float = 1.0) -> NDArray[np.uint8]:
    """Paint a formula with a margin of 4 pixels; (height, width, 4) as blue, green, red, alpha."""
    picture = FormulaPicture(typeset(tex).result(), colour, em)
    width, height = (round(side + 8.5) for side in picture.size.toTuple())
    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    picture.paint(painter, QPointF(4, 4))
    painter.end()
    shape = (image.height(), image.width(), 4)
    return np.frombuffer(image.constBits(), np.uint8).reshape(shape).copy()


@pytest.mark.parametrize("em", [11.0, 16.0, 32.0])
def test_it_has_one_colour_and_stays_inside_its_size(em: float) -> None:
    pixels = painted(TEX, "#ff0000", em)
    seen = pixels[pixels[..., 3] > 0]
    # Behind a faint edge no more than one level of a colour is lost.
    assert (seen[seen[:, 3] == 255][:, :3] == (0, 0, 255)).all()
    assert seen[:, :2].max() == 0
    margin = np.ones(pixels.shape[:2], bool)
    margin[4:-4, 4:-4] = False
    assert not pixels[margin].any()


def test_on_a_dense_screen_it_is_drawn_and_not_enlarged() -> None:
    small, dense = painted(TEX, "#000000", 16.0), painted(TEX, "#000000", 16.0, ratio=2.0)
    assert dense.shape[0] == 2 * small.shape[0]
    # Of an enlarged picture whole blocks of pixels would be alike; an outline has as many pixels at
    # its edge as it is long, so half of the share of all that is not empty.
    edges = [
        np.count_nonzero((pixels[..., 3] > 0) & (pixels[..., 3] < 255))
        / np.count_nonzero(pixels[..., 3])
        for pixels in (small, dense)
    ]
    assert edges[1] < 0.75 * edges[0]
