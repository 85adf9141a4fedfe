"""JSON from anywhere is read as the standard has it, or not at all."""

import json
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.project.strict_json import MOST_BYTES, MOST_VALUES, fits, parse
from model.sentence import Refusal

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(VALUES)
def test_what_python_writes_is_read(value: object) -> None:
    assert parse(json.dumps(value, allow_nan=False).encode()) == value


@pytest.mark.parametrize(
    "text",
    [
        b"NaN",
        b"[Infinity]",
        b"-Infinity",
        b'{"a": 1, "a": 2}',
        b"1" * 41,
        b"0." + b"1" * 1_000_000,
        b"1e999",
    ],
)
def test_what_is_beyond_the_standard_or_every_bound_is_refused(text: bytes) -> None:
    with pytest.raises(Refusal, match="damaged"):
        parse(text)


@pytest.mark.parametrize("text", [b"", b"{", b"\xff", b"\xef\xbb\xbf{}", b"{} {}", b"'a'"])
def test_what_is_no_json_is_an_error_of_the_reader(text: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse(text)


def test_brackets_without_end_are_an_error_and_no_crash() -> None:
    with pytest.raises((RecursionError, ValueError)):
        parse(b"[" * 300_000)


@pytest.mark.parametrize("piece", [b"[],", b"{},", b"0,", b'"",'])
def test_more_values_than_memory_can_take_are_refused_before_one_is_made(piece: bytes) -> None:
    text = b"[" + piece * MOST_VALUES + b"0]"
    tracemalloc.start()
    try:
        with pytest.raises(Refusal, match="far more"):
            parse(text)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_a_text_beyond_its_length_is_refused() -> None:
    assert fits(b"0" * MOST_BYTES)
    assert not fits(b"0" * (MOST_BYTES + 1))
