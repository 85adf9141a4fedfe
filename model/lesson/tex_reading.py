"""Reading the formulas of a file: each can be drawn, be spoken, and show numbers."""

from model.lesson.reference import numbered
from model.lesson.table import Table
from model.lesson.tex import MOST_CHARACTERS, parse_tex
from model.lesson.tex_numbers import with_numbers
from model.sentence import Refusal


def read_tex(table: Table, key: str) -> str:
    """Read a formula, and note why it cannot be drawn."""
    tex = table.text(key, MOST_CHARACTERS)
    try:
        parse_tex(tex)
    except Refusal as refusal:
        table.wrong(key, refusal.sentence)
    return tex


def read_number(table: Table, tex: str) -> tuple[str, str]:
    """Read a part of a formula, and what stands there when numbers are wanted."""
    part, value = table.text("part", MOST_CHARACTERS), table.text("value", MOST_CHARACTERS)
    try:
        parse_tex(with_numbers(tex, [(part, numbered(value))]))
    except Refusal as refusal:
        table.wrong("part", refusal.sentence)
    return part, value
