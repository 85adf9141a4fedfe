"""The classifier of a project is that of the step that is shown."""

from functools import partial
from pathlib import Path

import pytest

from model.eyes import FeatureCache
from model.lab.lab import Lab
from model.project.project import Project
from model.project.project_file import open_project
from model.project.shown_model import shown_model
from model.sentence import Refusal
from model.training.setup import prepare
from tests.model.lab.labs import examples_of
from tests.model.making import bits
from tests.model.networks import Here
from tests.model.project.projects import go_on, opened, rich_project, saved, small_lab

KNOWN = FeatureCache().known


@pytest.mark.parametrize("shown", [0, 3, 5])
def test_it_is_that_of_the_shown_step_with_its_scaling(tmp_path: Path, shown: int) -> None:
    lab = small_lab()
    lab.look_at(shown)
    model = shown_model(opened(saved(tmp_path, Project(lab.snapshot(), KNOWN))))
    problem = prepare(lab.run.setup)

    assert bits(model.params) == bits(lab.run.history.nearest(shown).params)
    assert model.scaling.mean.tobytes() == problem.scaling.mean.tobytes()
    assert (model.classes, model.eye) == (("dog", "cat"), lab.choices.eye)
    assert model.learnt is not None
    assert (lab.examples[0].photo in model.learnt) == (shown > 0)


def test_a_step_that_is_no_longer_kept_is_computed_again(tmp_path: Path) -> None:
    lab = small_lab()
    go_on(lab, 96)
    wanted = lab.run.history.nearest(51).params
    go_on(lab, 200)
    lab.look_at(51)
    project = opened(saved(tmp_path, Project(lab.snapshot(), KNOWN)))

    assert project.lab.films[project.lab.choices.film].history.nearest(51).step == 50
    assert bits(shown_model(project).params) == bits(wanted)


def test_before_the_first_look_it_is_the_start() -> None:
    assert shown_model(Project(Lab(examples_of(range(4))).snapshot(), KNOWN)).params.blank


def test_x_that_came_along_is_not_asked_for(tmp_path: Path) -> None:
    path = saved(tmp_path, rich_project(tmp_path))
    (tmp_path / "mine.onnx").unlink()
    project = open_project(path, Here())

    model = shown_model(project)
    assert model.eye == project.own_eyes[0]
    # It has to be there for photos that are new.
    with pytest.raises(Refusal, match=r"mine\.onnx"):
        partial(FeatureCache().see, model.eye)(examples_of([99])[0].photo)
