"""The lecture's chapters: all there, in both languages, without a mistake, of one structure."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from model.lesson.chapter import Chapter
from model.lesson.glossary import FILE, open_glossary
from model.lesson.library import CHAPTERS, read_heads, read_one
from model.lesson.reference import references
from model.lesson.spoken_formula import spoken
from model.lesson.vocabulary import AROUND
from tests.model.lesson.chapters import CHAPTER, make_chapter
from tests.model.lesson.structure import differences

FOLDER = Path(__file__).parents[3] / "resources" / "lesson"
LANGUAGES = ("ko", "en")
THERE = sorted({path.stem for path in FOLDER.glob("*/*.toml")} - {Path(FILE).stem})


@cache
def chapters(language: str) -> Mapping[str, Chapter]:
    folder = str(FOLDER / language)
    words = open_glossary(f"{folder}/{FILE}").keys()
    return {head.name: read_one(folder, head.name, words) for head in read_heads(folder)}


def test_every_chapter_is_there() -> None:
    assert tuple(THERE) == CHAPTERS


@pytest.mark.parametrize("name", THERE)
def test_both_languages_are_one_chapter(name: str) -> None:
    korean, english = (chapters(language)[name] for language in LANGUAGES)

    assert differences(korean, english) == []
    for beat in korean.beats:
        if beat.formula is not None:
            assert str(spoken(beat.formula.tex))


def test_korean_is_korean_and_english_is_english() -> None:
    def hangul(chapter: Chapter) -> bool:
        return any("가" <= letter <= "힣" for beat in chapter.beats for letter in beat.text)

    assert all(hangul(chapter) for chapter in chapters("ko").values())
    assert not any(hangul(chapter) for chapter in chapters("en").values())


@pytest.mark.parametrize("name", THERE)
def test_a_guess_about_numbers_of_a_page_has_set_them_up(name: str) -> None:
    """Somebody may have moved what is there in the beat before."""
    for beat in chapters("ko")[name].beats:
        if beat.kind == "predict" and beat.question is not None:
            choices = (choice.text for choice in beat.question.choices)
            texts = (beat.text, beat.question.text, *choices)
            named = {one.name.split(".")[0] for text in texts for one in references(text)}
            assert beat.scenery.pose is not None or named <= {"lecture", *AROUND}, named


@pytest.mark.parametrize(
    ("written", "instead", "where"),
    [
        ("minutes = 4", "minutes = 5", "chapter minutes: 4 and 5"),
        ("words = 2", "words = 1", "chapter beats 5 words: 2 and 1"),
        ("rate = 0.01", "", "chapter beats 3 scenery rate: 0.01 and None"),
        ('marks = ["scores.cat"]', "", "chapter beats 1 scenery marks: 1 and 0"),
        ("lecture.even:2", "lecture.even:3", "chapter beats 0 question choices 1 text 1 0"),
        ("[손실](word:loss)", "손실", "chapter beats 1 text 2: 1 and 0"),
        ('hint = "두 점수의 차이를 보세요."', "", "chapter beats 3 hint 0: True and False"),
    ],
)
def test_another_structure_is_noticed(written: str, instead: str, where: str) -> None:
    other = make_chapter(text=CHAPTER.replace(written, instead, 1))

    assert any(where in one for one in differences(make_chapter(), other))
    assert differences(other, other) == []
