"""Films that were left, and how to go on with them."""

from model.training.run import BRANCHES, Run
from tests.model.making import bits_of_state, make_setup, train_run, with_settings
from tests.model.training.films import state_at


def a_run(steps: int = 20) -> Run:
    run = Run(make_setup())
    train_run(run, steps)
    return run


def test_going_on_in_another_way_keeps_the_old_film_as_a_branch() -> None:
    run = a_run()
    losses = run.history.losses.copy()
    run.setup = with_settings(run.setup, rate=0.02)
    train_run(run, 5, start=8)
    (branch,) = run.branches
    assert (branch.origin, branch.name, branch.history.length) == (8, "", 20)
    assert branch.history.losses.tolist() == losses.tolist()
    assert run.length == 13
    assert run.history.losses[:9].tolist() == losses[:9].tolist()


def test_the_same_steps_again_are_no_branch() -> None:
    run = a_run()
    train_run(run, 5, start=8)
    assert run.branches == ()


def test_a_setting_changed_at_the_end_loses_nothing_and_is_no_branch() -> None:
    run = a_run()
    run.setup = with_settings(run.setup, rate=0.02)
    train_run(run, 5)
    assert run.branches == ()


def test_switching_brings_the_other_film_back_and_keeps_this_one() -> None:
    run = a_run()
    first = run.history.losses.copy()
    run.setup = with_settings(run.setup, rate=0.02)
    train_run(run, 5, start=8)
    second = run.history.losses.copy()
    run.switch(0)
    assert run.history.losses.tolist() == first.tolist()
    assert (run.shown, run.setup.settings.rate) == (20, 0.1)
    assert run.branches[0].history.losses.tolist() == second.tolist()
    run.switch(0)
    assert run.history.losses.tolist() == second.tolist()
    assert run.setup.settings.rate == 0.02


def test_a_branch_replays_the_same_bits() -> None:
    run = a_run(300)
    wanted = bits_of_state(state_at(run, 77))
    run.setup = with_settings(run.setup, rate=0.02)
    train_run(run, 5, start=8)
    run.switch(0)
    assert bits_of_state(state_at(run, 77)) == wanted


def test_what_follows_leaves_a_branch_as_it_is() -> None:
    run = a_run()
    run.setup = with_settings(run.setup, rate=0.02)
    train_run(run, 5, start=8)
    kept = run.branches[0].history.losses.copy()
    run.switch(0)
    train_run(run, 30)
    run.switch(0)
    run.switch(0)
    assert run.history.losses[:21].tolist() == kept.tolist()


def test_a_film_that_begins_again_leaves_the_old_one_as_a_branch_at_once() -> None:
    run = a_run()
    losses = run.history.losses.tolist()
    other = with_settings(run.setup, rate=0.02)
    run.begin_again(other)
    (branch,) = run.branches
    assert (branch.origin, branch.history.losses.tolist()) == (0, losses)
    assert run.setup is other
    run.switch(0)
    assert run.history.losses.tolist() == losses
    # There was nothing but a start that has not been looked at.
    assert run.branches == ()


def test_a_film_of_a_start_alone_is_not_worth_keeping() -> None:
    run = Run(make_setup())
    run.begin_again(run.setup)
    train_run(run, 0)
    run.begin_again(run.setup)
    assert run.branches == ()


def test_a_film_that_is_the_beginning_of_another_is_not_kept_twice() -> None:
    run = a_run(20)
    for steps in (4, 20, 30):
        run.begin_again(run.setup)
        train_run(run, steps)
    assert [branch.history.length for branch in run.branches] == [20]
    run.begin_again(run.setup)
    assert [branch.history.length for branch in run.branches] == [30]


def test_a_film_that_only_begins_like_another_is_kept_as_well() -> None:
    run = a_run(20)
    first = run.setup
    run.begin_again(first)
    train_run(run, 4)
    run.setup = with_settings(first, rate=0.02)
    train_run(run, 4)
    run.begin_again(first)
    assert [branch.history.length for branch in run.branches] == [20, 8]
    # What has other steps in the middle contains none of them, however long it is.
    train_run(run, 4)
    run.setup = with_settings(first, rate=0.03)
    train_run(run, 40)
    run.begin_again(first)
    assert [branch.history.length for branch in run.branches] == [20, 8, 44]


def test_a_beginning_with_a_name_is_kept_when_the_whole_comes() -> None:
    run = a_run(4)
    run.begin_again(run.setup)
    run.name_branch(0, "short")
    train_run(run, 8)
    run.begin_again(run.setup)
    assert [branch.name for branch in run.branches] == ["short", ""]


def test_a_name_goes_with_its_film() -> None:
    run = a_run()
    run.setup = with_settings(run.setup, rate=0.02)
    train_run(run, 5, start=8)
    run.name_branch(0, "slow")
    run.switch(0)
    assert (run.name, run.branches[0].name) == ("slow", "")
    run.setup = with_settings(run.setup, rate=0.03)
    train_run(run, 5, start=9)
    assert run.name == ""
    assert [branch.name for branch in run.branches] == ["", "slow"]
    run.name = "fast"
    run.begin_again(run.setup)
    assert run.name == ""
    assert run.branches[-1].name == "fast"


def test_the_oldest_branch_without_a_name_goes_first() -> None:
    run = a_run(4)
    for number in range(BRANCHES + 2):
        run.setup = with_settings(run.setup, rate=0.01 * (number + 1))
        train_run(run, 3, start=1)
        if number == 0:
            run.name_branch(0, "the lecture's")
    assert len(run.branches) == BRANCHES
    assert run.branches[0].name == "the lecture's"
    rates = [branch.setup.settings.rate for branch in run.branches[1:]]
    assert rates == [0.01 * (number + 1) for number in range(2, BRANCHES + 1)]


def test_a_branch_can_be_forgotten() -> None:
    run = a_run()
    run.setup = with_settings(run.setup, rate=0.02)
    train_run(run, 5, start=8)
    run.drop_branch(0)
    assert run.branches == ()


def test_a_branch_ends_at_its_last_state() -> None:
    run = a_run()
    last = run.history.nearest(20)
    run.setup = with_settings(run.setup, rate=0.02)
    train_run(run, 5, start=8)
    assert bits_of_state(run.branches[0].last) == bits_of_state(last)
