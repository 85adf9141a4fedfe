"""Gaps of translated texts: particles, and sentences in sentences."""

import pytest

from model.filling import filled
from model.sentence import sentence


def test_particles_follow_what_goes_into_the_gap() -> None:
    assert filled("{rate:은} 크다", {"rate": 0.01}, str) == "0.01은 크다"
    assert filled("{rate:은} 크다", {"rate": 0.5}, str) == "0.5는 크다"
    assert filled("{rate:.1f}", {"rate": 0.25}, str) == "0.2"


def test_a_sentence_in_a_gap_is_said_too() -> None:
    why = sentence("there is no {name}", name="cat")
    assert filled("No: {why}", {"why": why}, str) == "No: there is no cat"
    assert filled("No: {why}", {"why": why}, lambda _: "없음") == "No: 없음"


def test_what_cannot_be_seen_in_a_name_cannot_change_a_sentence() -> None:
    said = sentence("{name} was saved in {folder}.", name="a\u202e.csv", folder="/home/a\nb")
    assert str(said) == "a�.csv was saved in /home/a�b."
    assert filled("{folder:은} 없음, {why}", {"folder": "a\nb", "why": said}, str) == (
        "a�b는 없음, a�.csv was saved in /home/a�b."
    )


def test_a_missing_value_is_noticed() -> None:
    with pytest.raises(KeyError):
        filled("{rate}", {}, str)
