"""Feature caches whose looks a test can hold up, count, and see the thread of."""

import threading

from model.eyes.feature_cache import FeatureCache, Looks
from model.eyes.network_file import NetworkFile
from model.photos.photo import Photo
from tests.gui.waiting import FAR

ENOUGH = 10_000


class HeldFeatureCache(FeatureCache):
    """No network looks at a photo before it may; `let` says how many more may be looked at.

    Attributes:
        begun:   how many looks have been begun.
        in_main: how many of them in the window's thread, which must not wait for a network.
    """

    def __init__(self, may: int = 0) -> None:
        super().__init__(turn=threading.Lock(), loading=threading.Lock())
        self._may = threading.Semaphore(may)
        self._lock = threading.Lock()
        self.begun = 0
        self.in_main = 0

    def let(self, count: int = ENOUGH) -> None:
        self._may.release(count)

    def hold(self) -> None:
        """Let no more photos be looked at for the time being."""
        while self._may.acquire(blocking=False):
            pass

    def look(self, file: NetworkFile, photo: Photo) -> Looks:
        if not self.has(file, photo):
            with self._lock:
                self.begun += 1
                self.in_main += threading.current_thread() is threading.main_thread()
            assert self._may.acquire(timeout=FAR)
        return super().look(file, photo)


class FailingFeatureCache(FeatureCache):
    """A feature cache with a mistake in it."""

    def look(self, file: NetworkFile, photo: Photo) -> Looks:
        raise ZeroDivisionError(f"{file.path} {photo.name}")
