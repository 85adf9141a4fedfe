"""A frame costs the same however long the film is: nothing in it goes through all of its steps."""

import tracemalloc
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.app import Program, build
from gui.preferences import Preferences
from gui.screenshot import settle
from model.training.setup import prepare
from model.training.training import evaluate_step, is_marked
from tests.gui.album_making import make_examples

SHORT, LONG = 3_000, 300_000
COPY = 8 * LONG
"""Bytes of a copy of all losses of the long film."""


@pytest.fixture
def program(unchanged_application: None, qapp: QApplication, qtbot: QtBot) -> Iterator[Program]:
    del unchanged_application
    program = build(qapp, Preferences(language="en", theme="light"))
    with qtbot.waitExposed(program.window):
        program.window.show()
    program.session.set_sketches(make_examples(12))
    settle(program)
    yield program
    program.window.close()
    program.window.deleteLater()
    program.session.deleteLater()


def lengthen(program: Program, steps: int) -> None:
    """Make the film longer without any training: the same moment again and again."""
    run = program.session.lab.run
    setup = run.setup
    step_result = evaluate_step(run.history.nearest(run.length), prepare(setup))
    run.extend(
        [
            replace(
                step_result,
                state=replace(step_result.state, step=step),
                mark=step_result.mark if is_marked(step) else None,
            )
            for step in range(run.length + 1, steps + 1)
        ],
        setup,
    )
    program.session.go_to(steps)
    settle(program)


def memory_of_frames(program: Program) -> int:
    """The most memory that is taken meanwhile, in bytes, when a few steps are taken and shown."""
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        program.session.step(5)
        settle(program)
        return tracemalloc.get_traced_memory()[1] - before
    finally:
        tracemalloc.stop()


def test_a_frame_of_a_long_film_touches_no_more_than_one_of_a_short_film(program: Program) -> None:
    lengthen(program, SHORT)
    short = memory_of_frames(program)
    lengthen(program, LONG)
    assert program.session.state.length == LONG
    assert memory_of_frames(program) < short + COPY / 3
