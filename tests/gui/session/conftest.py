"""Sessions of twenty sketches, and what they tell."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.session.session import Session
from model.lab.lab import Lab
from tests.gui.album_making import make_examples, write_album
from tests.gui.feature_caches import ENOUGH, HeldFeatureCache
from tests.gui.page_making import Begin
from tests.gui.session.sessions import Heard, Room, settle
from tests.model.networks import HERE


@pytest.fixture
def session(begin: Begin) -> Session:
    session = begin(make_examples(20))
    session.refresh()
    return session


@pytest.fixture
def feature_cache() -> HeldFeatureCache:
    return HeldFeatureCache(ENOUGH)


@pytest.fixture
def looking_session(
    nothing_left_over: None, qtbot: QtBot, feature_cache: HeldFeatureCache
) -> Iterator[Session]:
    """A window's session as it is when the sketches have just been drawn; networks can be held up.

    Where all tests of a file are about networks, it is the `session` of that file.
    """
    del nothing_left_over
    session = Session(Lab(make_examples(20)), feature_cache, HERE)
    room = Room(session)
    session.refresh()
    settle(session, qtbot)
    yield session
    feature_cache.let()
    session.close()
    assert room.shown
    # No network was ever asked while the window waited for its answer.
    assert feature_cache.in_main == 0


@pytest.fixture
def heard(session: Session, qtbot: QtBot) -> Heard:
    listener = Heard(session)
    settle(session, qtbot)
    return listener


@pytest.fixture
def photo_import(tmp_path: Path) -> str:
    """A folder with six photos that say their labels."""
    return write_album(tmp_path / "album", 3)
