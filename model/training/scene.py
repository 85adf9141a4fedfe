"""A scene: everything that can be seen of one step of the film.

The window shows more than the state: how well it does on the training photos and on those it has
never seen, and where the next step would lead. All of it is computed here, at one step, so that no
two numbers on the screen can belong to different steps.
"""

from dataclasses import dataclass

import numpy as np

from model.classifier import Evaluation
from model.eyes.scaling import Scaling
from model.params import Params
from model.photos.dataset import Example
from model.photos.learnt import Learnt
from model.photos.photo import Photo
from model.sentence import Sentence
from model.training.problem import TrainingProblem
from model.training.setup import Setup
from model.training.training import State, StepResult, advance, evaluate_dataset, evaluate_training


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """One step, in full.

    setup, state, scaling: what was chosen, where training stands, and how x was made.
    step_result:        loss and gradient over the batch of the step.
    training, held_out: one row a photo, in the order of the dataset.
    update:             what the next step adds to the params, in their shapes and dtype.
    pull:               the L2 term at the params: what is walked down is mean loss plus this.
    refusal:            why the photos cannot be trained on; `step_result`, `training`, `held_out`
                        and `update` are None then.
    """

    setup: Setup
    state: State
    scaling: Scaling
    step_result: StepResult | None
    training: Evaluation | None
    held_out: Evaluation | None
    update: Params | None
    pull: float
    refusal: Sentence | None

    @property
    def step(self) -> int:
        """The number of the step."""
        return self.state.step

    @property
    def params(self) -> Params:
        """The params of the step."""
        return self.state.params

    @property
    def learnt(self) -> Learnt | None:
        """What the params have been trained on; None when that is unknown."""
        dataset = self.setup.dataset
        return dataset.learnt if self._stepped else dataset.before

    def has_learnt(self, photo: Photo) -> bool:
        """Say whether the params are known to have been trained on a photo, or on a copy of it."""
        dataset = self.setup.dataset
        if self._stepped:
            return dataset.has_learnt(photo)
        return dataset.before is not None and photo in dataset.before

    @property
    def _stepped(self) -> bool:
        """Whether photos have had their part in the params."""
        return self.step > 0 or self.setup.start == "known"


def make_scene(step_result: StepResult, setup: Setup, problem: TrainingProblem) -> Scene:
    """Compute all that can be seen of a step, from what `evaluate_step` found there."""
    state, params = step_result.state, step_result.state.params
    after = advance(state, step_result.slope, problem).params
    return Scene(
        setup=setup,
        state=state,
        scaling=problem.scaling,
        step_result=step_result,
        training=evaluate_training(state, step_result.slope, problem),
        held_out=evaluate_dataset(state, problem.held_out),
        update=after - params,
        pull=problem.pull.height(params),
        refusal=None,
    )


def make_scene_without_training(state: State, setup: Setup, problem: TrainingProblem) -> Scene:
    """Show the params alone, for photos that cannot be trained on."""
    refusal = setup.dataset.refusal()
    pull = problem.pull.height(state.params)
    return Scene(setup, state, problem.scaling, None, None, None, None, pull, refusal)


def worst(scene: Scene, count: int, *, held_out: bool) -> tuple[tuple[Example, float], ...]:
    """Find the examples with the largest losses, held-out or training ones, worst first.

    Gives at most `count` of them, each with its loss; none where there is no evaluation.
    """
    evaluation = scene.held_out if held_out else scene.training
    if evaluation is None:
        return ()
    examples = scene.setup.dataset.side(held_out=held_out)
    order = np.argsort(-evaluation.losses, kind="stable")[:count]
    return tuple((examples[i], float(evaluation.losses[i])) for i in order)
