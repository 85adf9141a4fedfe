"""The photos that W is made of, the heaviest first, with their shares in it below them."""

from gui.style import theme
from gui.style.language import fill
from gui.widgets.photos.photo_strip import PhotoStrip, StripPhoto
from gui.widgets.photos.thumbnail import RING, Marks
from gui.widgets.words.significant import significant
from model.photos import Example

EDGE = 58
MOST = 24
"""More photos than fit side by side on the widest screen."""


class WeightedPhotos(PhotoStrip):
    """As many photos in a row as there is room for."""

    def __init__(self) -> None:
        super().__init__(EDGE, MOST, widest="+0.00", between=theme.GAP - 2 * RING)

    def show_weights(
        self, examples: tuple[Example, ...], weights: tuple[float, ...], followed: bytes | None
    ) -> None:
        """Show photos with their weights in the dog's row of W."""
        limit = max((abs(weight) for weight in weights), default=0.0)
        shown = []
        for example, weight in zip(examples, weights, strict=True):
            number = significant(weight, limit)
            words = fill(self.tr("share {share}"), share=number)
            marks = Marks(followed=example.photo.digest == followed)
            side = 0 if weight > 0 else 1
            shown.append(StripPhoto(example.photo, marks, number, side, (words,)))
        self.show_photos(shown)
