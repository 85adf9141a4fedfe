"""A walk through the fog so far, and what is felt where it stands.

Whatever is done gives another value, so a walk can be laid aside and taken up again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from gui.rooms.descent.blind_walk.feet import Direction
from gui.rooms.descent.blind_walk.fog import FogContent
from gui.rooms.descent.blind_walk.game import Game, Walkers, stand, take_step
from model.descent import Feeling, SlicePoint, feel, local_slope

FIRST_LENGTH = 0.15
"""A step at the beginning, as a part of half the ground's width."""

LONGER = 1.25
LEAST, MOST = 0.002, 2.0
"""How short and how long a step can be made, in the same measure."""


@dataclass(frozen=True, slots=True, eq=False)
class OnFoot:
    """Somebody who walks blind, and gradient descent beside.

    walked: both walks at the start and after each step, so at least one.
    length: of the next step, on the ground.
    foot:   where a foot is put; None for nowhere.
    felt:   what was felt here, with this length.
    """

    game: Game
    walked: tuple[Walkers, ...]
    length: float
    foot: Direction | None = None
    felt: Mapping[Direction, Feeling] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def at_start(cls, game: Game) -> "OnFoot":
        """Stand where a game begins."""
        return cls(game, (stand(game),), FIRST_LENGTH * game.area.half)

    @property
    def here(self) -> Walkers:
        """Both walks so far."""
        return self.walked[-1]

    @property
    def rate(self) -> float | None:
        """The η with which gradient descent takes a first step of this length."""
        return self.game.rate_of(self.length)

    def reach(self, direction: Direction) -> "OnFoot":
        """Put a foot somewhere."""
        feeling = feel(self.game.terrain, self.here.own, direction, self.length)
        felt = MappingProxyType({**self.felt, direction: feeling})
        return replace(self, foot=direction, felt=felt)

    def withdraw(self) -> "OnFoot":
        """Put the foot nowhere."""
        return replace(self, foot=None)

    def step(self, *, downhill: bool) -> "OnFoot":
        """Step to the foot, or else straight downhill where that is known; else stay."""
        way: SlicePoint | None = self.foot
        if way is None and downhill:
            slope = local_slope(self.game.terrain, self.here.own.place)
            way = slope.downhill if slope.steepness > 0 else None
        if way is None:
            return self
        there = take_step(self.game, self.here, way, self.length)
        return OnFoot(self.game, (*self.walked, there), self.length)

    def undo(self) -> "OnFoot":
        """Take the last step back, if there is one."""
        if len(self.walked) == 1:
            return self
        return OnFoot(self.game, self.walked[:-1], self.length)

    def lengthen(self, more: int) -> "OnFoot":
        """Take longer steps, or shorter ones, within what can be seen; the foot stays put."""
        half = self.game.area.half
        length = min(max(self.length * LONGER**more, LEAST * half), MOST * half)
        longer = OnFoot(self.game, self.walked, length)
        return longer if self.foot is None else longer.reach(self.foot)

    def seen(self, *, slope: bool) -> FogContent:
        """Give what is seen in the fog.

        slope: whether the way downhill is shown.
        """
        terrain, own = self.game.terrain, self.here.own
        arrow = None
        if slope:
            feet = local_slope(terrain, own.place)
            steep = local_slope(terrain, self.game.start).steepness or 1.0
            arrow = feet.downhill, feet.steepness / steep
        return FogContent(
            places=own.places, length=self.length, felt=self.felt, foot=self.foot, slope=arrow
        )
