"""Networks of others in the window: asked in processes of their own, which can always be ended."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Lock

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from gui.network_process.networks import Networks
from gui.photo_import.drop_data import DroppedData
from gui.photo_import.reading_progress import ReadingProgress
from gui.session.photo_session import OPENING
from gui.session.session import Session
from model.eyes import EYES
from model.eyes.feature_cache import FeatureCache
from model.lab.lab import Lab
from tests.gui.album_making import make_examples
from tests.model.networks import convolution, endless, written


class Told:
    """What a session has told."""

    def __init__(self, session: Session) -> None:
        self.said: list[str] = []
        self.progress: list[ReadingProgress | None] = []
        for signal in (session.noticed, session.refused):
            signal.connect(lambda sentence: self.said.append(str(sentence)))
        session.progressed.connect(self.progress.append)


@pytest.fixture
def feature_cache() -> FeatureCache:
    return FeatureCache(turn=Lock())


@pytest.fixture
def begin_with(
    nothing_left_over: None, qtbot: QtBot
) -> Iterator[Callable[[FeatureCache], Session]]:
    """Begin a session whose threads have to end with it, or the test fails."""
    del nothing_left_over
    begun: list[Session] = []

    def begin(feature_cache: FeatureCache) -> Session:
        begun.append(Session(Lab(make_examples(6)), feature_cache, Networks()))
        begun[-1].refresh()
        settle(begun[-1], qtbot)
        return begun[-1]

    yield begin
    for session in begun:
        session.close()


@pytest.fixture
def session(begin_with: Callable[[FeatureCache], Session], feature_cache: FeatureCache) -> Session:
    return begin_with(feature_cache)


@pytest.fixture
def told(session: Session) -> Told:
    return Told(session)


def settle(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not (session.busy or session.reading or session.tasks.busy))


def use(session: Session, qtbot: QtBot, path: str) -> None:
    session.set_own_network(path)
    settle(session, qtbot)
    assert session.lab.choices.eye not in EYES


def bright_photo(folder: Path) -> str:
    path = folder / "dog.1.png"
    Image.new("RGB", (300, 300), "white").save(path)
    return str(path)


def grey_photo(folder: Path, number: int) -> str:
    path = folder / f"{('dog', 'cat')[number % 2]}.{number}.png"
    Image.new("RGB", (300, 300), (100, 100, 100 + number)).save(path)
    return str(path)


def test_a_network_of_others_sees_the_photos(
    session: Session, feature_cache: FeatureCache, tmp_path: Path, qtbot: QtBot
) -> None:
    use(session, qtbot, written(tmp_path / "mine.onnx", convolution()))
    session.step(3)
    settle(session, qtbot)
    assert session.state.step == 3
    assert all(feature_cache.knows(session.lab.choices.eye, e.photo) for e in session.lab.examples)


def test_a_network_that_never_gets_loaded_shows_that_it_is_on_its_way_and_can_be_cancelled(
    session: Session, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    before = session.lab.choices.eye
    session.set_own_network(written(tmp_path / "mine.onnx", endless()))
    qtbot.waitUntil(lambda: told.progress[-1:] == [OPENING])

    session.cancel_reading()

    assert told.progress[-1] is None
    settle(session, qtbot)
    assert told.said == []
    assert session.lab.choices.eye == before


def test_a_later_choice_ends_a_network_that_never_gets_loaded(
    session: Session, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    session.set_own_network(written(tmp_path / "mine.onnx", endless()))
    qtbot.waitUntil(lambda: told.progress[-1:] == [OPENING])

    session.set_own_network(written(tmp_path / "other.onnx", convolution()))

    settle(session, qtbot)
    assert str(session.lab.choices.eye.label) == "other.onnx"
    assert told.progress[-1] is None


def test_closing_while_a_network_never_gets_loaded_ends_everything(
    session: Session, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    session.set_own_network(written(tmp_path / "mine.onnx", endless()))
    qtbot.waitUntil(lambda: told.progress[-1:] == [OPENING])
    # The fixture closes it, and fails where a thread is left over.


def test_a_photo_on_which_a_network_never_ends_can_be_cancelled(
    session: Session, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    use(session, qtbot, written(tmp_path / "mine.onnx", endless(bright_only=True)))
    told.progress.clear()
    session.take(DroppedData((bright_photo(tmp_path),), ()), to_classify=True)
    qtbot.waitUntil(lambda: any(p is not None and p.looking for p in told.progress))

    session.cancel_reading()

    settle(session, qtbot)
    assert told.progress[-1] is None
    assert told.said[-1].endswith("Left out because of Cancel: 1.")
    session.step(2)
    settle(session, qtbot)
    assert session.state.step == 2


def test_closing_while_a_network_never_ends_on_a_photo_ends_everything(
    session: Session, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    use(session, qtbot, written(tmp_path / "mine.onnx", endless(bright_only=True)))
    told.progress.clear()
    session.take(DroppedData((bright_photo(tmp_path),), ()), to_classify=True)
    qtbot.waitUntil(lambda: any(p is not None and p.looking for p in told.progress))


def test_a_network_without_room_for_all_photos_gives_way_to_pixels(
    begin_with: Callable[[FeatureCache], Session], tmp_path: Path, qtbot: QtBot
) -> None:
    session = begin_with(FeatureCache(room=6 * 4 * 5, turn=Lock()))
    told = Told(session)
    use(session, qtbot, written(tmp_path / "mine.onnx", convolution()))
    eye = session.lab.choices.eye
    paths = [grey_photo(tmp_path, number) for number in range(7)]

    session.take(DroppedData(tuple(paths), ()))
    settle(session, qtbot)
    assert any("room for those of 6 photos, and these are 7." in said for said in told.said)
    assert session.lab.choices.eye == EYES[0]
    session.set_eye(eye)
    settle(session, qtbot)
    assert "Use fewer photos" in told.said[-1]
    assert session.lab.choices.eye == EYES[0]
