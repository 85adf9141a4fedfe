"""Work in the background: told once a frame, given up at once, its refusals and errors told."""

import threading
import time
import weakref
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from pytestqt.qtbot import QtBot

from gui.session.background import BROKEN, SHARE, THREADS, BackgroundTask, BackgroundTasks
from gui.session.playing.frame_clock import SLICE
from model.sentence import Refusal, Sentence, sentence
from tests.gui.waiting import FAR

WHY = sentence("There is nothing to undo.")


class Watched:
    """A task, and what it has told."""

    def __init__(
        self,
        tasks: BackgroundTasks,
        parent: QObject,
        work: Callable[[], Iterator[object]],
        *,
        paced: bool = False,
    ) -> None:
        self.values: list[object] = []
        self.ends = 0
        self.refused: list[Sentence] = []
        self.task = tasks.begin(parent, work, self.refused.append, paced=paced)
        self.task.advanced.connect(self.values.append)
        self.task.finished.connect(self._end)

    def _end(self) -> None:
        self.ends += 1


Begin = Callable[..., Watched]


@pytest.fixture
def parent(nothing_left_over: None, qtbot: QtBot) -> Iterator[QObject]:
    del nothing_left_over, qtbot
    parent = QObject()
    yield parent
    parent.deleteLater()


@pytest.fixture
def tasks(parent: QObject) -> Iterator[BackgroundTasks]:
    del parent
    tasks = BackgroundTasks()
    yield tasks
    tasks.close()


@pytest.fixture
def begin(tasks: BackgroundTasks, parent: QObject) -> Begin:
    def begin(work: Callable[[], Iterator[object]], *, paced: bool = False) -> Watched:
        return Watched(tasks, parent, work, paced=paced)

    return begin


class Work:
    """Counts up to `end`, each number when it is let."""

    def __init__(self, end: int) -> None:
        self._end = end
        self._may = threading.Semaphore(0)
        self.given = 0
        self.closed = threading.Event()

    def let(self, count: int) -> None:
        self._may.release(count)

    def __call__(self) -> Iterator[int]:
        try:
            for number in range(self._end):
                assert self._may.acquire(timeout=FAR)
                self.given += 1
                yield number
        finally:
            self.closed.set()


def test_values_are_told_until_the_work_is_done(begin: Begin, qtbot: QtBot) -> None:
    work = Work(3)
    watched = begin(work)
    for number in range(3):
        work.let(1)
        qtbot.waitUntil(lambda number=number: watched.values[-1:] == [number])
    qtbot.waitUntil(lambda: watched.ends == 1)
    assert watched.values == [0, 1, 2]
    assert not watched.task.running
    assert not watched.refused


@pytest.mark.parametrize("paced", [False, True])
def test_of_all_values_between_two_frames_the_last_is_told(
    begin: Begin, qtbot: QtBot, paced: bool
) -> None:
    watched = begin(lambda: iter(range(1000)), paced=paced)
    qtbot.waitUntil(lambda: watched.ends == 1)
    assert watched.values[-1] == 999
    assert len(watched.values) < 100


def test_what_takes_long_to_show_is_told_less_often(begin: Begin, qtbot: QtBot) -> None:
    shown: list[tuple[float, float]] = []

    def show(value: object) -> None:
        begun = time.monotonic()
        threading.Event().wait(4 * SLICE)
        if value != 19:  # the last is told as soon as it is there
            shown.append((begun, time.monotonic()))

    def work() -> Iterator[int]:
        for number in range(20):
            threading.Event().wait(SLICE)
            yield number

    watched = begin(work, paced=True)
    watched.task.advanced.connect(show)
    qtbot.waitUntil(lambda: watched.ends == 1)
    assert shown
    assert watched.values[-1] == 19
    for (begun, ended), (again, _) in pairwise(shown):
        assert again - ended >= (SHARE - 1) * (ended - begun)


def test_work_without_a_value_is_done_too(begin: Begin, qtbot: QtBot) -> None:
    watched = begin(lambda: iter(()))
    qtbot.waitUntil(lambda: watched.ends == 1)
    assert watched.values == []


def test_a_pause_is_no_value_and_hides_none(begin: Begin, qtbot: QtBot) -> None:
    watched = begin(lambda: iter([None, 1, None]))
    qtbot.waitUntil(lambda: watched.ends == 1)
    assert watched.values == [1]


def test_the_work_is_done_in_another_thread(begin: Begin, qtbot: QtBot) -> None:
    def work() -> Iterator[object]:
        yield threading.current_thread()

    watched = begin(work)
    qtbot.waitUntil(lambda: watched.ends == 1)
    assert watched.values != [threading.current_thread()]


def test_cancel_stops_the_work_and_tells_nothing_more(begin: Begin, qtbot: QtBot) -> None:
    work = Work(100)
    watched = begin(work)
    work.let(1)
    qtbot.waitUntil(lambda: watched.values == [0])
    watched.task.cancel()
    assert not watched.task.running
    work.let(100)
    assert work.closed.wait(FAR)
    assert work.given == 2  # the one that was on its way
    qtbot.wait(50)
    assert (watched.values, watched.ends) == ([0], 0)


def test_a_value_that_lay_ready_is_not_told_after_cancel(begin: Begin, qtbot: QtBot) -> None:
    work = Work(1)
    watched = begin(work)
    work.let(1)
    assert work.closed.wait(FAR)
    watched.task.cancel()
    watched.task.cancel()
    qtbot.wait(50)
    assert (watched.values, watched.ends) == ([], 0)


def test_cancel_from_within_what_was_told_is_no_end(begin: Begin, qtbot: QtBot) -> None:
    watched = begin(lambda: iter([1]))
    watched.task.advanced.connect(lambda _: watched.task.cancel())
    qtbot.waitUntil(lambda: watched.values == [1])
    qtbot.wait(50)
    assert watched.ends == 0


def test_work_that_was_cancelled_before_its_turn_is_never_begun(begin: Begin, qtbot: QtBot) -> None:
    before = [Work(1) for _ in range(THREADS)]
    for work in before:
        begin(work)
    late = Work(1)
    late.let(1)
    begin(late).task.cancel()
    last = begin(lambda: iter([1]))
    for work in before:
        work.let(1)
    qtbot.waitUntil(lambda: last.ends == 1)
    assert late.given == 0
    assert not late.closed.is_set()


def test_a_refusal_is_told_and_is_no_end(begin: Begin, qtbot: QtBot) -> None:
    def work() -> Iterator[object]:
        yield 1
        raise Refusal(WHY)

    watched = begin(work)
    qtbot.waitUntil(lambda: bool(watched.refused))
    assert watched.refused == [WHY]
    assert watched.values == [1]
    assert watched.ends == 0
    assert not watched.task.running


def test_a_refusal_before_the_first_value_is_told_as_well(begin: Begin, qtbot: QtBot) -> None:
    def work() -> Iterator[object]:
        raise Refusal(WHY)

    watched = begin(work)
    qtbot.waitUntil(lambda: watched.refused == [WHY])


def test_a_task_that_was_refused_is_not_left_for_another_thread_to_collect(
    tasks: BackgroundTasks, qtbot: QtBot
) -> None:
    def refuse() -> Iterator[object]:
        raise Refusal(WHY)

    parent, refused = QObject(), list[Sentence]()
    task = tasks.begin(parent, refuse, refused.append)
    known = weakref.ref(task)
    qtbot.waitUntil(lambda: bool(refused))
    del task
    tasks.begin(parent, lambda: iter(()), print).cancel()
    parent.deleteLater()
    qtbot.waitUntil(lambda: known() is None)


def test_an_error_of_the_program_is_raised_once_and_told_to_who_waits(
    begin: Begin, qtbot: QtBot
) -> None:
    def work() -> Iterator[object]:
        yield 1 // 0

    with qtbot.capture_exceptions() as raised:
        watched = begin(work)
        qtbot.waitUntil(lambda: bool(raised))
        qtbot.wait(50)
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
    assert (watched.ends, watched.refused) == (0, [BROKEN])
    assert not watched.task.running


def test_paced_work_waits_until_the_window_has_drawn(begin: Begin, qtbot: QtBot) -> None:
    given = turns = 0
    begun = threading.Event()

    def work() -> Iterator[int]:
        nonlocal given
        for number in range(20):
            # Longer than a slice, whatever the clock does: the next value has to wait.
            threading.Event().wait(2 * SLICE)
            given += 1
            begun.set()
            yield number

    def count() -> None:
        nonlocal turns
        turns += 1

    watched = begin(work, paced=True)
    watched.task.findChildren(QTimer)[0].timeout.connect(count)
    assert begun.wait(FAR)
    for _ in range(3):
        # No turn comes while nobody lets the window live.
        threading.Event().wait(20 * SLICE)
        assert given <= 1 + turns
        before = turns
        qtbot.waitUntil(lambda before=before: turns > before)
    qtbot.waitUntil(lambda: watched.ends == 1)
    # A busy computer may leave out what came between two frames, but nothing comes late or twice.
    told = [value for value in watched.values if isinstance(value, int)]
    assert told == sorted(set(told))
    assert told[-1] == 19


def test_work_that_is_not_paced_does_not_wait_for_the_window(begin: Begin) -> None:
    done = threading.Event()

    def work() -> Iterator[int]:
        for number in range(3):
            threading.Event().wait(2 * SLICE)
            yield number
        done.set()

    begin(work)
    assert done.wait(FAR)


def test_closing_stops_what_runs_waits_or_has_its_turn_to_come(parent: QObject) -> None:
    tasks = BackgroundTasks()
    work = Work(1000)
    watched = [Watched(tasks, parent, work) for _ in range(THREADS + 2)]
    work.let(1000)
    tasks.close()
    assert not any(one.task.running for one in watched)
    assert not any(thread.name.startswith("background") for thread in threading.enumerate())


def test_closing_wakes_work_that_waits_for_the_window(parent: QObject) -> None:
    tasks = BackgroundTasks()
    given = threading.Event()

    def work() -> Iterator[int]:
        while True:
            threading.Event().wait(2 * SLICE)
            given.set()
            yield 0

    tasks.begin(parent, work, print)
    assert given.wait(FAR)
    tasks.close()
    assert not any(thread.name.startswith("background") for thread in threading.enumerate())


def test_a_task_ends_with_its_parent(tasks: BackgroundTasks, qtbot: QtBot) -> None:
    work = Work(100)
    parent = QObject()
    watched = Watched(tasks, parent, work)
    work.let(1)
    qtbot.waitUntil(lambda: watched.values == [0])
    parent.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not watched.task.running
    work.let(100)
    assert work.closed.wait(FAR)
    assert work.given == 2


def test_tasks_that_have_ended_are_not_collected(
    begin: Begin, parent: QObject, qtbot: QtBot
) -> None:
    for number in range(20):
        watched = begin(lambda: iter([1]))
        if number % 2:
            watched.task.cancel()
        else:
            qtbot.waitUntil(lambda watched=watched: watched.ends == 1)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert parent.findChildren(BackgroundTask) == []


def test_who_cannot_go_on_before_waits_and_hears_what_was_raised(
    tasks: BackgroundTasks, parent: QObject
) -> None:
    def fail() -> Iterator[int]:
        raise Refusal(WHY)
        yield 0

    done = Watched(tasks, parent, lambda: iter([1]))
    assert done.task.wait(FAR) is None
    refused = Watched(tasks, parent, fail)
    assert isinstance(refused.task.wait(FAR), Refusal)


def test_work_that_takes_too_long_is_not_waited_for(
    tasks: BackgroundTasks, parent: QObject
) -> None:
    held = threading.Event()

    def wait() -> Iterator[bool]:
        yield held.wait(FAR)

    late = Watched(tasks, parent, wait)
    with pytest.raises(TimeoutError):
        late.task.wait(0.0)
    held.set()
    late.task.wait(FAR)


def test_whether_somebody_s_own_work_goes_on_is_known(
    tasks: BackgroundTasks, parent: QObject, qtbot: QtBot
) -> None:
    page = QObject(parent)
    part = QObject(page)
    other, mine = Work(1), Work(1)
    of_another = Watched(tasks, parent, other)
    assert tasks.busy
    assert not tasks.busy_for(page)
    of_a_part = Watched(tasks, part, mine)
    assert tasks.busy_for(page)
    mine.let(2)
    qtbot.waitUntil(lambda: of_a_part.ends == 1)
    assert not tasks.busy_for(page)
    other.let(2)
    qtbot.waitUntil(lambda: of_another.ends == 1)
