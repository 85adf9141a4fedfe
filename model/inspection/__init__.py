"""What a trained classifier does: photo by photo, class by class, and how sure that is."""

from model.inspection.activation import (
    Excitation,
    Votes,
    evidence,
    excite,
    strongest_votes,
    strongest_weights,
)
from model.inspection.confusion import Confusion, Mistake, confuse
from model.inspection.eye_comparison import (
    DRAWS,
    EyeComparison,
    Trial,
    compare_eyes,
    refusal_to_compare,
)
from model.inspection.journey import Journey, travel
from model.inspection.occlusion import PARTS, Occlusion, occlude
from model.inspection.record import Record, Subject, subject, track_record
from model.inspection.tally import Tally, count_by_class, count_hits

__all__ = [
    "DRAWS",
    "PARTS",
    "Confusion",
    "Excitation",
    "EyeComparison",
    "Journey",
    "Mistake",
    "Occlusion",
    "Record",
    "Subject",
    "Tally",
    "Trial",
    "Votes",
    "compare_eyes",
    "confuse",
    "count_by_class",
    "count_hits",
    "evidence",
    "excite",
    "occlude",
    "refusal_to_compare",
    "strongest_votes",
    "strongest_weights",
    "subject",
    "track_record",
    "travel",
]
