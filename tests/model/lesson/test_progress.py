"""Progress: kept as JSON, and read again whatever the file has become."""

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.lesson.progress import (
    LONGEST_SENTENCE,
    MOST_PROGRESS,
    Progress,
    clean,
    read_progress,
    write_progress,
)
from model.sentence import Refusal

PROGRESS = Progress(
    chapter="08-loss-of-the-cat",
    beat=3,
    answers={"08-loss-of-the-cat/recall": (0, 1)},
    numbers={"08-loss-of-the-cat/recall": {"scores.loss": 3.53, "film.step": 3.0}},
    skipped=frozenset({"08-loss-of-the-cat/guess"}),
    reached=frozenset({"08-loss-of-the-cat/3/0"}),
    done=frozenset({"01-score-function", "내 장"}),
    sentences={"20-summary/5": ("손실은 틀린 정도다.", "")},
)


@pytest.mark.parametrize("progress", [Progress(), PROGRESS])
def test_what_is_written_is_read(progress: Progress) -> None:
    assert read_progress(write_progress(progress)) == progress


def test_an_empty_file_of_json_is_the_beginning() -> None:
    assert read_progress(b"{}") == Progress()


def changed(**values: Any) -> bytes:
    return json.dumps({**json.loads(write_progress(PROGRESS)), **values}).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{",
        b"\xff",
        b"[" * 100_000,
        b" " * (MOST_PROGRESS + 1),
        changed(chapter=3),
        changed(chapter="a/b/c/d"),
        changed(chapter="a\u202e"),
        changed(chapter="a" * 256),
        changed(beat=-1),
        changed(beat=True),
        changed(beat=1.0),
        changed(beat=10**30),
        changed(answers=[]),
        changed(answers={"": [1]}),
        changed(answers={"a/b": []}),
        changed(answers={"a/b": 1}),
        changed(answers={"a/b": [0] * 51}),
        changed(answers={"a/b": ["1"]}),
        changed(answers={f"a/{number}": [0] for number in range(5001)}),
        changed(numbers=[]),
        changed(numbers={"a/b": []}),
        changed(numbers={"a/b": {"scores loss": 1.0}}),
        changed(numbers={"a/b": {"scores.loss": "1"}}),
        changed(numbers={"a/b": {"scores.loss": True}}),
        changed(numbers={"a/b": {"scores.loss": math.nan}}),
        changed(numbers={"a/b": {"scores.loss": 10**400}}),
        changed(numbers={"a/b": {f"scores.n{number}": 1.0 for number in range(51)}}),
        changed(done={}),
        changed(done=[1]),
        changed(done=["a"] * 5001),
        changed(sentences={"a/1": "b"}),
        changed(sentences={"a/1": [1]}),
        changed(sentences={"a/1": ["b"] * 51}),
        changed(sentences={"a/1": ["\ud800"]}),
        changed(sentences={"a/1": ["x" * (LONGEST_SENTENCE + 1)]}),
        b'{"beat": NaN}',
    ],
)
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(Refusal, match="no progress of a lesson"):
        read_progress(content)


def test_the_longest_name_that_a_file_can_have_is_kept() -> None:
    progress = Progress(chapter="a" * 255, reached=frozenset({f"{'a' * 255}/3/0"}))
    assert read_progress(write_progress(progress)) == progress


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("a \u200b b", "a b"),
        ("a\nb\tc", "a b c"),
        ("\u200b a", "a"),
        ("\u200b" * LONGEST_SENTENCE + "a", "a"),
        ("x" * (LONGEST_SENTENCE - 1) + " y", "x" * (LONGEST_SENTENCE - 1)),
    ],
)
def test_what_nobody_sees_is_left_out_and_does_not_count(written: str, kept: str) -> None:
    assert clean(written) == kept
    assert clean(kept) == kept


@given(st.text())
def test_whatever_is_written_can_be_kept(text: str) -> None:
    kept = clean(text)

    progress = Progress(sentences={"a/1": (kept,)})
    assert read_progress(write_progress(progress)) == progress
    assert len(kept) <= LONGEST_SENTENCE
