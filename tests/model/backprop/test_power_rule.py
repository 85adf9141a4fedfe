"""xⁿ and its derivative, against the definition of the derivative."""

import pytest

from model.backprop.power_rule import EXPONENTS, Power


@pytest.mark.parametrize("exponent", EXPONENTS)
@pytest.mark.parametrize("x", [-1.7, -0.3, 0.0, 0.4, 2.0])
def test_the_rule_agrees_with_central_differences(exponent: int, x: float) -> None:
    power, h = Power(exponent), 1e-5
    central = (power.value(x + h) - power.value(x - h)) / (2 * h)
    assert power.slope(x) == pytest.approx(central, abs=1e-8)


def test_x_cubed_becomes_three_x_squared() -> None:
    assert Power(3).value(2.0) == 8.0
    assert Power(3).slope(2.0) == 12.0


def test_x_itself_has_the_slope_one_even_at_zero() -> None:
    assert Power(1).slope(0.0) == 1.0


def test_the_secant_comes_closer_to_the_tangent_as_h_shrinks() -> None:
    power = Power(3)
    far = [abs(power.numeric_slope(1.2, h) - power.slope(1.2)) for h in (1.0, 0.1, 0.01, 0.001)]
    assert far == sorted(far, reverse=True)
    assert far[-1] < 0.004


def test_the_tangent_touches_and_the_secant_crosses() -> None:
    power = Power(3)
    tangent, secant = power.tangent(0.5), power.secant(0.5, 0.25)
    assert tangent.at(0.5) == power.value(0.5)
    assert tangent.slope == power.slope(0.5)
    assert secant.at(0.5) == power.value(0.5)
    assert secant.at(0.75) == pytest.approx(power.value(0.75))


def test_a_secant_needs_two_places() -> None:
    with pytest.raises(ValueError, match="two places"):
        Power(3).numeric_slope(1.0, 0.0)


def test_other_exponents_are_refused() -> None:
    with pytest.raises(ValueError, match="exponents"):
        Power(0)
