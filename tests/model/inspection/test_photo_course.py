"""What a film says of one photo, step by step."""

import numpy as np

from model.inspection.forward_pass import trace_forward_pass
from model.inspection.photo_course import PhotoCourse, follow_through
from model.photos.dataset import make_dataset
from model.training.run import Run
from model.training.setup import prepare
from tests.model.making import CLASSES, make_examples, make_photo, make_setup, train_run

PHOTO = make_photo(77)


def test_every_kept_step_says_what_its_own_classifier_says() -> None:
    run = Run(make_setup())
    train_run(run, 5)
    first = run.setup
    more = make_dataset(CLASSES, make_examples([0, 1, 0, 1, 1, 0], first=50), 0.0)
    run.setup = make_setup(more)
    train_run(run, 4)
    last = prepare(run.setup)
    *pauses, course = follow_through(PHOTO, run.film(), run.setup, last.scaling)
    assert set(pauses) == {None}
    assert isinstance(course, PhotoCourse)
    assert course.steps.tolist() == list(range(10))
    assert not course.steps.flags.writeable
    assert not course.probabilities.flags.writeable
    for state, found in zip(run.film().history.states, course.probabilities, strict=True):
        setup = first if state.step < run.ahead(9)[0][0] else run.setup
        scaling = prepare(setup).scaling
        way = trace_forward_pass(PHOTO, None, setup.eye, scaling, state.params)
        assert np.array_equal(way.probabilities, found)
    assert prepare(first).scaling.apply(way.seen).tolist() != way.x.tolist(), "x is another one"
