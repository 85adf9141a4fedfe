"""The same question to all eyes, and answers that can be trusted."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np
import pytest

from model.classifier import evaluate
from model.eyes import Eye, Numbers
from model.eyes.eye import Defaults
from model.eyes.feature_cache import Extract, extract_now
from model.eyes.network_eye import FINAL, NetworkEye
from model.eyes.network_file import NetworkFile
from model.eyes.pixels import PixelEye
from model.inspection import eye_comparison
from model.inspection.eye_comparison import (
    BREATH,
    DRAWS,
    LEAST,
    STEPS,
    EyeComparison,
    Trial,
    compare_eyes,
    draw,
    refusal_to_compare,
    sizes_of,
)
from model.inspection.paired import INDEPENDENT
from model.inspection.proportion import wilson
from model.photos.dataset import Example
from model.photos.photo import Photo
from model.sentence import Refusal, sentence
from model.training.problem import Settings
from model.training.setup import Setup, prepare
from model.training.training import evaluate_step, first_state, train
from tests.model.making import CLASSES, EYE, make_examples

NOWHERE = NetworkFile("nowhere.onnx", "")
FEATURES = NetworkEye("features", sentence("features"), "out", 3, NOWHERE)


@dataclass(frozen=True, slots=True)
class WildEye(PixelEye):
    """An eye whose usual learning rate is far too large."""

    @property
    def defaults(self) -> Defaults:
        return Defaults(rate=1e6)


def photos(*counts: int) -> list[Example]:
    """So many photos of each class, by turns as long as there are enough."""
    labels = [label for n in range(max(counts)) for label, c in enumerate(counts) if n < c]
    return make_examples(labels)


def digests(examples: Sequence[Example]) -> list[bytes]:
    return [example.photo.digest for example in examples]


def telling(eye: Eye, photo: Photo) -> Numbers:
    """The features tell dogs from cats; the pixels are as they are."""
    if eye.shape is not None:
        return extract_now(eye, photo)
    label = int(photo.name.removesuffix(".png")) % 2
    return np.array([label, 1 - label, 0.5], np.float32)


def last_of(
    examples: Sequence[Example], eyes: Sequence[Eye], see: Extract = telling
) -> EyeComparison:
    *_, last = compare_eyes(examples, CLASSES, eyes, see)
    return last


# Which photos.


@pytest.mark.parametrize("count", [10, 11, 23, 50])
def test_each_photo_is_asked_about_in_one_draw(count: int) -> None:
    examples = photos(count, count)
    asked = Counter(d for one in draw(examples, CLASSES) for row in one.asked for d in digests(row))
    assert asked == Counter(digests(examples))


@pytest.mark.parametrize("count", [10, 11, 23, 50])
@pytest.mark.parametrize("size", [3, 8])
def test_no_photo_is_learnt_from_and_asked_about_in_one_draw(count: int, size: int) -> None:
    for one in draw(photos(count, count), CLASSES):
        dataset = one.dataset(CLASSES, size)
        held_out = dataset.held_out
        learnt = [e for e, out in zip(dataset.examples, held_out, strict=True) if not out]
        assert [Counter(e.label for e in learnt)[label] for label in (0, 1)] == [size, size]
        assert len(set(digests(dataset.examples))) == len(dataset.examples)


def test_the_classes_are_equally_many_in_every_draw() -> None:
    for one in draw(photos(13, 40), CLASSES):
        for rows in (one.asked, one.others):
            assert len(rows[0]) == len(rows[1])
            assert [{e.label for e in row} for row in rows] == [{0}, {1}]


def test_the_draws_do_not_depend_on_the_order_in_which_photos_came() -> None:
    examples = photos(20, 20)
    assert draw(examples, CLASSES) == draw(examples[::-1], CLASSES)


def test_draws_that_learn_from_few_photos_learn_from_different_ones() -> None:
    learnt = [d for one in draw(photos(50, 50), CLASSES) for d in digests(one.others[0][:10])]
    assert len(set(learnt)) == len(learnt)


def test_copies_of_a_photo_are_not_asked_about_beside_it() -> None:
    examples = photos(12, 12)
    copies = [
        replace(example, photo=replace(example.photo, digest=bytes([n] * 16), alike=(key,)))
        for n, example in enumerate(examples)
        for key in [example.photo.split_key]
    ]
    for one in draw([*examples, *copies], CLASSES):
        names = [e.photo.name for row in (*one.others, *one.asked) for e in row]
        assert len(set(names)) == len(names) == 24
    first = next(iter(compare_eyes([*examples, *copies], CLASSES, [EYE])))
    assert (first.photos, first.left_out) == (24, 0)


def test_the_same_photo_twice_counts_once() -> None:
    examples = photos(12, 12)
    assert draw([*examples, *examples[:5]], CLASSES) == draw(examples, CLASSES)


@pytest.mark.parametrize(
    ("count", "sizes"),
    [
        (10, (8,)),
        (16, (12,)),  # ten of twelve would say the same
        (17, (10, 13)),
        (25, (10, 20)),
        (40, (10, 25, 32)),
        (100, (10, 25, 80)),
        (250, (10, 25, 100, 200)),
    ],
)
def test_sizes_that_are_not_there_are_left_out(count: int, sizes: tuple[int, ...]) -> None:
    assert sizes_of(draw(photos(count, count), CLASSES)) == sizes


def test_too_few_photos_are_refused_in_words() -> None:
    assert refusal_to_compare(photos(LEAST, LEAST), CLASSES) is None
    few = photos(LEAST - 1, 3 * LEAST)
    refusal = refusal_to_compare(few, CLASSES)
    assert refusal is not None
    assert "at least 10 different photos of each class" in str(refusal)
    with pytest.raises(Refusal, match="at least 10"):
        next(iter(compare_eyes(few, CLASSES, [EYE])))
    assert refusal_to_compare([], CLASSES) is not None


# What comes of it.


def test_each_trial_is_a_training_as_the_window_would_do_it() -> None:
    examples = photos(20, 20)
    last = last_of(examples, [EYE])
    usual = EYE.defaults
    for column, size in enumerate(last.sizes):
        hits = []
        for one in draw(examples, CLASSES):
            settings = Settings(rate=usual.rate, l2=usual.l2)
            problem = prepare(
                Setup(one.dataset(CLASSES, size), EYE, "centred", settings, usual.start)
            )
            film = train(evaluate_step(first_state(problem), problem), problem, math.inf)
            step_result = next(islice(film, STEPS - 1, None))
            asked = problem.held_out
            hits.append(
                tuple(evaluate(step_result.state.params, asked.X, asked.labels).hits.tolist())
            )
        trial = last.trials[0][column]
        assert trial.hits == tuple(hits)
        assert [len(answers) for answers in trial.hits] == [8] * DRAWS
        assert trial.right == sum(map(sum, hits))
        assert trial.asked == 8 * DRAWS


def test_an_eye_that_sees_what_matters_is_right_where_pixels_guess() -> None:
    last = last_of(photos(30, 30), [EYE, FEATURES])
    for column in range(len(last.sizes)):
        pixels, features = (last.trials[row][column].accuracy for row in (0, 1))
        assert features == 1.0
        assert 0.2 < pixels < 0.8
        assert last.best(column) == 1


def test_the_same_photos_give_the_same_result() -> None:
    examples = photos(16, 16)
    assert last_of(examples, [EYE, FEATURES]) == last_of(examples[::-1], [EYE, FEATURES])


def test_a_training_that_blows_up_counts_as_it_was_before() -> None:
    last = last_of(photos(10, 10), [WildEye(2)])
    assert last.draws == DRAWS
    assert all([len(hits) for hits in trial.hits] == [4] * DRAWS for trial in last.trials[0])


# On the way.


def test_it_comes_up_for_breath_often_enough_to_be_stopped() -> None:
    values = list(compare_eyes(photos(10, 10), CLASSES, [EYE, FEATURES], telling))
    looks, steps = [v.looked for v in values], [v.steps for v in values]
    assert max(np.diff(looks)) == 1
    assert max(np.diff(steps)) == BREATH
    assert min(np.diff(looks)) == min(np.diff(steps)) == 0
    assert (looks[0], looks[-1]) == (0, 20)
    assert (steps[0], steps[-1]) == (0, values[-1].all_steps)
    assert len({v.all_steps for v in values}) == 1


def test_every_eye_has_a_first_result_before_any_has_a_second() -> None:
    for value in compare_eyes(photos(10, 10), CLASSES, [EYE, FEATURES], telling):
        done = {len(trial.hits) for row in value.trials for trial in row}
        assert max(done) - min(done) <= 1
        assert value.draws == min(done)


def test_nothing_is_told_of_an_eye_before_its_first_draw() -> None:
    first = next(iter(compare_eyes(photos(10, 10), CLASSES, [EYE])))
    (trial,) = first.trials[0]
    assert math.isnan(trial.accuracy)
    assert trial.interval == (0.0, 1.0)
    assert first.draws == 0


# Networks.


def test_networks_look_at_every_photo_before_anything_is_trained() -> None:
    seen: list[bytes] = []

    def see(eye: Eye, photo: Photo) -> Numbers:
        if eye == FEATURES:
            seen.append(photo.digest)
        return telling(eye, photo)

    examples = photos(10, 10)
    for value in compare_eyes(examples, CLASSES, [EYE, FEATURES], see):
        if value.steps:
            break
        assert len(seen) <= value.looked + 20  # and those of the first training
    assert set(seen) == set(digests(examples))


def test_an_eye_whose_network_is_missing_is_left_out_with_a_reason() -> None:
    other = replace(FEATURES, name="other")

    def see(eye: Eye, photo: Photo) -> Numbers:
        if eye == FEATURES:
            raise Refusal(sentence("The network is missing."))
        return telling(eye, photo)

    last = last_of(photos(10, 10), [EYE, FEATURES, other], see)
    assert last.eyes == (EYE, other)
    assert len(last.trials) == 2
    assert str(last.refusal) == "The network is missing."
    assert last.steps == last.all_steps
    assert last_of(photos(10, 10), [EYE, other], see).refusal is None


# How far a result can be trusted.


def test_the_interval_is_wilsons_for_photos_that_hang_together() -> None:
    trial = Trial(((True,) * 9 + (False,), (True,) * 8 + (False,) * 2))
    assert (trial.right, trial.asked, trial.accuracy) == (17, 20, 0.85)
    assert trial.interval == wilson(17 * INDEPENDENT, 20 * INDEPENDENT)
    low, high = wilson(17, 20)
    assert trial.interval[0] < low < high < trial.interval[1]


def test_not_even_all_right_is_certain_and_nothing_passes_it() -> None:
    few, many = Trial(((True,) * 10,)), Trial(((True,) * 1_000,))
    assert few.accuracy == many.accuracy == 1.0
    assert few.interval[0] < many.interval[0] < 1.0
    assert few.interval[1] == many.interval[1] == 1.0


def compared(*trials: Trial) -> EyeComparison:
    """Make results of eyes: in the first column all alike, in the last one these."""
    eyes = tuple(replace(FEATURES, name=str(number)) for number in range(len(trials)))
    rows = tuple((trials[0], trial) for trial in trials)
    return EyeComparison(eyes, (10, 20), rows, 2, 100)


def test_what_is_clear_is_found_photo_by_photo() -> None:
    # Both worse eyes have 14 fewer right. The mistakes of the first one hold all of the better
    # eye's, those of the second one none of them.
    better = Trial(((True,) * 90 + (False,) * 10,))
    inside = Trial(((True,) * 76 + (False,) * 24,))
    beside = Trial(((False,) * 24 + (True,) * 76,))
    assert beside.right == inside.right == better.right - 14
    assert compared(better, inside).clear(1) == {(0, 1)}
    assert compared(inside, better).clear(1) == {(1, 0)}
    assert compared(better, beside).clear(1) == frozenset()
    assert compared(better, better).clear(1) == frozenset()
    assert compared(better, inside).clear(0) == frozenset()


def test_draws_that_not_all_eyes_have_had_do_not_count() -> None:
    good, bad = ((True,) * 40,), ((False,) * 40,)
    assert compared(Trial(bad + good), Trial(bad)).draws == 1
    assert compared(Trial(bad + good), Trial(bad)).clear(1) == frozenset()
    assert compared(Trial(good + bad), Trial(bad)).clear(1) == {(0, 1)}
    assert compared(Trial(), Trial()).clear(1) == frozenset()


def test_photos_that_do_not_take_part_are_counted() -> None:
    examples = photos(12, 40)
    first = next(iter(compare_eyes([*examples, *examples[:4]], CLASSES, [EYE])))
    assert (first.photos, first.left_out) == (24, 28)
    assert next(iter(compare_eyes(photos(12, 12), CLASSES, [EYE]))).left_out == 0


def test_an_eye_that_cannot_know_what_it_should_is_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse() -> None:
        raise Refusal(sentence("The file is damaged."))

    monkeypatch.setattr(eye_comparison, "second_opinion", refuse)
    knowing = replace(FINAL, name="knowing")
    examples = photos(10, 10)
    *_, last = compare_eyes(examples, CLASSES, [EYE, knowing], telling)
    assert last.eyes == (EYE,)
    assert str(last.refusal) == "The file is damaged."
