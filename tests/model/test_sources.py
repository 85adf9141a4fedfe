"""What a docstring cites can be looked up: each source has an address."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

MODEL = Path(__file__).resolve().parents[2] / "model"

CITED = re.compile(r"[A-Z]\w+(?: et al\.)?,? \(?(?:18|19|20)\d\d\)")
"""A name with a year, as in "(Polyak, 1964)" and "Polyak (1964)"."""


def docstrings() -> Iterator[tuple[str, str]]:
    for path in sorted(MODEL.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield path.relative_to(MODEL).as_posix(), node.value


PARAGRAPHS = [
    pytest.param(paragraph, id=place)
    for place, text in docstrings()
    for paragraph in text.split("\n\n")
    if CITED.search(paragraph) or re.search(r"\bSources?\b[^.]*:", paragraph)
]


def test_there_are_sources() -> None:
    assert len(PARAGRAPHS) > 30


@pytest.mark.parametrize("paragraph", PARAGRAPHS)
def test_a_source_has_its_address(paragraph: str) -> None:
    addresses = re.findall(r"https://[\w.-]+/", paragraph)
    years = re.findall(r"\((?:18|19|20)\d\d\)", paragraph)

    assert len(addresses) >= max(1, len(years))
