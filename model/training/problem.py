"""What a step depends on besides the state: the photos as numbers, and the hyperparameters."""

from dataclasses import dataclass, field

from model.classifier import Labels
from model.eyes.scaling import Scaling
from model.params import Floats, Params
from model.training.optimisers import GradientDescent, Optimiser
from model.training.pull import Pull
from model.training.schedules import Constant, Schedule


@dataclass(frozen=True, slots=True)
class Settings:
    """The hyperparameters of training.

    rate:      the learning rate η.
    batch:     how many training photos a step looks at; 0 means all of them.
    l2:        strength of the pull of W towards its start.
    seed:      decides the order of the photos in batches; 0 or more.
    optimiser: the rule for the step.
    schedule:  how the learning rate changes on the way.
    """

    rate: float = 0.01
    batch: int = 0
    l2: float = 0.0
    seed: int = 0
    optimiser: Optimiser = field(default_factory=GradientDescent)
    schedule: Schedule = field(default_factory=Constant)

    def rate_at(self, step: int) -> float:
        """Give the learning rate that the schedule makes of η at a step."""
        return self.schedule.rate(self.rate, step)


@dataclass(frozen=True, slots=True, eq=False)
class ArrayDataset:
    """Photos as numbers, with their labels; read-only.

    X:      (N, D) float32 in C order, one row a photo.
    labels: (N,) int64, the index of each photo's class.
    """

    X: Floats
    labels: Labels

    def __post_init__(self) -> None:
        self.X.setflags(write=False)
        self.labels.setflags(write=False)


@dataclass(frozen=True, slots=True, eq=False)
class TrainingProblem:
    """Everything a step depends on besides the state, ready for arithmetic.

    training: the photos to learn from.
    held_out: photos that training never looks at; may be none.
    scaling:  how the eye's numbers became x.
    start:    the first params, float32, towards which L2 pulls.
    settings: the hyperparameters.
    """

    training: ArrayDataset
    held_out: ArrayDataset
    scaling: Scaling
    start: Params
    settings: Settings

    @property
    def pull(self) -> Pull:
        """The L2 term: training walks down mean loss plus this."""
        return Pull(self.settings.l2, self.start)
