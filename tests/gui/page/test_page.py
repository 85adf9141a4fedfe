"""When a page is drawn: while it is seen, at once or after a rest, and once for each thing."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from gui.page.page import BETWEEN, Page
from gui.session.session import Session
from gui.style import language
from model.training.scene import Scene
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin, Show, begins, calm, settle, show_page
from tests.model.networks import colours, eye_of


class Drawn(Page):
    """A page that remembers what it was asked to do."""

    rest = BETWEEN

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.scenes: list[Scene] = []
        self.did: list[str] = []

    def complete(self) -> None:
        self.did.append("complete")

    def retranslate(self) -> None:
        self.did.append("retranslate")

    def between(self) -> int:
        return self.rest

    def draw(self, scene: Scene) -> None:
        self.scenes.append(scene)
        self.did.append("draw")

    def leave(self) -> None:
        self.did.append("leave")


class DrawnAlways(Drawn):
    rest = 0


class DrawnOnce(Drawn):
    rest = 60_000


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_examples(20))


@pytest.fixture
def page(session: Session, on_screen: Show, qtbot: QtBot) -> Drawn:
    return rested(show_page(Drawn, session, on_screen, qtbot), qtbot)


@pytest.fixture
def always(session: Session, on_screen: Show, qtbot: QtBot) -> DrawnAlways:
    return rested(show_page(DrawnAlways, session, on_screen, qtbot), qtbot)


@pytest.fixture
def once(session: Session, on_screen: Show, qtbot: QtBot) -> DrawnOnce:
    """A page that has been drawn, and will not be by itself again."""
    page = show_page(DrawnOnce, session, on_screen, qtbot)
    page.scenes.clear()
    return page


def rested(page: Drawn, qtbot: QtBot) -> Drawn:
    calm(page, qtbot)
    page.scenes.clear()
    page.did.clear()
    return page


def burst(session: Session, count: int) -> list[Scene]:
    """Tell of scenes, all of them within a moment."""
    assert session.scene is not None
    scenes = [replace(session.scene) for _ in range(count)]
    for scene in scenes:
        session.scene_changed.emit(scene)
    return scenes


def test_of_many_scenes_the_first_and_the_last_are_drawn(
    page: Drawn, session: Session, qtbot: QtBot
) -> None:
    scenes = burst(session, 50)
    assert page.scenes == scenes[:1]
    qtbot.waitUntil(lambda: len(page.scenes) > 1)
    calm(page, qtbot)
    assert page.scenes == [scenes[0], scenes[-1]]


def test_a_page_that_wants_it_is_drawn_at_each_scene(always: DrawnAlways, session: Session) -> None:
    scenes = burst(session, 5)
    assert always.scenes == scenes


def test_what_is_chosen_is_shown_at_once_with_the_newest_scene(
    once: DrawnOnce, session: Session
) -> None:
    scenes = burst(session, 5)
    assert once.scenes == []
    once.redraw()
    assert once.scenes == scenes[-1:]


def test_another_photo_is_shown_at_once(once: DrawnOnce, session: Session) -> None:
    photo = session.lab.examples[7].photo
    session.follow(photo)
    assert len(once.scenes) == 1
    assert once.followed is not None
    assert once.followed.photo is photo
    assert once.followed_digest == photo.digest
    subject = once.subject(once.scenes[0])
    assert subject is not None
    assert (subject.photo, subject.labels.tolist()) == (photo, [1])
    assert once.photo_words() == "cat 7.png · label: cat"


def test_a_hidden_page_is_not_drawn_and_catches_up_when_it_is_opened(
    page: Drawn, session: Session, qtbot: QtBot
) -> None:
    page.hide()
    assert page.did == ["leave"]
    session.step(3)
    settle(session, qtbot)
    session.follow(session.lab.examples[3].photo)
    page.redraw()
    page.draw_soon()
    assert page.did == ["leave"]
    assert not begins(page)
    page.show()
    assert page.scenes == [session.scene]
    assert "complete" not in page.did


def test_a_page_that_is_left_is_not_drawn_late(page: Drawn, session: Session, qtbot: QtBot) -> None:
    burst(session, 2)
    assert begins(page)
    page.hide()
    assert not begins(page)
    qtbot.wait(BETWEEN + 50)
    assert len(page.scenes) == 1


def test_parts_are_added_before_a_page_is_drawn_for_the_first_time(
    session: Session, on_screen: Show, qtbot: QtBot
) -> None:
    session.refresh()
    settle(session, qtbot)
    page = show_page(Drawn, session, on_screen, qtbot)
    assert page.did[:2] == ["complete", "draw"]
    assert page.did.count("complete") == 1


def test_one_step_is_drawn_once(always: DrawnAlways, session: Session, qtbot: QtBot) -> None:
    session.step()
    settle(session, qtbot)
    assert always.scenes == [session.scene]


def test_a_pause_is_drawn_though_no_scene_tells_of_it(
    always: DrawnAlways, session: Session, qtbot: QtBot
) -> None:
    session.toggle_run()
    qtbot.waitUntil(lambda: len(always.scenes) > 2)
    drawn = list(always.scenes)
    assert len(set(map(id, drawn))) == len(drawn)
    session.pause()
    assert always.scenes == [*drawn, session.scene]


def test_a_step_that_leads_nowhere_is_drawn_too(
    always: DrawnAlways, session: Session, qtbot: QtBot
) -> None:
    session.set_settings(replace(session.lab.choices.settings, rate=1e3, l2=500.0))
    session.step(50)
    qtbot.waitUntil(lambda: session.state.stopped is not None and not session.busy)
    for _ in range(2):
        always.scenes.clear()
        session.step()
        settle(session, qtbot)
        assert always.scenes == [session.scene]


def test_a_way_not_taken_is_drawn_at_once(once: DrawnOnce, session: Session, qtbot: QtBot) -> None:
    session.step(2)
    settle(session, qtbot)
    once.scenes.clear()
    session.reset()
    assert len(once.scenes) == 1


def test_a_page_is_written_again_in_another_language(page: Drawn, qapp: QApplication) -> None:
    language.install(qapp, "ko")
    QApplication.processEvents()
    assert page.did == ["retranslate", "draw"]


def test_a_photo_that_the_eye_has_not_looked_at_is_not_there_yet(
    page: Drawn, session: Session, tmp_path: Path
) -> None:
    assert session.scene is not None
    assert page.subject(session.scene) is not None
    eye = eye_of(tmp_path / "colours.onnx", colours())
    scene = replace(session.scene, setup=replace(session.scene.setup, eye=eye))
    session.scene_changed.emit(scene)
    assert page.followed is None
    assert page.subject(scene) is None
    assert page.why_no_photo() == "The network is still looking at this photo…"
    assert page.photo_words() == "dog 0.png · label: dog"


def test_a_photo_without_a_label_is_taken_for_what_it_may_be_and_asked_about(
    page: Drawn, session: Session, qtbot: QtBot
) -> None:
    column = QVBoxLayout(page)
    column.addWidget(page.what_is_it())
    session.step(50)
    settle(session, qtbot)
    assert session.scene is not None

    def label() -> int:
        subject = None if session.scene is None else page.subject(session.scene)
        assert subject is not None
        return int(subject.labels[0])

    stranger = make_examples(40)[39].photo
    session.ask((stranger,))
    assert page.photo_words() == "cat 39.png · supposed to be a cat"
    assert label() == 1
    dog, cat, other = page.findChildren(QPushButton)
    assert (dog.isVisible(), other.text()) == (True, "Suppose a dog")
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert (label(), other.text()) == (0, "Suppose a cat")
    assert page.photo_words() == "cat 39.png · supposed to be a dog"
    qtbot.mouseClick(cat, Qt.MouseButton.LeftButton)
    settle(session, qtbot)
    assert label() == 1
    assert page.photo_words() == "cat 39.png · label: cat"
    assert not cat.isVisible()
    session.undo()
    settle(session, qtbot)
    assert page.photo_words() == "cat 39.png · supposed to be a dog"
    assert cat.isVisible()


def test_without_photos_nobody_is_followed(page: Drawn, session: Session, qtbot: QtBot) -> None:
    session.remove([example.photo.digest for example in session.lab.examples])
    settle(session, qtbot)
    assert (page.followed, page.followed_digest, page.photo_words()) == (None, None, "")
    assert "no photo to follow" in page.why_no_photo()
