"""How the weights look along a film."""

import numpy as np

from model.training.faces import MOST, Faces, faces_of
from model.training.problem import Settings
from model.training.run import Run
from tests.model.making import EYE, make_setup, train_run, with_settings


def found(run: Run) -> Faces:
    assert EYE.shape is not None
    *pauses, faces = faces_of(run.film(), EYE.shape)
    assert set(pauses) == {None}
    assert isinstance(faces, Faces)
    return faces


def trained(steps: int) -> Run:
    run = Run(make_setup(settings=Settings(0.1)))
    train_run(run, steps)
    return run


def test_a_few_dozen_steps_are_spread_over_the_film_from_its_start_to_its_end() -> None:
    faces = found(trained(100)).faces
    steps = [face.step for face in faces]
    assert (len(steps), steps[0], steps[-1]) == (MOST, 0, 100)
    assert set(np.diff(steps)) <= {2, 3}
    assert [face.step for face in found(trained(3)).faces] == [0, 1, 2, 3]


def test_a_face_says_of_each_pixel_what_the_dog_s_row_says_more_than_the_cat_s() -> None:
    run = trained(4)
    faces = found(run)
    W = run.history.nearest(4).params.W
    height, width, _ = EYE.shape
    for row, column in ((0, 0), (1, 0), (height - 1, width - 1)):
        at = 3 * (row * width + column)
        expected = (W[0] - W[1])[at : at + 3].mean()
        assert np.isclose(faces.faces[-1].values[row, column], expected)
    assert not faces.faces[0].values.any(), "W begins at 0"
    assert faces.limit == max(float(np.abs(face.values).max()) for face in faces.faces)


def test_of_a_film_that_went_on_in_another_way_the_shared_faces_stay() -> None:
    run = trained(6)
    faces = found(run)
    assert faces.shared_with(run.ahead(0)) == faces.faces
    run.setup = with_settings(run.setup, rate=0.2)
    train_run(run, 2, start=3)
    assert [face.step for face in faces.shared_with(run.ahead(0))] == [0, 1, 2]
    run.begin_again(make_setup(settings=Settings(0.3)))
    train_run(run, 1)
    assert faces.shared_with(run.ahead(0)) == ()
