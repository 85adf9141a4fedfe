"""W x + b of a photo, as the classifier of a step has it, with its strongest products."""

from gui.rooms.score.matrix.sums_shown import WRITTEN, Input, SumsShown
from gui.widgets.pixels import pixel_of
from gui.widgets.words.places import column_name
from model.eyes import Eye
from model.inspection import Activation, ForwardPass, strongest_sums
from model.params import Params

CHANNELS = 3


def sums_of_photo(
    way: ForwardPass, params: Params, eye: Eye, activation: Activation | None
) -> SumsShown:
    """Write a photo's way out; `activation`: the training photos that show what features are."""
    places, sums = strongest_sums(way, params, WRITTEN)
    inputs = tuple(_input(way, place, eye, activation) for place in places)
    return SumsShown(sums, 0, 0, inputs, len(way.x) - len(places), editable=False)


def _input(way: ForwardPass, place: int, eye: Eye, activation: Activation | None) -> Input:
    name = column_name(place, eye.shape)
    if eye.shape is None:
        most = () if activation is None else activation.most(place, 1)
        return Input(name, photo=most[0].photo if most else None)
    level = int(way.seen[place])
    if eye.shape[2] != CHANNELS:
        return Input(name, f"#{level:02x}{level:02x}{level:02x}")
    colour = [0] * CHANNELS
    colour[pixel_of(place, eye.shape)[2]] = level
    return Input(name, "#{:02x}{:02x}{:02x}".format(*colour))
