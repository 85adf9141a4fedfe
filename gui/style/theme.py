"""The colours, one meaning each: orange speaks for the dog, blue for the cat, ink for the rest.

A `Theme` is a set of named colours; there is a light and a dark one. `apply` gives one of
them to the whole program: to Qt's own controls through a palette and the style sheet
`resources/style.qss`, in which the colours stand by their names. What paints itself asks
`current()` while it paints, so a change of theme needs nothing but a repaint.
"""

import re
from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from gui.style import fonts, scale
from gui.style.resources import resource

GAP = 10
"""Between two cards, and between a card and the window's edge."""

INSIDE = 14
"""From a card's line to what the card holds."""

RADIUS = 10
"""The radius of a card's corners."""

HAIRLINE = 2
"""The thickest line around something, in pixels: it stays so, however large the text is."""

KNOB, GROOVE = 12, 4
"""The handle of a slider without its line, and how thick the groove is, in the style sheet."""

_LENGTH = re.compile(r"(-?\d+)px")

PROPERTY = "downhill-theme"
"""The property of the QApplication that holds the name of the current theme."""


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one appearance, as `#rrggbb`.

    window, card:       what lies behind everything, and the sheets that lie on it
    line, edge:         the line around a card; the stronger one around what can be operated
    ink, muted:         text, and text that stands back
    disabled:           text and icons of what cannot be operated now
    dog, cat:           evidence for a class, as a surface or a stroke
    dog_text, cat_text: the same as text
    wash, hover:        a surface that invites a drop; what the pointer is over
    dog_wash, cat_wash: a surface that belongs to a class
    focus:              the ring around what the keyboard works on
    focus_on_primary:   the same around the one dark button
    primary, on_primary, primary_hover: that button, its text, and it under the pointer
    lanes:              runs side by side, in their order; neither the dog's colour nor the cat's,
                        and apart from each other for colour-blind eyes too
    """

    name: str
    window: str
    card: str
    line: str
    edge: str
    ink: str
    muted: str
    disabled: str
    dog: str
    cat: str
    dog_text: str
    cat_text: str
    wash: str
    hover: str
    dog_wash: str
    cat_wash: str
    focus: str
    focus_on_primary: str
    primary: str
    on_primary: str
    primary_hover: str
    lanes: tuple[str, str, str, str]

    def of_class(self, label: int) -> str:
        """The fill colour of a class: 0 is the dog, 1 the cat."""
        return (self.dog, self.cat)[label]

    def text_of_class(self, label: int) -> str:
        """The colour of text that speaks of a class, legible on a card."""
        return (self.dog_text, self.cat_text)[label]

    def wash_of_class(self, label: int) -> str:
        """The pale colour of a surface that belongs to a class."""
        return (self.dog_wash, self.cat_wash)[label]


LIGHT = Theme(
    name="light",
    window="#f6f7f9",
    card="#ffffff",
    line="#e3e6ea",
    edge="#cfd5dd",
    ink="#1d2430",
    muted="#616b7c",
    disabled="#98a1af",
    dog="#d9730d",
    cat="#1f6f9f",
    dog_text="#a85506",
    cat_text="#1f6f9f",
    wash="#f2f4f7",
    hover="#eceff3",
    dog_wash="#fdf4ea",
    cat_wash="#eef5fa",
    focus="#1d2430",
    focus_on_primary="#868f9e",
    primary="#1d2430",
    on_primary="#ffffff",
    primary_hover="#38424f",
    lanes=("#1d2430", "#7b2fa0", "#3a8f3a", "#e0559a"),
)
DARK = Theme(
    name="dark",
    window="#14171c",
    card="#1c2027",
    line="#2c323c",
    edge="#414956",
    ink="#e8eaed",
    muted="#9aa4b2",
    disabled="#666f7d",
    dog="#f2994a",
    cat="#5aa9d6",
    dog_text="#f2994a",
    cat_text="#5aa9d6",
    wash="#21262e",
    hover="#2a303a",
    dog_wash="#302518",
    cat_wash="#18293a",
    focus="#e8eaed",
    focus_on_primary="#6f7a8b",
    primary="#e8eaed",
    on_primary="#14171c",
    primary_hover="#c6ccd4",
    lanes=("#e8eaed", "#9d6be0", "#58c48a", "#ef82b8"),
)


def current() -> Theme:
    """The theme that was applied last; the light one before that."""
    application = QApplication.instance()
    if application is not None and application.property(PROPERTY) == DARK.name:
        return DARK
    return LIGHT


def system(application: QApplication) -> Theme:
    """The theme that the desktop asks for; the light one where it does not say."""
    dark = application.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


def apply(application: QApplication, theme: Theme, size: float = 1.0) -> None:
    """Give the whole program this look and size; every widget is told by a StyleChange event.

    size: how many times the usual size everything is drawn, see `gui.style.scale`.

    Costs nothing when it has this look already.
    """
    before = application.property(PROPERTY)
    if before == theme.name and size == scale.factor():
        return
    if before is None:
        fonts.load_fonts()
        application.setStyle("Fusion")
        QDir.setSearchPaths("icons", [str(resource("icons"))])
    if before is None or size != scale.factor():
        application.setProperty(scale.PROPERTY, size)
        application.setFont(fonts.body())
    application.setProperty(PROPERTY, theme.name)
    application.setPalette(palette(theme))
    application.setStyleSheet(style_sheet(theme))


def style_sheet(theme: Theme) -> str:
    """The application's style sheet in the colours of a theme, in the size of the moment."""
    text = _LENGTH.sub(_scaled, resource("style.qss").read_text(encoding="utf-8"))
    # A circle around a slider's groove: Qt draws no corner that is more than a half.
    over = (scale.px(KNOB) + 2 * HAIRLINE - scale.px(GROOVE)) // 2
    return Template(text).substitute(
        asdict(theme),
        radius=f"{scale.px(RADIUS)}px",
        over=f"{-over}px",
        round=f"{min(scale.px(KNOB) + 2 * HAIRLINE, scale.px(GROOVE) + 2 * over) // 2}px",
    )


def _scaled(length: re.Match[str]) -> str:
    """Make a length larger or smaller; lines stay as thin as they are."""
    size = int(length[1])
    return f"{size if abs(size) <= HAIRLINE else scale.px(size)}px"


def palette(theme: Theme) -> QPalette:
    """The colours for what no style sheet reaches, such as the text of a text document."""
    roles = {
        QPalette.ColorRole.Window: theme.window,
        QPalette.ColorRole.Base: theme.card,
        QPalette.ColorRole.AlternateBase: theme.wash,
        QPalette.ColorRole.Button: theme.card,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.BrightText: theme.on_primary,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.ToolTipBase: theme.primary,
        QPalette.ColorRole.ToolTipText: theme.on_primary,
        QPalette.ColorRole.Highlight: theme.primary,
        QPalette.ColorRole.HighlightedText: theme.on_primary,
        QPalette.ColorRole.Accent: theme.primary,
        QPalette.ColorRole.Link: theme.ink,
        QPalette.ColorRole.LinkVisited: theme.ink,
        QPalette.ColorRole.Light: theme.card,
        QPalette.ColorRole.Midlight: theme.line,
        QPalette.ColorRole.Mid: theme.edge,
        QPalette.ColorRole.Dark: theme.edge,
        QPalette.ColorRole.Shadow: theme.edge,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.disabled))
    return made
