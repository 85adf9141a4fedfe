"""What nobody can see in a text from outside is replaced."""

import pytest

from model.visible import cell_text, is_unseen, shown_text


@pytest.mark.parametrize(
    "letter",
    [
        "\0",
        "\n",
        "\x1b",
        "\x7f",
        "\u200b",
        "\u202e",
        "\u2028",
        "\u2029",
        "\ud800",
        "\ue000",
        "\ufeff",
    ],
)
def test_a_letter_without_a_shape_is_replaced(letter: str) -> None:
    assert is_unseen(letter)
    assert shown_text(f"a{letter}b") == "a\ufffdb"


@pytest.mark.parametrize("text", ["", "강아지 1", "a\u00a0b", "👩\u200d🚀", "\u0378"])
def test_everything_else_stays(text: str) -> None:
    assert not any(map(is_unseen, text))
    assert shown_text(text) == text


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_of_a_spreadsheet_is_a_formula(first: str) -> None:
    assert cell_text(f"{first}A1") == f"'{first}A1"
    assert cell_text(f"a{first}") == f"a{first}"
    assert cell_text("") == ""
