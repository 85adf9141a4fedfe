"""Training: one step is a function of a state and a problem, and a film is every step taken.

Read `training` first (look, step, look, step), with `problem` (what a step depends on besides the
state) and `divergence` (when it blows up); then `setup` (what the learner chooses, and the problem
it becomes), `history` and `run` (the film: losses, key frames), `route` and `branch` (the way
through a film, and films that were left) and `scene` (what can be seen of one step). `optimisers`
and `schedules` are the ways to step.
"""

from model.training.branch import Branch, Legs
from model.training.divergence import Diverged
from model.training.faces import Face, Faces, faces_of
from model.training.history import KEPT_WHOLE, Marks
from model.training.hyperparameter import Hyperparameter, hyperparameters
from model.training.limits import (
    ALL_PHOTOS,
    LARGEST_BATCH,
    LARGEST_HELD_OUT,
    LARGEST_L2,
    LARGEST_RATE,
    LARGEST_SEED,
    MOST_COMPARED_STEPS,
    SMALLEST_RATE,
)
from model.training.overfitting import Overfitting, find_overfitting, find_parting
from model.training.problem import Settings, TrainingProblem
from model.training.route import Route, play, replay
from model.training.run import Run
from model.training.scene import Scene, make_scene, make_scene_without_training, worst
from model.training.settled import SETTLED_STEPS, find_settled
from model.training.setup import Preparation, Setup, prepare, same_ground, same_numbers, same_x
from model.training.training import LAST_STEP, State, StepResult, direction, first_state

__all__ = [
    "ALL_PHOTOS",
    "KEPT_WHOLE",
    "LARGEST_BATCH",
    "LARGEST_HELD_OUT",
    "LARGEST_L2",
    "LARGEST_RATE",
    "LARGEST_SEED",
    "LAST_STEP",
    "MOST_COMPARED_STEPS",
    "SETTLED_STEPS",
    "SMALLEST_RATE",
    "Branch",
    "Diverged",
    "Face",
    "Faces",
    "Hyperparameter",
    "Legs",
    "Marks",
    "Overfitting",
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
    "faces_of",
    "find_overfitting",
    "find_parting",
    "find_settled",
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
