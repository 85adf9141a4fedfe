"""What a map of the terrain is to show, and when one is as good as another."""

from dataclasses import dataclass

from model.descent import Area
from model.training import Branch, Scene, State, StepResult, same_ground


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """What a chart is to show.

    end:   the last state of the film.
    exact: whether the ground has to be that below the present step: training does not run.
    area:  what to look at; None for all of the path.
    ways:  the ways not taken that are drawn.
    wide:  how many times as wide as high the picture is.
    """

    scene: Scene
    step_result: StepResult
    end: State
    exact: bool
    area: Area | None
    ways: tuple[Branch, ...]
    wide: float

    def same_as(self, other: "View") -> bool:
        """Say whether the chart is the same."""
        return (
            self.scene.state is other.scene.state
            and self.end is other.end
            and (self.exact, self.area) == (other.exact, other.area)
            and (self.ways, self.wide) == (other.ways, other.wide)
            and self.on_same_ground(other)
        )

    def on_same_ground(self, other: "View") -> bool:
        """Say whether one chart is still good while the other is made."""
        return same_ground(self.scene.setup, other.scene.setup)
