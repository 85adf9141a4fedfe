"""The numbers of the page *One step* that a lesson can name."""

from collections.abc import Mapping

from gui.rooms.descent.one_step.valley import Valley
from model.descent import BEHAVIOURS


def readings_of(valley: Valley) -> Mapping[str, float]:
    """Name what is shown of the η in hand; what it does counts once somebody has put it there."""
    shown = valley.rehearsal
    found = {
        "rate": valley.rate,
        "start": valley.ray.start,
        "next": valley.ray.loss_at(valley.rate),
    }
    for behaviour in BEHAVIOURS:
        does = valley.touched and shown is not None and shown.behaviour == behaviour
        found[behaviour.replace(" ", "_")] = float(does)
    if shown is not None:
        found |= {"steps": float(shown.steps), "end": float(shown.losses[-1]), "peak": shown.peak}
    if valley.bound is not None:
        found["limit"] = valley.bound.rate_anywhere
    return found
