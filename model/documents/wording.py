"""What pages call things: classes, photos or sketches, losses."""

import math
from collections.abc import Sequence

from model.filling import Say
from model.lab.choices import CLASSES
from model.numeral import brief, not_finite
from model.photos.photo import Photo
from model.sentence import Sentence, sentence
from model.sketches.sketches import NAME, is_sketch, only_sketches
from model.training.scene import Scene
from model.visible import shown_text

_FOUR_DECIMALS = 1e-3, 1e5
"""Between these a loss has four decimals."""


def class_names(classes: Sequence[str], say: Say) -> tuple[str, ...]:
    """Name classes: dog and cat in the reader's language, others as their folders are called."""
    if tuple(classes) == CLASSES:
        return say(sentence("dog")), say(sentence("cat"))
    return tuple(map(shown_text, classes))


def things(scene: Scene) -> Sentence:
    """Say what a scene's examples are: photos, or the program's own sketches."""
    examples = scene.setup.dataset.examples
    drawn = only_sketches(example.photo for example in examples)
    return sentence("sketches") if examples and drawn else sentence("photos")


def photo_name(photo: Photo, say: Say) -> str:
    """Name a photo by its file, and a sketch in the reader's language."""
    drawn = NAME.fullmatch(photo.name)
    if drawn is None or not is_sketch(photo):
        return shown_text(photo.name)
    if drawn[1] == "dog":
        return say(sentence("dog sketch {number}", number=int(drawn[2])))
    return say(sentence("cat sketch {number}", number=int(drawn[2])))


def loss_words(loss: float) -> str:
    """Write a loss in four decimals, or in three digits where it is very large or small."""
    if not math.isfinite(loss):
        return not_finite(loss)
    least, most = _FOUR_DECIMALS
    return f"{loss:,.4f}" if loss == 0 or least <= loss < most else brief(loss)
