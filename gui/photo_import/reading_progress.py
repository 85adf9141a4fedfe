"""How far photos have come on their way in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadingProgress:
    """How far reading has come; `total` is 0 while the files are still being found.

    looking:      whether photos that have been read are being looked at by a network.
    opening:      whether it is a network or a model that is being opened.
    seconds_left: how long that will still take; None when nobody can tell yet.
    """

    done: int
    total: int
    looking: bool = False
    opening: bool = False
    seconds_left: float | None = None
