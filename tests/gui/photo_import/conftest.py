"""Reading that stops where a test wants it to."""

import threading
from collections.abc import Iterator

import pytest

from model.photos.loader import read_found
from model.photos.photo import Photo
from model.photos.search.gathered import Found
from tests.gui.waiting import FAR


class Slow:
    """Lets so many files be read, and no more; counts how often each is."""

    def __init__(self, may: int) -> None:
        self.may = threading.Semaphore(may)
        self.read: list[str] = []

    def __call__(self, file: Found, edges: tuple[int, ...], *_: object) -> Photo:
        assert self.may.acquire(timeout=FAR)
        self.read.append(file.path)  # atomic
        return read_found(file, edges)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    """Portions of at least four photos, of which six files may be read."""
    slow = Slow(6)
    monkeypatch.setattr("gui.photo_import.photo_reader.FIRST", 4)
    monkeypatch.setattr("gui.photo_import.photo_reader.read_found", slow)
    yield slow
    slow.may.release(100)
