"""Which photos training may look at, and when it may not begin at all."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from model.photos.dataset import Dataset, Example, make_dataset
from model.photos.learnt import NOTHING
from model.sketches.sketches import draw_sketches
from tests.model.making import CLASSES, make_examples, make_photo, read_only

SHARE = 0.2

# Numbers of photos: few, so that the same photo comes more than once.
NUMBERS = st.integers(0, 12)


def example_of(number: int, label: int) -> Example:
    # Every third photo is one that the share of 0.2 holds out.
    return Example(make_photo(number, fraction=(number % 3) * 0.3), label)


def examples_of(pairs: Sequence[tuple[int, int]]) -> list[Example]:
    return [example_of(number, label) for number, label in pairs]


LABELLED_ONCE = st.lists(st.tuples(NUMBERS).map(lambda n: (n[0], n[0] % 2)), max_size=20)
"""Photos that may come again, always with the same label."""

LABELLED_ANYHOW = st.lists(st.tuples(NUMBERS, st.integers(0, 2)), max_size=20)
"""Photos that may come again, and then be said to be something else."""


def test_the_sketches_are_divided_as_ever() -> None:
    examples = [Example(photo, label) for photo, label in draw_sketches(edges=(8,))]

    assert make_dataset(CLASSES, examples, SHARE).held_out.sum() == 42
    assert len(examples) - 42 == 158


def test_about_a_fifth_is_held_out() -> None:
    examples = make_examples(n % 2 for n in range(4_000))

    held_out = make_dataset(CLASSES, examples, SHARE).held_out

    # Five standard deviations to each side.
    assert 0.17 < held_out.mean() < 0.23
    assert 0.17 < held_out[::2].mean() < 0.23


def test_the_same_picture_in_other_bytes_is_on_the_same_side() -> None:
    pictures = [make_photo(number, fraction=(number - 0.5) / 40) for number in range(1, 40)]
    copies = [
        replace(make_photo(100 + number), picture=photo.digest)
        for number, photo in enumerate(pictures)
    ]
    first = Example(make_photo(0, fraction=0.9), 0)
    both = [Example(photo, 0) for photo in (*pictures, *copies)]

    held_out = make_dataset(CLASSES, [first, *both], SHARE).held_out[1:]

    assert held_out[:39].tolist() == held_out[39:].tolist()
    assert held_out.sum() == 2 * 8


@pytest.mark.parametrize("share", [0.05, 0.5, 0.9])
def test_another_share_holds_out_another_part(share: float) -> None:
    examples = make_examples(n % 2 for n in range(2_000))

    assert make_dataset(CLASSES, examples, share).held_out.mean() == pytest.approx(share, abs=0.06)


def test_a_larger_share_holds_out_the_same_photos_and_more() -> None:
    examples = make_examples(n % 2 for n in range(200))

    small, large = (make_dataset(CLASSES, examples, share).held_out for share in (0.2, 0.4))

    assert large[small].all()
    assert large.sum() > small.sum()


def test_a_share_of_nothing_holds_nothing_out() -> None:
    photos = [example_of(0, 0), example_of(3, 0), example_of(6, 0)]

    assert not make_dataset(CLASSES, photos, 0.0).held_out.any()


@given(LABELLED_ONCE, st.tuples(NUMBERS).map(lambda n: (n[0], n[0] % 2)))
@example([(3, 1)], (1, 1))
def test_another_photo_moves_none_between_the_sets(
    pairs: list[tuple[int, int]], new: tuple[int, int]
) -> None:
    before = make_dataset(CLASSES, examples_of(pairs), SHARE)
    after = make_dataset(CLASSES, examples_of([*pairs, new]), SHARE)

    assert after.held_out[:-1].tolist() == before.held_out.tolist()


@given(LABELLED_ANYHOW, st.tuples(NUMBERS, st.integers(0, 2)))
@example([(1, 0), (3, 0), (3, 1)], (4, 1))
def test_another_photo_moves_none_of_other_content_whatever_the_labels(
    pairs: list[tuple[int, int]], new: tuple[int, int]
) -> None:
    before = make_dataset("abc", examples_of(pairs), SHARE)
    after = make_dataset("abc", examples_of([*pairs, new]), SHARE)

    moved = {
        number
        for (number, _), one, other in zip(pairs, before.held_out, after.held_out[:-1], strict=True)
        if one != other
    }
    assert moved <= {new[0]}


@given(LABELLED_ANYHOW)
def test_a_photo_twice_stays_on_one_side(pairs: list[tuple[int, int]]) -> None:
    dataset = make_dataset("abc", examples_of(pairs), SHARE)

    sides: dict[int, set[bool]] = {}
    for (number, _), out in zip(pairs, dataset.held_out, strict=True):
        sides.setdefault(number, set()).add(bool(out))
    assert all(len(found) == 1 for found in sides.values())


@given(LABELLED_ANYHOW, st.sampled_from([0.0, SHARE, 0.99]))
def test_a_class_never_loses_its_last_training_photo(
    pairs: list[tuple[int, int]], share: float
) -> None:
    dataset = make_dataset("abc", examples_of(pairs), share)

    trained = {label for (_, label), out in zip(pairs, dataset.held_out, strict=True) if not out}
    assert trained == {label for _, label in pairs}


def test_a_copy_of_a_held_out_photo_that_is_all_there_is_of_a_class_is_trained_on() -> None:
    dogs = [example_of(1, 0), example_of(3, 0), example_of(4, 0)]
    assert make_dataset(CLASSES, dogs, SHARE).held_out.tolist() == [False, True, False]

    with_the_copy = make_dataset(CLASSES, [*dogs, example_of(3, 1)], SHARE)

    assert with_the_copy.held_out.tolist() == [False, False, False, False]


def test_the_set_is_what_it_was_made_of() -> None:
    examples = make_examples([0, 1, 1])

    dataset = make_dataset(["dog", "cat"], examples, SHARE)

    assert dataset.classes == ("dog", "cat")
    assert dataset.examples == tuple(examples)
    assert dataset.labels.tolist() == [0, 1, 1]
    assert dataset.labels.dtype == np.int64
    assert dataset.held_out.dtype == np.bool_
    assert read_only(dataset.held_out)


def test_each_side_lists_its_photos_in_their_order() -> None:
    photos = make_examples([0, 1, 1, 0])
    sides = (False, True, False, True)
    examples = [replace(one, held_out=out) for one, out in zip(photos, sides, strict=True)]

    dataset = make_dataset(["dog", "cat"], examples, SHARE)

    assert dataset.side(held_out=False) == (examples[0], examples[2])
    assert dataset.side(held_out=True) == (examples[1], examples[3])


def test_an_empty_set_has_empty_columns() -> None:
    dataset = make_dataset(CLASSES, [], SHARE)

    assert dataset.held_out.shape == dataset.labels.shape == (0,)
    assert dataset.labels.dtype == np.int64


# What is given.


def test_a_given_side_is_kept_whatever_the_split_key_says() -> None:
    examples = [
        Example(make_photo(number, fraction=fraction), number % 2, given)
        for number, (fraction, given) in enumerate(
            [(0.9, True), (0.9, True), (0.1, False), (0.1, False), (0.9, None), (0.1, None)]
        )
    ]
    dataset = make_dataset(CLASSES, examples, SHARE)

    assert dataset.held_out.tolist() == [True, True, False, False, False, True]
    assert dataset.overruled == 0


def test_a_class_that_is_given_as_held_out_stays_so() -> None:
    examples = [replace(example, held_out=bool(example.label)) for example in make_examples([0, 1])]

    dataset = make_dataset(CLASSES, examples, SHARE)

    assert dataset.held_out.tolist() == [False, True]
    assert "dogs only" in str(dataset.refusal())


def test_what_is_given_as_held_out_is_learnt_from_with_its_copy() -> None:
    training, held_out, other = make_examples([0, 0, 0])
    copy = replace(held_out.photo, picture=training.photo.digest)
    examples = [
        replace(held_out, photo=copy, held_out=True),
        replace(training, held_out=False),
        replace(other, held_out=True),
    ]
    dataset = make_dataset(CLASSES, examples, SHARE)

    assert dataset.held_out.tolist() == [False, False, True]
    assert dataset.overruled == 1


def test_what_has_been_learnt_from_is_not_held_out_even_if_given() -> None:
    example = replace(make_examples([0])[0], held_out=True)

    dataset = make_dataset(CLASSES, [example], SHARE, NOTHING.and_from([example.photo]))

    assert dataset.held_out.tolist() == [False]


# What has been learnt from.


def test_what_has_been_learnt_from_is_trained_on_for_good_with_its_copies() -> None:
    examples = [example_of(1, 0), example_of(0, 0), example_of(3, 0), example_of(6, 0)]
    copy = Example(replace(make_photo(20), picture=examples[1].photo.digest), 0)
    assert make_dataset(CLASSES, examples, SHARE).held_out.tolist() == [False, True, True, True]

    learnt = NOTHING.and_from([examples[1].photo])
    dataset = make_dataset(CLASSES, [*examples, copy], SHARE, learnt)

    assert dataset.held_out.tolist() == [False, False, True, True, False]
    assert dataset.before is learnt


def test_a_learnt_photo_that_comes_later_is_one_to_train_on() -> None:
    held_out, learnt = example_of(0, 0), example_of(1, 0)

    known = NOTHING.and_from([learnt.photo])

    examples = [held_out, learnt]
    assert make_dataset(CLASSES, examples, SHARE).held_out.tolist() == [False, False]
    assert make_dataset(CLASSES, examples, SHARE, known).held_out.tolist() == [True, False]


def test_after_a_step_the_training_photos_have_been_learnt_from() -> None:
    dataset = make_dataset(CLASSES, [example_of(1, 0), example_of(0, 0)], SHARE)

    assert dataset.learnt is not None
    assert [example.photo in dataset.learnt for example in dataset.examples] == [True, False]


def test_what_nobody_knows_stays_unknown() -> None:
    examples = [example_of(1, 0), example_of(0, 0)]

    dataset = make_dataset(CLASSES, examples, SHARE, None)

    assert dataset.held_out.tolist() == [False, True]
    assert dataset.learnt is None
    assert not dataset.is_too_late(None)
    assert make_dataset(CLASSES, examples, SHARE).is_too_late(None)


def test_what_is_learnt_from_now_or_was_before_is_known_with_its_copies() -> None:
    training, held_out, gone, other = make_examples([0, 0, 1, 1])
    before = NOTHING.and_from([gone.photo])
    dataset = Dataset(CLASSES, (training, held_out), np.array([False, True]), before)
    copies = [
        replace(other.photo, alike=(training.photo.digest,)),
        replace(other.photo, picture=training.photo.digest),
        replace(other.photo, picture=gone.photo.digest),
    ]

    assert all(map(dataset.has_learnt, [training.photo, gone.photo, *copies]))
    assert not any(map(dataset.has_learnt, [held_out.photo, other.photo]))
    nobody_knows = replace(dataset, before=None)
    assert nobody_knows.has_learnt(training.photo)
    assert not nobody_knows.has_learnt(gone.photo)


def test_a_held_out_photo_that_has_been_learnt_from_comes_too_late() -> None:
    training, held_out = example_of(1, 0), example_of(0, 0)
    dataset = make_dataset(CLASSES, [training, held_out], SHARE)

    assert not dataset.is_too_late(NOTHING.and_from([training.photo]))
    assert dataset.is_too_late(NOTHING.and_from([held_out.photo]))


# When training is refused.


def refusal(classes: Sequence[str], labels: Sequence[int]) -> str | None:
    said = make_dataset(classes, make_examples(labels), 0.0).refusal()
    return None if said is None else str(said)


def test_without_photos_training_is_refused() -> None:
    assert (refusal(CLASSES, []) or "").startswith("There are no photos to train on yet.")


@pytest.mark.parametrize("label", [0, 1])
def test_with_one_photo_training_is_refused(label: int) -> None:
    assert (refusal(CLASSES, [label]) or "").startswith("There is only one photo.")


def test_with_one_class_training_is_refused_and_the_other_is_asked_for() -> None:
    assert (refusal(CLASSES, [1, 1, 1]) or "").startswith(
        "There are photos of cats only. Add some of dogs"
    )
    assert (refusal(CLASSES, [0, 0]) or "").startswith(
        "There are photos of dogs only. Add some of cats"
    )


def test_one_class_of_another_name_is_refused_as_well() -> None:
    assert (refusal(["wolf", "fox"], [1, 1]) or "").startswith("All photos are of one class.")
    assert (refusal(["wolf"], [0, 0]) or "").startswith("All photos are of one class.")


@pytest.mark.parametrize("labels", [[0, 0, 1, 1], [1, 2], [0, 2, 0]])
def test_where_photos_of_one_class_of_three_are_missing_nothing_untrue_is_said(
    labels: list[int],
) -> None:
    said = refusal(["dog", "cat", "bird"], labels)

    assert said is None or ("one class" not in said and "only" not in said), said


def test_a_photo_of_each_class_is_enough() -> None:
    assert refusal(CLASSES, [0, 1]) is None
    assert refusal(["a", "b", "c"], [2, 0, 1]) is None


@pytest.mark.parametrize("share", [0.0, SHARE, 0.99])
def test_held_out_photos_do_not_stand_in_the_way(share: float) -> None:
    examples = [example_of(3 * number, number % 2) for number in range(4)]

    assert make_dataset(CLASSES, examples, share).refusal() is None


def test_a_class_of_which_all_are_held_out_cannot_be_trained_on() -> None:
    examples = tuple(make_examples([0, 0, 1, 1]))
    dataset = Dataset(CLASSES, examples, np.array([False, False, True, True]))

    assert dataset.refusal() is not None
