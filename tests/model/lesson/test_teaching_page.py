"""The page for teachers says what is so, in Korean as in English."""

import math
import re
import tomllib
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from model.lesson import CHAPTERS, LESSONS
from model.lesson.class_state import ROOMS, read_class

DOCS = Path(__file__).parents[3] / "docs"
CHAPTER_FILES = DOCS.parent / "resources" / "lesson" / "ko"
PAGE = (DOCS / "teaching.md").read_text("utf-8")
KOREAN, ENGLISH = PAGE.split("\n---\n")
BOTH = pytest.mark.parametrize("page", [KOREAN, ENGLISH], ids=["ko", "en"])

Row = tuple[range, Sequence[int]]


def span(text: str) -> range:
    first, last = text.split("–")
    return range(int(first), int(last))


def plans(page: str) -> list[list[Row]]:
    """The minutes and chapters of every line of the three plans."""
    found = []
    for section in page.split("\n### ")[1:]:
        rows = re.findall(r"^\| (\d+–\d+) \| (?:(\d+)–(\d+) )?\|", section.split("\n## ")[0], re.M)
        found.append(
            [
                (span(minutes), range(int(first), int(last) + 1) if first else ())
                for minutes, first, last in rows
            ]
        )
    return found


def minutes_of(chapter: int) -> int:
    file = CHAPTER_FILES / f"{CHAPTERS[chapter - 1]}.toml"
    return int(tomllib.loads(file.read_text("utf-8"))["minutes"]) if file.exists() else 0


def chapter_rows(page: str) -> list[tuple[str, str]]:
    return re.findall(r"^\| (\d+) \| .+ \| (.+) \|$", page, re.M)


@BOTH
def test_three_plans_of_fifty_minutes_hold_every_chapter(page: str) -> None:
    numbers = iter(range(1, len(CHAPTERS) + 1))
    lessons = [[next(numbers) for _ in lesson] for lesson in LESSONS]

    assert [[one for _, chapters in plan for one in chapters] for plan in plans(page)] == lessons
    for plan in plans(page):
        assert (plan[0][0].start, plan[-1][0].stop) == (0, 50)
        assert all(before[0].stop == after[0].start for before, after in pairwise(plan))
        for planned, chapters in plan:
            assert sum(map(minutes_of, chapters)) <= len(planned)


def test_both_languages_say_the_same_numbers() -> None:
    def numbers(page: str) -> list[list[str]]:
        return [re.findall(r"\d[\d.,]*\d|\d", text) for _, text in chapter_rows(page)]

    assert [number for number, _ in chapter_rows(KOREAN)] == list(map(str, range(1, 21)))
    # "2 rows", "10장": words may change places, numbers may not be others.
    assert list(map(sorted, numbers(KOREAN))) == list(map(sorted, numbers(ENGLISH)))
    assert plans(KOREAN) == plans(ENGLISH)


@BOTH
@pytest.mark.parametrize(
    ("chapter", "number"),
    [
        (3, f"{math.log(2):.2f}"),
        (3, f"{math.log(10):.2f}"),
        (4, f"{math.exp(2.3):.2f}"),
        (4, f"{math.exp(-1.2):.2f}"),
        (4, f"{math.log(99):.2f}"),
        (5, f"{1 / (1 + math.exp(-3.5)):.2f}"),
        (8, f"{math.log(1 + math.exp(3.5)):.2f}"),
        (8, f"{-math.log(0.03):.2f}"),
        (9, f"{2 * (3 * 32 * 32) + 2:,}"),
        (10, f"{math.log(2):.3f}"),
        (11, f"{0.2 + 0.01 * 2.5:.3f}"),
        (13, f"{0.1 - 0.01 * 0.6:.3f}"),
        (17, f"{0.4 - 0.01 * 0.5:.3f}"),
    ],
)
def test_a_number_is_what_the_lecture_gives(page: str, chapter: int, number: str) -> None:
    assert number in dict(chapter_rows(page))[str(chapter)]


@BOTH
def test_the_sample_of_a_class_can_be_read(page: str, tmp_path: Path) -> None:
    (sample,) = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    (tmp_path / "pets").mkdir()
    (tmp_path / "class.toml").write_text(sample, "utf-8")

    assert read_class(str(tmp_path / "class.toml")).chapter == 9
    assert {room for room in ROOMS if f"`{room}`" not in page} == set()


@BOTH
def test_its_links_lead_somewhere(page: str) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", page)

    assert "lesson-format.md" in links
    assert all((DOCS / link).exists() for link in links)
