"""A forward pass through an eye whose numbers are no picture, without any network."""

import numpy as np

from model.eyes.network_eye import NetworkEye
from model.eyes.network_file import NetworkFile
from model.eyes.scaling import Scaling
from model.inspection.activation import Activation
from model.inspection.forward_pass import ForwardPass, trace_forward_pass
from model.params import Params
from model.photos.dataset import Example
from model.sentence import sentence
from tests.gui.album_making import make_examples

SIZE = 40
EYE = NetworkEye("test", sentence("test"), "out", SIZE, NetworkFile("nowhere.onnx", ""))
SCALING = Scaling(np.full(SIZE, 0.5, np.float32), np.asarray(0.25, np.float32))
EXAMPLES: tuple[Example, ...] = make_examples(16)


def make_params(seed: int = 0) -> Params:
    random = np.random.default_rng(seed)
    W = random.normal(size=(2, SIZE)).astype(np.float32)
    return Params(W, np.array([0.25, -0.5], np.float32))


def make_forward_pass(params: Params, *, number: int = 0, label: int | None = 0) -> ForwardPass:
    """The way of one of `EXAMPLES`, whose features are noise."""
    seen = np.random.default_rng((7, number)).normal(size=SIZE).astype(np.float32)
    photo = EXAMPLES[number].photo
    return trace_forward_pass(photo, label, EYE, SCALING, params, lambda _, __: seen)


def make_activation() -> Activation:
    """Feature j is excited most by example j, then by j + 1, and so on in a circle."""
    count = len(EXAMPLES)
    places = (np.arange(SIZE)[np.newaxis, :] - np.arange(count)[:, np.newaxis]) % count
    return Activation(EXAMPLES, places.astype(np.float32))
