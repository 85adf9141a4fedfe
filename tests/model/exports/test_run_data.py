"""A run as data: what was chosen can be read, and nothing of the computer is in it."""

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from model.exports.run_data import run_data
from model.eyes import EDGES, Eye, eye_named
from model.photos.dataset import Example
from model.training.optimisers import Momentum
from tests.model.exports.materials import film_in, film_lab, material
from tests.model.lab.labs import examples_of, model_of
from tests.model.making import make_photo
from tests.model.project.projects import a_dog, go_on


def written(lab: Any) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
    one = material(lab)
    files = run_data(one.model, film_in(one))
    with np.load(io.BytesIO(files["numbers.npz"]), allow_pickle=False) as numbers:
        return json.loads(files["run.json"]), dict(numbers)


def test_it_says_what_was_chosen_in_each_stretch() -> None:
    lab = film_lab(steps=3, optimiser=Momentum(0.5))
    lab.choose(replace(lab.choices, settings=replace(lab.choices.settings, batch=2)))
    go_on(lab, 2, start=2)
    lab.look_at(1)
    run, numbers = written(lab)

    assert [(leg["since"], leg["batch"]) for leg in run["legs"]] == [(0, 0), (2, 2)]
    assert run["legs"][0]["optimiser"] == {"name": "momentum", "momentum": 0.5}
    assert (run["steps"], run["shown"]) == (4, 1)
    assert run["eye"] == {"name": "pixels32", "sees": "colours", "edge": 32, "largest": 255.0}
    assert numbers["losses"].tolist() == lab.run.history.losses.tolist()
    assert numbers["W"].tobytes() == lab.run.history.nearest(1).params.W.tobytes()


def test_a_photo_is_there_once_and_rows_say_where() -> None:
    lab = film_lab()
    run, numbers = written(lab)

    assert numbers["seen"].shape == (12, 3072)
    assert numbers["seen"].dtype == np.uint8
    for side, held_out in (("training", False), ("held_out", True)):
        examples = lab.dataset.side(held_out=held_out)
        rows = numbers[f"{side}_0"].tolist()
        assert rows == numbers[f"{side}_now"].tolist()
        assert [run["photos"][row]["name"] for row in rows] == [e.photo.name for e in examples]
        assert numbers[f"{side}_labels_0"].tolist() == [e.label for e in examples]


def test_no_folder_is_in_it_and_only_photos_from_files_can_be_found_again() -> None:
    pasted = Example(make_photo(8, edges=EDGES), 1)
    one = material(film_lab([a_dog(7), pasted, *examples_of(range(20, 24))]))
    files = run_data(one.model, film_in(one))
    found = {photo["name"]: photo["file"] for photo in json.loads(files["run.json"])["photos"]}

    assert found["7.png"] == a_dog(7).photo.digest.hex()
    assert found["8.png"] is None
    assert not any(b"somebody" in content for content in files.values())


@pytest.mark.parametrize(("name", "sees"), [("grey32", "grey"), ("network-early", "network")])
def test_it_says_how_the_eye_sees(name: str, sees: str) -> None:
    lab = film_lab()
    lab.see_with(eye_named(name))
    go_on(lab, 1)
    run, _ = written(lab)
    assert run["eye"]["sees"] == sees


def test_what_came_with_a_model_is_given_as_numbers() -> None:
    lab = film_lab()
    eye: Eye = eye_named("pixels16")
    model = model_of(eye)
    lab.open(model)
    go_on(lab, 1)
    run, numbers = written(lab)

    assert (run["legs"][0]["scaling"], run["legs"][0]["start"]) == ("given", "given")
    assert numbers["start_W_0"].tobytes() == model.params.W.tobytes()
    assert numbers["mean_0"].tobytes() == model.scaling.mean.tobytes()


def test_it_is_the_same_twice(tmp_path: Path) -> None:
    del tmp_path
    one, other = material(film_lab()), material(film_lab())
    assert run_data(one.model, film_in(one)) == run_data(other.model, film_in(other))
