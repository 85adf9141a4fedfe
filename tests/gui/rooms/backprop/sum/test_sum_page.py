"""Page "All photos": the heaviest photos of the film, and their sum."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.rooms.backprop.sum import sum_page
from gui.rooms.backprop.sum.sum_card import SumCard
from gui.rooms.backprop.sum.sum_page import SumPage
from gui.session.session import Session
from gui.widgets.fields.slider import Slider
from gui.widgets.photos.photo_button import PhotoButton
from model.backprop.photo_weights import PhotoWeights, weigh, whole_film
from model.photos.photo import Photo
from model.training.optimisers import Adam
from model.training.route import Route
from model.training.setup import Preparation, prepare
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin, calm, settle, show_page, words

Show = Callable[[Callable[[], QWidget]], QWidget]


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_examples(20))


@pytest.fixture
def page(session: Session, on_screen: Show, qtbot: QtBot) -> SumPage:
    return show_page(SumPage, session, on_screen, qtbot)


def shown(page: SumPage) -> list[Photo | None]:
    return [button.photo for button in page.findChildren(PhotoButton) if button.isVisible()]


def heaviest(session: Session, count: int) -> list[Photo]:
    assert session.scene is not None
    *_, last = weigh(whole_film(session.lab.run, session.scene.step), prepare)
    examples = last.examples()
    return [examples[row].photo for row in last.in_turn(count)]


def train(session: Session, steps: int, qtbot: QtBot) -> None:
    session.step(steps)
    settle(session, qtbot)


def wait_for_step(page: SumPage, step: int, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: f"step {step}" in words(page))


def test_before_the_first_step_it_says_what_to_do(page: SumPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "W has not moved yet. Take a step, or press Run." in words(page))
    assert shown(page) == []


def test_the_heaviest_photos_of_the_film_are_shown(
    page: SumPage, session: Session, qtbot: QtBot
) -> None:
    train(session, 30, qtbot)
    wait_for_step(page, 30, qtbot)
    photos = shown(page)
    assert len(photos) >= 5
    assert photos == heaviest(session, len(photos))


def test_another_step_has_other_weights(page: SumPage, session: Session, qtbot: QtBot) -> None:
    train(session, 30, qtbot)
    wait_for_step(page, 30, qtbot)
    later = words(page)
    session.go_to(12)
    wait_for_step(page, 12, qtbot)
    assert words(page) != later


def test_all_photos_together_are_the_whole(page: SumPage, session: Session, qtbot: QtBot) -> None:
    train(session, 20, qtbot)
    wait_for_step(page, 20, qtbot)
    (slider,) = page.findChildren(Slider)
    QTest.keyClick(slider, Qt.Key.Key_End)
    total = len(session.lab.examples) - int(session.lab.run.setup.dataset.held_out.sum())
    assert f"{total} of {total} photos" in words(page)
    assert any("photos add up to all of it" in text for text in words(page))


def test_a_photo_that_is_clicked_is_followed(page: SumPage, session: Session, qtbot: QtBot) -> None:
    train(session, 5, qtbot)
    wait_for_step(page, 5, qtbot)
    button = [b for b in page.findChildren(PhotoButton) if b.isVisible()][2]
    with qtbot.waitSignal(session.followed_changed) as heard:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard.args[0].photo is button.photo


def test_with_another_optimiser_it_says_that_it_does_not_hold(
    page: SumPage, session: Session, qtbot: QtBot
) -> None:
    settings = replace(session.lab.choices.settings, optimiser=Adam())
    session.set_settings(settings)
    train(session, 3, qtbot)
    qtbot.waitUntil(lambda: any("trained with Adam" in text for text in words(page)))
    assert shown(page) == []
    # And nothing on the page goes on as if it did.
    said = " ".join(words(page))
    assert "Σ α" not in said
    assert "Every step adds" not in said


def test_with_photos_of_one_class_it_says_why_there_is_nothing(
    page: SumPage, session: Session, qtbot: QtBot
) -> None:
    train(session, 5, qtbot)
    wait_for_step(page, 5, qtbot)
    session.remove([e.photo.digest for e in session.lab.examples if e.label == 1])
    settle(session, qtbot)
    qtbot.waitUntil(lambda: any("There are photos of dogs only" in text for text in words(page)))
    assert shown(page) == []


def test_hidden_it_weighs_nothing_and_catches_up(
    page: SumPage, session: Session, qtbot: QtBot
) -> None:
    page.hide()
    train(session, 15, qtbot)
    qtbot.wait(50)
    assert shown(page) == []
    page.show()
    wait_for_step(page, 15, qtbot)
    assert shown(page)


class Walks:
    """Remembers the walks that a page has begun: the film, and what was known of it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun: list[tuple[Route, PhotoWeights | None]] = []
        monkeypatch.setattr(sum_page, "weigh", self._weigh)

    def _weigh(
        self, film: Route, prepare: Preparation, known: PhotoWeights | None
    ) -> Iterator[PhotoWeights]:
        self.begun.append((film, known))
        return weigh(film, prepare, known)


def test_a_film_that_has_become_longer_is_not_walked_from_its_start(
    page: SumPage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    train(session, 30, qtbot)
    calm(page, qtbot)
    walks = Walks(monkeypatch)
    train(session, 5, qtbot)
    calm(page, qtbot)
    film, known = walks.begun[-1]
    assert film.target == 35
    assert known is not None
    assert known.step >= 30
    assert shown(page) == heaviest(session, len(shown(page)))


def test_another_way_is_walked_anew(
    page: SumPage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    train(session, 20, qtbot)
    calm(page, qtbot)
    session.go_to(10)
    settle(session, qtbot)
    session.set_settings(replace(session.lab.choices.settings, rate=0.5))
    walks = Walks(monkeypatch)
    train(session, 10, qtbot)
    calm(page, qtbot)
    film, known = walks.begun[-1]
    assert film.target == 20
    assert known is None or known.step <= 10
    assert shown(page) == heaviest(session, len(shown(page)))


def test_a_page_that_is_left_lets_go_of_the_photos(
    page: SumPage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    train(session, 10, qtbot)
    calm(page, qtbot)
    walks = Walks(monkeypatch)
    page.hide()
    page.show()
    calm(page, qtbot)
    assert [known for _, known in walks.begun] == [None]


@pytest.mark.parametrize("rates", [(0.5, 0.0), (0.0, 0.5), (0.0, 0.0)])
def test_l2_is_told_of_wherever_in_the_film_it_was(
    page: SumPage, session: Session, qtbot: QtBot, rates: tuple[float, float]
) -> None:
    for rate in rates:
        choices = session.lab.choices
        session.choose(replace(choices, settings=replace(choices.settings, l2=rate)))
        train(session, 5, qtbot)
    wait_for_step(page, 10, qtbot)
    (card,) = page.findChildren(SumCard)
    assert ("L2 draws W back" in card.why.text()) == any(rates)
