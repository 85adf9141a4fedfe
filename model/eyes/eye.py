"""What every eye can do: turn a photo into the column of numbers that the classifier gets.

The classifier never meets a photo. It meets the numbers that an eye makes of it, and can be
no better than they are. That is why the eye is a choice of its own.
"""

from typing import Protocol

from model.photo import Pixels
from model.sentence import Sentence


class Eye(Protocol):
    """A way to see.

    name:  what the command line and a saved model call it.
    label: what a learner calls it.
    edge:  the edge length of the square of the photo that it looks at.
    size:  D, how many numbers it makes.
    shape: (height, width, channels) when the numbers, in that order, are a picture.
    """

    @property
    def name(self) -> str: ...
    @property
    def label(self) -> Sentence: ...
    @property
    def edge(self) -> int: ...
    @property
    def size(self) -> int: ...
    @property
    def shape(self) -> tuple[int, int, int] | None: ...

    def see(self, square: Pixels) -> Pixels:
        """Make the numbers (D,) of the photo's square (edge, edge, 3)."""
        ...
