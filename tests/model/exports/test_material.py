"""What there is to be exported, of a lab and of files."""

from pathlib import Path

import pytest

from model.exports.material import material_in
from model.lab.lab import Lab
from model.model_file.model_file import save
from model.sentence import Refusal, Sentence
from tests.model.exports.materials import film_in, film_lab, material
from tests.model.lab.labs import examples_of, model_of
from tests.model.making import bits
from tests.model.networks import HERE, Here
from tests.model.project.projects import opened, rich_project, saved, small_project


def test_of_a_lab_it_is_the_shown_step_and_its_film() -> None:
    lab = film_lab()
    lab.look_at(3)
    one = material(lab)
    film = film_in(one)

    assert bits(one.model.params) == bits(lab.run.history.nearest(3).params)
    assert (film.shown, film.whole.history.length) == (3, 5)
    assert film.setup is lab.run.setup


def test_before_the_first_step_there_is_no_film() -> None:
    one = material(Lab(examples_of(range(4))))
    assert one.model.params.blank
    assert isinstance(one.film, Sentence)


def test_of_a_model_there_is_no_film(tmp_path: Path) -> None:
    save(str(tmp_path / "a.npz"), model_of())
    one = material_in(str(tmp_path / "a.npz"), HERE)
    assert isinstance(one.film, Sentence)
    assert bits(one.model.params) == bits(model_of().params)


def test_a_project_has_both_whatever_its_name_looks_like(tmp_path: Path) -> None:
    path = saved(tmp_path, small_project(), "A.DOWNHILL")
    assert film_in(material_in(path, HERE)).shown == 5


def test_x_that_came_along_is_not_asked_for(tmp_path: Path) -> None:
    path = saved(tmp_path, rich_project(tmp_path))
    (tmp_path / "mine.onnx").unlink()

    one = material_in(path, Here())
    assert one.model.eye == opened(path).own_eyes[0]
    # It has to be there for photos that are new.
    with pytest.raises(Refusal, match=r"mine\.onnx"):
        film_in(one).see(one.model.eye, examples_of([99])[0].photo)
