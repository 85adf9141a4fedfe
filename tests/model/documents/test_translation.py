"""Sentences in Korean without a window."""

from pathlib import Path

import pytest

from model.documents.translation import KOREAN, read_translation, speaker
from model.sentence import sentence


def test_a_sentence_is_said_in_korean_and_an_unknown_one_in_english() -> None:
    say = read_translation(str(KOREAN))

    assert say(sentence("My guesses")) == "내 예상"
    assert say(sentence("{count} pages", count=3)) == "3개"
    assert say(sentence("Nobody ever says this {n}.", n=1)) == "Nobody ever says this 1."


def test_there_is_a_speaker_for_each_language() -> None:
    assert speaker("en")(sentence("{count} pages", count=3)) == "3 pages"
    assert speaker("ko")(sentence("{count} pages", count=3)) == "3개"


def test_no_translation_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        read_translation(str(tmp_path / "none.json"))
