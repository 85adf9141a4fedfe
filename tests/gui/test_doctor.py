"""The divergence doctor with a real session."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.doctor import Doctor
from gui.session import Session
from tests.gui.page_making import Begin, make_photos, settle


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_photos(40))


@pytest.fixture
def doctor(
    session: Session, on_screen: Callable[[Callable[[], Doctor]], Doctor], qtbot: QtBot
) -> Doctor:
    """Has come because of raw pixels and a large learning rate."""

    def build() -> Doctor:
        made = Doctor(session)
        made.show()
        return made

    doctor = on_screen(build)
    doctor.hide()
    session.set_settings(replace(session.lab.choices.settings, rate=0.1))
    session.set_scaling("raw")
    settle(session, qtbot)
    session.step(20)
    settle(session, qtbot)
    assert session.state.stopped is not None
    return doctor


def press(doctor: Doctor, start: str, qtbot: QtBot) -> None:
    (button,) = (b for b in doctor.findChildren(QPushButton) if b.text().startswith(start))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_comes_with_the_reason_and_then_with_its_numbers(doctor: Doctor, qtbot: QtBot) -> None:
    assert doctor.isVisible()
    words = doctor.findChildren(QLabel)
    assert any("Training stopped at step" in label.text() for label in words)
    qtbot.waitUntil(lambda: any("λ" in label.text() for label in words))


def test_going_slower_stays_at_the_last_good_step(
    doctor: Doctor, session: Session, qtbot: QtBot
) -> None:
    step = session.state.length
    press(doctor, "Back to step", qtbot)
    settle(session, qtbot)
    assert session.state.step == step
    assert session.lab.choices.settings.rate == pytest.approx(0.01)
    assert not doctor.isVisible()


def test_centring_begins_a_film_that_does_not_blow_up(
    doctor: Doctor, session: Session, qtbot: QtBot
) -> None:
    press(doctor, "Centre", qtbot)
    settle(session, qtbot)
    session.step(20)
    settle(session, qtbot)
    assert session.lab.choices.scaling == "centred"
    assert (session.state.step, session.state.stopped) == (20, None)
    assert not doctor.isVisible()


def test_it_goes_when_another_rate_is_chosen(
    doctor: Doctor, session: Session, qtbot: QtBot
) -> None:
    session.set_settings(replace(session.lab.choices.settings, rate=1e-9))
    settle(session, qtbot)
    assert not doctor.isVisible()
