"""What tests of the room *Gradient* begin with."""

import pytest

from gui.session.session import Session
from tests.gui.page_making import Begin, make_photos


@pytest.fixture
def session(begin: Begin) -> Session:
    """Photos some of which have the wrong label."""
    return begin(make_photos(24))
