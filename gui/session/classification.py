"""What has been asked: photos to classify, and what the network thinks of the one on show."""

from gui.session.verdict import Verdict, judge
from model.eyes import FINAL, FeatureCache
from model.photos import Photo
from model.pretrained import Opinion, give_opinion
from model.sentence import Refusal, Sentence
from model.training import Scene


class Classification:
    """The photos that were asked about, one of which is turned to.

    photos: all of them; none when nobody has asked.
    """

    def __init__(self, feature_cache: FeatureCache) -> None:
        self._feature_cache = feature_cache
        self.photos: tuple[Photo, ...] = ()
        self._index = 0
        self._opinion: Opinion | None = None

    def ask(self, photos: tuple[Photo, ...]) -> None:
        """Ask about photos; `turn_to` one of them next."""
        self.photos = photos

    def turn_to(self, index: int) -> tuple[Photo, Sentence | None]:
        """Turn to one of the photos, counted on from either end.

        Returns it, and why there is no opinion about it where the network has been asked in vain.
        """
        self._index = index % len(self.photos)
        photo = self.photos[self._index]
        self._opinion = None
        if self._feature_cache.knows(FINAL, photo):
            try:
                self._opinion = give_opinion(photo, self._feature_cache)
            except Refusal as refusal:
                return photo, refusal.sentence
        return photo, None

    def verdict(self, scene: Scene | None) -> Verdict | None:
        """Say what the classifier of a scene makes of the photo; None when it cannot say it yet."""
        if scene is None or not self.photos:
            return None
        if not self._feature_cache.knows(scene.setup.eye, self.photos[self._index]):
            return None  # its eye has yet to look, and that takes too long here
        return judge(scene, self.photos, self._index, self._feature_cache, self._opinion)
