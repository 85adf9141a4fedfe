"""The numbers of the page *How small is h?* that a lesson can name."""

from collections.abc import Mapping

from model.gradient import H, error_at
from model.params import Doubles

LEAST = 1e-18
"""An error of 0 counts as this one: nothing is so many times as exact."""


def readings_of(errors: Doubles, h: float) -> Mapping[str, float]:
    """Name the errors of one's own h and of the lecture's, and how many times as exact it is.

    errors: at each of `HS`.
    """
    own, lecture = error_at(errors, h), error_at(errors, H)
    return {"error": own, "error_lecture": lecture, "gain": lecture / max(own, LEAST)}
