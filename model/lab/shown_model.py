"""The classifier of a step, by itself."""

from model.model_file.model_file import Model
from model.training.scene import Scene


def model_of(scene: Scene) -> Model:
    """Take the classifier of a step, with all that it needs to look at a photo."""
    setup = scene.setup
    classes = setup.dataset.classes
    return Model(scene.params, classes, setup.eye, scene.scaling, scene.learnt)
