"""The numbers of the page *Definition* that a lesson can name."""

from collections.abc import Mapping

from gui.rooms.gradient.definition.lecture_example import LectureExample
from gui.rooms.gradient.definition.moment import Moment
from gui.rooms.gradient.definition.photo_example import PhotoExample


def readings_of(moment: Moment, example: LectureExample | PhotoExample) -> Mapping[str, float]:
    """Name what is shown of the weight that is moved by h.

    example: whose weights they are.
    """
    written = moment.written
    found = {
        "h": moment.h,
        "loss": written.behind,
        "ahead": written.ahead,
        "change": written.ahead - written.behind,
        "slope": written.slope,
    }
    if isinstance(example, LectureExample):
        found |= {"solved": float(example.solved), "updated": float(example.updated)}
    elif example.subject is not None:
        found |= {
            "tries": float(len(example.tried)),
            "weights": float(example.subject.params.size),
        }
    return found
