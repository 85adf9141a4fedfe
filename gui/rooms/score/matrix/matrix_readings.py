"""The numbers of the page *W x + b* that a lesson can name."""

from collections.abc import Mapping

from gui.rooms.score.matrix.sums_shown import WRITTEN, SumsShown, weight_of
from model.inspection import SLIDE

SIDES = ("dog", "cat")


def readings_of(shown: SumsShown) -> Mapping[str, float]:
    """Name what is shown; rows and columns are counted from 1, as those of a matrix are."""
    sums, weight = shown.sums, weight_of(shown.place)
    found = {"lead": float(sums.scores[0] - sums.scores[1]), "row": shown.row + 1.0}
    if weight is not None:
        found["column"] = weight + 1.0
    for row, side in enumerate(SIDES):
        found[side] = float(sums.scores[row])
        found[f"rest_{side}"] = sums.rest[row]
        found[f"bias_{side}"] = sums.b[row]
        for column, value in enumerate(sums.W[row], start=1):
            found[f"weight_{side}_{column}"] = value
    for column, value in enumerate(sums.x, start=1):
        found[f"x_{column}"] = value
    if shown.others is None:
        found["changed"] = float(sums.changes_from(SLIDE))
        for row, side in enumerate(SIDES):
            found[f"needed_{side}"] = sums.rest_for(row, float(SLIDE.scores[row]))
        return found
    count = shown.others + WRITTEN
    return found | {"others": float(shown.others), "products": float(count)}
