"""What was chosen last for each source and each eye, so that it comes back with them.

Each eye has its own settings: what suits pixels is far too small a rate for a network.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from model.eyes import Eye, StartKind
from model.lab.choices import Choices, ScalingChoice, Source
from model.training.problem import Settings


@dataclass(frozen=True, slots=True, eq=False)
class Remembered:
    """What to choose again.

    eyes:     the eye and the scaling that each source had when another one took its place.
    settings: the settings and the start that each eye had when another one took its place.
    """

    eyes: Mapping[Source, tuple[Eye, ScalingChoice]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    settings: Mapping[Eye, tuple[Settings, StartKind]] = field(
        default_factory=lambda: MappingProxyType({})
    )

    def after(self, chosen: Choices) -> "Remembered":
        """Remember also what is chosen and about to be left."""
        eyes = {**self.eyes, chosen.source: (chosen.eye, chosen.scaling)}
        settings = {**self.settings, chosen.eye: (chosen.settings, chosen.start)}
        return Remembered(MappingProxyType(eyes), MappingProxyType(settings))

    def eye_of(self, source: Source, chosen: Choices) -> tuple[Eye, ScalingChoice]:
        """Say with which eye and scaling a source is seen next, given what is chosen now."""
        present = chosen.eye, chosen.scaling
        return present if source == chosen.source else self.eyes.get(source, present)

    def with_eye(
        self, chosen: Choices, source: Source, eye: Eye, scaling: ScalingChoice
    ) -> Choices:
        """Choose a source and an eye, with the settings that it had last, or that suit it."""
        usual = eye.defaults
        settings = replace(chosen.settings, rate=usual.rate, l2=usual.l2)
        settings, start = self.settings.get(eye, (settings, usual.start))
        if eye == chosen.eye:
            settings, start = chosen.settings, chosen.start
        return Choices(source, eye, scaling, start, chosen.held_out_share, settings)
