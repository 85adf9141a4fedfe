"""A table that says what photos show: a CSV of (path, label) or (path, label, part).

Whoever collects photos often writes down in a table what is on each, instead of putting them into
folders. A first line may say what is in which column. The paths are those from the folder of the
table on; what else lies on the computer is none of a table's business.

Source: RFC 4180, Common Format and MIME Type for Comma-Separated Values (CSV) Files,
https://www.rfc-editor.org/rfc/rfc4180.
"""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO

from model.photos.search.given_split import Part, part_called
from model.sentence import Refusal, Sentence, sentence
from model.visible import shown_text

MOST_BYTES = 16_000_000
MOST_LINES = 100_000
"""Of a table."""

_SUFFIXES = (".csv", ".tsv")
_BETWEEN = ",;\t"
_LONGEST_TOLD = 60  # letters of what stands in a cell

_PATHS = {
    *("path", "filepath", "file_path", "file", "filename", "file_name", "name", "id"),
    *("image", "images", "image_path", "image_id", "img", "photo"),
    *("경로", "파일", "파일명", "파일 이름", "이름", "사진", "이미지"),
}
_LABELS = {
    *("label", "labels", "class", "classes", "category", "target", "species", "animal", "y"),
    *("라벨", "레이블", "분류", "종류", "정답", "동물"),
}
_PARTS = {"split", "set", "subset", "part", "partition", "분할", "구분"}
"""What columns are called in the first line."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table, as it was written but for the part.

    line:  its number, from 1 on.
    label: the class.
    part:  None where none is given.
    """

    line: int
    path: str
    label: str
    part: Part | None


@dataclass(frozen=True, slots=True)
class _Columns:
    path: int
    label: int
    part: int


@dataclass(frozen=True, slots=True)
class LabelTable:
    """What a table says.

    mistakes: lines that are not understood: number, path as far as there is one, what is wrong.
    """

    rows: tuple[Row, ...]
    mistakes: tuple[tuple[int, str, Sentence], ...]


def is_table(name: str) -> bool:
    """Say whether a file is called like a table."""
    return name.casefold().endswith(_SUFFIXES)


def read_table(data: bytes, name: str, class_of: Callable[[str], str | None]) -> LabelTable:
    """Read a table; `name` is what to call it in a sentence.

    class_of: gives the class that a label spells; None where it spells none.

    Raises Refusal when it is no table of paths and labels.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refusal(
            sentence(
                "{name} is not written in UTF-8. In a spreadsheet, save it as “CSV UTF-8”.",
                name=name,
            )
        ) from None
    rows: list[Row] = []
    mistakes: list[tuple[int, str, Sentence]] = []
    columns: _Columns | None = None
    for line, cells in _lines(text, name):
        if columns is None:
            columns = _named_columns(cells)
            if columns is not None:
                continue
            columns = _Columns(0, 1, 2)
        path, label, part = (
            cells[place] if place < len(cells) else ""
            for place in (columns.path, columns.label, columns.part)
        )
        try:
            rows.append(_row(line, path, label, part, class_of))
        except Refusal as refusal:
            mistakes.append((line, path, refusal.sentence))
    return LabelTable(tuple(rows), tuple(mistakes))


def in_line(line: int, table: str, why: Sentence) -> Sentence:
    """Say where in a table something is wrong."""
    return sentence("Line {line} of {table}: {why}", line=line, table=table, why=why)


def _lines(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Take the lines apart, each with its number; empty ones are passed over."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    between = max(_BETWEEN, key=first.count)
    quote = "'" if first.startswith("'") else '"'
    reader = csv.reader(StringIO(text, newline=""), delimiter=between, quotechar=quote)
    try:
        for cells in reader:
            if reader.line_num > MOST_LINES:
                raise Refusal(
                    sentence(
                        "{name} has more than {most} lines. Divide it.", name=name, most=MOST_LINES
                    )
                )
            stripped = [cell.strip() for cell in cells]
            if any(stripped):
                yield reader.line_num, stripped
    except csv.Error:
        raise Refusal(
            sentence(
                "{name} cannot be read from line {line} on: a quotation mark is not closed, or a "
                "cell is far too long.",
                name=name,
                line=reader.line_num,
            )
        ) from None


def _named_columns(cells: Sequence[str]) -> _Columns | None:
    """Find the columns by what the first line calls them; None where it calls them nothing."""
    names = [cell.casefold() for cell in cells]
    path, label, part = (
        next((place for place, name in enumerate(names) if name in called), None)
        for called in (_PATHS, _LABELS, _PARTS)
    )
    if path is None or label is None:
        return None
    return _Columns(path, label, len(cells) if part is None else part)


def _row(line: int, path: str, label: str, part: str, class_of: Callable[[str], str | None]) -> Row:
    """Read what stands in a line. Raises Refusal where that cannot be done."""
    if not path or not label:
        raise Refusal(sentence("A path and a label are needed, and one of them is not there."))
    known = class_of(label)
    if known is None:
        raise Refusal(sentence("“{label}” is neither dog nor cat.", label=_told(label)))
    called = part_called(part)
    if part and called is None:
        raise Refusal(sentence("“{part}” is neither train, validation nor test.", part=_told(part)))
    return Row(line, path, known, called)


def _told(cell: str) -> str:
    return shown_text(cell[:_LONGEST_TOLD])
