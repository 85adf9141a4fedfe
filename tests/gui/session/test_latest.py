"""The result of what is wanted now: begun, given up, kept and forgotten, in every order."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from pytestqt.qtbot import QtBot

from gui.session.background import BackgroundTasks
from gui.session.latest import Latest
from model.sentence import Refusal, sentence
from tests.gui.waiting import FAR

WHY = sentence("There is nothing to undo.")

A_MOMENT = 30
"""Milliseconds in which something would have happened that must not happen."""


class Work:
    """Gives the values of a key one after the other, each when it is let."""

    def __init__(self, parent: QObject, tasks: BackgroundTasks, count: int = 2) -> None:
        self.begun: list[str] = []
        self.given: list[str] = []
        self.refuses: set[str] = set()  # in the thread
        self.refuses_at_once: set[str] = set()
        self.told = 0
        self.ends = 0
        self.parent, self.tasks, self.count = parent, tasks, count
        self._gates: dict[str, list[threading.Semaphore]] = {}

    def latest(self, **options: object) -> Latest[str, str]:
        return Latest(self.tasks, self.parent, self.begin, self.tell, **options)

    def tell(self) -> None:
        assert threading.current_thread() is threading.main_thread()
        self.told += 1

    def end(self) -> None:
        self.ends += 1

    def let(self, key: str, count: int = 1) -> None:
        """Let the newest work of a key, also one that is still to begin."""
        gates = self._gates.setdefault(key, [])
        if not gates:
            gates.append(threading.Semaphore(0))
        gates[-1].release(count)

    def let_all(self) -> None:
        for gate in (gate for gates in self._gates.values() for gate in gates):
            gate.release(self.count)

    def pass_time(self) -> None:
        """Let the time pass for which something waits."""
        for timer in self.parent.findChildren(QTimer):
            if timer.isSingleShot() and timer.isActive():
                timer.setInterval(0)

    def begin(self, key: str) -> Iterator[str | None]:
        assert threading.current_thread() is threading.main_thread()
        if key in self.refuses_at_once:
            raise Refusal(WHY)
        gates = self._gates.setdefault(key, [])
        if not gates or key in self.begun:
            gates.append(threading.Semaphore(0))
        self.begun.append(key)
        return self._walk(key, gates[-1])

    def _walk(self, key: str, may: threading.Semaphore) -> Iterator[str | None]:
        for number in range(self.count):
            assert may.acquire(timeout=FAR)
            if key in self.refuses:
                raise Refusal(WHY)
            self.given.append(f"{key}{number}")
            yield f"{key}{number}"
            yield None


@pytest.fixture
def work(nothing_left_over: None, qtbot: QtBot) -> Iterator[Work]:
    del nothing_left_over, qtbot
    parent, tasks = QObject(), BackgroundTasks()
    work = Work(parent, tasks)
    yield work
    work.let_all()
    tasks.close()
    work.parent.deleteLater()


def same_letter(one: str, other: str) -> bool:
    return one.lower() == other.lower()


def both_small(old: str, new: str) -> bool:
    """Say whether one may be shown in place of the other."""
    return old.islower() and new.islower()


def test_nothing_is_known_before_something_is_wanted(work: Work) -> None:
    latest = work.latest()
    assert (latest.key, latest.value, latest.failure) == (None, None, None)
    assert not latest.running
    assert not latest.done
    latest.drop()
    latest.stop()
    latest.forget()
    assert work.told == 0


def test_values_come_until_the_work_is_done(work: Work, qtbot: QtBot) -> None:
    latest = work.latest()
    latest.want("a")
    assert (latest.key, latest.value, latest.running) == ("a", None, True)
    work.let("a")
    qtbot.waitUntil(lambda: latest.value == "a0")
    assert latest.running
    assert not latest.done
    work.let("a")
    qtbot.waitUntil(lambda: latest.done)
    assert (latest.value, latest.running, latest.key) == ("a1", False, "a")
    assert work.told >= 2


def test_the_end_can_be_told_apart_from_what_comes_before_it(work: Work, qtbot: QtBot) -> None:
    latest = work.latest(ended=work.end)
    latest.want("a")
    work.let("a")
    qtbot.waitUntil(lambda: latest.value == "a0")
    assert (work.told, work.ends) == (1, 0)
    work.let("a")
    qtbot.waitUntil(lambda: latest.done)
    assert work.ends == 1
    work.refuses.add("b")
    latest.want("b")
    work.let("b")
    qtbot.waitUntil(lambda: latest.failure is not None)
    assert work.ends == 2
    assert work.told <= 2


def test_who_asks_for_the_same_again_begins_nothing(work: Work, qtbot: QtBot) -> None:
    latest = work.latest(same=same_letter)
    latest.want("a")
    latest.want("A")
    work.let("a", 2)
    qtbot.waitUntil(lambda: latest.done)
    latest.want("A")
    assert latest.done
    assert work.begun == ["a"]


def test_another_key_gives_up_the_old_one_and_nothing_of_it_is_told(
    work: Work, qtbot: QtBot
) -> None:
    latest = work.latest()
    latest.want("a")
    work.let("a")
    qtbot.waitUntil(lambda: latest.value == "a0")
    told = work.told
    latest.want("b")
    assert (latest.key, latest.value, latest.done) == ("b", None, False)
    work.let("a")
    qtbot.wait(A_MOMENT)
    assert (latest.value, work.told) == (None, told)
    work.let("b", 2)
    qtbot.waitUntil(lambda: latest.done)
    assert latest.value == "b1"


def test_a_value_that_lay_ready_when_the_key_changed_is_not_told(work: Work, qtbot: QtBot) -> None:
    latest = work.latest(paced=False)
    latest.want("a")
    work.let("a", 2)
    assert _wait(lambda: "a1" in work.given)
    latest.want("b")
    qtbot.wait(A_MOMENT)
    assert (latest.key, latest.value) == ("b", None)


def test_back_to_the_first_key_while_the_second_is_on_its_way(work: Work, qtbot: QtBot) -> None:
    latest = work.latest()
    for key in ("a", "b", "a"):
        latest.want(key)
    assert work.begun == ["a", "b", "a"]
    work.let("a", 5)
    qtbot.waitUntil(lambda: latest.done)
    assert (latest.key, latest.value) == ("a", "a1")


def test_a_key_that_does_not_stay_is_not_begun(work: Work, qtbot: QtBot) -> None:
    latest = work.latest(wait=1)
    latest.want("a")
    latest.want("b")
    assert (latest.key, latest.running) == ("b", False)
    assert work.begun == []
    work.let("b", 2)
    qtbot.waitUntil(lambda: latest.done)
    assert work.begun == ["b"]


def test_who_asks_again_for_what_waits_does_not_make_it_wait_for_longer(
    work: Work, qtbot: QtBot
) -> None:
    latest = work.latest(wait=1)

    def asked() -> bool:
        latest.want("a")
        return latest.running

    qtbot.waitUntil(asked)
    assert work.told == 1  # that it has begun


def test_what_is_wanted_at_once_does_not_wait(work: Work) -> None:
    latest = work.latest(wait=60_000)
    latest.want("a", at_once=True)
    assert work.begun == ["a"]
    latest.want("b")
    assert work.begun == ["a"]
    latest.want("b", at_once=True)
    assert work.begun == ["a", "b"]
    assert work.told == 0  # who asks knows


def test_a_failure_is_told_and_the_same_key_is_not_tried_again(work: Work, qtbot: QtBot) -> None:
    latest = work.latest()
    work.refuses.add("a")
    latest.want("a")
    work.let("a")
    qtbot.waitUntil(lambda: latest.failure is not None)
    assert (latest.failure, latest.done, latest.running) == (WHY, False, False)
    assert work.told == 1
    latest.want("a")
    assert work.begun == ["a"]
    assert latest.failure == WHY


def test_another_key_takes_the_failure_away_and_the_first_is_tried_again_then(
    work: Work, qtbot: QtBot
) -> None:
    latest = work.latest()
    work.refuses.add("a")
    latest.want("a")
    work.let("a")
    qtbot.waitUntil(lambda: latest.failure is not None)
    latest.want("b")
    assert latest.failure is None
    work.refuses.clear()
    latest.want("a")
    work.let("a", 2)
    qtbot.waitUntil(lambda: latest.done)
    assert latest.failure is None


def test_what_came_before_a_failure_stays(work: Work, qtbot: QtBot) -> None:
    latest = work.latest()
    latest.want("a")
    work.let("a")
    qtbot.waitUntil(lambda: latest.value == "a0")
    work.refuses.add("a")
    work.let("a")
    qtbot.waitUntil(lambda: latest.failure is not None)
    assert latest.value == "a0"


def test_a_refusal_before_there_is_any_work_is_a_failure(work: Work, qtbot: QtBot) -> None:
    latest = work.latest()
    work.refuses_at_once.add("a")
    latest.want("a")
    assert (latest.failure, latest.running, work.told) == (WHY, False, 0)
    later = work.latest(wait=1)
    later.want("a")
    assert later.failure is None
    qtbot.waitUntil(lambda: later.failure is not None)
    assert work.told == 1


def test_a_failed_key_is_tried_again_when_somebody_looks_again(work: Work, qtbot: QtBot) -> None:
    latest = work.latest()
    work.refuses.add("a")
    latest.want("a")
    work.let("a")
    qtbot.waitUntil(lambda: latest.failure is not None)
    latest.drop()
    assert latest.failure is None
    work.refuses.clear()
    latest.want("a")
    work.let("a", 2)
    qtbot.waitUntil(lambda: latest.done)


def test_what_waits_is_dropped_and_begun_when_it_is_wanted_again(work: Work, qtbot: QtBot) -> None:
    latest = work.latest(wait=1)
    latest.want("a")
    latest.drop()
    qtbot.wait(A_MOMENT)
    assert (latest.key, work.begun, work.told) == (None, [], 0)
    latest.want("a")
    work.let("a", 2)
    qtbot.waitUntil(lambda: latest.done)


def test_what_is_on_its_way_is_dropped_with_what_has_come_of_it(work: Work, qtbot: QtBot) -> None:
    latest = work.latest()
    latest.want("a")
    work.let("a")
    qtbot.waitUntil(lambda: latest.value == "a0")
    latest.drop()
    assert (latest.key, latest.value, latest.running) == (None, None, False)
    latest.want("a")
    assert work.begun == ["a", "a"]


def test_what_is_done_stays_when_the_rest_is_dropped(work: Work, qtbot: QtBot) -> None:
    latest = work.latest()
    latest.want("a")
    work.let("a", 2)
    qtbot.waitUntil(lambda: latest.done)
    latest.drop()
    assert (latest.key, latest.value, latest.done) == ("a", "a1", True)
    latest.want("a")
    assert work.begun == ["a"]
    latest.want("b")
    latest.drop()
    assert (latest.key, latest.value, latest.done) == (None, None, False)


def test_what_has_come_stays_when_it_is_stopped(work: Work, qtbot: QtBot) -> None:
    latest = work.latest()
    latest.want("a")
    work.let("a")
    qtbot.waitUntil(lambda: latest.value == "a0")
    latest.stop()
    assert (latest.key, latest.value) == ("a", "a0")
    assert not latest.running
    assert not latest.done
    work.let("a", 2)
    qtbot.wait(A_MOMENT)
    assert latest.value == "a0"


def test_what_is_stopped_while_it_waits_is_not_begun_for_the_same_key(work: Work) -> None:
    latest = work.latest(wait=60_000)
    latest.want("a")
    latest.stop()
    latest.want("a", at_once=True)
    assert work.begun == []


def test_what_is_forgotten_is_begun_again(work: Work, qtbot: QtBot) -> None:
    latest = work.latest()
    latest.want("a")
    work.let("a", 2)
    qtbot.waitUntil(lambda: latest.done)
    latest.forget()
    assert (latest.key, latest.value, latest.done) == (None, None, False)
    latest.want("a")
    work.let("a", 2)
    qtbot.waitUntil(lambda: latest.done)
    assert work.begun == ["a", "a"]


def test_who_hears_of_a_value_can_want_another_key(work: Work, qtbot: QtBot) -> None:
    latest = Latest(work.tasks, work.parent, work.begin, lambda: latest.want("b"))
    latest.want("a")
    work.let("a", 2)
    work.let("b", 2)
    qtbot.waitUntil(lambda: latest.done and latest.key == "b")
    assert latest.value == "b1"
    assert work.begun == ["a", "b"]


def test_work_ends_with_its_parent_and_is_told_no_more(work: Work, qtbot: QtBot) -> None:
    latest, waiting = work.latest(), work.latest(wait=1)
    latest.want("a")
    work.let("a")
    qtbot.waitUntil(lambda: latest.value == "a0")
    waiting.want("b")
    told = work.told
    work.parent.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not latest.running
    work.let("a")
    qtbot.wait(A_MOMENT)
    assert (latest.value, work.told, work.begun) == ("a0", told, ["a"])
    work.parent = QObject()


# Where the result of one key may stand for that of another.


def test_work_is_brought_to_its_end_and_then_the_newest_key_has_its_turn(
    work: Work, qtbot: QtBot
) -> None:
    latest = work.latest(stands_for=both_small)
    for key in ("a", "b", "c"):
        latest.want(key)
    assert work.begun == ["a"]
    work.let("a", 2)
    qtbot.waitUntil(lambda: latest.key == "c")
    assert work.begun == ["a", "c"]
    assert (latest.value, latest.done, latest.running) == ("a1", False, True)
    work.let("c")
    qtbot.waitUntil(lambda: latest.value == "c0")


def test_who_comes_back_to_the_key_on_its_way_wants_nothing_after_it(
    work: Work, qtbot: QtBot
) -> None:
    latest = work.latest(stands_for=both_small)
    for key in ("a", "b", "a"):
        latest.want(key)
    work.let("a", 2)
    qtbot.waitUntil(lambda: latest.done)
    qtbot.wait(A_MOMENT)
    assert work.begun == ["a"]


def test_a_key_of_another_kind_does_not_wait_for_the_work_on_its_way(
    work: Work, qtbot: QtBot
) -> None:
    latest = work.latest(stands_for=both_small)
    latest.want("a")
    latest.want("b")
    latest.want("C")
    assert work.begun == ["a", "C"]
    assert latest.value is None
    work.let("C", 2)
    qtbot.waitUntil(lambda: latest.done)
    qtbot.wait(A_MOMENT)
    assert work.begun == ["a", "C"]


def test_the_old_result_stands_until_the_new_one_comes_and_again_when_that_is_dropped(
    work: Work, qtbot: QtBot
) -> None:
    latest = work.latest(stands_for=both_small)
    latest.want("a")
    work.let("a", 2)
    qtbot.waitUntil(lambda: latest.done)
    latest.want("b", at_once=True)
    assert (latest.key, latest.value, latest.done) == ("b", "a1", False)
    latest.drop()
    assert (latest.key, latest.value, latest.done) == ("a", "a1", True)
    latest.want("b")
    work.let("b")
    qtbot.waitUntil(lambda: latest.value == "b0")
    latest.drop()
    assert (latest.key, latest.value) == ("a", "a1")


def test_what_is_wanted_at_once_does_not_wait_for_other_work(work: Work) -> None:
    latest = work.latest(stands_for=both_small)
    latest.want("a")
    latest.want("b", at_once=True)
    assert work.begun == ["a", "b"]


def test_between_two_results_there_is_a_rest(work: Work, qtbot: QtBot) -> None:
    latest = work.latest(stands_for=both_small, rest=60_000)
    latest.want("a")
    work.let("a", 2)
    qtbot.waitUntil(lambda: latest.done)
    for key in ("b", "c"):
        latest.want(key)
        assert work.begun == ["a"]
    work.pass_time()
    qtbot.waitUntil(lambda: latest.running)
    assert work.begun == ["a", "c"]


def test_after_a_rest_in_which_nothing_was_wanted_work_begins_at_once(
    work: Work, qtbot: QtBot
) -> None:
    latest = work.latest(stands_for=both_small, rest=1)
    latest.want("a")
    work.let("a", 2)
    qtbot.waitUntil(lambda: latest.done)
    qtbot.wait(A_MOMENT)
    latest.want("b")
    assert work.begun == ["a", "b"]


def test_nothing_is_begun_after_a_rest_in_which_all_was_dropped(work: Work, qtbot: QtBot) -> None:
    latest = work.latest(stands_for=both_small, rest=60_000)
    latest.want("a")
    work.let("a", 2)
    qtbot.waitUntil(lambda: latest.done)
    latest.want("b")
    latest.drop()
    work.pass_time()
    qtbot.wait(A_MOMENT)
    assert work.begun == ["a"]
    assert latest.value == "a1"


def test_a_failure_leaves_the_result_before_and_nothing_follows_it(
    work: Work, qtbot: QtBot
) -> None:
    latest = work.latest(stands_for=both_small)
    latest.want("a")
    latest.want("b")
    work.refuses.add("a")
    work.let("a")
    qtbot.waitUntil(lambda: latest.failure is not None)
    qtbot.wait(A_MOMENT)
    assert work.begun == ["a"]
    latest.want("b")
    assert work.begun == ["a", "b"]


def test_a_result_that_was_taken_down_is_there_again_and_not_begun_anew(
    work: Work, qtbot: QtBot
) -> None:
    latest = work.latest()
    latest.want("a")
    work.let("a", 2)
    qtbot.waitUntil(lambda: latest.done)
    bring_back = latest.take_down()
    latest.want("b")
    work.let("b")
    qtbot.waitUntil(lambda: latest.value == "b0")

    bring_back()

    assert (latest.key, latest.value, latest.done) == ("a", "a1", True)
    latest.want("a")
    work.let("b")
    qtbot.wait(A_MOMENT)
    assert work.begun == ["a", "b"]
    assert latest.value == "a1"
    latest.drop()
    assert latest.value == "a1"


def test_where_nothing_was_done_nothing_is_there_again(work: Work, qtbot: QtBot) -> None:
    latest = work.latest()
    latest.want("a")
    bring_back = latest.take_down()
    work.let("a", 2)
    qtbot.waitUntil(lambda: latest.done)

    bring_back()

    assert (latest.key, latest.value, latest.done) == (None, None, False)
    latest.want("a")
    assert work.begun == ["a", "a"]


def _wait(reached: Callable[[], bool]) -> bool:
    """Wait without letting the window live."""
    for _ in range(int(FAR * 100)):
        if reached():
            return True
        threading.Event().wait(0.01)
    return False
