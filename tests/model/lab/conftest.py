"""Labs: without photos of the learner's, and with some."""

import pytest

from model.lab.lab import Lab
from tests.model.lab.labs import PHOTOS, SKETCHES


@pytest.fixture
def lab() -> Lab:
    """A lab with sketches and no photos yet."""
    return Lab(SKETCHES)


@pytest.fixture
def own(lab: Lab) -> Lab:
    """A lab with photos of the learner's."""
    lab.add(PHOTOS)
    return lab
