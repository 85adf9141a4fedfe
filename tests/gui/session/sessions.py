"""What tests do with a session, and what they hear of it."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.photo_import.drop_data import DroppedData
from gui.session.classification import Verdict
from gui.session.run_state import Followed, RunState
from gui.session.session import Session
from model.eyes import EYES, NetworkEye, eye_named
from model.inspection.forward_pass import trace_forward_pass
from model.training.scene import Scene
from tests.model.networks import network, node, written

PIXELS, GREY, LATE = EYES[0], eye_named("grey32"), eye_named("network-late")


class Heard:
    """What the session has told."""

    def __init__(self, session: Session) -> None:
        self.scene: Scene | None = None
        self.scenes = 0
        self.states: list[RunState] = []
        self.followed: Followed | None = None
        self.verdict: Verdict | None = None
        self.said: list[str] = []
        self.refused: list[str] = []
        session.scene_changed.connect(self._hear_scene)
        session.state_changed.connect(self.states.append)
        session.followed_changed.connect(lambda followed: setattr(self, "followed", followed))
        session.verdict_changed.connect(lambda verdict: setattr(self, "verdict", verdict))
        session.noticed.connect(lambda sentence: self.said.append(str(sentence)))
        session.refused.connect(lambda sentence: self.refused.append(str(sentence)))

    def _hear_scene(self, scene: Scene) -> None:
        self.scene = scene
        self.scenes += 1


class Room:
    """Shows the way of the followed photo in the window's thread, as rooms do."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._scene: Scene | None = None
        self._followed: Followed | None = None
        self.shown = 0
        session.scene_changed.connect(self._show_scene)
        session.followed_changed.connect(self._show_followed)

    def _show_scene(self, scene: Scene) -> None:
        self._scene = scene
        self._show()

    def _show_followed(self, followed: Followed | None) -> None:
        self._followed = followed
        self._show()

    def _show(self) -> None:
        scene, followed = self._scene, self._followed
        if scene is not None and followed is not None:
            see = self._session.feature_cache.see
            trace_forward_pass(
                followed.photo, None, scene.setup.eye, scene.scaling, scene.params, see
            )
            self.shown += 1


def settle(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not (session.busy or session.reading or session.tasks.busy))


def drop(session: Session, qtbot: QtBot, *paths: str, label: int | None = None) -> None:
    session.take(DroppedData(tuple(paths), ()), label)
    settle(session, qtbot)


def step(session: Session, qtbot: QtBot, count: int = 1) -> None:
    session.step(count)
    settle(session, qtbot)


def use_network(session: Session, qtbot: QtBot, path: str) -> NetworkEye:
    before = session.state.own_eyes
    session.set_own_network(path)
    qtbot.waitUntil(lambda: session.state.own_eyes != before)
    settle(session, qtbot)
    eye = session.state.own_eyes[-1]
    assert isinstance(eye, NetworkEye)
    assert session.lab.choices.eye == eye
    return eye


def fears_the_dark(path: Path) -> str:
    """A network that finds no number for photos which are darker than medium grey."""
    nodes = [node("GlobalAveragePool", "x", "a"), node("Sqrt", "a")]
    return written(path, network(nodes))


def weights(heard: Heard) -> bytes:
    assert heard.scene is not None
    return heard.scene.params.W.tobytes()
