"""What is said, apart from the language that it is said in."""

import pytest

from model.sentence import Refusal, Sentence, joined, sentence


def test_gaps_are_filled_when_it_is_said() -> None:
    said = sentence("The file {name} has {count} bytes.", name="a.png", count=3)

    assert str(said) == "The file a.png has 3 bytes."
    assert said.text == "The file {name} has {count} bytes."
    assert dict(said.values) == {"name": "a.png", "count": 3}


def test_a_file_name_with_braces_is_said_as_it_is() -> None:
    assert str(sentence("{name} is empty.", name="{0}{name}.png")) == "{0}{name}.png is empty."


def test_a_gap_can_hold_a_sentence() -> None:
    inner = sentence("it grew to {loss}", loss=7)

    assert str(sentence("Stopped: {why}.", why=inner)) == "Stopped: it grew to 7."


def test_sentences_are_said_one_after_the_other() -> None:
    said = joined([sentence("{n} dogs.", n=1), sentence("{n} cats.", n=2)])

    assert str(said) == "1 dogs. 2 cats."
    # Each part keeps its own text, so that it can be said in another language.
    assert [value for _, value in said.values] == [
        Sentence("{n} dogs.", (("n", 1),)),
        Sentence("{n} cats.", (("n", 2),)),
    ]


def test_nothing_joined_says_nothing() -> None:
    assert str(joined([])) == ""


def test_the_same_sentence_twice_is_equal() -> None:
    assert sentence("{n} photos", n=2) == sentence("{n} photos", n=2)
    assert sentence("{n} photos", n=2) != sentence("{n} photos", n=3)


def test_a_refusal_carries_its_sentence() -> None:
    why = sentence("The file {name} is empty.", name="a.png")

    with pytest.raises(Refusal, match=r"The file a\.png is empty\.") as refused:
        raise Refusal(why)

    assert refused.value.sentence is why


def test_numbers_in_a_gap_are_written_as_everywhere() -> None:
    said = sentence("{a}, {b}, {c} and {d}", a=12_000, b=-2.3e-8, c=True, d="1000")
    assert str(said) == "12,000, −2.3 × 10⁻⁸, True and 1000"
