"""A formula is painted, spoken, and becomes smaller before it is cut off."""

from collections.abc import Callable

from PySide6.QtGui import QColor

from gui.rooms.gradient.definition.formula_line import FormulaLine, Fraction, Limit
from gui.style.theme import LIGHT

Show = Callable[[Callable[[], FormulaLine]], FormulaLine]

PARTS = (Fraction("∂L", "∂w"), "=", Limit("lim", "h → 0"), Fraction("L(w + h) − L(w)", "h"))


def ink_at(line: FormulaLine) -> list[int]:
    """The columns in which something is painted in ink."""
    image = line.grab().toImage()
    ink = QColor(LIGHT.ink).lightness() + 60
    return [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).lightness() < ink for y in range(image.height()))
    ]


def test_it_is_spoken_and_fits_into_a_narrow_place(on_screen: Show) -> None:
    line = on_screen(FormulaLine)
    line.show_formula(PARTS)
    assert line.accessibleDescription() == "(∂L) / (∂w) = lim h → 0 (L(w + h) − L(w)) / (h)"
    line.resize(400, 60)
    wide = ink_at(line)
    line.resize(max(wide) - 30, 60)
    assert max(ink_at(line)) < line.width() - 1


def test_where_it_is_too_narrow_the_end_stays_with_the_result(on_screen: Show) -> None:
    line = on_screen(FormulaLine)
    for width in (90, 20):  # in the narrower one not even the result has room
        line.resize(width, 60)
        seen = []
        for result in ("= −2.5", "= +7.1"):
            line.show_formula((*PARTS, result))
            seen.append(ink_at(line))
            assert line.accessibleDescription().endswith(result)
        assert seen[0] != seen[1]
    line.resize(90, 60)
    assert max(ink_at(line)) < line.width() - 1
