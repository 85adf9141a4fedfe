"""What is to be done once an eye has looked at photos: networks take their time."""

from collections.abc import Callable, Sequence

from gui.photo_import.feature_extraction import ExtractionResult
from gui.photo_import.photo_import import PhotoImport
from model.eyes import Eye, FeatureCache
from model.photos import Photo
from model.sentence import Sentence


class AfterLooking:
    """Does one thing at a time; one that still waits gives way to the next.

    give_up: is called when nothing comes of it, with the reason if there is one.
    """

    def __init__(
        self,
        feature_cache: FeatureCache,
        photo_import: PhotoImport,
        give_up: Callable[[Sentence | None], None],
    ) -> None:
        self._feature_cache, self._import, self._give_up = feature_cache, photo_import, give_up
        self._wish: Callable[[], None] | None = None

    def do(
        self, eye: Eye, photos: Callable[[], Sequence[Photo]], command: Callable[[], None]
    ) -> None:
        """Do something for which an eye must have looked at photos: at once where it has.

        photos: gives them; when the eye has looked there may be more.
        """
        self._wish = command
        wanted = photos()
        if all(self._feature_cache.knows(eye, photo) for photo in wanted):
            self._wish = None
            command()
            return

        def then(looked: ExtractionResult) -> None:
            if self._wish is not command:
                return
            if looked.refusal is None and looked.whole:
                self.do(eye, photos, command)
                return
            self._wish = None
            self._give_up(looked.refusal)

        self._import.look(eye, wanted, then)
