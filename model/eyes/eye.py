"""What every eye can do: turn a photo into the column of numbers that the classifier gets.

The classifier never meets a photo. It meets the numbers that an eye makes of it, and can be
no better than they are. That is why the eye is a choice of its own.
"""

from dataclasses import dataclass
from typing import Any, Literal, Protocol, TypeAlias

from numpy.typing import NDArray

from model.photos.photo import Pixels
from model.sentence import Sentence

StartKind: TypeAlias = Literal["zero", "known"]
"""Where W begins: at 0, or at what the network has learnt about dogs and cats before."""

Numbers: TypeAlias = NDArray[Any]
"""What an eye makes: uint8 of pixels, or float32 of a network."""

LARGEST_NUMBER = 1e9
"""In size, of what an eye makes and of what a model holds.

Far above what training reaches, and small enough that no score of a photo overflows.
"""


@dataclass(frozen=True, slots=True)
class Defaults:
    """The settings that suit an eye, as long as no others are chosen."""

    rate: float = 0.01
    l2: float = 0.0
    start: StartKind = "zero"


class Eye(Protocol):
    """A way to see.

    name:     what the command line and a saved model call it.
    label:    what a learner calls it.
    edge:     the edge length of the square of the photo that it looks at.
    size:     D, how many numbers it makes.
    shape:    (height, width, channels) when the numbers, in that order, are a picture.
    largest:  the largest number it can make; None when there is no such bound.
    starts:   where W can begin.
    defaults: the settings that suit it.
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
    @property
    def largest(self) -> float | None: ...
    @property
    def starts(self) -> tuple[StartKind, ...]: ...
    @property
    def defaults(self) -> Defaults: ...

    def see(self, square: Pixels) -> Numbers:
        """Make the numbers (D,) of the photo's square (edge, edge, 3) uint8.

        uint8 for pixels, float32 for a network. Raises Refusal when a network cannot be loaded.
        """
        ...


@dataclass(frozen=True, slots=True)
class PictureEye:
    """What the eyes have in common that look at the pixels of a square of `edge` × `edge`."""

    edge: int

    @property
    def largest(self) -> float:
        """Bytes end at 255."""
        return 255.0

    @property
    def starts(self) -> tuple[StartKind, ...]:
        """Begin at 0: what a pixel means is not known beforehand."""
        return ("zero",)

    @property
    def defaults(self) -> Defaults:
        """Take the lecture's learning rate."""
        return Defaults()
