"""What a plot gives away: its picture, twice as sharp or in any size, and its numbers."""

import io
import re
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest

from gui.style.theme import LIGHT
from tests.gui.plots.example import ExamplePlot, Window
from tests.gui.plots.looking import choose, point_at, taken

Key = Qt.Key
SVG = "{http://www.w3.org/2000/svg}"


def test_ctrl_c_copies_the_picture_twice_as_sharp(plot: ExamplePlot) -> None:
    QGuiApplication.clipboard().clear()
    plot.setFocus()
    QTest.keyClick(plot, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasImage()
    image = mime.imageData()
    assert image.width() >= 2 * plot.width()
    assert image.height() >= 2 * plot.height()
    assert round(image.dotsPerMeterX() * 0.0254) == 192
    assert image.pixelColor(2, 2) == QColor(LIGHT.card)
    assert b"<svg" in mime.data("image/svg+xml").data()


def test_the_menu_copies_the_numbers(plot: ExamplePlot) -> None:
    choose(plot, "Copy numbers")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["step", "falling", "level"]
    assert lines[1].split("\t") == ["0", "10", "2"]
    assert lines[52].split("\t") == ["51", "4.9", ""]
    assert len(lines) == 102
    tsv = QGuiApplication.clipboard().mimeData().data("text/tab-separated-values")
    assert tsv.data().decode().splitlines() == lines


@pytest.mark.parametrize(
    ("words", "suffix", "begins"),
    [
        ("Save picture (PNG)…", "png", b"\x89PNG"),
        ("Save picture (SVG)…", "svg", b"<?xml"),
        ("Save numbers (CSV)…", "csv", b"\xef\xbb\xbfstep,falling,level\r\n0,10,2\r\n"),
    ],
)
def test_the_menu_asks_the_window_to_save(
    window: Window, plot: ExamplePlot, words: str, suffix: str, begins: bytes
) -> None:
    choose(plot, words)
    (wanted,) = window.saved
    assert (wanted.name, wanted.suffix) == ("An example", suffix)
    assert wanted.content.startswith(begins)


def test_the_picture_is_the_same_whoever_reads_meanwhile(plot: ExamplePlot) -> None:
    before = taken(plot)
    point_at(plot, 30, 7)
    assert taken(plot) == before
    assert before.size() != QSize(0, 0)


def svg(plot: ExamplePlot) -> ElementTree.Element:
    plot.copy_picture()
    data = QGuiApplication.clipboard().mimeData().data("image/svg+xml").data()
    return ElementTree.fromstring(bytes(data))


def points(root: ElementTree.Element) -> list[tuple[float, float]]:
    """Every point of every line that is drawn without a shift of its own."""
    found: list[tuple[float, float]] = []
    for group in root.iter(f"{SVG}g"):
        shift = re.fullmatch(
            r"matrix\(1,0,0,1,([-0-9.e]+),([-0-9.e]+)\)", group.get("transform") or ""
        )
        if shift is None:
            continue
        left, top = map(float, shift.groups())
        for line in group.findall(f"{SVG}polyline"):
            pairs = [pair.split(",") for pair in (line.get("points") or "").split()]
            found += [(left + float(x), top + float(y)) for x, y in pairs]
        for path in group.findall(f"{SVG}path"):
            pairs = re.findall(r"([-0-9.e]+),([-0-9.e]+)", path.get("d") or "")
            found += [(left + float(x), top + float(y)) for x, y in pairs]
    return found


def test_the_drawing_holds_lines_and_words_and_nothing_that_programs_disagree_about(
    plot: ExamplePlot,
) -> None:
    root = svg(plot)
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert not tags & {"image", "clipPath", "foreignObject", "script"}
    for group in root.iter(f"{SVG}g"):
        if group.get("stroke") != "none":
            assert not any(line.get("vector-effect") == "non-scaling-stroke" for line in group)
    words = ["".join(element.itertext()).strip() for element in root.iter(f"{SVG}text")]
    assert {"An example", "step", "height", "it falls", "half of it", "level"} <= set(words)
    assert root.find(f"{SVG}title").text == "An example"
    families = {element.get("font-family") for element in root.iter()} - {None}
    assert families == {"Pretendard, sans-serif"}


def test_nothing_is_drawn_beside_the_drawing_also_where_curves_leave_the_picture(
    plot: ExamplePlot,
) -> None:
    plot.highest = 6.0
    plot.refresh()
    root = svg(plot)
    left, top, wide, tall = map(float, root.get("viewBox").split())
    assert (left, top) == (0, 0)
    for x, y in points(root):
        assert -1 <= x <= wide + 1
        assert -1 <= y <= tall + 1
    origin = plot.place_of(0, 6)
    drawn = [y for x, y in points(root) if x > origin.x() + 60]
    assert min(drawn) > 20  # below the title


def test_drawing_and_picture_show_the_same(plot: ExamplePlot) -> None:
    image = taken(plot)
    data = QGuiApplication.clipboard().mimeData().data("image/svg+xml")
    renderer = QSvgRenderer(data)
    assert renderer.isValid()
    other = QImage(image.size(), QImage.Format.Format_RGB32)
    painter = QPainter(other)
    renderer.render(painter)
    painter.end()
    shades = [
        np.array(
            [one.scaled(QSize(60, 60)).pixelColor(x, y).lightness() for x, y in np.ndindex(60, 60)]
        )
        for one in (image, other)
    ]
    assert np.abs(shades[0] - shades[1]).mean() < 4


def test_the_saved_picture_is_the_copied_one(window: Window, plot: ExamplePlot) -> None:
    image = taken(plot)
    choose(plot, "Save picture (PNG)…")
    with Image.open(io.BytesIO(window.saved[0].content)) as saved:
        assert saved.format == "PNG"
        assert saved.size == (image.width(), image.height())
        assert saved.info["dpi"] == pytest.approx((192, 192), abs=1)
