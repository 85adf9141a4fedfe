import numpy as np

from model.descent.weight_change import WeightChange, largest_changes


def test_the_largest_changes_come_first_whatever_their_sign() -> None:
    random = np.random.default_rng(3)
    values, slopes, added = (random.normal(size=50).astype(np.float32) for _ in range(3))
    found = largest_changes(values, slopes, added, 6)
    assert [change.place for change in found] == np.argsort(-np.abs(added))[:6].tolist()
    first = found[0].place
    assert found[0] == WeightChange(
        first, float(values[first]), float(slopes[first]), float(added[first])
    )


def test_of_equal_changes_the_first_weight_comes_first_and_there_may_be_few() -> None:
    few = np.ones(2, np.float32)
    assert [change.place for change in largest_changes(few, few, few, 6)] == [0, 1]
    many = np.ones(9, np.float32)
    assert [change.place for change in largest_changes(many, many, many, 9)] == list(range(9))
