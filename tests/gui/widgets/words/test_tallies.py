"""Right answers in words, class by class."""

from gui.widgets.words.tallies import beside, by_class
from model.inspection.tally import Tally


def test_each_class_is_counted_by_itself() -> None:
    assert by_class(Tally((25, 0), (25, 1))) == "dogs 25 of 25, cats 0 of 1"


def test_of_none_there_is_no_share() -> None:
    assert by_class(Tally((2, 0), (2, 0))) == "dogs 2 of 2, no cats"
    assert by_class(Tally((0, 1), (0, 3))) == "no dogs, cats 1 of 3"
    assert "0 of 0" not in beside(Tally((2, 0), (2, 0)))
