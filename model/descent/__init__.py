"""The ground that is walked down: the true loss on slices, how far to step, and what comes of it.

`slice` is a plane through W, `loss_landscape` the loss above it, `line_search` the loss along one
step, `curvature_bound` how long a step may be, `comparison` several ways side by side.
"""

from model.descent.blind_walk import (
    Outcome,
    Underfoot,
    Walk,
    begin,
    compare_walks,
    descend,
    feel,
    walk,
)
from model.descent.comparison import MOST_LANES, Comparison, Lane, compare
from model.descent.contours import DECADES, Segments, contour_levels, contour_line
from model.descent.curvature_bound import Bound, find_bound, is_promised
from model.descent.difference import Difference, find_difference
from model.descent.line_search import Ray, cast_ray
from model.descent.loss_landscape import Area, Surface, Terrain, area_around, lay_out, survey
from model.descent.lowest import descend_to_lowest
from model.descent.path import Trail, waypoints
from model.descent.prediction import CHOICES, NO_STEP, Question, Score, ask
from model.descent.remedy import Remedy, find_remedy
from model.descent.slice import (
    Place,
    Slice,
    Weight,
    gradient_slice,
    path_slice,
    realign,
    share_shown,
    weight_slice,
)
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

__all__ = [
    "CHOICES",
    "DECADES",
    "MOST_LANES",
    "NO_STEP",
    "TYPED_VARIATIONS",
    "VARIATIONS",
    "Area",
    "Bound",
    "Comparison",
    "Difference",
    "Lane",
    "Outcome",
    "Place",
    "Question",
    "Ray",
    "Remedy",
    "Score",
    "Segments",
    "Slice",
    "Surface",
    "Terrain",
    "Trail",
    "Underfoot",
    "Value",
    "Variation",
    "Walk",
    "Weight",
    "area_around",
    "ask",
    "begin",
    "cast_ray",
    "check_variation",
    "compare",
    "compare_walks",
    "contour_levels",
    "contour_line",
    "descend",
    "descend_to_lowest",
    "feel",
    "find_bound",
    "find_difference",
    "find_remedy",
    "gradient_slice",
    "is_promised",
    "lay_out",
    "path_slice",
    "read_values",
    "realign",
    "same_but_for",
    "share_shown",
    "survey",
    "usual_values",
    "varied",
    "walk",
    "waypoints",
    "weight_slice",
    "written_value",
]
