"""W and b as a table."""

import csv
from pathlib import Path

import numpy as np
import pytest

from model.exports.weights import Weights
from model.eyes import EARLY, EYES, Eye, eye_named
from tests.model.exports.materials import without_film
from tests.model.lab.labs import model_of


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("eye", EYES, ids=lambda eye: eye.name)
def test_a_row_is_a_number_of_x_and_the_last_one_the_bias(tmp_path: Path, eye: Eye) -> None:
    model = model_of(eye, ("dog", "cat", "bird"))
    Weights().save(str(tmp_path / "a.csv"), without_film(model), "en", str)
    *table, last = rows(tmp_path / "a.csv")

    names = ["W(dog)", "W(cat)", "W(bird)"]
    found = np.array([[float(row[name]) for name in names] for row in table], np.float32)
    assert found.T.tobytes() == model.params.W.tobytes()
    assert (
        np.array([last[name] for name in names], np.float32).tobytes() == model.params.b.tobytes()
    )
    assert last["Number of x"] == "b"
    assert {row["Scale"] for row in table} == {"0.5"}


def test_each_weight_says_where_in_the_picture_it_looks(tmp_path: Path) -> None:
    for name, wanted in (("pixels16", ("1", "2", "B")), ("grey32", ("1", "18", ""))):
        Weights().save(str(tmp_path / "a.csv"), without_film(model_of(eye_named(name))), "en", str)
        row = rows(tmp_path / "a.csv")[16 * 3 + 2 * 3 + 2 if name == "pixels16" else 32 + 18]
        assert (row["Row"], row["Column"], row["Colour"]) == wanted
    Weights().save(str(tmp_path / "a.csv"), without_film(model_of(EARLY)), "en", str)
    assert rows(tmp_path / "a.csv")[7]["Row"] == ""
