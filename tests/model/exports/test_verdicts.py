"""What the classifier makes of each photo, as a table."""

import csv
import math
from pathlib import Path

import numpy as np
import pytest

from model.exports.verdicts import Verdicts
from model.sentence import Refusal
from model.training.scene import make_scene
from model.training.setup import prepare
from model.training.training import evaluate_step
from tests.model.exports.materials import film_in, film_lab, material


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_they_are_those_of_the_shown_step(tmp_path: Path) -> None:
    lab = film_lab()
    lab.look_at(4)
    one = material(lab)
    Verdicts().save(str(tmp_path / "a.csv"), one, "en", str)
    table, setup = rows(tmp_path / "a.csv"), film_in(one).setup
    problem = prepare(setup)
    scene = make_scene(evaluate_step(lab.run.history.nearest(4), problem), setup, problem)

    assert [row["Photo"] for row in table] == [f"{n}.png" for n in range(12)]
    assert [row["Label"] for row in table] == ["dog", "cat"] * 6
    for held_out, found in (("0", scene.training), ("1", scene.held_out)):
        assert found is not None
        side = [row for row in table if row["Held out"] == held_out]
        assert [int(row["Right"]) for row in side] == found.hits.tolist()
        assert [row["Answer"] for row in side] == [("dog", "cat")[n] for n in found.answers]
        chances = np.array([[float(row["P(dog)"]), float(row["P(cat)"])] for row in side])
        # Sums of 3,072 products there, in float32.
        np.testing.assert_allclose(chances, found.probabilities, atol=1e-4)
        losses = [float(row["Loss"]) for row in side]
        np.testing.assert_allclose(losses, found.losses, atol=1e-4)


def test_who_has_learnt_nothing_has_no_answer(tmp_path: Path) -> None:
    lab = film_lab()
    lab.look_at(0)
    Verdicts().save(str(tmp_path / "a.csv"), material(lab), "en", str)

    for row in rows(tmp_path / "a.csv"):
        assert (row["Answer"], row["Right"], row["P(dog)"]) == ("", "", "0.5")
        assert float(row["Loss"]) == pytest.approx(math.log(2))


def test_photos_that_cannot_be_asked_about_say_why(tmp_path: Path) -> None:
    lab = film_lab()
    lab.remove([example.photo.digest for example in lab.examples if example.label == 1])

    with pytest.raises(Refusal, match="There are photos of dogs only"):
        Verdicts().save(str(tmp_path / "a.csv"), material(lab), "en", str)
