"""The learner's photos and choices, and the films that belong to them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from model.eyes import EDGES, EYES, FINAL, Eye, eye_named
from model.eyes.network_eye import EARLY
from model.eyes.scaling import Scaling
from model.lab.choices import CLASSES, Choices
from model.lab.lab import Lab
from model.model_file.model_file import Model
from model.params import Params
from model.photos.dataset import Example
from model.photos.learnt import NOTHING
from model.sentence import Refusal
from model.training.problem import Settings
from tests.model.making import (
    as_float32,
    bits,
    digest_of,
    make_params,
    make_photo,
    train_run,
)

PIXELS, SMALL, GREY = (eye_named(name) for name in ("pixels32", "pixels16", "grey32"))


def examples_of(numbers: Iterable[int]) -> list[Example]:
    """Photos that every eye can look at, dogs and cats by turns."""
    return [Example(make_photo(n, edges=EDGES), n % 2) for n in numbers]


SKETCHES = examples_of(range(6))
PHOTOS = examples_of(range(10, 16))
DIGESTS = [example.photo.digest for example in PHOTOS]


@pytest.fixture
def lab() -> Lab:
    """A lab with sketches and no photos yet."""
    return Lab(SKETCHES)


@pytest.fixture
def own(lab: Lab) -> Lab:
    """A lab with photos of the learner's."""
    lab.add(PHOTOS)
    return lab


def numbers_of(examples: Iterable[Example]) -> list[int]:
    return [int(example.photo.name.removesuffix(".png")) for example in examples]


def labels_of(lab: Lab) -> list[int]:
    return [example.label for example in lab.examples]


def choose(lab: Lab, **changes: Any) -> None:  # any field of Choices
    lab.choose(replace(lab.choices, **changes))


def model_of(eye: Eye = GREY, classes: tuple[str, ...] = CLASSES, seed: int = 0) -> Model:
    scaling = Scaling(np.full(eye.size, 9, np.float32), np.asarray(0.5, np.float32))
    return Model(as_float32(make_params(len(classes), eye.size, seed)), classes, eye, scaling)


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
    assert str(refusal).startswith("There are no photos yet.")


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


# Films.


@pytest.mark.parametrize(
    "change", [{"eye": SMALL}, {"eye": GREY}, {"scaling": "raw"}, {"scaling": "unit"}]
)
def test_another_eye_or_scaling_begins_a_film_and_the_old_one_comes_back(
    lab: Lab, change: dict[str, Any]
) -> None:
    before, first = lab.choices, lab.run
    train_run(first, 3)
    losses = first.history.losses.tolist()

    choose(lab, **change)
    assert lab.run is not first
    assert lab.run.length == -1
    train_run(lab.run, 1)
    lab.choose(before)

    assert lab.run is first
    assert lab.run.length == 3
    assert lab.run.history.losses.tolist() == losses


def test_a_film_that_comes_back_brings_what_it_was_made_with(lab: Lab) -> None:
    first = lab.choices
    train_run(lab.run, 3)
    made_with = lab.run.setup
    choose(lab, eye=SMALL)
    choose(lab, settings=Settings(rate=0.5), held_out_share=0.0)

    choose(lab, eye=first.eye)

    assert lab.choices == first
    assert lab.run.length == 3
    assert lab.run.setup.settings == made_with.settings
    assert lab.run.setup.dataset.held_out.tolist() == made_with.dataset.held_out.tolist()
    assert lab.branches == ()  # the small eye's film has no steps


def test_settings_change_within_the_film(lab: Lab) -> None:
    run = lab.run
    train_run(run, 3)

    choose(lab, settings=Settings(rate=0.5, batch=2, l2=0.1, seed=7))

    assert lab.run is run
    assert run.length == 3
    assert run.setup.settings == Settings(rate=0.5, batch=2, l2=0.1, seed=7)


def test_a_moved_slider_leaves_the_photos_divided_as_they_are(lab: Lab) -> None:
    dataset = lab.run.setup.dataset

    choose(lab, settings=Settings(rate=0.5))
    assert lab.run.setup.dataset is dataset
    choose(lab, held_out_share=0.3)
    assert lab.run.setup.dataset is not dataset


def test_the_held_out_share_is_a_choice() -> None:
    lab = Lab([Example(make_photo(n, edges=EDGES, fraction=0.3), n % 2) for n in range(6)])
    assert lab.run.setup.dataset.held_out.tolist() == [False] * 6

    choose(lab, held_out_share=0.4)

    assert lab.run.setup.dataset.held_out.tolist() == [False, False, True, True, True, True]


# Eyes, each with its own settings and start.


def test_an_eye_brings_the_settings_that_suit_it_and_the_others_stay(lab: Lab) -> None:
    choose(lab, settings=Settings(rate=0.03, l2=0.5, batch=7, seed=3))

    lab.see_with(FINAL)

    assert lab.choices.eye == FINAL
    assert lab.choices.scaling == "centred"
    assert lab.choices.start == "known"
    assert lab.choices.settings == Settings(rate=1.0, l2=0.01, batch=7, seed=3)
    assert lab.run.setup.start == "known"
    assert lab.run.setup.settings == lab.choices.settings
    lab.see_with(EARLY)
    assert lab.choices.start == "zero"
    assert lab.choices.settings == Settings(rate=1.0, l2=0.0, batch=7, seed=3)


def test_an_eye_that_is_chosen_again_has_the_settings_it_had(lab: Lab) -> None:
    lab.see_with(FINAL)
    choose(lab, settings=Settings(rate=0.5, batch=9), start="zero")
    lab.see_with(PIXELS)
    assert lab.choices.settings == Settings()
    choose(lab, settings=Settings(rate=0.07))

    lab.see_with(FINAL)
    assert lab.choices.settings == Settings(rate=0.5, batch=9)
    assert lab.choices.start == "zero"
    lab.see_with(PIXELS)
    assert lab.choices.settings == Settings(rate=0.07)


def test_the_same_eye_with_another_scaling_keeps_its_settings(lab: Lab) -> None:
    choose(lab, settings=Settings(rate=0.5))

    lab.see_with(PIXELS, "raw")

    assert lab.choices.scaling == "raw"
    assert lab.choices.settings == Settings(rate=0.5)


def test_an_eye_that_cannot_be_chosen_changes_nothing(lab: Lab) -> None:
    lab.open(model_of(GREY))
    choose(lab, settings=Settings(rate=0.5))
    before, run = lab.choices, lab.run

    with pytest.raises(ValueError, match="no model was opened for this eye"):
        lab.see_with(PIXELS, "opened")

    assert lab.choices == before
    assert lab.run is run
    lab.see_with(GREY)
    assert lab.choices.settings == Settings(rate=0.5)


def test_each_start_has_a_film_of_its_own(lab: Lab) -> None:
    lab.see_with(FINAL)
    known = lab.run

    choose(lab, start="zero")
    assert lab.run is not known
    assert lab.run.setup.start == "zero"
    choose(lab, start="known")

    assert lab.run is known


def test_a_film_seen_with_a_network_is_trained_from_what_is_known(lab: Lab) -> None:
    lab.see_with(FINAL)

    train_run(lab.run, 2)

    assert lab.run.history.nearest(0).params.W.any()
    assert lab.run.history.losses[-1] < lab.run.history.losses[0]


def test_sketches_and_photos_each_keep_their_eye(lab: Lab) -> None:
    lab.add(PHOTOS)
    assert lab.choices.eye == PIXELS
    lab.see_with(FINAL)
    choose(lab, settings=Settings(rate=0.5))
    photographed = lab.run

    lab.use("sketches")
    assert (lab.choices.source, lab.choices.eye) == ("sketches", PIXELS)
    assert lab.choices.settings == Settings()
    lab.see_with(GREY, "raw")
    lab.use("photos")
    assert (lab.choices.eye, lab.choices.scaling) == (FINAL, "centred")
    assert lab.choices.settings == Settings(rate=0.5)
    assert lab.run is photographed
    lab.use("sketches")
    assert (lab.choices.eye, lab.choices.scaling) == (GREY, "raw")


def test_what_is_not_in_use_can_be_asked_about(lab: Lab) -> None:
    assert lab.examples_of("sketches") == lab.examples
    assert lab.examples_of("photos") == ()
    # Nothing has been chosen for photos yet, so they would be seen with the eye in use.
    lab.see_with(GREY)
    assert (lab.eye_of("sketches"), lab.eye_of("photos")) == (GREY, GREY)
    lab.use("photos")
    lab.see_with(FINAL)
    assert (lab.eye_of("sketches"), lab.eye_of("photos")) == (GREY, FINAL)
    lab.use("sketches")
    assert (lab.eye_of("sketches"), lab.eye_of("photos")) == (GREY, FINAL)
    assert lab.choices.eye == GREY


def test_own_photos_that_are_added_bring_their_eye_back(own: Lab) -> None:
    own.see_with(FINAL)
    own.use("sketches")
    own.see_with(SMALL)

    own.add(examples_of([20]))

    assert own.choices.source == "photos"
    assert own.choices.eye == FINAL
    assert len(own.run.setup.dataset.examples) == 7


def test_what_is_in_use_can_be_used_again(own: Lab) -> None:
    before, run = own.choices, own.run

    own.use("photos")

    assert own.choices is before
    assert own.run is run


def test_each_shelf_keeps_its_opened_model(own: Lab) -> None:
    own.open(model_of(GREY))
    own.use("sketches")
    own.open(model_of(SMALL))

    own.use("photos")

    assert (own.choices.source, own.choices.eye) == ("photos", GREY)
    assert own.choices.scaling == "opened"
    own.use("sketches")
    assert (own.choices.eye, own.choices.scaling) == (SMALL, "opened")


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


def test_what_was_removed_or_relabelled_last_is_put_back_first(own: Lab) -> None:
    own.relabel([DIGESTS[1]], 0)
    own.remove([DIGESTS[0]])

    assert own.undo()
    assert sorted(numbers_of(own.examples)) == [10, 11, 12, 13, 14, 15]
    assert own.find(DIGESTS[1]) != PHOTOS[1]
    assert own.undo()
    assert {e.photo.digest: e.label for e in own.examples} == {
        e.photo.digest: e.label for e in PHOTOS
    }
    assert own.run.setup.dataset.examples == own.examples
    assert not own.undo()


def test_undo_leaves_what_came_in_between(own: Lab) -> None:
    own.remove([DIGESTS[0]])
    own.add(examples_of([20]))

    own.undo()

    assert set(numbers_of(own.examples)) == {10, 11, 12, 13, 14, 15, 20}


def test_undo_of_what_has_come_back_already_does_not_double_it(own: Lab) -> None:
    own.remove([DIGESTS[0]])
    own.add([PHOTOS[0]])

    own.undo()

    assert sorted(numbers_of(own.examples)) == [10, 11, 12, 13, 14, 15]


def test_each_shelf_has_its_own_undo(own: Lab) -> None:
    own.remove([DIGESTS[0]])
    choose(own, source="sketches")

    assert not own.undo()
    assert own.examples == tuple(SKETCHES)
    choose(own, source="photos")
    assert own.undo()


# An opened model.


def test_an_opened_model_begins_a_film_at_its_params_with_its_eye_and_scaling(lab: Lab) -> None:
    model = model_of()
    first = lab.run
    train_run(first, 2)

    lab.open(model)

    assert lab.opened is model
    assert (lab.choices.eye, lab.choices.scaling) == (model.eye, "opened")
    assert lab.run.length == -1
    train_run(lab.run, 2)
    assert bits(lab.run.history.nearest(0).params) == bits(model.params)
    assert lab.run.setup.scaling is model.scaling

    lab.choose(Choices())
    assert lab.run is first
    assert first.setup.start == "zero"
    assert first.length == 2


def test_the_film_of_an_opened_model_comes_back(lab: Lab) -> None:
    lab.open(model_of())
    opened, choices = lab.run, lab.choices
    train_run(opened, 2)

    choose(lab, scaling="centred")
    assert lab.run is not opened
    lab.choose(choices)

    assert lab.run is opened
    assert opened.length == 2


def test_opening_another_model_begins_anew(lab: Lab) -> None:
    lab.open(model_of())
    train_run(lab.run, 2)
    second = model_of(seed=1)

    lab.open(second)

    assert lab.run.length == -1
    assert lab.run.setup.start is second.params


def test_an_opened_model_can_look_at_the_other_photos_as_well(lab: Lab) -> None:
    model = model_of()
    lab.open(model)

    lab.add(PHOTOS)

    assert lab.choices.scaling == "opened"
    assert lab.run.length == -1
    assert lab.run.setup.start is model.params
    assert lab.examples == tuple(PHOTOS)


def test_a_model_that_was_never_opened_cannot_be_chosen_and_nothing_changes(lab: Lab) -> None:
    before, run = lab.choices, lab.run

    with pytest.raises(ValueError, match="no model was opened"):
        choose(lab, scaling="opened")

    assert lab.choices == before
    assert lab.run is run


def test_an_opened_model_sees_with_its_own_eye_alone_and_nothing_changes(lab: Lab) -> None:
    lab.open(model_of(GREY))
    before, run = lab.choices, lab.run

    with pytest.raises(ValueError, match="no model was opened for this eye"):
        choose(lab, eye=PIXELS)

    assert lab.choices == before
    assert lab.run is run


@pytest.mark.parametrize("classes", [("bird", "fish"), ("dog", "cat", "bird")])
def test_a_model_of_other_classes_is_refused_with_a_sentence_and_nothing_changes(
    lab: Lab, classes: tuple[str, ...]
) -> None:
    before, run = lab.choices, lab.run

    with pytest.raises(Refusal):
        lab.open(model_of(classes=classes))

    assert lab.choices == before
    assert lab.run is run
    assert lab.opened is None


def test_a_model_whose_rows_stand_in_the_other_order_is_turned_round(lab: Lab) -> None:
    model = model_of(classes=("cat", "dog"))

    lab.open(model)

    assert lab.opened is not None
    assert lab.opened.classes == CLASSES
    start = lab.run.setup.start
    assert isinstance(start, Params)
    assert start.W.tolist() == model.params.W[::-1].tolist()
    assert start.b.tolist() == model.params.b[::-1].tolist()


@pytest.mark.parametrize("eye", EYES, ids=lambda eye: eye.name)
def test_a_model_of_every_eye_can_be_opened_and_trained_on(lab: Lab, eye: Eye) -> None:
    model = model_of(eye)
    lab.open(Model(Params.zeros(2, eye.size), CLASSES, eye, model.scaling))

    choose(lab, settings=Settings(rate=1e-6))
    train_run(lab.run, 2)

    assert lab.run.length == 2


def test_undo_puts_a_photo_back_in_its_place(lab: Lab) -> None:
    lab.add(PHOTOS)
    before, held_out = lab.examples, lab.run.setup.dataset.held_out.tolist()

    lab.remove([before[0].photo.digest])
    lab.undo()

    assert [e.photo.digest for e in lab.examples] == [e.photo.digest for e in before]
    assert lab.run.setup.dataset.held_out.tolist() == held_out


def test_undo_leaves_photos_that_came_later_alone(lab: Lab) -> None:
    lab.add(PHOTOS[:3])
    lab.remove([PHOTOS[1].photo.digest])
    lab.add(PHOTOS[3:])

    lab.undo()

    assert [e.photo.digest for e in lab.examples] == [e.photo.digest for e in PHOTOS]


def test_removing_what_is_not_there_leaves_nothing_to_undo(lab: Lab) -> None:
    lab.remove([b"nobody"])
    lab.relabel([b"nobody"], 1)

    assert not lab.undo()


def test_adding_nothing_changes_nothing(lab: Lab) -> None:
    before = lab.choices

    assert lab.add([]) == 0
    assert lab.choices == before


# Ways not taken: nothing that is chosen loses a film.


def losses_of(lab: Lab) -> list[list[float]]:
    """The losses of each way not taken."""
    return [way.history.losses.tolist() for way in lab.branches]


def test_a_branch_is_gone_on_with_with_its_settings_and_todays_photos(lab: Lab) -> None:
    choose(lab, eye=SMALL)
    slow = lab.choices.settings
    train_run(lab.run, 6)
    lab.choose(replace(lab.choices, settings=replace(slow, rate=0.5)))
    train_run(lab.run, 3, start=2)
    lab.switch_branch(0)
    assert lab.choices.settings == slow
    assert lab.run.length == 6
    assert lab.run.setup.settings == slow
    assert lab.run.setup.dataset.examples == lab.examples


CHANGES: dict[str, Callable[[Lab], None]] = {
    "reset": Lab.begin_again,
    "seed and reset": lambda lab: (
        choose(lab, settings=replace(lab.choices.settings, seed=3)),
        lab.begin_again(),
    )[1],
    "share": lambda lab: choose(lab, held_out_share=0.5),
    "model": lambda lab: lab.open(model_of(seed=2)),
    "model of the same eye": lambda lab: lab.open(model_of(lab.choices.eye, seed=2)),
    "eye": lambda lab: lab.see_with(GREY),
    "scaling": lambda lab: choose(lab, scaling="unit"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("opened", [False, True], ids=["pixels", "opened model"])
def test_a_film_that_gives_way_is_a_way_not_taken_and_comes_back_whole(
    lab: Lab, change: Callable[[Lab], None], opened: bool
) -> None:
    lab.see_with(SMALL)
    choose(lab, held_out_share=0.3)
    if opened:
        lab.open(model_of(SMALL, seed=1))
    choose(lab, settings=Settings(rate=0.07, seed=1))
    train_run(lab.run, 5)
    before, model, setup = lab.choices, lab.opened, lab.run.setup
    losses = lab.run.history.losses.tolist()

    change(lab)
    assert lab.run.length == -1
    assert losses_of(lab) == [losses]
    train_run(lab.run, 2)
    newer = lab.run.history.losses.tolist()
    lab.switch_branch(0)

    assert lab.run.history.losses.tolist() == losses
    assert lab.choices == before
    assert lab.opened is model or not opened
    assert lab.run.setup.scaling == setup.scaling
    assert lab.run.setup.start == setup.start
    assert lab.run.setup.dataset.held_out.tolist() == setup.dataset.held_out.tolist()
    assert losses_of(lab) == [newer]
    # And back once more: neither has lost anything.
    lab.switch_branch(0)
    assert lab.run.history.losses.tolist() == newer
    assert losses_of(lab) == [losses]


def test_two_models_opened_one_after_the_other_lose_no_film(lab: Lab) -> None:
    train_run(lab.run, 5)
    kept = [lab.run.history.losses.tolist()]
    first, second = model_of(seed=1), model_of(seed=2)
    lab.open(first)
    train_run(lab.run, 4)
    kept.append(lab.run.history.losses.tolist())
    lab.open(second)
    train_run(lab.run, 3)

    assert sorted(losses_of(lab), key=len) == sorted(kept, key=len)

    lab.switch_branch(0)
    assert lab.opened is first
    assert lab.run.setup.start is first.params
    assert lab.run.history.losses.tolist() == kept[1]


def test_a_shelf_in_the_background_begins_again_at_the_model_that_is_opened(own: Lab) -> None:
    own.open(model_of(seed=1))
    train_run(own.run, 4)
    losses = own.run.history.losses.tolist()
    second = model_of(seed=2)
    own.use("sketches")
    own.open(second)

    own.use("photos")

    assert own.run.setup.start is second.params
    assert own.run.length == -1
    assert losses_of(own) == [losses]


def test_films_of_the_other_shelf_are_no_ways(own: Lab) -> None:
    train_run(own.run, 4)
    own.use("sketches")
    assert own.branches == ()
    train_run(own.run, 3)
    own.see_with(GREY)
    assert [way.history.length for way in own.branches] == [3]


def test_ways_of_other_eyes_can_be_named_and_forgotten_like_others(lab: Lab) -> None:
    train_run(lab.run, 5)
    lab.begin_again()
    train_run(lab.run, 3)
    lab.see_with(GREY)
    train_run(lab.run, 2)
    lab.begin_again()

    lab.name_branch(0, "grey")
    lab.name_branch(1, "pixels")
    assert [(way.name, way.setup.eye) for way in lab.branches] == [
        ("grey", GREY),
        ("pixels", PIXELS),
    ]
    assert lab.branches is lab.branches
    lab.switch_branch(1)
    assert (lab.run.name, lab.run.length) == ("pixels", 3)
    # Grey's film of no steps is none; its own branch waits with it.
    assert [way.history.length for way in lab.branches] == [5]
    lab.see_with(GREY)

    lab.drop_branch(1)
    assert [way.name for way in lab.branches] == ["grey"]
    lab.drop_branch(0)
    assert lab.branches == ()
    lab.see_with(PIXELS)
    assert lab.run.length == -1


# What a film has learnt from.


def held_out_of(lab: Lab) -> list[int]:
    dataset = lab.run.setup.dataset
    pairs = zip(dataset.examples, dataset.held_out, strict=True)
    return numbers_of(example for example, out in pairs if out)


@pytest.fixture
def trained() -> Lab:
    """A film of two dogs and two cats, the second ones held out, that has taken a step."""
    lab = Lab()
    fractions = {0: 0.9, 1: 0.9, 2: 0.1, 3: 0.1}
    lab.add(
        Example(make_photo(n, edges=EDGES, fraction=fraction), n % 2)
        for n, fraction in fractions.items()
    )
    train_run(lab.run, 1)
    assert held_out_of(lab) == [2, 3]
    return lab


def test_a_photo_that_was_learnt_from_stays_one_when_another_comes_back(trained: Lab) -> None:
    trained.remove([trained.examples[0].photo.digest])
    assert held_out_of(trained) == [3]
    assert trained.moved == 1
    train_run(trained.run, 1)

    trained.undo()

    assert numbers_of(trained.examples) == [0, 1, 2, 3]
    assert held_out_of(trained) == [3]


def test_a_held_out_photo_that_becomes_a_training_photo_is_counted(trained: Lab) -> None:
    held_out = trained.examples[2].photo
    copy = replace(
        make_photo(9, edges=EDGES),
        picture=trained.examples[0].photo.digest,
        alike=(held_out.digest,),
    )

    trained.add([Example(copy, 0)])

    assert held_out_of(trained) == [3]
    assert trained.moved == 1
    trained.choose(trained.choices)
    assert trained.moved == 0


def test_before_the_first_step_nothing_is_counted_as_moved() -> None:
    lab = Lab()
    dogs = [make_photo(n, edges=EDGES, fraction=f) for n, f in ((0, 0.9), (2, 0.1))]
    lab.add(Example(photo, 0) for photo in dogs)
    assert held_out_of(lab) == [2]

    lab.remove([dogs[0].digest])

    assert held_out_of(lab) == []
    assert lab.moved == 0


def test_a_film_that_begins_again_has_learnt_nothing(trained: Lab) -> None:
    photo = trained.examples[0].photo
    learnt = trained.run.learnt
    assert learnt is not None
    assert photo in learnt

    trained.begin_again()

    assert trained.run.setup.dataset.before is not None
    assert photo not in trained.run.setup.dataset.before


@pytest.mark.parametrize("said", [True, False])
def test_a_model_opened_on_its_own_photos_has_seen_them(trained: Lab, said: bool) -> None:
    model = model_of(PIXELS)
    held_out = [trained.examples[n].photo for n in (2, 3)]
    learnt = NOTHING.and_from(held_out) if said else None

    trained.open(replace(model, learnt=learnt, classes=CLASSES[::-1]))

    assert held_out_of(trained) == ([] if said else [2, 3])
    assert (trained.run.setup.dataset.before is None) == (not said)


def test_a_way_that_was_left_remembers_what_it_has_learnt_from(trained: Lab) -> None:
    photos = [example.photo for example in trained.examples]

    choose(trained, held_out_share=0.95)
    train_run(trained.run, 1)

    (way,) = trained.branches
    assert way.learnt is not None
    assert [photo in way.learnt for photo in photos] == [True, True, False, False]
    assert held_out_of(trained) == [2, 3]
    choose(trained, held_out_share=0.0)
    train_run(trained.run, 1)
    trained.switch_branch(0)
    assert held_out_of(trained) == [2, 3]


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
    parted.remove([DIGESTS[0]])
    for step in (2, 4, 10):
        ((since, setup),) = parted.ahead(step)
        assert (since, len(setup.dataset.examples)) == (step, 7)
    parted.look_at(4)
    assert not parted.recorded
    parted.undo()
    assert parted.recorded
    assert [since for since, _ in parted.ahead(4)] == [0, 6]


def test_a_film_begins_again_with_todays_photos_and_the_settings_on_show(parted: Lab) -> None:
    parted.look_at(2)
    parted.begin_again()
    assert (parted.run.length, parted.run.setup.settings) == (-1, Settings())
    assert len(parted.run.setup.dataset.examples) == 8
