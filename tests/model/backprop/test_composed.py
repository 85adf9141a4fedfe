"""The small chain against its own difference quotients."""

import pytest

from model.backprop.composed import Composed

H = 1e-5


@pytest.mark.parametrize("x", [-1.5, 0.0, 0.25, 2.0])
def test_the_slopes_are_those_of_moving_x_a_little(x: float) -> None:
    chain, above, below = Composed(x), Composed(x + H), Composed(x - H)
    pairs = zip(above.values, below.values, strict=True)
    felt = [(high - low) / (2 * H) for high, low in pairs]
    assert chain.forward == pytest.approx(felt, abs=1e-8)
    assert chain.backward[0] == pytest.approx(felt[-1], abs=1e-8)
    assert chain.backward[1:] == pytest.approx((2 * chain.values[1], 1.0, 1.0))


def test_there_is_one_slope_along_the_chain_from_either_end() -> None:
    chain = Composed(0.75)
    first, second, third = chain.slopes
    assert chain.forward[-1] == chain.backward[0] == first * second * third
