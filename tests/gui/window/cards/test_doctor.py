"""The divergence doctor with a real session."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.session.session import Session
from gui.window.cards.doctor import Doctor
from model.descent.remedy import Remedy
from model.sentence import Refusal, sentence
from model.training.optimisers import RMSProp
from tests.gui.page_making import Begin, make_photos, settle, words


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
    session.choose(replace(session.lab.choices, scaling="raw"))
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


def test_it_says_why_it_has_found_no_reason(
    doctor: Doctor, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> Remedy:
        raise Refusal(sentence("There is nothing to undo."))

    monkeypatch.setattr("gui.window.cards.doctor.find_remedy", refuse)
    session.set_settings(replace(session.lab.choices.settings, rate=0.05))
    settle(session, qtbot)
    session.step(40)
    settle(session, qtbot)
    assert session.state.stopped is not None
    qtbot.waitUntil(lambda: "There is nothing to undo." in words(doctor))


def safe_button(doctor: Doctor) -> QPushButton | None:
    return next(
        (b for b in doctor.findChildren(QPushButton) if "sure" in b.text() and b.isVisible()), None
    )


def reason(doctor: Doctor, qtbot: QtBot) -> str:
    def all_words() -> str:
        return " ".join(label.text() for label in doctor.findChildren(QLabel))

    qtbot.waitUntil(lambda: "λ" in all_words())
    return all_words()


def height(session: Session) -> float:
    scene = session.scene
    assert scene is not None
    assert scene.training is not None
    return scene.training.loss + scene.pull


@pytest.mark.parametrize("l2", [0.0, 500.0])
def test_the_rate_that_is_sure_goes_down_step_by_step(
    doctor: Doctor, session: Session, qtbot: QtBot, l2: float
) -> None:
    session.choose(replace(session.lab.choices, scaling="centred"))
    session.set_settings(replace(session.lab.choices.settings, rate=100.0, l2=l2, batch=0))
    settle(session, qtbot)
    session.step(50)
    settle(session, qtbot)
    assert session.state.stopped is not None
    assert ("L2 = 500 alone bears" in reason(doctor, qtbot)) == (l2 > 0)
    button = safe_button(doctor)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(session, qtbot)
    before = height(session)
    for _ in range(5):
        session.step()
        settle(session, qtbot)
        assert session.state.stopped is None
        assert height(session) <= before * (1 + 1e-6)
        before = height(session)


def test_with_another_optimiser_no_rate_is_called_sure(
    doctor: Doctor, session: Session, qtbot: QtBot
) -> None:
    settings = session.lab.choices.settings
    session.set_settings(replace(settings, rate=100.0, optimiser=RMSProp()))
    settle(session, qtbot)
    session.step(20)
    settle(session, qtbot)
    assert session.state.stopped is not None
    assert "with RMSProp no η is sure to go down" in reason(doctor, qtbot)
    assert safe_button(doctor) is None
