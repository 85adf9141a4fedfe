"""What the card of the blind walk shows: where a walk stands, and how it ended."""

from dataclasses import dataclass

from gui.rooms.descent.blind_walk.fog import FogContent
from model.descent import Feeling, Walk, WalkOutcome


@dataclass(frozen=True, slots=True)
class WalkStanding:
    """Where a walk stands, in the fog.

    fog:    what is seen there.
    own:    the walk of the learner.
    beside: that of gradient descent; its η goes with the length of the learner's steps.
    rate:   that η; None on level ground.
    size:   how many directions there are: the numbers of W and b.
    pulled: whether L2 is a part of the ground.
    """

    fog: FogContent
    own: Walk
    beside: Walk
    rate: float | None
    size: int
    pulled: bool

    @property
    def feeling(self) -> Feeling | None:
        """What the foot feels that is put somewhere."""
        return None if self.fog.foot is None else self.fog.felt.get(self.fog.foot)


@dataclass(frozen=True, slots=True)
class Ending:
    """How a walk ended, with the fog lifted.

    film: the η of the film.
    """

    outcome: WalkOutcome
    film: float
