"""What two processes say to each other."""

import io
import json
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.network_process.frames import LONGEST, from_words, in_words, read_frame, write_frame
from model.sentence import Sentence, sentence

WORDS = st.text(max_size=20)
NAMES = st.sampled_from(["name", "why", "count"])


@st.composite
def sentences(draw: st.DrawFn, depth: int = 2) -> Sentence:
    values: dict[str, object] = {}
    for name in draw(st.sets(NAMES)):
        inner = sentences(depth - 1) if depth else st.nothing()
        values[name] = draw(WORDS | st.integers() | inner)
    text = " ".join(f"{{{name}}}" for name in values) + draw(st.sampled_from(["", " {{}}", "."]))
    return Sentence(text, tuple(values.items()))


@given(st.lists(st.binary(min_size=1, max_size=300), max_size=5))
def test_frames_come_as_they_were_sent(contents: list[bytes]) -> None:
    stream = io.BytesIO()
    for content in contents:
        write_frame(stream, content)
    stream.seek(0)

    assert [read_frame(stream) for _ in contents] == contents
    assert read_frame(stream) is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"abc",
        struct.pack("<I", 5) + b"abc",
        struct.pack("<I", 0),
        struct.pack("<I", LONGEST + 1),
    ],
    ids=["nothing", "half a length", "half a frame", "an empty frame", "a frame beyond all bounds"],
)
def test_what_is_no_frame_ends_the_conversation(data: bytes) -> None:
    assert read_frame(io.BytesIO(data)) is None


@given(sentences())
def test_a_sentence_comes_as_it_was_said(said: Sentence) -> None:
    assert str(from_words(in_words(said))) == str(said)
    assert from_words(in_words(said)).text == said.text


@pytest.mark.parametrize(
    "thing",
    [
        3,
        {"text": "a"},
        {"text": 1, "values": {}},
        {"text": "{a}", "values": {}},
        {"text": "{a.__class__}", "values": {"a": "b"}},
        {"text": "{a[0]}", "values": {"a": "b"}},
        {"text": "{a!r}", "values": {"a": "b"}},
        {"text": "{a:1000000000}", "values": {"a": "b"}},
        {"text": "{}", "values": {"a": "b"}},
        {"text": "{a", "values": {"a": "b"}},
        {"text": "{a}", "values": {"a": 0.5}},
        {"text": "{a}", "values": {"a": None}},
        {"text": "{a}", "values": {"a": [1]}},
        {"text": "a", "values": {str(n): n for n in range(100)}},
    ],
)
def test_what_is_no_sentence_is_not_made_one(thing: object) -> None:
    with pytest.raises(ValueError, match=r"gap|sentence|word|[{}]"):
        from_words(json.dumps(thing).encode())


def test_sentences_are_not_nested_without_end() -> None:
    said = sentence("a")
    for _ in range(50):
        said = sentence("{why}", why=said)

    with pytest.raises(ValueError, match="no sentence"):
        from_words(in_words(said))
    with pytest.raises(ValueError, match="no sentence"):
        from_words(b'{"text":' * 100_000)
