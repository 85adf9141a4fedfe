"""Words in a small picture move aside for what is drawn there."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from gui.plots.room import crossed, segments
from gui.rooms.descent.comparison.run_tile import (
    TileFonts,
    TileScale,
    TileShown,
    labels_of,
    picture_of,
)
from gui.rooms.descent.comparison.tile_labels import TileLabel, place_labels
from gui.style import fonts

AREA = QRectF(0, 0, 160, 70)


@pytest.fixture
def metrics(qapp: QApplication) -> QFontMetricsF:
    return QFontMetricsF(fonts.small(qapp.font()))


def covered(box: QRectF, *lines: np.ndarray) -> bool:
    edges = np.array([[box.left(), box.top(), box.right(), box.bottom()]])
    return bool(crossed(edges, segments(lines))[0])


def test_words_stand_beside_their_place(metrics: QFontMetricsF) -> None:
    label = TileLabel("0.605", QPointF(60, 30), level=True)
    ((box, words),) = place_labels([label], AREA, (), (), (), metrics)
    assert words == "0.605"
    assert box.left() > 60
    assert box.center().y() == pytest.approx(30)


def test_words_move_aside_for_a_curve_and_for_each_other(metrics: QFontMetricsF) -> None:
    curve = np.array([[0.0, 40.0], [160.0, 44.0]])
    labels = [TileLabel(words, QPointF(80, 42)) for words in ("up to 7", "down to 0")]
    placed = place_labels(labels, AREA, [curve], (), (), metrics)
    assert [words for _, words in placed] == ["up to 7", "down to 0"]
    assert not any(covered(box, curve) for box, _ in placed)
    assert not placed[0][0].intersects(placed[1][0])


def test_words_without_any_place_are_left_out(metrics: QFontMetricsF) -> None:
    wide = TileLabel("so wide that there is no room for it in so small a picture", QPointF())
    assert place_labels([wide], AREA, (), (), (), metrics) == []


@pytest.mark.parametrize("size", [(240, 106), (420, 240)])
@pytest.mark.parametrize("end", ["down to 0.00157", "0.00157까지 내려감"])
def test_no_words_of_a_tile_lie_on_its_losses(
    qapp: QApplication, size: tuple[int, int], end: str
) -> None:
    # What η = 1 does on the sketches: up, then down and out of the picture.
    steps = np.arange(101.0)
    training = np.where(steps < 35, 10.9 * 0.95**steps, 1.8 * 0.85 ** (steps - 34))
    unseen = np.maximum(training, 0.11)
    tile = TileShown(
        *("η = 1", "swings", steps, training, unseen, 100, "0.0016", "held out 0.110", "0.110"),
        *("39 of 42 right", (0.0, "up to 10.9"), end, False, True),
    )
    scale = TileScale(0.01, 240.0, 100, 0.693)
    small, strong, loud = (fonts.small(qapp.font(), height) for height in (12, 12, 15))
    frame = QRectF(0, 0, *size)
    placed = labels_of(frame, tile, scale, TileFonts(small, strong, loud))
    assert end in [words for _, words in placed]
    drawn = drawn_losses(frame, tile, scale)
    assert not any(covered(box, *drawn) for box, _ in placed)


def drawn_losses(frame: QRectF, tile: TileShown, scale: TileScale) -> list[np.ndarray]:
    """Where the losses are, by the picture's corners."""
    picture = picture_of(frame)
    return [scale.points(picture, tile.steps, losses) for losses in (tile.training, tile.unseen)]
