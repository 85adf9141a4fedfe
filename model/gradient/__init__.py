"""The gradient by its definition: how steep the loss is where one weight is moved a little.

`numeric` takes the difference quotients, `step_size` and `rounding` say how small h may be,
`gradient_race` and `gradient_check` lay them beside the analytic gradient, and `bugs` are wrong
gradients for the check to find.
"""

from model.gradient.bugs import BUGS, Bug, Curves, train_with
from model.gradient.gradient_check import Finding, check_bug
from model.gradient.gradient_race import RUNS, Clock, Lane, Race, times_slower
from model.gradient.numeric import (
    DIFFERENCES,
    PRECISIONS,
    Difference,
    H,
    Precision,
    Probe,
    Quotient,
    check_h,
    feel_at_once,
)
from model.gradient.rounding import (
    FEWEST,
    MOST,
    SLIDE,
    Blurred,
    Written,
    blur,
    write,
    write_quotient,
)
from model.gradient.slide import SLIDE_EXAMPLE, SlideWeight
from model.gradient.step_size import HS, MANY, Curve, Exploration, explore
from model.gradient.weight_index import (
    Place,
    count,
    in_line,
    in_shape,
    index_of,
    place_at,
    value_at,
)

__all__ = [
    "BUGS",
    "DIFFERENCES",
    "FEWEST",
    "HS",
    "MANY",
    "MOST",
    "PRECISIONS",
    "RUNS",
    "SLIDE",
    "SLIDE_EXAMPLE",
    "Blurred",
    "Bug",
    "Clock",
    "Curve",
    "Curves",
    "Difference",
    "Exploration",
    "Finding",
    "H",
    "Lane",
    "Place",
    "Precision",
    "Probe",
    "Quotient",
    "Race",
    "SlideWeight",
    "Written",
    "blur",
    "check_bug",
    "check_h",
    "count",
    "explore",
    "feel_at_once",
    "in_line",
    "in_shape",
    "index_of",
    "place_at",
    "times_slower",
    "train_with",
    "value_at",
    "write",
    "write_quotient",
]
