"""What a trained classifier does: photo by photo, class by class, and how sure that is."""

from model.inspection.activation import (
    Activation,
    Votes,
    evidence,
    find_activation,
    strongest_votes,
    strongest_weights,
)
from model.inspection.answers import EVEN, Answers, answers_about
from model.inspection.eye_comparison import (
    DRAWS,
    EyeComparison,
    Trial,
    compare_eyes,
    refusal_to_compare,
)
from model.inspection.forward_pass import ForwardPass, trace_forward_pass
from model.inspection.labelled_scores import LECTURE, LabelledScores, cross_entropy
from model.inspection.occlusion import PARTS, Occlusion, occlude
from model.inspection.photo_course import PhotoCourse, follow_through
from model.inspection.photo_verdicts import PhotoVerdict, verdicts
from model.inspection.pixel_votes import PixelVotes, votes_of_pixels
from model.inspection.tally import Tally, count_hits, is_learnt_by_heart
from model.inspection.track_record import HeldOutKind, TrackRecord, find_track_record, held_out_kind
from model.inspection.weighted_sums import SLIDE, WeightedSums, strongest_sums

__all__ = [
    "DRAWS",
    "EVEN",
    "LECTURE",
    "PARTS",
    "SLIDE",
    "Activation",
    "Answers",
    "EyeComparison",
    "ForwardPass",
    "HeldOutKind",
    "LabelledScores",
    "Occlusion",
    "PhotoCourse",
    "PhotoVerdict",
    "PixelVotes",
    "Tally",
    "TrackRecord",
    "Trial",
    "Votes",
    "WeightedSums",
    "answers_about",
    "compare_eyes",
    "count_hits",
    "cross_entropy",
    "evidence",
    "find_activation",
    "find_track_record",
    "follow_through",
    "held_out_kind",
    "is_learnt_by_heart",
    "occlude",
    "refusal_to_compare",
    "strongest_sums",
    "strongest_votes",
    "strongest_weights",
    "trace_forward_pass",
    "verdicts",
    "votes_of_pixels",
]
