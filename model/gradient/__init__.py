"""The gradient by its definition: how steep the loss is where one weight is moved a little.

`finite_differences` takes the quotients, `step_size` and `rounding` say how small h may be,
`gradient_race` and `gradient_check` lay them beside the analytic gradient, and `bugs` are wrong
gradients for the check to find.
"""

from model.gradient.analytic import analytic_gradient
from model.gradient.bug_trial import TRIAL_STEPS, TrialResult, try_bug
from model.gradient.bugs import BUGS, NO_BUG, Bug, Curves
from model.gradient.finite_differences import (
    PRECISIONS,
    SCHEMES,
    H,
    Precision,
    Probe,
    Scheme,
    check_h,
    vectorised_gradient,
)
from model.gradient.gradient_race import RUNS, Race, RaceLane, RaceStanding, times_slower
from model.gradient.rounding import (
    FEWEST,
    MOST,
    SLIDE,
    Blurred,
    RoundedQuotient,
    blur,
    write,
)
from model.gradient.slide import SLIDE_EXAMPLE, SlideWeight
from model.gradient.slope_answer import judge_slope
from model.gradient.step_size import (
    HS,
    MANY,
    Curve,
    Exploration,
    Zones,
    error_at,
    explore,
    find_zones,
)
from model.gradient.update_answer import judge_update
from model.gradient.weight_curve import WeightCurve, curve_of
from model.gradient.weight_index import WeightIndex, index_of, steepest, value_at, weight_index_at

__all__ = [
    "BUGS",
    "FEWEST",
    "HS",
    "MANY",
    "MOST",
    "NO_BUG",
    "PRECISIONS",
    "RUNS",
    "SCHEMES",
    "SLIDE",
    "SLIDE_EXAMPLE",
    "TRIAL_STEPS",
    "Blurred",
    "Bug",
    "Curve",
    "Curves",
    "Exploration",
    "H",
    "Precision",
    "Probe",
    "Race",
    "RaceLane",
    "RaceStanding",
    "RoundedQuotient",
    "Scheme",
    "SlideWeight",
    "TrialResult",
    "WeightCurve",
    "WeightIndex",
    "Zones",
    "analytic_gradient",
    "blur",
    "check_h",
    "curve_of",
    "error_at",
    "explore",
    "find_zones",
    "index_of",
    "judge_slope",
    "judge_update",
    "steepest",
    "times_slower",
    "try_bug",
    "value_at",
    "vectorised_gradient",
    "weight_index_at",
    "write",
]
