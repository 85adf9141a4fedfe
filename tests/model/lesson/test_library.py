"""The library: which chapters there are, of the lecture and of somebody's own."""

from dataclasses import replace
from pathlib import Path

import pytest

from model.lesson.library import (
    CHAPTERS,
    LESSONS,
    MOST_CHAPTERS,
    read_heads,
    read_one,
    read_own,
)
from model.lesson.mistakes import Mistakes
from model.lesson.reading import read_chapter
from model.sentence import Refusal
from tests.model.lesson.chapters import CHAPTER, GLOSSARY


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).write_text(CHAPTER, "utf-8")


def test_there_are_twenty_chapters_in_three_lessons() -> None:
    assert [int(name[:2]) for name in CHAPTERS] == list(range(1, 21))
    assert [len(lesson) for lesson in LESSONS] == [8, 6, 6]
    assert sum(LESSONS, ()) == CHAPTERS


def test_the_heads_are_what_the_chapters_that_are_there_begin_with(tmp_path: Path) -> None:
    write(tmp_path, f"{CHAPTERS[3]}.toml", f"{CHAPTERS[0]}.toml", "99-other.toml")

    heads = read_heads(str(tmp_path))

    assert [head.name for head in heads] == [CHAPTERS[0], CHAPTERS[3]]
    for head in heads:
        whole = read_one(str(tmp_path), head.name, GLOSSARY)
        assert whole == read_chapter(CHAPTER.encode(), f"{head.name}.toml", GLOSSARY)
        assert head == replace(whole, beats=())


def test_a_head_is_read_whatever_follows_and_its_own_mistakes_are_told(tmp_path: Path) -> None:
    file = tmp_path / f"{CHAPTERS[0]}.toml"
    file.write_text(CHAPTER.replace('kind = "recall"', 'kind = "nothing"', 1), "utf-8")
    (head,) = read_heads(str(tmp_path))
    assert head.title == "그 고양이의 손실"
    with pytest.raises(Mistakes, match="line 7"):
        read_one(str(tmp_path), head.name, GLOSSARY)
    file.write_text(CHAPTER.replace("minutes = 4", "minutes = 0"), "utf-8")
    with pytest.raises(Mistakes, match=r"01-score-function\.toml, line 3"):
        read_heads(str(tmp_path))


def test_a_teacher_has_a_file_or_a_folder(tmp_path: Path) -> None:
    write(tmp_path, "2 나중.toml", "1 먼저.toml", "glossary.toml", "notes.txt")

    one = read_own(str(tmp_path / "2 나중.toml"), GLOSSARY)
    assert [chapter.name for chapter in one] == ["2 나중"]
    both = read_own(str(tmp_path), GLOSSARY)
    assert [chapter.name for chapter in both] == ["1 먼저", "2 나중"]


def test_a_folder_without_chapters_or_with_too_many_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="there are 0 chapters"):
        read_own(str(tmp_path), GLOSSARY)
    for number in range(MOST_CHAPTERS + 1):
        (tmp_path / f"{number}.toml").touch()
    with pytest.raises(Refusal, match="there are 101 chapters"):
        read_own(str(tmp_path), GLOSSARY)


@pytest.mark.parametrize("name", ["gone.toml", "no\0name"])
def test_what_cannot_be_read_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refusal, match="cannot be read"):
        read_own(f"{tmp_path}/{name}", GLOSSARY)


def test_a_mistake_in_one_of_them_is_told_with_its_file(tmp_path: Path) -> None:
    write(tmp_path, "1.toml")
    (tmp_path / "2.toml").write_text(CHAPTER.replace("minutes = 4", "minutes = 0"), "utf-8")

    with pytest.raises(Mistakes, match=r"2\.toml, line 3"):
        read_own(str(tmp_path), GLOSSARY)
