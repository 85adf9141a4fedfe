"""What is said of errors over h: which h is best, how good one's own is, and the tables' lines."""

from PySide6.QtCore import QCoreApplication

from gui.page.subject import Subject
from gui.style import text
from gui.style.language import fill
from gui.tables.content import TableRow, plain_row
from gui.widgets.words.numbers import rate_words
from model.gradient import (
    HS,
    SCHEMES,
    H,
    Precision,
    Probe,
    Scheme,
    analytic_gradient,
    error_at,
    find_zones,
    value_at,
    weight_index_at,
)
from model.numeral import brief
from model.params import Doubles

TOO_SMALL = 1e-12
"""The h that shows that smaller is not better."""


def what_h_is() -> str:
    """Ask the question of the page."""
    return QCoreApplication.translate(
        "ErrorsOverH",
        "h is the gap between the two points that measure a slope. How small should it be?",
    )


def best_words(errors: Doubles, own: float | None) -> str:
    """Say which h is best, and whether one's own should be larger or smaller.

    errors: at each of `HS`.
    own:    None where nobody has chosen an h.
    """
    translate = QCoreApplication.translate
    zones = find_zones(errors)
    if zones is None:
        return translate(
            "ErrorsOverH", "Here every h gives the same error: there is no slope to be found."
        )
    if own is None:
        words = translate(
            "ErrorsOverH",
            "Two points measure a slope. Not too close and not too far: here the gap h is best "
            "from {low} to {high}.",
        )
        low, high = brief(zones.smallest, 1), brief(zones.largest, 1)
        return _unbroken(fill(words, low=low, high=high))
    if own < zones.smallest:
        words = translate(
            "ErrorsOverH",
            "h = {h} is off by {error}: the two losses share nearly all their digits, and the "
            "rest is rounded. Best is about {best}.",
        )
    elif own > zones.largest:
        words = translate(
            "ErrorsOverH",
            "h = {h} is off by {error}: the second point is far away. Best is about {best}; "
            "below that, rounding takes over.",
        )
    else:
        words = translate(
            "ErrorsOverH", "h = {h} is good: off by {error} only. Smaller is not always better."
        )
    error = text.scientific(error_at(errors, own))
    return _unbroken(fill(words, h=rate_words(own), error=error, best=brief(zones.best, 1)))


def reason(errors: Doubles) -> str:
    """Say that smaller is not better, and why."""
    translate = QCoreApplication.translate
    zones = find_zones(errors)
    small, lecture = (float(errors[HS.index(h)]) for h in (TOO_SMALL, H))
    if zones is None or small <= lecture:
        return translate("ErrorsOverH", "Here h = 10⁻¹² is no worse than 0.0001.")
    words = translate(
        "ErrorsOverH",
        "Only down to about {best}. A smaller h makes two losses that differ in their last, "
        "rounded digits alone: 10⁻¹² is worse than 0.0001 ({small} against {lecture}).",
    )
    return fill(
        words,
        best=brief(zones.best, 1),
        small=text.scientific(small),
        lecture=text.scientific(lecture),
    )


def way_line(errors: Doubles, scheme: Scheme, precision: Precision) -> TableRow:
    """Write the errors of one way at the named h, the best h and the error there."""
    named = tuple(
        text.scientific(float(errors[place])) if place < len(errors) else "–"
        for place in map(HS.index, (H, TOO_SMALL))
    )
    best = int(errors.argmin())
    least = text.scientific(float(errors[best]))
    return plain_row((f"{_name(scheme)}, {precision}", *named, rate_words(HS[best]), least))


def own_lines(subject: Subject, at: int, h: float) -> tuple[TableRow, ...]:
    """Write what one's own h makes of the slope of a weight, by its index in all params."""
    place = weight_index_at(at, subject.params)
    probe = Probe(subject.params, subject.X, subject.labels, "float64")
    analytic = value_at(place, analytic_gradient(subject.params, subject.X, subject.labels))
    slopes = ((scheme, probe.quotient(place, h, scheme).slope) for scheme in SCHEMES)
    lines = [
        plain_row((_name(scheme), _slope_words(slope), text.scientific(abs(slope - analytic))))
        for scheme, slope in slopes
    ]
    calculated = QCoreApplication.translate("ErrorsOverH", "calculated")
    return (*lines, plain_row((calculated, _slope_words(analytic), "0")))


def _name(scheme: Scheme) -> str:
    translate = QCoreApplication.translate
    return {
        "forward": translate("ErrorsOverH", "forward"),
        "central": translate("ErrorsOverH", "central"),
    }[scheme]


def _unbroken(words: str) -> str:
    """Keep a power of ten on one line."""
    return words.replace(" × ", "\u00a0×\u00a0")


def _slope_words(value: float) -> str:
    return text.number(value, 8) if abs(value) < 1000 else text.scientific(value)
