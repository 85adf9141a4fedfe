"""What has been asked: photos to classify, and what the network thinks of the one on show."""

from gui.verdict import Verdict, judge
from model.eyes import FINAL
from model.photo import Photo
from model.scene import Scene
from model.second_opinion import Opinion, give_opinion
from model.sight import Sight


class Inquiry:
    """The photos that were asked about, one of which is turned to.

    photos: all of them; none when nobody has asked.
    """

    def __init__(self, sight: Sight) -> None:
        self._sight = sight
        self.photos: tuple[Photo, ...] = ()
        self._index = 0
        self._opinion: Opinion | None = None

    def ask(self, photos: tuple[Photo, ...]) -> None:
        """Ask about photos; `turn_to` one of them next."""
        self.photos = photos

    def turn_to(self, index: int) -> Photo:
        """Turn to one of the photos, counted on from either end, and give it."""
        self._index = index % len(self.photos)
        photo = self.photos[self._index]
        known = self._sight.knows(FINAL, photo)
        self._opinion = give_opinion(photo, self._sight) if known else None
        return photo

    def verdict(self, scene: Scene | None) -> Verdict | None:
        """Say what the classifier of a scene makes of the photo; None when there is nothing."""
        if scene is None or not self.photos:
            return None
        return judge(scene, self.photos, self._index, self._sight, self._opinion)
