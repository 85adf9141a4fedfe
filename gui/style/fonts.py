"""The typeface of the whole window: Pretendard, which comes with the program.

A typeface of our own makes Korean, Latin letters and figures look alike on every machine
(`docs/decisions/0005-pretendard.md`). Its figures are set *tabular*: every digit is equally
wide, so a number that changes sixty times a second does not make its neighbours dance.
"""

from PySide6.QtGui import QFont, QFontDatabase

from gui.style.resources import resource
from gui.style.scale import px

FAMILY = "Pretendard"

BODY = 13
"""The size of ordinary text, in device-independent pixels (Qt scales them to the screen)."""

SMALL = 12
"""The size of most words in drawings."""

_FILES = ("Pretendard-Regular.otf", "Pretendard-SemiBold.otf")


def load_fonts() -> bool:
    """Make the typeface known to Qt; needs a QApplication. False where a file is missing.

    Without it the window is still usable, in a font of the system.
    """
    if FAMILY in QFontDatabase.families():
        return True
    numbers = [QFontDatabase.addApplicationFont(str(resource("fonts", name))) for name in _FILES]
    return -1 not in numbers


def body() -> QFont:
    """The font of ordinary text, with tabular figures."""
    font = QFont(FAMILY)
    font.setPixelSize(px(BODY))
    return tabular(font)


def tabular(font: QFont) -> QFont:
    """A copy of `font` whose digits are all equally wide."""
    copy = QFont(font)
    copy.setFeature(QFont.Tag("tnum"), 1)
    return copy


def small(font: QFont, size: int = SMALL, *, strong: bool = False) -> QFont:
    """A copy of `font` for words in drawings, with tabular figures.

    size: how many pixels high at the usual size.
    """
    copy = tabular(font)
    copy.setPixelSize(px(size))
    if strong:
        copy.setWeight(QFont.Weight.DemiBold)
    return copy
