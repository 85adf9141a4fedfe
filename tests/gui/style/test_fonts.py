import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QRawFont

from gui.style import fonts
from gui.style.resources import resource

WEIGHTS = ["Pretendard-Regular.otf", "Pretendard-SemiBold.otf"]


def test_the_typeface_comes_with_its_licence() -> None:
    licence = resource("fonts", "Pretendard-LICENSE.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_loading_twice_is_loading_once() -> None:
    assert fonts.load_fonts()
    assert fonts.load_fonts()


@pytest.mark.parametrize(
    ("weight", "style"), [(QFont.Weight.Normal, "Regular"), (QFont.Weight.DemiBold, "SemiBold")]
)
def test_both_weights_are_real_ones(weight: QFont.Weight, style: str) -> None:
    fonts.load_fonts()
    font = fonts.body()
    font.setWeight(weight)
    assert QRawFont.fromFont(font).familyName() == "Pretendard"
    assert QRawFont.fromFont(font).styleName() == style


def test_tabular_figures_are_equally_wide_and_the_font_given_stays_as_it_was() -> None:
    fonts.load_fonts()
    plain = QFont(fonts.FAMILY)
    tabular = QFontMetricsF(fonts.tabular(plain))
    assert len({tabular.horizontalAdvance(digit) for digit in "0123456789"}) == 1
    assert len({QFontMetricsF(plain).horizontalAdvance(digit) for digit in "0123456789"}) > 1


@pytest.mark.parametrize("file", WEIGHTS)
def test_the_signs_of_the_lecture_are_in_the_typeface(file: str) -> None:
    font = QRawFont(str(resource("fonts", file)), fonts.BODY)
    signs = "∂η‖←→−×÷·≤≥√Σ₀₁ᵢˢⁿλ∞≈±…⁰¹²³⁴⁵⁶⁷⁸⁹⁻강아지고양이"
    assert [sign for sign in signs if not font.supportsCharacter(ord(sign))] == []
