"""What the learner has chosen, as one value."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from model.eyes import EYES, Eye, StartKind
from model.eyes.scaling import ScalingKind
from model.training.problem import Settings

CLASSES = ("dog", "cat")
"""The classes of the window, in the lecture's order."""

Source: TypeAlias = Literal["sketches", "photos"]
ScalingChoice: TypeAlias = ScalingKind | Literal["opened"]
FilmKey: TypeAlias = tuple[Source, Eye, ScalingChoice, StartKind]
"""W means nothing without x, so every source, eye, scaling and start has a film of its own."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the learner has chosen.

    source:         whose photos are in use.
    scaling:        a kind, or "opened": the one that came with the opened model.
    start:          where W begins; an opened model begins at its own params.
    held_out_share: the share of photos that training never looks at.
    """

    source: Source = "sketches"
    eye: Eye = EYES[0]
    scaling: ScalingChoice = "centred"
    start: StartKind = "zero"
    held_out_share: float = 0.2
    settings: Settings = field(default_factory=Settings)

    @property
    def film(self) -> FilmKey:
        """Say which film this is."""
        # An opened model is its own start.
        start = "zero" if self.scaling == "opened" else self.start
        return self.source, self.eye, self.scaling, start
