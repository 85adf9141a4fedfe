"""What crosses from thread to thread while the window is tested: nothing that can be changed.

Every task, every delivery of the trainer and every piece of a pool is looked into on its way: what
goes into the thread with it, and what comes out. The first few of each kind are enough.
"""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from types import BuiltinMethodType, FunctionType, GeneratorType, MethodType, ModuleType
from typing import Any

import pytest
from PySide6.QtGui import QImage

from gui.network_process.networks import Errand, Networks
from gui.photo_import.photo_cache import PhotoCache
from gui.photo_import.pool import Outcomes, Pool
from gui.session.background import BackgroundTask
from gui.session.playing.handover import Delivery, HandOver, Order
from gui.session.problems import Problems
from gui.window.files.film_writer import FilmWriter
from model.eyes import FeatureCache
from model.photos import Kinship
from model.project.records.look_table import StoredLooks
from model.training import Preparation
from tests.frozen import changeable
from tests.model.networks import Here

TESTS = str(Path(__file__).parents[1])
ENOUGH = 4
"""Of each kind this many are looked into."""

Lock = type(threading.Lock())

SHARED = {
    FeatureCache: "its memory has a lock",
    Problems: "its arrays have a lock",
    Preparation: "made anew for one walk, and used by no other",
    Networks: "its processes have a lock",
    Errand: "it is given up by one thread and heard of by another, under the lock of its networks",
    QImage: "it is painted by one thread, and by none after that",
    PhotoCache: "its file has a lock",
    StoredLooks: "it is filled before it is handed out, and its file has a lock",
    Kinship: "whoever has it meet a photo holds a lock",
    Lock: "it is one",
    FilmWriter: "its pictures come through a queue; the rest is one thread's after the other's",
    Here: "a test's own, asked by one thread",
}
"""What several threads may have, and why."""

looked_into: Counter[str] = Counter()


class Crossing(AssertionError):
    """Something that can be changed was on its way to another thread."""


def look_into(what: str, *values: object) -> None:
    """Fail where there is something in a value that can be changed; what has no name may."""
    if not what or looked_into[what] >= ENOUGH:
        return
    looked_into[what] += 1
    found = [part for value in values for part in changeable(value, tuple(SHARED))]
    if found:
        raise Crossing(f"{what}: {', '.join(found[:5])}")


def cells_of(work: object) -> list[object]:
    """What a function knows from where it was made."""
    return [cell.cell_contents for cell in getattr(work, "__closure__", None) or ()]


def held_by(work: object) -> Iterator[object]:
    """What a function, or a walk that has not begun, takes along into a thread."""
    match work:
        case partial():
            for part in (work.func, *work.args, *work.keywords.values()):
                yield from held_by(part)
        case MethodType() | BuiltinMethodType() if not isinstance(work.__self__, ModuleType):
            yield from held_by(work.__self__)
        case FunctionType():
            for part in (*cells_of(work), *(work.__defaults__ or ())):
                yield from held_by(part)
        case GeneratorType():
            for part in (work.gi_frame.f_locals if work.gi_frame is not None else {}).values():
                yield from held_by(part)
        case _:
            yield work


def name_of(work: object) -> str:
    """What to call a kind of work; empty for a test's own."""
    while isinstance(work, partial):
        work = work.func
    if isinstance(work, GeneratorType):
        ours = not work.gi_code.co_filename.startswith(TESTS)
    else:
        ours = not str(getattr(work, "__module__", "")).startswith("tests.")
    return str(getattr(work, "__qualname__", type(work).__name__)) if ours else ""


def watch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look into everything that crosses, until the patch is taken back."""
    start, give, put, run = BackgroundTask.start, HandOver.give, HandOver.put, Pool.run

    def watched_start(
        task: BackgroundTask, pool: ThreadPoolExecutor, work: Callable[[], Iterator[object]]
    ) -> None:
        kinds = [work, *(walk for walk in cells_of(work) if isinstance(walk, GeneratorType))]
        name = " of ".join(map(name_of, kinds)) if all(map(name_of, kinds)) else ""
        look_into(f"into {name}" if name else "", *held_by(work))

        def walk() -> Iterator[object]:
            for value in work():
                look_into(f"out of {name}" if name else "", value)
                yield value

        start(task, pool, walk)

    def watched_give(box: HandOver, order: Order | None) -> None:
        look_into("into the trainer", order)
        give(box, order)

    def watched_put(box: HandOver, delivery: Delivery) -> bool:
        kind = "diverged" if delivery.diverged else "delivery"
        look_into(f"out of the trainer: {kind}", delivery)
        return put(box, delivery)

    def watched_run(
        pool: Pool,
        count: int,
        piece: Callable[[int], object],
        then: Callable[[Outcomes[Any]], None],
        *others: Any,
        **named: Any,
    ) -> None:
        name = name_of(piece)
        look_into(f"into {name}" if name else "", *held_by(piece))

        def hear(outcomes: Outcomes[Any]) -> None:
            for outcome in outcomes:
                if outcome is not None and outcome.error is None:
                    look_into(f"out of {name}" if name else "", outcome.value)
            then(outcomes)

        run(pool, count, piece, hear, *others, **named)

    monkeypatch.setattr(BackgroundTask, "start", watched_start)
    monkeypatch.setattr(HandOver, "give", watched_give)
    monkeypatch.setattr(HandOver, "put", watched_put)
    monkeypatch.setattr(Pool, "run", watched_run)
