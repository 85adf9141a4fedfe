"""The page about the format of chapters says what is so."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from model.lesson import beat_reading
from model.lesson.chapter import BEAT_KINDS, LABS, USES
from model.lesson.mistakes import Mistakes
from model.lesson.reading import MOST_BYTES, MOST_MINUTES, read_chapter
from model.numeral import whole
from model.particle import PAIRS

PROJECT = Path(__file__).parents[3]
PAGE = (PROJECT / "docs" / "lesson-format.md").read_text("utf-8")

EVERY_TABLE = """x = 1
[[beat]]
x = 1
formula = { x = 1, number = [{ x = 1 }] }
question = { x = 1, choice = [{ x = 1 }] }
goal = [{ x = 1 }]
"""


def tables_module() -> ModuleType:
    path = PROJECT / "resources" / "lesson" / "tables.py"
    spec = importlib.util.spec_from_file_location("tables", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_its_tables_are_up_to_date() -> None:
    assert tables_module().written(PAGE) == PAGE, "run: python resources/lesson/tables.py"
    assert tables_module().written(PAGE.replace("`scores`", "`score`")) == PAGE


def test_its_example_is_a_chapter() -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)

    assert len(read_chapter(example.encode(), "example.toml", {"loss"}).beats) == 2


def test_it_knows_every_key() -> None:
    with pytest.raises(Mistakes) as refused:
        read_chapter(EVERY_TABLE.encode(), "every.toml", ())

    known = [
        dict(one.sentence.values)["known"]
        for one in refused.value.mistakes
        if "is not known here" in one.sentence.text
    ]
    keys = {key for keys in known for key in str(keys).split(", ")}
    assert len(known) == 7
    assert {key for key in keys if f"`{key}`" not in PAGE} == set()


@pytest.mark.parametrize(
    "words",
    [
        *(f"`{word}`" for word in (*BEAT_KINDS, *LABS, *USES)),
        *PAIRS,
        f"1 to {MOST_MINUTES} |",
        f"at most {whole(MOST_BYTES)} bytes",
        f"1 to {beat_reading.MOST_BEATS} |",
        f"up to {beat_reading.MOST_GOALS} |",
        f"up to {beat_reading.MOST_MARKS} |",
        f"2 to {beat_reading.MOST_CHOICES} |",
        f"1 to {beat_reading.MOST_SENTENCES} |",
        f"up to {beat_reading.MOST_NUMBERS} |",
        f"steps 0 to {whole(beat_reading.MOST_STEPS)} |",
        f"length {beat_reading.WIDE_TEXT} |",
        f"length {beat_reading.WIDE_CHOICE} |",
        f"length {beat_reading.WIDE_REVEAL} |",
        f"length {beat_reading.WIDE_NOTE} |",
    ],
)
def test_it_says_what_is_known_and_how_much_there_may_be(words: str) -> None:
    assert words in PAGE
