"""A file of format 1, written when there was no other, opens for ever.

It is never written anew: what is in it, this test knows in numbers.
"""

from hashlib import blake2b
from pathlib import Path

import numpy as np
import pytest

from model.eyes import FeatureCache, eye_named
from model.eyes.network_eye import SHIPPED
from model.lab.lab import Lab
from model.photos.photo import Pixels
from model.training.optimisers import Momentum
from model.training.problem import Settings
from model.training.schedules import StepDecay
from tests.model.project.projects import go_on, opened

FILE = Path(__file__).parent / "format1.downhill"

DRAWN = ["e02de057", "049cfb4c", "33fe5669", "af4f6221"]
TAKEN = ["0de9f35b", "84410dd4", "9def97f6", "8c2215b5"]
PRINT = 567571729413952586
LOSSES = [
    0.6931471805599453,
    0.6237532637883704,
    0.5052113160040549,
    0.37262314316395545,
    0.2854075725609417,
    0.3233161616908342,
]
WEIGHTS = 13.49254754660069


def hash_of(square: Pixels) -> str:
    return blake2b(square.tobytes(), digest_size=4).hexdigest()


def test_it_opens_with_its_photos() -> None:
    project = opened(FILE)
    sketches, photos = (project.lab.shelves[source] for source in ("sketches", "photos"))

    assert [example.photo.name for example in sketches] == ["dog sketch 1", "cat sketch 1"]
    assert [example.label for example in photos] == [0, 1, 0, 1]
    assert [example.held_out for example in photos] == [None, None, None, False]
    drawn, taken = sketches[1].photo, photos[3].photo
    assert [hash_of(drawn.squares[edge]) for edge in sorted(drawn.squares)] == DRAWN
    assert [hash_of(taken.squares[edge]) for edge in sorted(taken.squares)] == TAKEN
    assert taken.name == taken.path == "mine.png"
    assert taken.look is not None
    assert taken.look.print == PRINT
    assert taken.alike == (bytes(range(16)),)
    assert taken.picture == b"\x07" * 16


def test_it_opens_with_its_films_and_what_was_chosen() -> None:
    project = opened(FILE)
    lab = Lab()
    lab.restore(project.lab)

    assert lab.choices.eye == eye_named("pixels16")
    assert lab.choices.settings == Settings(
        0.02, 2, 0.01, 5, Momentum(momentum=0.8), StepDecay(every=3, factor=0.5)
    )
    assert (lab.run.length, lab.run.shown) == (9, 4)
    assert lab.run.history.losses[:6] == pytest.approx(LOSSES, rel=1e-9)
    assert [way.name for way in lab.branches] == ["강아지", ""]
    W = lab.run.history.nearest(9).params.W
    assert float(np.abs(W.astype(np.float64)).sum()) == pytest.approx(WEIGHTS, rel=1e-12)
    assert project.place == {"room": "score"}
    assert project.asked[0].name == "cat sketch 1"


def test_it_can_be_gone_on_with() -> None:
    project = opened(FILE)
    lab, cache = Lab(), FeatureCache()
    cache.bring(project.looks)
    lab.restore(project.lab)
    go_on(lab, 2, cache)

    assert lab.run.length == 9 + 2
    looks = project.looks(SHIPPED.digest, project.asked[0].digest)
    assert looks is not None
    assert float(looks["early"][3]) == 0.75
