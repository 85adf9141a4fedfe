import re
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.style import theme
from gui.style.resources import resource
from gui.style.theme import DARK, LIGHT, Theme
from gui.widgets.texts.label import Label

Show = Callable[[Callable[[], QWidget]], QWidget]

both_themes = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])

# Text colour -> the surfaces that such text stands on.
TEXTS = {
    "ink": ("window", "card", "wash", "hover", "line", "dog_wash", "cat_wash"),
    "muted": ("window", "card", "wash", "hover", "dog_wash", "cat_wash"),
    "dog_text": ("window", "card", "wash", "dog_wash"),
    "cat_text": ("window", "card", "wash", "cat_wash"),
    "on_primary": ("primary", "primary_hover", "muted"),
}
# What is no text but has to be seen: 3 : 1 is enough.
SHAPES = {
    "focus": ("window", "card", "wash", "dog_wash", "cat_wash"),
    "focus_on_primary": ("card", "window", "primary"),
    "dog": ("window", "card", "dog_wash"),
    "cat": ("window", "card", "cat_wash"),
}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it, 0 (black) to 1 (white)."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#767676") == pytest.approx(4.54, abs=0.005)


@both_themes
def test_every_text_can_be_read_on_every_surface_it_stands_on(colours: Theme) -> None:
    hexes = asdict(colours)
    pairs = [(text, surface) for text, surfaces in TEXTS.items() for surface in surfaces]
    assert {p: c for p in pairs if (c := contrast(hexes[p[0]], hexes[p[1]])) < 4.5} == {}


@both_themes
def test_every_shape_that_says_something_can_be_seen(colours: Theme) -> None:
    hexes = asdict(colours)
    pairs = [(shape, surface) for shape, surfaces in SHAPES.items() for surface in surfaces]
    assert {p: c for p in pairs if (c := contrast(hexes[p[0]], hexes[p[1]])) < 3} == {}


def test_orange_is_the_dog_and_blue_the_cat() -> None:
    for colours in (LIGHT, DARK):
        for colour in (colours.of_class, colours.text_of_class, colours.wash_of_class):
            dog, cat = QColor(colour(0)), QColor(colour(1))
            assert 15 <= dog.hue() <= 40
            assert 195 <= cat.hue() <= 215


def test_the_theme_is_light_until_one_is_applied(qapp: QApplication) -> None:
    assert theme.current() is LIGHT
    theme.apply(qapp, DARK)
    assert theme.current() is DARK
    theme.apply(qapp, LIGHT)
    assert theme.current() is LIGHT


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        (Qt.ColorScheme.Dark, DARK),
        (Qt.ColorScheme.Light, LIGHT),
        (Qt.ColorScheme.Unknown, LIGHT),
    ],
)
def test_the_system_s_theme_is_followed(scheme: Qt.ColorScheme, expected: Theme) -> None:
    hints = SimpleNamespace(colorScheme=lambda: scheme)
    assert theme.system(SimpleNamespace(styleHints=lambda: hints)) is expected


def test_a_change_of_theme_reaches_a_widget_that_is_shown(
    qapp: QApplication, on_screen: Show
) -> None:
    theme.apply(qapp, LIGHT)
    widget = on_screen(QWidget)
    seen: set[QEvent.Type] = set()
    widget.changeEvent = widget.paintEvent = lambda event: seen.add(event.type())
    theme.apply(qapp, DARK)
    qapp.processEvents()
    assert {QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.Paint} <= seen
    seen.clear()
    theme.apply(qapp, DARK)
    qapp.processEvents()
    assert seen == set()  # it was dark already


@both_themes
def test_the_style_sheet_knows_all_its_colours_and_pictures(colours: Theme) -> None:
    sheet = theme.style_sheet(colours)
    assert "$" not in sheet
    pictures = re.findall(r"url\(icons:([^)]*)\)", sheet)
    assert pictures
    assert [name for name in pictures if not resource("icons", name).is_file()] == []


def test_the_style_sheet_has_no_colours_of_its_own() -> None:
    source = resource("style.qss").read_text(encoding="utf-8")
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|gradient", source) == []


# A file of resources/icons/light and …/dark -> its drawing, and its colour in the theme.
VARIANTS = {
    "check": ("check", "on_primary"),
    "tick": ("check", "ink"),
    "chevron-down": ("chevron-down", "muted"),
    "chevron-down-disabled": ("chevron-down", "disabled"),
    "chevron-left": ("chevron-left", "muted"),
    "chevron-right": ("chevron-right", "muted"),
}


@both_themes
def test_the_style_sheet_s_pictures_have_the_theme_s_colours(colours: Theme) -> None:
    files = {
        file.stem: file.read_text("utf-8") for file in resource("icons", colours.name).iterdir()
    }
    expected = {
        name: resource("icons", f"{drawing}.svg")
        .read_text("utf-8")
        .replace("currentColor", asdict(colours)[colour])
        for name, (drawing, colour) in VARIANTS.items()
    }
    assert files == expected


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


@both_themes
def test_a_card_lies_on_the_window_in_their_colours(
    qapp: QApplication, on_screen: Show, colours: Theme
) -> None:
    theme.apply(qapp, colours)

    def build() -> QWidget:
        window = QMainWindow()
        window.resize(200, 100)
        card = QFrame(window)
        card.setProperty("role", "card")
        card.setGeometry(20, 20, 100, 60)
        return window

    image = picture(on_screen(build))
    assert image.pixelColor(10, 10).name() == colours.window
    assert image.pixelColor(70, 50).name() == colours.card
    assert image.pixelColor(70, 20).name() == colours.line
    assert image.pixelColor(20, 50).name() == colours.line
    assert image.pixelColor(20, 20).name() == colours.window  # the corner is round


@both_themes
def test_only_the_primary_button_is_dark(
    qapp: QApplication, on_screen: Show, colours: Theme
) -> None:
    theme.apply(qapp, colours)
    for kind, colour in (("button", colours.card), ("primary button", colours.primary)):
        button = on_screen(partial(sample, kind))
        button.clearFocus()
        assert picture(button).pixelColor(20, 8).name() == colour


def sample(kind: str) -> QWidget:
    """A control with something in it, big enough to be seen."""
    widget: QWidget
    match kind:
        case "button" | "primary button":
            widget = QPushButton("Run")
            widget.setProperty("role", "primary" if kind.startswith("primary") else None)
        case "tool button":
            widget = QToolButton(text="R")
            widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        case "field":
            widget = QLineEdit()
        case "choice":
            widget = QComboBox()
            widget.addItems(["all photos"])
        case "check box":
            widget = QCheckBox("on")
        case "slider":
            widget = QSlider(Qt.Orientation.Horizontal)
        case "tabs":
            widget = QTabBar()
            widget.addTab("Score")
        case "list":
            widget = QListWidget()
        case _:
            widget = QPlainTextEdit()
    return widget


KINDS = [
    "button",
    "primary button",
    "tool button",
    "field",
    "choice",
    "check box",
    "slider",
    "tabs",
    "list",
    "text",
]


@both_themes
@pytest.mark.parametrize("kind", KINDS)
def test_whatever_has_the_keyboard_wears_a_ring(
    qapp: QApplication, qtbot: QtBot, on_screen: Show, colours: Theme, kind: str
) -> None:
    theme.apply(qapp, colours)

    def build() -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.addWidget(sample(kind))
        layout.addWidget(QLineEdit())
        return page

    page = on_screen(build)
    control, other = (page.layout().itemAt(i).widget() for i in (0, 1))
    page.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    without = picture(control)
    control.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(control.hasFocus)
    with_ring = picture(control)
    assert with_ring.size() == without.size()  # the ring takes no room
    ring = QColor(colours.focus_on_primary if kind == "primary button" else colours.focus)
    middle = with_ring.width() // 2
    below = [with_ring.pixelColor(middle, y) for y in range(with_ring.height())]
    before = [without.pixelColor(middle, y) for y in range(without.height())]
    came = [now for now, then in zip(below, before, strict=True) if now == ring and then != ring]
    assert len(came) >= 2, f"no ring around the {kind}"


@both_themes
@pytest.mark.parametrize("kind", ["button", "primary button", "tool button", "choice", "check box"])
def test_what_cannot_be_used_is_pale(
    qapp: QApplication, on_screen: Show, colours: Theme, kind: str
) -> None:
    theme.apply(qapp, colours)
    control = on_screen(lambda: sample(kind))
    control.setEnabled(False)
    image = picture(control)
    seen = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
    assert colours.disabled in seen
    assert colours.ink not in seen


@pytest.mark.parametrize("role", ["", "title", "muted", "number", "big"])
def test_figures_are_equally_wide_in_every_role(
    qapp: QApplication, on_screen: Show, role: str
) -> None:
    theme.apply(qapp, LIGHT)
    label = on_screen(partial(Label, role))
    measure = QFontMetricsF(label.font())
    assert label.font().family() == "Pretendard"
    assert measure.horizontalAdvance("1111") == measure.horizontalAdvance("0000")


@both_themes
def test_a_label_of_a_class_has_its_colour_in_any_size(
    qapp: QApplication, on_screen: Show, colours: Theme
) -> None:
    theme.apply(qapp, colours)

    label = on_screen(partial(Label, "number", 1))
    assert label.palette().color(label.foregroundRole()).name() == colours.cat_text
    assert label.font().pixelSize() == 18
