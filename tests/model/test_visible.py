"""What nobody can see in a text from outside is replaced."""

import pytest

from model.visible import is_unseen, shown_text


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
