"""Forward passes that end at given scores."""

import numpy as np

from model.eyes import eye_named
from model.eyes.scaling import fit
from model.inspection.forward_pass import ForwardPass, trace_forward_pass
from model.params import Params
from tests.gui.album_making import make_examples

PHOTO = make_examples(1)[0].photo


def forward_pass(
    name: str, scores: tuple[float, float], label: int | None
) -> tuple[ForwardPass, Params]:
    """The way of a photo through an eye, and the params: the biases alone make the scores."""
    eye = eye_named(name)
    params = Params(np.zeros((2, eye.size), np.float32), np.array(scores, np.float32))
    scaling = fit("unit", np.zeros((0, eye.size), np.uint8), eye.size, eye.largest)
    return trace_forward_pass(PHOTO, label, eye, scaling, params), params
