"""Right answers by class, and when their sum misleads."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from model.classifier import Evaluation, evaluate
from model.inspection.tally import Tally, count_by_class, count_hits, is_learnt_by_heart
from model.params import Params


def test_twenty_five_of_twenty_six_by_hand() -> None:
    labels = np.array([0] * 25 + [1])
    counted = count_by_class(labels == 0, labels, 2)
    assert counted == Tally((25, 0), (25, 1))
    assert (counted.right, counted.total, counted.fewest) == (25, 26, 1)
    assert counted.unequal
    assert counted.commonest == 0
    assert counted.balanced == 0.5


@pytest.mark.parametrize(
    ("totals", "unequal"),
    [
        ((21, 21), False),
        ((30, 20), False),  # three to two is the limit
        ((31, 20), True),
        ((20, 31), True),
        ((1, 0), True),
        ((0, 0), False),
        ((), False),
        ((10, 15, 12), False),
        ((10, 16, 12), True),
    ],
)
def test_when_classes_count_as_unequal(totals: tuple[int, ...], unequal: bool) -> None:
    assert Tally((0,) * len(totals), totals).unequal == unequal


def test_the_commonest_class_is_the_best_constant_answer() -> None:
    assert Tally((0, 0, 0), (3, 9, 4)).commonest == 1
    assert Tally((0, 0), (5, 5)).commonest == 0


def test_each_class_counts_alike_in_the_balanced_share() -> None:
    assert Tally((90, 1), (100, 4)).balanced == pytest.approx((0.9 + 0.25) / 2)
    assert Tally((7, 0), (7, 0)).balanced == 0.5
    assert Tally().balanced == 0


@given(some.lists(some.tuples(some.integers(0, 3), some.booleans()), max_size=40))
def test_the_counts_are_those_of_one_photo_after_the_other(photos: list[tuple[int, bool]]) -> None:
    labels = np.array([label for label, _ in photos], np.int64)
    hits = np.array([hit for _, hit in photos], np.bool_)
    counted = count_by_class(hits, labels, 4)
    for label in range(4):
        own = [hit for given, hit in photos if given == label]
        assert (counted.rights[label], counted.totals[label]) == (sum(own), len(own))


def test_what_a_classifier_makes_of_photos_is_counted() -> None:
    sure = Params(np.array([[1.0], [-1.0]], np.float32), np.zeros(2, np.float32))
    found = evaluate(sure, np.array([[1], [1], [-1], [1]], np.float32), np.array([0, 0, 1, 1]))
    assert count_hits(found) == Tally((2, 1), (2, 2))
    assert count_hits(found).right == found.right
    assert count_hits(None) == Tally()


def test_what_is_known_by_heart_is_no_knowledge_of_others() -> None:
    all_right, unsure = made(3.0, 3.0), made(3.0, 0.1)

    assert is_learnt_by_heart(all_right, made(3.0, -9.0))
    assert not is_learnt_by_heart(all_right, unsure)
    assert not is_learnt_by_heart(made(3.0, -3.0), made(3.0, -9.0))
    assert not is_learnt_by_heart(all_right, None)
    assert not is_learnt_by_heart(all_right, made())


def made(*sure: float) -> Evaluation:
    """Photos of dogs, each so sure to be one."""
    by_x = Params(np.array([[1.0], [-1.0]], np.float32), np.zeros(2, np.float32))
    x = np.array(sure, np.float32).reshape(-1, 1)
    return evaluate(by_x, x, np.zeros(len(sure), np.int64))
