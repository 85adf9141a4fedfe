"""On which line of a TOML file a key stands.

Python's `tomllib` says what is in a file, and not where. So a text that it has read is walked
through once more for its keys: only for them, since what they mean is known already.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]
"""The way to a value: the keys, and the places in lists of tables, such as ("beat", 2, "text")."""

_PART = r"""(?:[A-Za-z0-9_-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*')"""
_KEY = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"
_STATEMENT = re.compile(rf"[ \t]*(?:(?P<open>\[\[?)[ \t]*(?P<table>{_KEY})|(?P<key>{_KEY}))")
_VALUE = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'
    r"|'''.*?'{3,5}"
    r"""|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|#[^\n]*|[\[\]{}]|\n|[^"'#\[\]{}\n]+""",
    re.DOTALL,
)


class Lines:
    """The lines of all keys and tables of a text that is TOML.

    They are looked for when the first is asked for: in most files nothing is wrong.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    def of(self, path: Path) -> int:
        """Give the line of a value, or of the nearest table around it that has one."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)

    @cached_property
    def _lines(self) -> Mapping[Path, int]:
        return _find(self._text.replace("\r\n", "\n"))


def _find(text: str) -> dict[Path, int]:
    found: dict[Path, int] = {}
    counts: dict[Path, int] = {}
    table: Path = ()
    for line, statement in _statements(text):
        if statement["open"] is None:
            path = _through(table, _parts(statement["key"]), counts)
        else:
            path = _through((), _parts(statement["table"]), counts)
            if statement["open"] == "[[":
                number = counts[path] = counts.get(path, -1) + 1
                found.setdefault(path, line)
                path = (*path, number)
            table = path
        found.setdefault(path, line)
    return found


def _statements(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Give the beginning of each statement, a header or a key, with its line."""
    position, line = 0, 1
    while position < len(text):
        statement = _STATEMENT.match(text, position)
        if statement is not None:
            yield line, statement
        position, line = _next_line(text, position, line)


def _next_line(text: str, position: int, line: int) -> tuple[int, int]:
    """Go to the line behind the statement that begins here, which may have several."""
    depth = 0
    for piece in _VALUE.finditer(text, position):
        words = piece.group()
        line += words.count("\n")
        depth += (words in ("[", "{")) - (words in ("]", "}"))
        if words == "\n" and depth == 0:
            return piece.end(), line
    return len(text), line


def _parts(key: str) -> tuple[str, ...]:
    """Take a key with dots apart, as TOML does."""
    if '"' not in key and "'" not in key:
        return tuple(part.strip() for part in key.split("."))
    within: object = tomllib.loads(f"{key} = 0")
    parts: list[str] = []
    while isinstance(within, dict):
        ((part, within),) = within.items()
        parts.append(part)
    return tuple(parts)


def _through(path: Path, parts: tuple[str, ...], counts: Mapping[Path, int]) -> Path:
    """Go on along a key; in a list of tables what is meant is the last one so far."""
    for part in parts:
        if path in counts:
            path = (*path, counts[path])
        path = (*path, part)
    return path
