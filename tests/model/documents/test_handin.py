"""The page that a learner hands in."""

import json
import re
from dataclasses import replace

from model.documents.handin import FORMAT, write_handin
from model.documents.translation import KOREAN, read_translation
from tests.model.documents.making import CHAPTER, HANDIN, RUN


def data(text: str) -> dict[str, object]:
    (found,) = re.findall(rf'id="{FORMAT}">(.*?)</script>', text)
    read: dict[str, object] = json.loads(found)
    return read


def test_it_tells_of_the_run_the_words_and_the_guesses() -> None:
    text = write_handin(HANDIN, str)

    assert "After 100 steps it is right about 39 of 42 photos" in text
    assert "145 of the 158" in text
    assert "W is a sum of photos." in text
    assert "What will the loss be?" in text
    assert "And now?" not in re.sub("<script.*?</script>", "", text)
    assert "1 of 1 chapters done" in text
    assert text.count("<polyline") == 2
    assert text.count('class="wrong"') == 2
    assert "http" not in text.replace("http-equiv", "")


def test_it_speaks_korean() -> None:
    text = write_handin(replace(HANDIN, language="ko"), read_translation(str(KOREAN)))

    assert "처음 보는 사진 42장 중 39장" in text
    assert '<html lang="ko">' in text


def test_where_nothing_was_trained_or_answered_it_says_less() -> None:
    text = write_handin(replace(HANDIN, run=None, sentences=("", ""), chapters=()), str)

    assert "<svg" not in text
    assert "In my own words" not in text
    assert "No question has been answered yet." in text
    assert data(text)["held_out"] is None


def test_a_network_has_no_picture_of_w_and_nothing_held_out_no_photos() -> None:
    text = write_handin(replace(HANDIN, run=replace(RUN, weights=None, seen=())), str)

    assert 'class="weights"' not in text
    assert 'class="photos"' not in text


def test_a_right_answer_has_a_tick_and_behind_a_wrong_one_stands_the_right_one() -> None:
    right = replace(CHAPTER.answers[0], chosen=1)
    text = write_handin(replace(HANDIN, chapters=(replace(CHAPTER, answers=(right,)),)), str)

    assert "<p>✓ What will the loss be? <b>0.69</b></p>" in text
    assert "<p>✗ What will the loss be? <b>0</b> → 0.69</p>" in write_handin(HANDIN, str)


def test_no_text_ends_the_data_before_its_end() -> None:
    nasty = "</script><script>alert(1)</script>"
    text = write_handin(replace(HANDIN, name=nasty, sentences=(nasty,)), str)

    assert text.count("<script") == 1
    assert data(text)["name"] == nasty
