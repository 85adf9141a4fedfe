"""The losses of a film, as a table."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from model.exports.losses import Losses
from model.training.schedules import StepDecay
from tests.model.exports.materials import film_in, film_lab, material
from tests.model.lab.labs import choose
from tests.model.project.projects import go_on


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_each_step_has_its_loss_and_what_was_measured_there(tmp_path: Path) -> None:
    lab = film_lab(steps=600, batch=4, l2=0.1, schedule=StepDecay(200, 0.5))
    one = material(lab)
    Losses().save(str(tmp_path / "a.csv"), one, "en", str)
    table, history = rows(tmp_path / "a.csv"), film_in(one).whole.history

    assert [int(row["Step"]) for row in table] == list(range(601))
    assert [float(row["Loss of the batch"]) for row in table] == history.losses.tolist()
    assert [float(row["Learning rate"]) for row in table[198:202]] == [0.01, 0.01, 0.005, 0.005]
    marked = {int(row["Step"]): row for row in table if row["L2 term"]}
    assert list(marked) == history.marks.steps.astype(int).tolist()
    assert 599 not in marked
    assert float(marked[600]["Loss, training"]) == history.marks.training[-1]
    assert float(marked[600]["L2 term"]) == history.marks.pull[-1] > 0


def test_each_rate_is_that_of_its_stretch_and_nothing_held_out_is_nothing(tmp_path: Path) -> None:
    lab = film_lab(steps=2)
    choose(lab, held_out_share=0.0)
    go_on(lab, 2)
    choose(lab, settings=replace(lab.choices.settings, rate=0.5))
    go_on(lab, 2, start=2)
    Losses().save(str(tmp_path / "a.csv"), material(lab), "en", str)
    table = rows(tmp_path / "a.csv")

    assert [float(row["Learning rate"]) for row in table] == [0.01, 0.01, 0.5, 0.5, 0.5]
    assert {row["Loss, held out"] for row in table} == {""}


def test_the_head_is_in_the_language_of_the_reader(tmp_path: Path) -> None:
    Losses().save(str(tmp_path / "a.csv"), material(), "en", lambda one: f"<{one}>")
    assert next(iter(rows(tmp_path / "a.csv")[0])) == "<Step>"


@pytest.mark.parametrize("shown", [0, 3])
def test_it_is_the_whole_film_whatever_is_shown(tmp_path: Path, shown: int) -> None:
    lab = film_lab()
    lab.look_at(shown)
    Losses().save(str(tmp_path / "a.csv"), material(lab), "en", str)
    assert len(rows(tmp_path / "a.csv")) == 6
