"""The numbers of the page *Blind walk* that a lesson can name."""

from collections.abc import Mapping

from gui.rooms.descent.blind_walk.standing import WalkStanding


def readings_of(standing: WalkStanding | None, *, lifted: bool) -> Mapping[str, float]:
    """Name how both walks stand; `least` is the lowest loss on the learner's way."""
    if standing is None:
        return {}
    own = standing.own
    found = {
        "steps": float(own.steps),
        "start": own.losses[0],
        "loss": own.loss,
        "least": min(own.losses),
        "beside": standing.beside.loss,
        "size": float(standing.size),
        "lifted": float(lifted),
    }
    return found if standing.rate is None else {**found, "rate": standing.rate}
