"""A report tells of the step that is shown, and of the films beside it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from model.documents.run_story import story_of_lab
from model.lab.lab import Lab
from tests.model.documents.stories import photo_examples, told, trained_lab
from tests.model.making import bits, train_run


@pytest.mark.parametrize("shown", [0, 2, 5])
def test_it_is_about_the_shown_step(shown: int) -> None:
    lab = trained_lab(5)
    lab.look_at(shown)

    story = story_of_lab(lab.snapshot(), "mine")

    assert (story.name, story.scene.step, story.since) == ("mine", shown, 0)
    assert bits(story.scene.params) == bits(lab.run.history.nearest(shown).params)
    assert story.film is not None
    assert story.film.history.losses.tolist() == lab.run.history.losses.tolist()
    assert story.ways == ()
    assert story.look(lab.examples[0].photo) is lab.examples[0].photo


def test_a_step_that_is_no_longer_kept_is_computed_again() -> None:
    lab = trained_lab(40)
    wanted = bits(lab.run.history.nearest(7).params)
    train_run(lab.run, 600)
    lab.look_at(7)

    story = story_of_lab(lab.snapshot(), "")

    assert bits(story.scene.params) == wanted


def test_other_films_come_along() -> None:
    lab = trained_lab(5)
    lab.begin_again()
    train_run(lab.run, 2)

    story = told(lab)

    assert [way.history.length for way in story.ways] == [5]
    assert story.film is not None
    assert story.film.history.length == 2


def test_where_photos_have_changed_it_says_since_when() -> None:
    lab = trained_lab(5)
    lab.look_at(5)
    lab.label(photo_examples(1, first=500)[0].photo, 0)  # on the other shelf: nothing changes
    lab.remove([lab.examples[0].photo.digest])
    train_run(lab.run, 3)

    assert told(lab).since in (5, 6)


def test_before_a_first_step_there_is_no_film() -> None:
    story = told(Lab(photo_examples(8)))

    assert story.film is None
    assert story.scene.step == 0
    assert story.scene.training is not None


@pytest.mark.parametrize("labels", [[], [0], [0, 0, 0]])
def test_what_cannot_be_trained_on_says_why(labels: Sequence[int]) -> None:
    examples = photo_examples(len(labels))
    lab = Lab([replace(one, label=label) for one, label in zip(examples, labels, strict=True)])

    story = told(lab)

    assert story.scene.training is None
    assert story.scene.refusal == lab.dataset.refusal()
