"""Training: one step is a function of a state and a problem, and a film is every step taken.

Read `training` first (look, step, look, step), then `setup` (what the learner chooses, and the
arrays it becomes), `history` and `run` (the film: losses, key frames, replay) and `scene` (what
can be seen of one step). `optimisers` and `schedules` are the ways to step.
"""

from model.training.branch import Branch, Legs
from model.training.history import KEPT_WHOLE
from model.training.hyperparameter import Hyperparameter, hyperparameters
from model.training.limits import (
    ALL_PHOTOS,
    LARGEST_BATCH,
    LARGEST_L2,
    LARGEST_RATE,
    LARGEST_SEED,
    SMALLEST_RATE,
)
from model.training.run import Route, Run, play, replay
from model.training.scene import Scene, make_scene, make_scene_without_training, worst
from model.training.setup import Preparation, Setup, prepare, same_ground, same_numbers, same_x
from model.training.training import (
    LAST_STEP,
    Diverged,
    Settings,
    State,
    StepResult,
    TrainingProblem,
    direction,
    first_state,
)

__all__ = [
    "ALL_PHOTOS",
    "KEPT_WHOLE",
    "LARGEST_BATCH",
    "LARGEST_L2",
    "LARGEST_RATE",
    "LARGEST_SEED",
    "LAST_STEP",
    "SMALLEST_RATE",
    "Branch",
    "Diverged",
    "Hyperparameter",
    "Legs",
    "Preparation",
    "Route",
    "Run",
    "Scene",
    "Settings",
    "Setup",
    "State",
    "StepResult",
    "TrainingProblem",
    "direction",
    "first_state",
    "hyperparameters",
    "make_scene",
    "make_scene_without_training",
    "play",
    "prepare",
    "replay",
    "same_ground",
    "same_numbers",
    "same_x",
    "worst",
]
