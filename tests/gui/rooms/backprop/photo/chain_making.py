"""A chain of easy numbers, for tests of what shows it."""

import numpy as np

from model.backprop.chain import Chain, take_apart
from model.params import Params
from model.photos.photo import Photo
from tests.gui.album_making import make_examples

SIZE = 12
PHOTO: Photo = make_examples(1)[0].photo


def make_chain(label: int = 0, seed: int = 0, spread: float = 0.3) -> Chain:
    random = np.random.default_rng(seed)
    W = (spread * random.normal(size=(2, SIZE))).astype(np.float32)
    params = Params(W, np.array([0.25, -0.5], np.float32))
    return take_apart(params, random.normal(size=SIZE).astype(np.float32), label)
