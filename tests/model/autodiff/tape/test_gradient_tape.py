"""The tape: what it records, what it gives back, and when it refuses."""

import contextvars
import threading
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.autodiff.tape import (
    GradientTape,
    Variable,
    exp,
    log,
    log_softmax,
    maximum,
    softmax,
)
from model.autodiff.tape.record import FEW
from model.classifier import loss_and_gradient
from model.params import Floats, Params
from model.sentence import Refusal
from tests.model.making import make_params, make_x, read_only


def array(gradient: Floats | Variable | None) -> Floats:
    assert isinstance(gradient, np.ndarray)
    return gradient


# The gradient.


@given(st.integers(2, 6), st.integers(1, 12), st.integers(1, 15), st.integers(0, 2**32 - 1))
def test_the_gradient_of_the_classifier_is_found_without_its_formula(
    classes: int, size: int, count: int, seed: int
) -> None:
    params = make_params(classes, size, seed)
    X, labels = make_x(count, size, classes, seed)
    by_hand = loss_and_gradient(params, X, labels, 0.0, params)

    W, b = Variable(params.W), Variable(params.b)
    with GradientTape() as tape:
        P = softmax(X @ W.T + b)
        loss = -log(P[np.arange(count), labels]).mean()
    dW, db = tape.gradient(loss, [W, b])

    assert loss.value == pytest.approx(by_hand.evaluation.loss, rel=1e-12)
    largest = np.abs(by_hand.gradient.W).max() + np.abs(by_hand.gradient.b).max()
    np.testing.assert_allclose(array(dW), by_hand.gradient.W, rtol=0, atol=1e-12 * largest)
    np.testing.assert_allclose(array(db), by_hand.gradient.b, rtol=0, atol=1e-12 * largest)


def test_in_float32_the_gradient_of_the_classifier_is_right_to_a_millionth() -> None:
    exact = make_params(2, 3_072, spread=0.01)
    X, labels = make_x(200, 3_072, 2)
    by_hand = loss_and_gradient(exact, X, labels, 0.0, exact)

    W, b = Variable(exact.W.astype(np.float32)), Variable(exact.b.astype(np.float32))
    with GradientTape() as tape:
        s = X.astype(np.float32) @ W.T + b
        loss = -log_softmax(s)[np.arange(200), labels].mean()
    dW = array(tape.gradient(loss, W))

    assert dW.dtype == np.float32
    furthest = np.abs(dW - by_hand.gradient.W).max()
    assert furthest <= 1e-6 * np.abs(by_hand.gradient.W).max()


def test_one_source_has_one_gradient_and_a_list_a_list() -> None:
    x, y = Variable(2.0), Variable(5.0)
    with GradientTape(persistent=True) as tape:
        z = x * y

    assert tape.gradient(z, x) == 5
    assert tape.gradient(z, [x]) == [5]
    assert tape.gradient(z, (y, x)) == [2, 5]


def test_what_the_target_does_not_depend_on_has_no_gradient() -> None:
    x, y, z = Variable(2.0), Variable(5.0), Variable(7.0)
    with GradientTape(persistent=True) as tape:
        target = x * x
        y + 1

    assert tape.gradient(target, [x, y, z]) == [4, None, None]
    assert tape.gradient(target, x * 1) is None
    assert tape.gradient([], x) is None


def test_the_gradient_of_several_targets_is_that_of_their_sum() -> None:
    x = Variable(2.0)
    with GradientTape(persistent=True) as tape:
        square, cube = x**2, x**3

    assert tape.gradient([square, cube], x) == 4 + 12
    assert tape.gradient([square, square], x) == 8
    assert tape.gradient((square, cube), x, seed=[10.0, None]) == 40 + 12


def test_a_gradient_can_be_taken_by_what_was_computed_on_the_way() -> None:
    x = Variable(2.0)
    with GradientTape() as tape:
        square = x**2
        target = 3 * square

    assert tape.gradient(target, [square, target]) == [3, 1]


def test_a_seed_weighs_the_numbers_of_the_target() -> None:
    x = Variable(np.array([1.0, 2.0]))
    with GradientTape() as tape:
        y = x**2

    np.testing.assert_array_equal(array(tape.gradient(y, x, seed=np.array([1, 10]))), [2, 40])


def test_a_target_of_one_number_needs_no_seed_in_whatever_shape() -> None:
    x = Variable([[3.0]])
    with GradientTape() as tape:
        y = x * x

    np.testing.assert_array_equal(array(tape.gradient(y, x)), [[6]])


def test_a_gradient_belongs_to_who_asked_for_it() -> None:
    x = Variable(np.ones(3))
    with GradientTape(persistent=True) as tape:
        y = x.sum()
    first = array(tape.gradient(y, x))
    first -= 7

    np.testing.assert_array_equal(array(tape.gradient(y, x)), [1, 1, 1])


def test_a_watched_array_is_a_variable() -> None:
    with GradientTape() as tape:
        x = tape.watch(np.array([1.0, 2.0]))
        y = (x * x).sum()

    np.testing.assert_array_equal(array(tape.gradient(y, x)), [2, 4])


def test_plain_arrays_are_not_watched() -> None:
    x = Variable(2.0)
    with GradientTape() as tape:
        y = x * np.array([1.0, 2.0])

    assert [entry.kind for entry in tape.record().entries] == ["variable", "constant", "result"]
    assert y.shape == (2,)


# When it records.


def test_only_what_is_done_inside_the_block_is_recorded() -> None:
    x = Variable(2.0)
    before = x * x
    with GradientTape(persistent=True) as tape:
        during = x * x
        of_before = before * 3
    after = during * x

    assert len(tape) == 1
    assert tape.gradient(during, x) == 4
    assert tape.gradient([before], x) is tape.gradient(of_before, x) is None
    assert tape.gradient(after, x) is None


def test_a_result_of_before_can_be_watched() -> None:
    x = Variable(2.0)
    before = x * x
    with GradientTape() as tape:
        assert tape.watch(before) is before
        y = before * 3

    assert tape.gradient(y, [before, x]) == [3, None]


def test_a_tape_stops_recording_when_its_block_fails() -> None:
    x = Variable(2.0)
    tape = GradientTape()
    with pytest.raises(Refusal), tape:
        x[3]
    x * x

    assert len(tape) == 0


def test_a_tape_can_go_on_recording_in_another_block() -> None:
    x = Variable(2.0)
    tape = GradientTape()
    with tape:
        y = x * x
    x * 7
    with tape:
        z = y * x

    assert len(tape) == 2
    assert tape.gradient(z, x) == 12


def test_another_thread_records_nothing_here() -> None:
    x = Variable(2.0)
    with GradientTape() as tape:
        # The thread of a Python that hands its context on would be asked to.
        thread = threading.Thread(target=contextvars.Context().run, args=(lambda: x * x,))
        thread.start()
        thread.join()
        y = x * 3

    assert len(tape) == 1
    assert tape.gradient(y, x) == 3


def test_blocks_of_two_tapes_may_overlap() -> None:
    x = Variable(2.0)
    first, second = GradientTape(), GradientTape()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    y = x * x
    second.__exit__(None, None, None)
    x * x

    assert (len(first), len(second)) == (0, 1)
    assert second.gradient(y, x) == 4


# Tapes in tapes.


def test_a_tape_in_a_tape_finds_the_second_derivative() -> None:
    x = Variable(2.0)
    with GradientTape() as outer:
        with GradientTape() as inner:
            y = x**3
        first = inner.gradient(y, x)
    assert isinstance(first, Variable)

    assert first.value == 12
    assert outer.gradient(first, x) == 12  # 6 x


def test_three_tapes_find_the_third_derivative() -> None:
    x = Variable(2.0)
    with GradientTape() as outermost:
        with GradientTape() as outer:
            with GradientTape() as inner:
                y = exp(x * 2)
            first = inner.gradient(y, x)
            assert isinstance(first, Variable)
        second = outer.gradient(first, x)
    assert isinstance(second, Variable)

    assert array(outermost.gradient(second, x)) == pytest.approx(8 * np.exp(4))


def test_an_inner_tape_asked_inside_its_block_does_not_record_its_own_gradient() -> None:
    x = Variable(2.0)
    with GradientTape(persistent=True) as tape:
        y = x**3
        first = tape.gradient(y, x)

    assert array(first) == 12
    assert len(tape) == 1


def test_the_curvature_of_the_loss_is_that_of_softmax() -> None:
    # ∂²L/∂s² = diag(P) − P ⊗ P, whatever the label.
    s = Variable([0.3, -1.2, 0.7])
    with GradientTape(persistent=True) as outer:
        with GradientTape() as inner:
            loss = -log_softmax(s)[1]
        gradient = inner.gradient(loss, s)
        assert isinstance(gradient, Variable)
        parts = [gradient[k] for k in range(3)]
    P = softmax(s).value

    rows = [array(outer.gradient(part, s)) for part in parts]
    np.testing.assert_allclose(rows, np.diag(P) - np.outer(P, P), atol=1e-15)


# The record and the replay.


def lecture_tape() -> tuple[GradientTape, Variable]:
    W = Variable([[0.2, -0.1, 0.3], [0.7, 0.8, -0.4]], "W")
    x, b = Variable([1.0, -2.0, 0.5], "x"), Variable([0.1, 0.2], "b")
    with GradientTape() as tape:
        loss = -log(softmax(W @ x + b)[1])
    return tape, loss


def test_the_record_lists_the_operations_in_the_order_in_which_they_were_done() -> None:
    tape, loss = lecture_tape()

    record = tape.record()

    assert [line.name for line in record.lines] == ["@", "+", "softmax", "[ ]", "log", "−"]
    names = [(entry.kind, entry.name) for entry in record.entries]
    assert names[:2] == [("variable", "W"), ("variable", "x")]
    assert names[2:5] == [("result", ""), ("variable", "b"), ("result", "")]
    assert record.lines[0].inputs == (0, 1)
    assert record.lines[1].inputs == (2, 3)
    assert record.lines[0].rules == ("g ⊗ b", "g @ a")
    assert record.entries[record.lines[-1].output].value == loss.value
    assert all(read_only(entry.value) for entry in record.entries)


def test_the_replay_hands_each_operation_what_came_from_above() -> None:
    tape, loss = lecture_tape()
    record, replay = tape.record(), tape.replay(loss)

    assert [passing.line for passing in replay.passings] == [5, 4, 3, 2, 1, 0]
    sums: dict[int, Floats] = {replay.target: np.array(1.0)}
    for passing in replay.passings:
        line = record.lines[passing.line]
        np.testing.assert_array_equal(passing.above, sums[line.output])
        for place, passed in zip(line.inputs, passing.passed, strict=True):
            assert passed is not None
            assert passed.shape == record.entries[place].value.shape
            assert read_only(passed)
            sums[place] = sums.get(place, np.zeros_like(passed)) + passed
    for place, gradient in enumerate(replay.gradients):
        assert gradient is not None
        np.testing.assert_array_equal(gradient, sums[place])


def test_the_replay_finds_the_gradient_and_releases_nothing() -> None:
    tape, loss = lecture_tape()
    P = softmax(Variable([0.2 + 0.2 + 0.15 + 0.1, 0.7 - 1.6 - 0.2 + 0.2])).value

    for _ in range(2):
        gradients = tape.replay(loss).gradients

        expected = np.outer(P - [0, 1], [1.0, -2.0, 0.5])
        assert gradients[0] is not None
        np.testing.assert_allclose(gradients[0], expected, atol=1e-15)


def test_what_came_from_above_times_the_local_slopes_is_what_is_passed() -> None:
    a, b = Variable([1.5, 2.0, 3.0], "a"), Variable([[0.5], [2.0]], "b")
    with GradientTape() as tape:
        y = (log(a * b + a / b) - exp(-b) + a**b).sum(axis=0)
        z = -log_softmax(softmax(y))[1] + maximum(y, 0.5).mean() + (b.T @ b).max()
    replay = tape.replay(z)
    lines = tape.record().lines

    seen = set()
    for passing in replay.passings:
        for local, passed in zip(passing.local, passing.passed, strict=True):
            if passed is not None:
                assert local is not None
                assert local.shape == (passing.above.size, passed.size)
                assert read_only(local)
                product = passing.above.reshape(1, -1) @ local
                np.testing.assert_allclose(product.ravel(), passed.ravel(), rtol=1e-12, atol=1e-14)
                seen.add(lines[passing.line].name)
    assert seen >= {"log", "×", "+", "÷", "−", "exp", "**", "softmax", "log_softmax", "[ ]", "@"}


def test_the_local_slopes_of_many_numbers_are_not_looked_at() -> None:
    x = Variable(np.arange(1.0, FEW + 2))
    with GradientTape() as tape:
        y = log(x).sum()
    first, last = tape.replay(y).passings
    assert (first.local, last.local) == ((None,), (None,))


def test_constants_are_passed_nothing() -> None:
    x = Variable(3.0)
    with GradientTape() as tape:
        y = 2 * x
    replay = tape.replay(y)

    assert replay.passings[0].passed == (None, 2)
    assert replay.passings[0].local == (None, [[2]])
    assert replay.gradients == (None, 2, 1)


def test_what_does_not_lead_to_the_target_is_not_replayed() -> None:
    x = Variable(3.0)
    with GradientTape() as tape:
        y = x * x
        x + 1

    assert [passing.line for passing in tape.replay(y).passings] == [0]
    assert tape.replay(y).gradients[-1] is None


def test_a_replay_is_not_recorded_by_other_tapes() -> None:
    x = Variable(3.0)
    with GradientTape() as outer:
        with GradientTape() as tape:
            y = x * x
        tape.replay(y, seed=2.0)

    assert len(outer) == 1


# Wrong use.


def refuse(act: Callable[[], object], words: str) -> None:
    with pytest.raises(Refusal, match=words):
        act()


def test_a_target_of_many_numbers_needs_a_seed_of_its_shape() -> None:
    x = Variable(np.ones((2, 3)))
    with GradientTape() as tape:
        y = x * 2

    refuse(
        lambda: tape.gradient(y, x), "The target has the shape 2 × 3, and a slope is that of one"
    )
    refuse(
        lambda: tape.gradient(y, x, seed=np.ones(3)),
        "The seed has the shape 3 and the target 2 × 3",
    )
    refuse(lambda: tape.gradient([y, y], x, seed=[np.ones((2, 3))]), "a list with a seed for each")
    refuse(lambda: tape.gradient([y], x, seed=1.0), "a list with a seed for each")
    assert tape.gradient(y, x, seed=np.ones((2, 3))) is not None


def test_a_released_tape_says_so() -> None:
    x = Variable(2.0)
    with GradientTape() as tape:
        y = x * x
        tape.gradient(y, x)
        x * y
    released = "was released. Record again"

    refuse(lambda: tape.gradient(y, x), released)
    refuse(tape.record, released)
    refuse(lambda: tape.replay(y), released)
    refuse(tape.__enter__, released)
    assert len(tape) == 0


def test_a_refused_question_does_not_release_the_tape() -> None:
    x = Variable(2.0)
    with GradientTape() as tape:
        y = x * np.ones(2)
    refuse(lambda: tape.gradient(y, x), "one number")

    assert tape.gradient(y, x, seed=np.ones(2)) == 2


def test_a_tape_is_not_entered_while_it_records() -> None:
    tape = GradientTape()
    with tape:
        refuse(tape.__enter__, "is recording already")


def test_an_array_that_changed_in_place_is_noticed() -> None:
    weights = np.ones(2)
    W = Variable(weights)
    with GradientTape() as tape:
        y = (W * W).sum()
    weights[0] = 5

    refuse(lambda: tape.gradient(y, W), "was changed in place")
    refuse(lambda: tape.replay(y), "was changed in place")


def test_targets_and_sources_are_variables() -> None:
    x = Variable(2.0)
    plain = np.array(2.0)
    with GradientTape() as tape:
        y = x * x
    wrong: list[Any] = [plain]  # anything at all

    refuse(lambda: tape.gradient(y, wrong), "this is a plain number or array")
    refuse(lambda: tape.gradient(wrong, x), "this is a plain number or array")
    refuse(lambda: tape.gradient(wrong[0], x), "this is a plain number or array")
    refuse(lambda: tape.gradient(y, wrong[0]), "this is a plain number or array")


def test_a_replay_needs_a_target_that_is_on_the_tape() -> None:
    x = Variable(2.0)
    elsewhere = x * x
    with GradientTape() as tape:
        x + 1

    refuse(lambda: tape.replay(elsewhere), "The target is not on this tape")


def test_params_that_nobody_can_change_are_taken_as_they_are() -> None:
    params = Params(np.ones((2, 3)), np.ones(2))
    W = Variable(params.W, "W")
    with GradientTape() as tape:
        y = W.sum()

    np.testing.assert_array_equal(array(tape.gradient(y, W)), np.ones((2, 3)))
