"""Formulas and numbers of the operations: every number against the formula it stands for."""

import math
import re

import pytest

from gui.rooms.backprop.photo.chain_words import ChainWords, compact, subscript
from model.backprop.chain import Chain, OperationKind
from model.typed_number import read
from tests.gui.rooms.backprop.photo.chain_making import make_chain

EQUALS = re.compile(r" [=≈] ")
NUMBER = re.compile(r"[−+]?\d+(?:\.\d+)?(?: × 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?")


def filled(chain: Chain, kind: OperationKind, side: int | None = None) -> str:
    return ChainWords(chain).filled(chain.operations[chain.find(kind, side)], 3)


def formula(chain: Chain, kind: OperationKind, side: int | None = None) -> str:
    return ChainWords(chain).formula(chain.operations[chain.find(kind, side)])


@pytest.mark.parametrize(
    ("value", "written"),
    [(0.0, "0"), (-0.4, "−0.40"), (0.004, "0.004"), (-2.1e-7, "−2.1 × 10⁻⁷"), (3e5, "3.0 × 10⁵")],
)
def test_a_number_of_any_size_is_short(value: float, written: str) -> None:
    assert compact(value) == written


def test_a_place_is_written_below_the_line() -> None:
    assert subscript(1024) == "₁₀₂₄"


@pytest.mark.parametrize("label", [0, 1])
def test_every_result_is_the_value_of_its_operation(label: int) -> None:
    chain = make_chain(label)
    words = ChainWords(chain)
    for made in chain.operations:
        result = EQUALS.split(words.filled(made, 3))[-1]
        value = float(made.value if made.kind != "by_weights" else made.value[3])
        assert read(result) == pytest.approx(value, abs=0.0051)
        if made.kind != "by_weights":
            assert words.value(made).lstrip("+") == result.lstrip("+")


@pytest.mark.parametrize("label", [0, 1])
@pytest.mark.parametrize("side", [0, 1])
def test_the_numbers_of_a_way_back_multiply_out(label: int, side: int) -> None:
    chain = make_chain(label)
    product, difference, result = EQUALS.split(filled(chain, "by_score", side))
    above, local = (read(number) for number in product.split(" × "))
    probability, target = (read(number) for number in difference.split(" − "))
    assert above * local == pytest.approx(read(result), abs=0.03)
    assert probability - target == pytest.approx(read(result), abs=0.011)
    assert target == (1.0 if side == label else 0.0)


def test_the_operations_of_a_dogs_photo_in_letters() -> None:
    chain = make_chain(0)
    assert formula(chain, "score", 1) == "s cat = W cat · x + b cat"
    assert formula(chain, "exponential", 0) == "e dog = exp(s dog)"
    assert formula(chain, "sum") == "Σ = e dog + e cat"
    assert formula(chain, "probability", 0) == "p dog = e dog ÷ Σ"
    assert formula(chain, "loss") == "L = −log p dog"
    assert formula(chain, "by_probability", 0) == "∂L/∂p dog = −1 ÷ p dog"
    assert formula(chain, "by_sum") == "∂L/∂Σ = ∂L/∂p dog · (−p dog ÷ Σ)"
    assert formula(chain, "by_exponential", 1) == "∂L/∂e cat = ∂L/∂p cat · 1 ÷ Σ + ∂L/∂Σ · 1"
    assert formula(chain, "by_score", 0) == "∂L/∂s dog = ∂L/∂e dog · e dog = p dog − 1"
    assert formula(chain, "by_score", 1) == "∂L/∂s cat = ∂L/∂e cat · e cat = p cat − 0"
    assert formula(chain, "by_bias", 1) == "∂L/∂b cat = ∂L/∂s cat · 1"
    assert formula(chain, "by_weights", 0) == "∂L/∂W dog = ∂L/∂s dog · x = (p dog − y dog) · x"


def test_what_is_not_the_label_sends_nothing_back() -> None:
    assert filled(make_chain(0), "by_exponential", 1).startswith("0 × ")


def test_local_derivatives_are_those_of_the_chain() -> None:
    chain = make_chain(1)
    words = ChainWords(chain)
    for made in chain.operations:
        for place, way in enumerate(made.ways):
            if made.kind != "by_weights":
                written = read(words.local(made, place))
                assert written == pytest.approx(float(way.local), abs=0.0051)


def test_each_operation_has_a_sentence_and_a_place() -> None:
    chain = make_chain(0)
    words = ChainWords(chain)
    sentences = {words.explanation(made) for made in chain.operations}
    assert len(sentences) == 11
    assert words.place(0) == "1 of 18, forward"
    assert words.place(17) == "18 of 18, backward"


def test_scores_beyond_every_float_are_still_written() -> None:
    chain = make_chain(0, seed=1, spread=3000.0)
    words = ChainWords(chain)
    assert not math.isfinite(float(chain.operations[chain.find("sum")].value))
    assert "× 10" in words.value(chain.operations[chain.find("sum")])
    for made in chain.operations:
        assert words.formula(made)
        assert words.filled(made, 0)


@pytest.mark.parametrize("spread", [0.3, 1.0, 5.0, 40.0])
def test_an_equals_sign_stands_where_what_is_written_makes_the_result(spread: float) -> None:
    seen = set()
    for seed in range(12):
        chain = make_chain(seed % 2, seed=seed, spread=spread)
        words = ChainWords(chain)
        for made in chain.operations:
            said = words.filled(made, 3)
            seen |= set(said) & set("=≈")
            if made.kind not in ("probability", "sum", "by_probability") or re.search("[<>]", said):
                continue
            computed, result = EQUALS.split(said)
            numbers = [read(n) for n in re.split(r" [÷+] ", computed.replace("−1 ÷", "-1 ÷"))]
            value = sum(numbers) if made.kind == "sum" else numbers[0] / numbers[1]
            if "×" not in result:
                decimals = len(result.partition(".")[2])
                right = abs(value - read(result)) <= 0.5 * 10.0**-decimals + 1e-12
                assert ("=" in said) == right
    assert seen == {"=", "≈"}


def test_at_the_end_the_headline_has_the_mistake_in_numbers() -> None:
    chain = make_chain(0)
    last = chain.operations[17]
    said = ChainWords(chain).headline(last, pixels=True)
    assert said.startswith(f"It said cat {chain.probabilities[1]:.2f}, and 0 would be right")
    assert (
        ChainWords(chain).correction(last, 3)
        == f"= {EQUALS.split(filled(chain, 'by_weights', 1))[-1]}"
    )
