"""Steps that are told: each that is taken by itself, and none of a run."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.panels.numbers.step_telling import TOLD, StepTelling
from tests.gui.page_making import Begin, make_photos, settle


def test_a_single_step_is_told_with_the_numbers_of_the_step(
    begin: Begin, on_screen: Callable[[Callable[[], QWidget]], QWidget], qtbot: QtBot
) -> None:
    session = begin(make_photos(10))

    def build() -> QWidget:
        window = QWidget()
        StepTelling(session).setParent(window)
        window.resize(300, 120)
        return window

    telling = on_screen(build).findChildren(StepTelling)[0]
    words = telling.findChildren(QLabel)[-1]
    session.refresh()
    settle(session, qtbot)
    assert telling.isHidden()
    session.step()
    settle(session, qtbot)

    session.memory.remember(TOLD, "on")
    assert not telling.isHidden()
    before = session.scene
    session.step()
    settle(session, qtbot)
    after = session.scene
    assert before is not None
    assert before.training is not None
    assert after is not None
    assert after.training is not None
    assert words.text().startswith(f"step 2: loss {before.training.loss:.2f}"[:15])
    assert "the weight that grew most: " in words.text()

    told = words.text()
    session.toggle_run()
    qtbot.waitUntil(lambda: session.state.length > 5)
    assert words.text() == told
    session.pause()
    settle(session, qtbot)
    session.memory.remember(TOLD, "")
    assert telling.isHidden()
