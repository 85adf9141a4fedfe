import math
from decimal import Decimal, getcontext

import numpy as np
import pytest

from model.inspection.labelled_scores import LECTURE, LabelledScores, cross_entropy
from tests.model.rounding import unit


def by_hand(scores: tuple[float, ...]) -> list[Decimal]:
    """The shares in forty digits, with exponents that no float has."""
    getcontext().prec = 40
    powers = [Decimal(score).exp() for score in scores]
    return [power / sum(powers) for power in powers]


def test_the_lecture_s_cat_has_the_numbers_of_the_slide() -> None:
    assert [round(power, 2) for power in LECTURE.exponentials.tolist()] == [9.97, 0.3]
    assert [round(share, 2) for share in LECTURE.shares.tolist()] == [0.97, 0.03]
    assert round(LECTURE.loss, 2) == 3.53


@pytest.mark.parametrize(
    "scores", [(2.3, -1.2), (0.0, 0.0, 0.0), (800.0, 796.5), (-900.0, -901.0), (30.0, -5.0, 1.0)]
)
def test_shares_and_loss_are_those_of_exact_arithmetic(scores: tuple[float, ...]) -> None:
    shares = by_hand(scores)
    # log P is off by a few roundings of numbers as large as the scores.
    off = 8 * unit() * max(1.0, *map(abs, scores))
    for label, share in enumerate(shares):
        found = LabelledScores(scores, label)
        assert found.shares[label] == pytest.approx(float(share), rel=8 * off, abs=0)
        assert found.loss == pytest.approx(float(-share.ln()), rel=0, abs=2 * off)


def test_exp_is_taken_of_less_where_a_float_would_end() -> None:
    assert LECTURE.shift == 0.0
    high, low = LECTURE.raised(797.7), LECTURE.raised(-802.3)
    assert (high.shift, low.shift) == (800.0, -800.0)
    assert high.exponentials.tolist() == pytest.approx([1.0, math.exp(-3.5)])
    assert high.shares.tolist() == pytest.approx(LECTURE.shares.tolist())


def test_a_share_too_small_for_a_float_has_a_loss_all_the_same() -> None:
    lost = LabelledScores((1000.0, -1000.0), 1)
    assert lost.shares[1] == 0.0
    assert lost.loss == 2000.0


def test_a_certain_label_costs_nothing_and_not_minus_nothing() -> None:
    assert str(LabelledScores((1000.0, -1000.0), 0).loss) == "0.0"
    assert str(float(cross_entropy(np.array([1.0]))[0])) == "0.0"


def test_adding_to_all_changes_no_share_and_multiplying_widens_the_gaps() -> None:
    assert LECTURE.raised(5).scores == (7.3, 3.8)
    assert LECTURE.raised(5).shares.tolist() == pytest.approx(LECTURE.shares.tolist())
    assert LECTURE.times(2).scores == (4.6, -2.4)
    assert LECTURE.times(2).shares[0] > LECTURE.shares[0]
    assert LECTURE.times(0).is_even
    assert not LECTURE.is_even


def test_the_share_of_a_class_over_its_score_is_a_logistic_curve() -> None:
    scores = np.linspace(-10, 10, 9)
    expected = 1 / (1 + np.exp(-1.2 - scores))
    assert np.allclose(LECTURE.share_at(0, scores), expected, rtol=1e-12)
    assert LECTURE.with_score(0, 10.0).shares[0] == pytest.approx(expected[-1])


def test_the_loss_is_the_cross_entropy_of_the_label_s_share() -> None:
    assert float(cross_entropy(LECTURE.shares[1:])[0]) == pytest.approx(LECTURE.loss)
    assert float(cross_entropy(np.array([0.5]))[0]) == pytest.approx(math.log(2))


@pytest.mark.parametrize("scores", [(2.3, -1.2), (0.0, 4.0, -3.0), (800.0, 796.5)])
@pytest.mark.parametrize("share", [1e-9, 0.03, 0.5, 0.9999])
def test_the_label_can_be_given_any_share(scores: tuple[float, ...], share: float) -> None:
    given = LabelledScores(scores, 1).with_share(share)
    assert given.scores[:1] + given.scores[2:] == scores[:1] + scores[2:]
    # The score is rounded as a number of its size, which moves log P by as much.
    off = 8 * unit() * max(1.0, *map(abs, given.scores))
    assert given.loss == pytest.approx(-math.log(share), rel=0, abs=off)
