"""The ground that is walked down: the true loss on slices, how far to step, and what comes of it.

`slice` is a plane through W, `loss_landscape` the loss above it, `line_search` the loss along one
step, `curvature_bound` how long a step may be, `rehearsal` what several steps of a length do,
`comparison` several ways side by side.
"""

from model.descent.behaviour import (
    BEHAVIOURS,
    Behaviour,
    classify_losses,
    without_drift,
)
from model.descent.blind_walk import (
    Feeling,
    Walk,
    WalkOutcome,
    area_of_walks,
    begin,
    compare_walks,
    feel,
    local_slope,
    walk,
    walk_on,
)
from model.descent.compared_run import ComparedRun
from model.descent.comparison import Comparison, compare
from model.descent.contours import Segments, contour_levels, contour_line, lowest_told
from model.descent.curvature_bound import CurvatureBound, find_curvature_bound, is_promised
from model.descent.difference import ModelDifference, find_difference
from model.descent.line_search import LineSearch, search_line
from model.descent.loss_landscape import Area, LossLandscape, Surface, area_around, lay_out, survey
from model.descent.lowest import descend_to_lowest
from model.descent.prediction import CHOICES, Score, StepQuestion, ask_step
from model.descent.rehearsal import (
    PIECES,
    STEPS,
    Rehearsal,
    Span,
    examples,
    rates_between,
    rehearse_all,
    spans,
)
from model.descent.remedy import Remedy, find_remedy
from model.descent.slice import Slice, SlicePoint, Weight, realign, share_shown
from model.descent.slice_choice import YOUNG, SliceChoice, choose_slice
from model.descent.step_telling import tell_step
from model.descent.trajectory import Trajectory, waypoints
from model.descent.variation import (
    TYPED_VARIATIONS,
    VARIATIONS,
    Value,
    Variation,
    check_variation,
    read_values,
    same_but_for,
    usual_values,
    varied,
    written_value,
)
from model.descent.weight_change import WeightChange, largest_change, largest_changes

__all__ = [
    "BEHAVIOURS",
    "CHOICES",
    "PIECES",
    "STEPS",
    "TYPED_VARIATIONS",
    "VARIATIONS",
    "YOUNG",
    "Area",
    "Behaviour",
    "ComparedRun",
    "Comparison",
    "CurvatureBound",
    "Feeling",
    "LineSearch",
    "LossLandscape",
    "ModelDifference",
    "Rehearsal",
    "Remedy",
    "Score",
    "Segments",
    "Slice",
    "SliceChoice",
    "SlicePoint",
    "Span",
    "StepQuestion",
    "Surface",
    "Trajectory",
    "Value",
    "Variation",
    "Walk",
    "WalkOutcome",
    "Weight",
    "WeightChange",
    "area_around",
    "area_of_walks",
    "ask_step",
    "begin",
    "check_variation",
    "choose_slice",
    "classify_losses",
    "compare",
    "compare_walks",
    "contour_levels",
    "contour_line",
    "descend_to_lowest",
    "examples",
    "feel",
    "find_curvature_bound",
    "find_difference",
    "find_remedy",
    "is_promised",
    "largest_change",
    "largest_changes",
    "lay_out",
    "local_slope",
    "lowest_told",
    "rates_between",
    "read_values",
    "realign",
    "rehearse_all",
    "same_but_for",
    "search_line",
    "share_shown",
    "spans",
    "survey",
    "tell_step",
    "usual_values",
    "varied",
    "walk",
    "walk_on",
    "waypoints",
    "without_drift",
    "written_value",
]
