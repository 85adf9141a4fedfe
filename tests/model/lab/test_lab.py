"""The learner's photos and choices, and the film that belongs to them."""

from dataclasses import replace

import pytest

from model.lab.choices import Choices, Source
from model.lab.lab import Lab
from model.training.problem import Settings
from tests.model.lab.labs import (
    DIGESTS,
    PHOTOS,
    SKETCHES,
    choose,
    examples_of,
    labels_of,
    numbers_of,
)
from tests.model.making import digest_of, train_run

# What there is at first.


def test_at_first_the_sketches_are_shown(lab: Lab) -> None:
    assert lab.choices == Choices()
    assert lab.choices.source == "sketches"
    assert lab.examples == tuple(SKETCHES)
    assert lab.own_photos == ()
    assert lab.opened is None
    assert lab.run.length == -1
    assert lab.run.setup.dataset.classes == ("dog", "cat")


def test_an_empty_lab_refuses_to_train() -> None:
    refusal = Lab().run.setup.dataset.refusal()

    assert refusal is not None
    assert str(refusal).startswith("There are no photos to train on yet.")


def test_sketches_can_come_later() -> None:
    lab = Lab()

    lab.set_sketches(SKETCHES)

    assert lab.examples == lab.run.setup.dataset.examples == tuple(SKETCHES)


def test_sketches_that_come_while_own_photos_are_shown_stay_in_the_background() -> None:
    lab = Lab()
    lab.add(PHOTOS)

    lab.set_sketches(SKETCHES)

    assert lab.examples == tuple(PHOTOS)
    choose(lab, source="sketches")
    assert lab.examples == tuple(SKETCHES)


# Own photos.


def test_the_first_own_photos_send_the_sketches_away_and_they_can_come_back(lab: Lab) -> None:
    sketched = lab.run
    train_run(sketched, 3)

    added = lab.add(PHOTOS)

    assert added == len(PHOTOS)
    assert lab.choices.source == "photos"
    assert lab.examples == lab.own_photos == lab.run.setup.dataset.examples == tuple(PHOTOS)
    assert lab.run is not sketched
    assert lab.run.length == -1

    choose(lab, source="sketches")
    assert lab.examples == tuple(SKETCHES)
    assert lab.own_photos == tuple(PHOTOS)
    assert lab.run is sketched
    assert lab.run.length == 3


def test_own_photos_that_are_added_while_the_sketches_are_shown_are_used(own: Lab) -> None:
    choose(own, source="sketches")

    own.add(examples_of([20]))

    assert own.choices.source == "photos"
    assert numbers_of(own.examples) == [10, 11, 12, 13, 14, 15, 20]


def test_photos_that_are_added_on_the_way_are_part_of_the_film(own: Lab) -> None:
    run = own.run
    train_run(run, 3)

    own.add(examples_of([20, 21]))
    train_run(own.run, 3)

    assert own.run is run
    assert run.length == 6
    assert len(run.setup_at(2).dataset.examples) == 6
    assert len(run.setup_at(3).dataset.examples) == 8


def test_a_photo_that_is_there_is_not_added_again(own: Lab) -> None:
    added = own.add([PHOTOS[2], *examples_of([20]), PHOTOS[0]])

    assert added == 1
    assert numbers_of(own.examples) == [10, 11, 12, 13, 14, 15, 20]
    assert own.add(PHOTOS) == 0


def test_a_photo_twice_in_one_drop_is_added_once(lab: Lab) -> None:
    assert lab.add([*PHOTOS, PHOTOS[0]]) == len(PHOTOS)
    assert numbers_of(lab.examples) == [10, 11, 12, 13, 14, 15]


def test_a_photo_that_comes_again_with_another_label_is_relabelled(own: Lab) -> None:
    assert own.add([replace(PHOTOS[0], label=1)]) == 0

    assert labels_of(own) == [1, 1, 0, 1, 0, 1]
    assert numbers_of(own.examples) == [10, 11, 12, 13, 14, 15]
    assert own.run.setup.dataset.labels.tolist() == labels_of(own)


def test_a_photo_is_found_by_its_digest_where_it_is_in_use(own: Lab) -> None:
    found = own.find(DIGESTS[3])

    assert found is PHOTOS[3]
    assert own.find(digest_of(999)) is None
    assert own.find(SKETCHES[0].photo.digest) is None
    choose(own, source="sketches")
    assert own.find(SKETCHES[0].photo.digest) is SKETCHES[0]
    assert own.find(DIGESTS[3]) is None


def test_adding_nothing_changes_nothing(lab: Lab) -> None:
    before = lab.choices

    assert lab.add([]) == 0
    assert lab.choices == before


# Off the shelf, to the other shelf, and back.


def test_photos_are_removed(own: Lab) -> None:
    run = own.run
    train_run(run, 2)

    own.remove([DIGESTS[0], DIGESTS[3]])

    assert numbers_of(own.examples) == [11, 12, 14, 15]
    assert own.run is run
    assert run.setup.dataset.examples == own.examples


def test_the_last_photo_can_be_removed(own: Lab) -> None:
    own.remove(DIGESTS)

    assert own.examples == ()
    assert own.choices.source == "photos"
    assert own.run.setup.dataset.refusal() is not None


def test_photos_are_relabelled(own: Lab) -> None:
    own.relabel([DIGESTS[0], DIGESTS[1]], 1)

    assert labels_of(own) == [1, 1, 0, 1, 0, 1]
    assert own.run.setup.dataset.labels.tolist() == [1, 1, 0, 1, 0, 1]
    assert numbers_of(own.examples) == [10, 11, 12, 13, 14, 15]


def test_the_photos_that_are_not_in_use_stay_as_they_are(own: Lab) -> None:
    choose(own, source="sketches")

    own.remove([SKETCHES[0].photo.digest, DIGESTS[0]])
    own.relabel([SKETCHES[1].photo.digest, DIGESTS[1]], 0)

    assert numbers_of(own.examples) == [1, 2, 3, 4, 5]
    assert labels_of(own) == [0, 0, 1, 0, 1]
    assert own.own_photos == tuple(PHOTOS)


def test_a_labelled_photo_goes_to_the_own_shelf_and_leaves_the_film_of_the_sketches(
    lab: Lab,
) -> None:
    photo = PHOTOS[1].photo
    dataset = lab.dataset
    assert lab.label_of(photo) is None
    lab.label(photo, 0)
    lab.label(photo, 0)
    assert lab.label_of(photo) == 0
    assert lab.choices.source == "sketches"
    assert lab.dataset is dataset
    lab.label(photo, 1)
    assert lab.label_of(photo) == 1
    lab.add(PHOTOS[:1])
    assert {e.photo.digest for e in lab.examples} == {DIGESTS[0], DIGESTS[1]}
    assert lab.label_of(PHOTOS[0].photo) == PHOTOS[0].label


# Inside the film.


@pytest.fixture
def parted(own: Lab) -> Lab:
    """A film of ten steps, the last four of which have another rate and a photo more."""
    train_run(own.run, 6)
    choose(own, settings=Settings(rate=0.3))
    own.add(examples_of(range(30, 32)))
    train_run(own.run, 4)
    return own


def test_before_there_is_a_film_the_next_step_is_made_with_what_is_chosen(lab: Lab) -> None:
    assert not lab.recorded
    assert lab.ahead(0) == ((0, lab.run.setup),)


def test_looking_at_a_step_shows_what_was_in_force_there(parted: Lab) -> None:
    run, todays = parted.run, parted.dataset
    assert not parted.recorded
    parted.look_at(2)
    assert (run.shown, parted.recorded) == (2, True)
    assert parted.choices.settings == Settings()
    assert run.setup is run.setup_at(2)
    assert len(run.setup.dataset.examples) == 6
    assert parted.dataset is todays
    assert [since for since, _ in parted.ahead(2)] == [0, 6]
    assert [since for since, _ in parted.ahead(8)] == [6]

    parted.look_at(10)
    assert parted.choices.settings == Settings(rate=0.3)
    assert run.setup is run.setup_at(10)


def test_what_is_touched_inside_the_film_holds_there_until_it_is_put_back(parted: Lab) -> None:
    run = parted.run
    parted.look_at(2)
    choose(parted, settings=Settings(rate=0.7))
    assert not parted.recorded
    ((since, setup),) = parted.ahead(2)
    assert (since, setup.settings.rate) == (2, 0.7)
    assert setup.dataset is parted.dataset
    # At any other step nothing has been touched.
    assert [since for since, _ in parted.ahead(4)] == [0, 6]
    choose(parted, settings=Settings())
    assert parted.recorded
    assert run.setup is run.setup_at(2)


def test_photos_that_are_touched_part_every_step_from_the_film_until_they_are_put_back(
    parted: Lab,
) -> None:
    parted.look_at(2)
    before = parted.examples
    parted.remove([DIGESTS[0]])
    for step in (2, 4, 10):
        ((since, setup),) = parted.ahead(step)
        assert (since, len(setup.dataset.examples)) == (step, 7)
    parted.look_at(4)
    assert not parted.recorded
    parted.remove([example.photo.digest for example in parted.examples])
    parted.add(before)
    assert parted.recorded
    assert [since for since, _ in parted.ahead(4)] == [0, 6]


def test_a_film_begins_again_with_todays_photos_and_the_settings_on_show(parted: Lab) -> None:
    parted.look_at(2)
    parted.begin_again()
    assert (parted.run.length, parted.run.setup.settings) == (-1, Settings())
    assert len(parted.run.setup.dataset.examples) == 8


def test_photos_that_come_again_as_they_were_leave_everything_as_it_is(own: Lab) -> None:
    train_run(own.run, 3)
    before = own.snapshot()
    own.add([replace(photo) for photo in reversed(PHOTOS)])
    assert own.snapshot().dataset is before.dataset
    assert own.snapshot().same_as(before)


@pytest.mark.parametrize("source", ["photos", "sketches"])
def test_own_photos_are_withdrawn_in_use_or_not(own: Lab, source: Source) -> None:
    choose(own, source=source)
    own.withdraw([DIGESTS[1], b"no photo's"])
    own.withdraw([DIGESTS[1]])  # it is gone
    assert numbers_of(own.own_photos) == [10, 12, 13, 14, 15]
    assert own.dataset.examples == own.examples
