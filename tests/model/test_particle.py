"""The particle after a word is the one that a Korean says."""

import pytest

from model.filling import filled
from model.particle import with_particle


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("0", "은을으로"),
        ("0.01", "은을로"),
        ("2", "는를로"),
        ("3", "은을으로"),
        ("4", "는를로"),
        ("5", "는를로"),
        ("6", "은을으로"),
        ("0.7", "은을로"),
        ("8", "은을로"),
        ("9", "는를로"),
        ("1,000", "은을으로"),
        ("4.7 × 10⁻⁸", "은을로"),
        ("10⁻²", "는를로"),
        ("99.99 %", "는를로"),
        ("∞", "는를로"),
        ("강아지", "는를로"),
        ("사진", "은을으로"),
        ("발", "은을로"),
        ("Adam", "은을으로"),
        ("exp", "는를로"),
        ("cat", "은을으로"),
        ("AdaGrad", "는를로"),
        ("RMSProp", "은을으로"),
        ("momentum", "은을으로"),
        ("x", "는를로"),
        ("L", "은을로"),
        ("η", "는를로"),
        ("“사진”", "은을으로"),
        ("모양 (2, 3)", "은을으로"),
        ("", "는를로"),
    ],
)
def test_the_form_follows_the_last_sound(words: str, said: str) -> None:
    forms = "".join(with_particle(words, one)[len(words) :] for one in ("은", "을", "으로"))
    assert forms == said


def test_a_gap_names_its_particle_and_numbers_are_written_as_elsewhere() -> None:
    text = "η = {rate:은} {loss:으로} 내려갑니다: {name:이라}는 사진 {count:이} 있습니다."
    said = filled(text, {"rate": "0.01", "loss": -0.25, "name": "강아지", "count": 1500}, str)
    assert said == "η = 0.01은 −0.25로 내려갑니다: 강아지라는 사진 1,500이 있습니다."


def test_what_is_no_particle_follows_as_it_is() -> None:
    assert with_particle("3", "번째") == "3번째"
