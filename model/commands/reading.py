"""Reading many photos for a command."""

import os
from collections.abc import Iterator, Sequence

from model.commands.console import Console
from model.photos.loader import read_found
from model.photos.photo import Photo
from model.photos.search.gather import gather_photos
from model.photos.search.gathered import Found, Skipped
from model.photos.search.label_table import is_table
from model.photos.search.photo_archive import is_archive
from model.sentence import Refusal, Sentence


def listed(paths: Sequence[str]) -> Iterator[Found | Skipped]:
    """Give each photo that is named, and those of each folder, archive and table, in order."""
    for path in paths:
        if os.path.isdir(path) or is_archive(path) or is_table(path):
            gathered = gather_photos([path], all_one_class=True)
            yield from gathered.found
            yield from gathered.skipped
        else:
            yield Found(path, None)


def read_photos(
    files: Sequence[Found], edge: int, console: Console
) -> Iterator[tuple[Found, Photo | Sentence]]:
    """Read photos in the order of the files; a sentence where one could not be read."""

    def read(file: Found) -> Photo | Sentence:
        try:
            return read_found(file, (edge,), console.turn)
        except Refusal as refusal:
            return refusal.sentence

    return zip(files, console.map(read, files), strict=True)
