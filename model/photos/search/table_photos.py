"""The photos that a table names, looked up in the folder that it lies in."""

import zlib
from collections.abc import Callable
from dataclasses import dataclass

from model.photos.file_name import shown_name
from model.photos.search.folder import Location, place_in
from model.photos.search.label_table import MOST_BYTES, Row, in_line, read_table
from model.regular_file import read_regular
from model.sentence import Refusal, Sentence, sentence


@dataclass(frozen=True, slots=True)
class TablePhotos:
    """What a table says of the photos that are there.

    named:    each photo once, and its line.
    left_out: the real paths of photos that are there, in lines that cannot be followed.
    mistakes: what is wrong, line by line.
    """

    named: tuple[tuple[Location, Row], ...]
    left_out: frozenset[str]
    mistakes: tuple[Sentence, ...]


def photos_in(
    file: Location, folder: Location, class_of: Callable[[str], str | None]
) -> TablePhotos:
    """Read a table, whose paths are those from `folder` on.

    class_of: gives the class that a label spells; None where it spells none.

    Raises Refusal when it is no table.
    """
    name = shown_name(file.path)
    table = read_table(_content(file, name), name, class_of)
    named: dict[str, tuple[Location, Row]] = {}
    left_out: set[str] = set()
    mistakes: dict[int, Sentence] = {}
    for line, path, why in table.mistakes:
        mistakes[line] = why
        place = _place(folder, path)
        if isinstance(place, Location):
            left_out.add(place.real)
    for row in table.rows:
        place = _place(folder, row.path)
        if isinstance(place, Sentence):
            mistakes[row.line] = place
            continue
        _, before = named.setdefault(place.real, (place, row))
        if (before.label, before.part) != (row.label, row.part):
            left_out.add(place.real)
            mistakes[row.line] = sentence(
                "{photo} has another label or part here than in line {line}, so it is left out.",
                photo=shown_name(row.path),
                line=before.line,
            )
    return TablePhotos(
        tuple(pair for real, pair in named.items() if real not in left_out),
        frozenset(left_out),
        tuple(in_line(line, name, why) for line, why in sorted(mistakes.items())),
    )


def _place(folder: Location, path: str) -> Location | Sentence:
    """Find a photo; a sentence where there is none."""
    try:
        place = place_in(folder, path)
    except Refusal as refusal:
        return refusal.sentence
    if place.is_folder:
        return sentence("{name} is a folder. Name the photos inside it.", name=shown_name(path))
    return place


def _content(file: Location, name: str) -> bytes:
    try:
        if file.archive is not None:
            return file.archive.read_text(file.inside, MOST_BYTES)
        return read_regular(file.path, MOST_BYTES)
    except (OSError, ValueError, zlib.error):
        raise Refusal(
            sentence(
                "The table {name} could not be read. It is damaged, closed to you or larger than "
                "16 MB.",
                name=name,
            )
        ) from None
