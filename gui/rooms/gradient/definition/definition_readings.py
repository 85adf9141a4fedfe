"""The numbers of the page *Definition* that a lesson can name."""

from collections.abc import Mapping

from gui.rooms.gradient.definition.moment import Moment
from gui.rooms.gradient.definition.photo_example import PhotoExample


def readings_of(moment: Moment, photo: PhotoExample | None) -> Mapping[str, float]:
    """Name what is shown of the weight that is moved by h.

    photo: whose weights they are; None for the slide's.
    """
    written = moment.written
    found = {
        "h": moment.h,
        "loss": written.behind,
        "ahead": written.ahead,
        "change": written.ahead - written.behind,
        "slope": written.slope,
    }
    if photo is None or photo.subject is None:
        return found
    found |= {"tries": float(len(photo.tried)), "weights": float(photo.subject.params.size)}
    return found
