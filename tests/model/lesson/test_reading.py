"""Chapters: what a good file becomes, and what is said of a bad one."""

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.eyes import FINAL
from model.lesson.mistakes import Mistake, Mistakes
from model.lesson.reading import MOST_BYTES, open_chapter, read_chapter
from model.sentence import Refusal
from tests.model.lesson.chapters import CHAPTER, GLOSSARY, make_chapter

LINES = CHAPTER.count("\n")
HERE = 0


def mistakes(text: str | bytes) -> list[tuple[int, str]]:
    content = text.encode() if isinstance(text, str) else text
    with pytest.raises(Mistakes) as refused:
        read_chapter(content, "mine.toml", GLOSSARY)
    found = [(one.line, str(one.sentence)) for one in refused.value.mistakes]
    assert found == sorted(found)
    return found


def test_a_chapter_is_what_its_file_says() -> None:
    chapter = make_chapter()

    assert (chapter.name, chapter.title) == ("08-loss-of-the-cat", "그 고양이의 손실")
    assert (chapter.slide, chapter.minutes, chapter.uses) == ("Softmax Loss", 4, "numbers")
    assert [beat.kind for beat in chapter.beats] == [
        "recall",
        "slide",
        "predict",
        "do",
        "why",
        "own",
    ]
    recall, slide, _, do, _, own = chapter.beats
    assert recall.question is not None
    assert [choice.right for choice in recall.question.choices] == [False, True]
    assert slide.formula is not None
    assert slide.formula.numbers == (("e^{s_y}", "{scores.exp_label:2}"),)
    assert (slide.scenery.page, slide.scenery.pose) == (None, "lecture")
    assert (do.scenery.lab, do.scenery.eye, do.scenery.rate) == ("sketches", "pixels32", 0.01)
    assert do.goals[0].check.holds({"scores.loss": 0.05})
    assert own.words == 2


def test_windows_writes_the_same_chapter() -> None:
    content = b"\xef\xbb\xbf" + CHAPTER.replace("\n", "\r\n").encode()

    assert read_chapter(content, "08-loss-of-the-cat.toml", GLOSSARY) == make_chapter()


@pytest.mark.parametrize(
    ("written", "instead", "line", "word"),
    [
        ("minutes = 4", "minutes = 4.0", 3, "whole number"),
        ("minutes = 4", "minutes = true", 3, "true or false"),
        ("minutes = 4", "minutes = 2026-11-30", 3, "a date"),
        ("minutes = 4", "minutes = 31", 3, "1 to 30"),
        ("minutes = 4", "", 1, "missing"),
        ('uses = "numbers"', 'uses = "tricks"', 4, "numbers, sketches, photos"),
        ('title = "', 'titel = "x"\ntitle = "', 1, "“titel” is not known here"),
        ('title = "그', 'title = "' + "그" * 40, 1, "letters long"),
        ('title = "그', 'title = " 그', 1, "begins or ends"),
        ('title = "그', 'title = "\\u202e그', 1, "cannot be seen"),
        ('title = "그', 'title = "\\uE000그', 1, "cannot be seen"),
        ('kind = "recall"', 'kind = "exam"', 7, "recall, slide"),
        ('page = "scores"', 'page = "nowhere"', 8, "one_photo, scores"),
        ('page = "scores"', "", 6, "“page” is missing"),
        ("right = true", "right = false", 9, "0 choices are right"),
        ("reveals = ", "right = true\nreveals = ", 9, "2 choices are right"),
        ('id = "recall"', 'id = "Recall!"', 10, "small Latin letters"),
        ('id = "recall"', 'id = "guess"', 6, "used twice"),
        ("{lecture.even:2}", "{lecture.odd:2}", 16, "“lecture.odd”"),
        ("{lecture.even:2}", "{even}", 16, "brace"),
        ("word:loss", "word:gain", 22, "no word “gain”"),
        ("word:loss", "https://x", 22, "no word of the glossary"),
        ("**−log**", "**−log", 22, "opens or closes"),
        ('pose = "lecture"', 'pose = "yoga"', 23, "Known: lecture, "),
        ('["scores.cat"]', '["scores.cow"]', 24, "scores.cat"),
        ('["scores.cat"]', "[1]", 24, "list of texts"),
        ('["scores.cat"]', '["scores.cat", "scores.cat"]', 24, "twice"),
        ('["scores.cat"]', '["scores.cat", "scores.dog", "scores.bench"]', 24, "more than 2"),
        ("part = 'e^{s_y}'", "part = 'e^{s_x}'", 29, "does not stand in"),
        ('value = "{scores', 'value = "\\\\href{x}{scores', 29, "no \\href"),
        (r"\log", r"\write", HERE, r"no \write"),
        (r"\log", "로그", HERE, "cannot stand in a formula"),
        (r"\log", "{" * 9 + "}" * 9, HERE, "braces in one another"),
        ("scores.exp_label", "one_photo.exp", 30, "“one_photo.exp”"),
        ('eye = "pixels32"', 'eye = "private"', HERE, "pixels32, "),
        ('start = "zero"', 'start = "known"', HERE, "“known”"),
        ("rate = 0.01", "rate = 1", HERE, "a number with a point"),
        ("rate = 0.01", "rate = -1.0", HERE, "“rate” should be from"),
        ("rate = 0.01", "rate = nan", HERE, "“rate” should be from"),
        ("step = 20", "step = 2001", HERE, "0 to 2,000"),
        ("scores.loss < 0.1", "scores.loss", HERE, "no comparison"),
        ("scores.loss < 0.1", "scores.lost < 0.1", HERE, "“scores.lost”"),
        ('kind = "why"', 'kind = "own"', 6, "“why” after it"),
        ("words = 2", "words = 4", HERE, "1 to 3"),
    ],
)
def test_a_mistake_has_its_line_and_its_reason(
    written: str, instead: str, line: int, word: str
) -> None:
    found = mistakes(CHAPTER.replace(written, instead, 1))

    line = line or CHAPTER[: CHAPTER.index(written)].count("\n") + 1
    assert any(at == line and word in why for at, why in found), found


@pytest.mark.parametrize(
    ("beat", "word"),
    [
        ('kind = "recall"', "needs a question"),
        ('kind = "do"\ntext = "x"', "needs a goal"),
        ('kind = "do"\n[[beat.goal]]\ntext = "x"', "“check” is missing"),
        ('kind = "slide"', "nothing in this beat"),
        ('kind = "slide"\ntext = 1', "“text” is a whole number"),
        ('kind = "slide"\ntext = ""', "empty"),
        ('kind = "do"\ngoal = 1', "“goal” is a whole number"),
        ('kind = "do"\ngoal = [1]', "list of tables"),
        ('kind = "do"\ntext = "x"\ngoal = []\nformula = 1', "“formula” is a whole number"),
        (
            'kind = "do"\n' + '[[beat.goal]]\ntext = "x"\ncheck = "scores.loss < 1"\n' * 5,
            "there are 5; there should be 0 to 4",
        ),
        (
            'kind = "recall"\n[beat.question]\nid = "a"\ntext = "?"\n'
            '[[beat.question.choice]]\ntext = "x"\nreveals = "x"\nright = true',
            "there are 1; there should be 2 to 4",
        ),
        ('kind = "own"\ntext = "x"\npage = "results"\npose = "x"', "nothing here to name"),
    ],
)
def test_a_beat_has_what_its_kind_needs(beat: str, word: str) -> None:
    found = mistakes(f"{CHAPTER}\n[[beat]]\n{beat}\n")

    assert any(word in why for _, why in found), found
    assert all(line > LINES for line, _ in found)


def test_w_begins_with_what_a_network_knows_where_the_eye_is_a_network() -> None:
    text = CHAPTER.replace('"zero"', '"known"').replace('"pixels32"', f'"{FINAL.name}"')

    assert make_chapter(text=text).beats[3].scenery.start == "known"


def test_all_mistakes_are_told_at_once() -> None:
    text = CHAPTER.replace("minutes = 4", "minutes = 0").replace("words = 2", "words = 0")

    assert [line for line, _ in mistakes(text)] == [3, LINES]
    with pytest.raises(Mistakes, match=r"mine\.toml has 2 mistakes\. The first is in line 3"):
        read_chapter(text.encode(), "mine.toml", GLOSSARY)


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("", 1, "missing"),
        ("title = \n", 1, "no TOML"),
        ('title = "x"\n\n[beat', 3, "no TOML"),
        ("a = " + "9" * 5000, 1, "no TOML"),
        ("a = " + "[" * 50_000, 1, "brackets within brackets"),
        ("# ok\n\na" + ".a" * 90_000 + " = 1", 3, "more than 40 points"),
        (b'title = "x"\ntitel = "\xff"', 2, "UTF-8"),
        ("a = 1\na = 2\n", 2, "no TOML"),
        ("beat = 3", 1, "“beat” is a whole number"),
        ("[[beat]]\n" * 13, 1, "there are 13"),
    ],
)
def test_what_is_no_chapter_is_refused(text: str | bytes, line: int, word: str) -> None:
    found = mistakes(text)

    assert any(at == line and word in why for at, why in found), found


def test_a_file_of_points_in_a_remark_is_fine() -> None:
    make_chapter(text="#" + "." * 90 + "\n" + CHAPTER)


def test_only_a_short_ordinary_file_is_read(tmp_path: Path) -> None:
    good, large, pipe = tmp_path / "1.toml", tmp_path / "2.toml", tmp_path / "3.toml"
    good.write_text(CHAPTER, "utf-8")
    large.write_bytes(b"#" * (MOST_BYTES + 1))
    os.mkfifo(pipe)

    assert open_chapter(str(good), GLOSSARY).name == "1"
    for path, why in (
        (large, "larger than 200,000 bytes"),
        (pipe, "no ordinary file"),
        (tmp_path, "cannot be read"),
        (tmp_path / "4.toml", "No such file"),
        (tmp_path / "\0", "cannot be read"),
    ):
        with pytest.raises(Refusal, match=re.escape(why)):
            open_chapter(str(path), GLOSSARY)


PIECES = st.sampled_from(
    (
        *("[[beat]]", "[beat]", "kind", "right = true\n", "true", "1", "1.5", "{scores.loss:2}"),
        *('"', "'", "{", "}", "=", "\n", "[", "]", "*", "#", ".", "_", "^", "\\frac{"),
        *("\u202e", "\0", "\ud800"),
    )
)


@given(st.lists(st.tuples(st.integers(0, len(CHAPTER)), st.integers(0, 30), PIECES), max_size=4))
def test_a_spoilt_chapter_is_a_chapter_or_a_refusal(spoil: list[tuple[int, int, str]]) -> None:
    text = CHAPTER
    for place, length, piece in spoil:
        text = text[:place] + piece + text[place + length :]
    found: tuple[Mistake, ...] = ()
    try:
        read_chapter(text.encode("utf-8", "surrogatepass"), "mine.toml", GLOSSARY)
    except Mistakes as refused:
        found = refused.mistakes
    assert all(1 <= one.line <= text.count("\n") + 1 for one in found)
