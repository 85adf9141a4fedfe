"""Reading many photos for a command."""

from collections.abc import Iterator, Sequence

from model.commands.console import Console
from model.photos.loader import read_photo
from model.photos.photo import Photo
from model.sentence import Refusal, Sentence


def read_photos(
    paths: Sequence[str], edge: int, console: Console
) -> Iterator[tuple[str, Photo | Sentence]]:
    """Read photos in the order of the paths; a sentence where one could not be read."""

    def read(path: str) -> Photo | Sentence:
        try:
            return read_photo(path, (edge,), console.turn)
        except Refusal as refusal:
            return refusal.sentence

    return zip(paths, console.map(read, paths), strict=True)
