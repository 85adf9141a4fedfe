"""How a table is drawn: text can be read on whatever lies behind it."""

import pytest
from PySide6.QtGui import QColor

from gui.style.theme import DARK, LIGHT, Theme
from gui.tables.delegate import STRONGEST, VEIL
from tests.gui.style.test_theme import contrast

both_themes = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


def mixed(over: str, under: str, share: float) -> str:
    pairs = zip(QColor(over).getRgbF()[:3], QColor(under).getRgbF()[:3], strict=True)
    return QColor.fromRgbF(*(share * one + (1 - share) * other for one, other in pairs)).name()


@both_themes
@pytest.mark.parametrize("role", ["ink", "dog_text", "cat_text"])
def test_text_can_be_read_in_marked_and_in_selected_rows(colours: Theme, role: str) -> None:
    selected = mixed(colours.primary, colours.card, VEIL)
    for behind in (colours.hover, selected):
        assert contrast(getattr(colours, role), behind) >= 4.5


@both_themes
@pytest.mark.parametrize("tint", ["dog", "cat", "muted"])
def test_a_number_can_be_read_on_the_strongest_tint(colours: Theme, tint: str) -> None:
    behind = mixed(getattr(colours, tint), colours.wash, STRONGEST)
    assert contrast(colours.ink, behind) >= 4.5
