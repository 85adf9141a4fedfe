"""Learning from A to B where B is a number: a line through houses, and its squared loss.

`houses` are the lecture's six, `squared_loss` says how wrong a line is, how steep that is and which
line is best, `line_film` takes the steps of gradient descent, and `scaling` makes them possible.
"""

from model.regression.houses import PRICES, ROOMS, SIZES
from model.regression.line_film import LineFilm, film_line
from model.regression.scaling import standardise
from model.regression.squared_loss import (
    largest_curvature,
    least_squares,
    mean_squared_error,
    predict,
)

__all__ = [
    "PRICES",
    "ROOMS",
    "SIZES",
    "LineFilm",
    "film_line",
    "largest_curvature",
    "least_squares",
    "mean_squared_error",
    "predict",
    "standardise",
]
