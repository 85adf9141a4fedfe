"""Which photos are held out for a film, and what it has learnt from."""

from dataclasses import replace

import pytest

from model.eyes import EDGES
from model.lab.choices import CLASSES
from model.lab.lab import Lab
from model.photos.dataset import Example
from model.photos.learnt import NOTHING
from model.training.problem import Settings
from tests.model.lab.labs import PIXELS, choose, model_of, numbers_of
from tests.model.making import make_photo, train_run


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
    first = trained.examples[0]
    trained.remove([first.photo.digest])
    assert held_out_of(trained) == [3]
    assert trained.moved == 1
    train_run(trained.run, 1)

    trained.add([first])

    assert numbers_of(trained.examples) == [1, 2, 3, 0]
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
