"""The words beside the numbers of the lanes, and whose loss a tape is."""

import pytest
from PySide6.QtWidgets import QApplication

from gui.rooms.tape.lanes_words import advice_words, label_of, number_words, plain_words
from model.autodiff.expression import Recording, parse, record

CLASSES = ("dog", "cat")


def recorded(text: str) -> Recording:
    return record(parse(text, ()), {})


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("-log(softmax([2.3, -1.2])[1])", 1),
        ("-log_softmax([2.3, -1.2])[0]", 0),
        ("-log_softmax([2.3, -1.2])[-1]", 1),
        ("log(sum(exp([2.3, -1.2])))", None),
    ],
)
def test_the_label_is_known_where_its_loss_is_recorded(text: str, label: int | None) -> None:
    assert label_of(recorded(text)) == label


def test_the_numbers_have_names_in_words(qapp: QApplication) -> None:
    del qapp
    loss = recorded("-log(softmax([2.3, -1.2])[1])")
    places = [0, *(line.output for line in loss.record.lines)]
    assert [number_words(loss, place, CLASSES) for place in places] == [
        "scores s",
        "shares P",
        "the cat's share",
        "its log",
        "loss L",
    ]
    other = recorded("log(sum(exp([2.3, -1.2])))")
    last = other.record.lines[-1].output
    assert number_words(other, last, ()) == "L"


def test_a_slope_says_which_way_its_score_should_go(qapp: QApplication) -> None:
    del qapp
    assert advice_words(0.97) == ("↓ lower", "more of it, more loss")
    assert advice_words(-0.97) == ("↑ raise", "more of it, less loss")


def test_the_operations_of_a_loss_are_named_in_everyday_words(qapp: QApplication) -> None:
    del qapp
    loss = recorded("-log(softmax([2.3, -1.2])[1])")
    assert [plain_words(loss, number, CLASSES) for number in range(4)] == [
        "into shares",
        "the cat's",
        "how costly",
        "as a plus",
    ]
    assert plain_words(loss, 1, ()) == "the label's"
    assert plain_words(recorded("log(sum(exp([2.3, -1.2])))"), 0, ()) == ""
