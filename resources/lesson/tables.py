"""Writes the tables of `docs/lesson-format.md`, so that they say what the program knows.

Run by hand, whenever there is a new word or number: `python resources/lesson/tables.py`.
"""

import re
import sys
from collections.abc import Iterable
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PAGE = PROJECT / "docs" / "lesson-format.md"

sys.path.insert(0, str(PROJECT))

from model.eyes import EYES
from model.lesson import tex
from model.lesson.lecture import lecture_numbers
from model.lesson.vocabulary import AROUND, PAGES, words_of
from model.numeral import brief, shortest


def tables() -> dict[str, list[str]]:
    """The lines of each table, by its name."""
    around = [(f"`{name}`, everywhere", words) for name, words in AROUND.items()]
    return {
        "formulas": [
            "| what | commands |",
            "|---|---|",
            f"| letters and signs | {_codes((*tex.GREEK, *tex.ORDINARY, *tex.DOTS))} |",
            f"| operators and relations | {_codes((*tex.OPERATORS, *tex.RELATIONS))} |",
            f"| sums and functions | {_codes((*tex.LARGE, *tex.FUNCTIONS))} |",
            f"| with parts in braces | {_codes((*tex.STRUCTURES, *tex.WORDS))} |",
            f"| before a bracket | {_codes(tex.BRACKETS)} |",
            f"| spaces | {_codes(tex.SPACES)} |",
            f"| in `\\begin{{…}}` and `\\end{{…}}` | {_codes(tex.TABLES)} |",
        ],
        "pages": [
            "| page | places | poses | numbers |",
            "|---|---|---|---|",
            *(
                f"| {name} | {_codes(words.places)} | {_codes(words.poses)} "
                f"| {_codes(words.readings)} |"
                for name, words in (*((f"`{page}`", words_of(page)) for page in PAGES), *around)
            ),
        ],
        "lecture": [
            "| number | is |",
            "|---|---|",
            *(f"| `{name}` | {_number(value)} |" for name, value in lecture_numbers().items()),
        ],
        "eyes": [_codes(eye.name for eye in EYES) + "."],
    }


def written(page: str) -> str:
    """The page with its tables as they should be."""
    for name, lines in tables().items():
        head = f"<!-- {name}: written by resources/lesson/tables.py -->\n"
        pattern = re.compile(f"(?<={re.escape(head)}).*?(?=<!-- end -->)", re.DOTALL)
        text = "\n".join(lines) + "\n"
        page = pattern.sub(lambda _, text=text: text, page, count=1)
    return page


def _codes(words: Iterable[str]) -> str:
    # A bar would end the cell.
    return ", ".join(f"`{word}`" for word in words).replace("|", "\\|")


def _number(value: float) -> str:
    return shortest(value) if len(shortest(value)) < 8 else brief(value, 4)


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text("utf-8")), "utf-8")
