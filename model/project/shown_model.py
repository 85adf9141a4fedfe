"""The classifier of a project: the shown step of the shown film, as a model of its own."""

from collections import deque

from model.eyes.feature_cache import FeatureCache
from model.lab.choices import CLASSES
from model.lab.lab import Lab
from model.model_file.model_file import Model
from model.project.project import Project
from model.training.route import replay
from model.training.scene import make_scene_without_training
from model.training.setup import Preparation
from model.training.training import first_state


def shown_model(project: Project) -> Model:
    """Make a model of the params of the shown step, which may have to be computed again.

    Raises Refusal when x of a photo is needed that did not come with the project, and the network
    that makes it cannot be asked.
    """
    cache, lab = FeatureCache(), Lab()
    cache.bring(project.looks)
    lab.restore(project.lab)
    prepare, run = Preparation(cache.see), lab.run
    (_, setup), *_ = lab.ahead(run.shown)
    problem = prepare(setup)
    if run.length < 0:
        state = first_state(problem)
    else:
        route = run.route(run.shown)
        (state,) = deque([route.origin, *deque(replay(route, prepare), maxlen=1)], maxlen=1)
    scene = make_scene_without_training(state, setup, problem)
    return Model(scene.params, CLASSES, setup.eye, scene.scaling, scene.learnt)
