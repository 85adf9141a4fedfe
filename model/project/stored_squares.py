"""The squares of photos in a project: as they are read, and as they are written."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.photos.photo import Photo, Pixels, Squares
from model.project.open_file import Rows, row_sum
from model.sentence import Refusal, sentence


@dataclass(frozen=True, slots=True, eq=False)
class StoredSquares(Squares):
    """The squares at a place in tables, by their edges. Large ones may lie in the file still.

    file: what the project's file is called.
    """

    tables: Mapping[int, Rows]
    place: int
    file: str

    def __getitem__(self, edge: int) -> Pixels:
        """Give a square; raises Refusal when it cannot be read any more."""
        try:
            return self.tables[edge].row(self.place)
        except OSError as error:
            raise Refusal(
                sentence(
                    "A photo in {name} cannot be read any more: the file was changed, or its drive "
                    "is gone. Put it back, and open it again.",
                    name=self.file,
                )
            ) from error

    def __iter__(self) -> Iterator[int]:
        return iter(self.tables)

    def __len__(self) -> int:
        return len(self.tables)

    @property
    def at_hand(self) -> Collection[Pixels]:
        tables = self.tables.values()
        return [table.row(self.place) for table in tables if table.at_hand(self.place)]


def square_rows(
    photos: Sequence[Photo], edge: int, sums: NDArray[np.uint32]
) -> Iterator[NDArray[np.uint8]]:
    """Give the squares of an edge, one after the other, and note their checksums."""
    for place, photo in enumerate(photos):
        square = np.ascontiguousarray(photo.squares[edge])
        sums[place] = row_sum(square)
        yield square
