"""What is said of a map of the loss: the result in one sentence, and what the map hides."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gui.rooms.descent.landscape.path_map import Notes
from gui.rooms.descent.terrain.path_legend import EACH_STEP, DotSpacing
from gui.style.language import fill
from gui.style.text import count
from gui.widgets.words.numbers import ground_words, short_loss
from gui.widgets.words.photos import count_photos
from gui.widgets.words.places import place_words
from model.descent import Behaviour, SliceChoice
from model.gradient import WeightIndex
from model.numeral import brief, percent

SHOWN_WELL = 0.9
"""Of the path's variance: with less a new map is worth it."""

WHOLE = 0.9999
"""Of it: with more the path lies on the slice, as far as anybody can see."""

POINT = 0.03
"""A path that is so much smaller than the picture is high looks like a point."""


@dataclass(frozen=True, slots=True)
class Account:
    """What a map is of.

    way, young: the directions of the slice; young: for want of a path they are not along it.
    weights: which two, if it is laid along two weights; shape: that of x, if x is a picture.
    step:    the step through which the slice is laid.
    photos:  how many photos the loss is of; `sketches`: whether these are the program's own.
    numbers: how many weights and biases there are.
    share:   how much of the path's variance is seen, 0 … 1.
    size:    the path's extent as a part of the picture's height.
    length:  how many steps the path has.
    spacing, aside_spacing: which steps have a dot, of the path and of the way not taken, if any.
    pulled:  whether L2 is a part of the ground.
    """

    way: SliceChoice
    young: bool
    weights: tuple[int, int]
    shape: tuple[int, int, int] | None
    step: int
    photos: int
    sketches: bool
    numbers: int
    share: float
    size: float
    length: int
    spacing: DotSpacing = EACH_STEP
    aside_spacing: DotSpacing | None = None
    pulled: bool = False


@dataclass(frozen=True, slots=True)
class OtherWay:
    """A way not taken: with which η, from which step, how many steps, the loss at its end."""

    rate: float
    origin: int
    steps: int
    loss: float


@dataclass(frozen=True, slots=True)
class Standing:
    """Where training stands, in true losses over all training photos.

    loss, height: at the step that is shown, without and with L2.
    first:     at the start.
    behaviour: what the steps until there did; None before the first one.
    peak:      the step with the highest loss on the way, if it was above the start, and that loss.
    other:     the way not taken that is named.
    """

    step: int
    loss: float
    height: float
    first: float
    behaviour: Behaviour | None
    peak: tuple[int, float] | None = None
    other: OtherWay | None = None

    @property
    def pulled(self) -> bool:
        """Whether L2 is a part of the height."""
        return self.height != self.loss


def headline(standing: Standing) -> str:
    """Say the result, with the true losses."""
    translate = QCoreApplication.translate
    words = {
        None: translate(
            "Terrain",
            "Here training stands before its first step, at loss {first}. Press Run: it walks "
            "down, without seeing any of this.",
        ),
        "creeping": translate(
            "Terrain", "Creeping downhill: in {steps} steps from loss {first} only to {loss}."
        ),
        "fitting": translate(
            "Terrain", "Downhill all the way: {steps} steps from loss {first} to {loss}."
        ),
        "swinging": translate(
            "Terrain", "Swinging from wall to wall: {steps} steps from loss {first} to {loss}."
        ),
        "blowing up": translate(
            "Terrain",
            "Steps too long for this valley: after {steps} of them the loss is {loss}; it began at "
            "{first}.",
        ),
    }[standing.behaviour]
    peak = standing.peak
    if peak is not None and standing.behaviour == "swinging":
        words = translate(
            "Terrain",
            "Swinging from wall to wall: from loss {first} up to {peak}, and after {steps} steps "
            "{loss}.",
        )
    elif peak is not None and standing.behaviour == "blowing up":
        words = translate(
            "Terrain",
            "Steps too long for this valley: from loss {first} up to {peak}, and after {steps} of "
            "them {loss}.",
        )
    said = fill(
        words,
        steps=count(standing.step),
        first=short_loss(standing.first),
        loss=short_loss(standing.loss),
        peak="" if peak is None else short_loss(peak[1]),
    )
    other = standing.other
    if other is None:
        return said
    more = translate("Terrain", "The way not taken came to {loss} after {steps} steps.")
    return f"{said} {fill(more, loss=short_loss(other.loss), steps=count(other.steps))}"


def notes(standing: Standing, least: float | None, *, falls_on: bool) -> Notes:
    """Say what is written on the map.

    least:    the lowest ground, if it is known.
    falls_on: whether it is at the edge, where the ground goes on falling.
    """
    translate = QCoreApplication.translate
    step, loss = translate("Terrain", "step {step}"), translate("Terrain", "loss {loss}")
    height = fill(
        "{height} {loss}", height=ground_words(pulled=True), loss=short_loss(standing.height)
    )
    ball = fill(loss, loss=short_loss(standing.loss)), *([height] if standing.pulled else [])
    peak = standing.peak
    highest = "" if peak is None else f"{fill(step, step=count(peak[0]))} · {short_loss(peak[1])}"
    floor = "" if least is None else short_loss(least)
    if standing.pulled:
        floor = f"{ground_words(pulled=True)} {floor}"
    lowest = translate("Terrain", "lowest point of this map")
    if falls_on:
        lowest = translate("Terrain", "it falls on from here")
    return Notes(
        start=(translate("Terrain", "start"), fill(loss, loss=short_loss(standing.first))),
        ball=(fill(step, step=count(standing.step)), *ball),
        lowest=() if least is None else (lowest, floor),
        peak=None if peak is None or peak[0] == standing.step else (peak[0], highest),
    )


def aside_words(other: OtherWay) -> tuple[str, str]:
    """Say what a way not taken is, in two lines."""
    translate = QCoreApplication.translate
    first = translate("Terrain", "way not taken: η = {rate} from step {step}")
    second = translate("Terrain", "after {steps} steps, loss {loss}")
    return (
        fill(first, rate=brief(other.rate), step=count(other.origin)),
        fill(second, steps=count(other.steps), loss=short_loss(other.loss)),
    )


def axis_words(account: Account) -> tuple[str, str]:
    """Name the two directions, across and up."""
    translate = QCoreApplication.translate
    if account.way == "weights":
        first, second = (place_words(WeightIndex(0, at), account.shape) for at in account.weights)
        return first, second
    if account.way == "slope" or account.young:
        return (
            translate("Terrain", "downhill, against the gradient"),
            translate("Terrain", "a direction by chance"),
        )
    return (
        translate("Terrain", "along the way it went"),
        translate("Terrain", "sideways"),
    )


def hidden_words(account: Account) -> str:
    """Say what is shown, and what is hidden."""
    translate = QCoreApplication.translate
    said = [
        fill(
            translate(
                "Terrain", "The true {height} of all {photos} to train on, through step {step}."
            ),
            height=ground_words(pulled=account.pulled),
            photos=count_photos(account.photos, sketches=account.sketches),
            step=count(account.step),
        ),
        fill(
            translate(
                "Terrain",
                "W and b are {numbers} numbers, and a map has two directions: what lies across "
                "them is hidden.",
            ),
            numbers=count(account.numbers),
        ),
    ]
    if account.pulled:
        said.append(
            translate("Terrain", "L2 is a part of the ground: a bowl around the start of W.")
        )
    if account.length == 0:
        said.append(translate("Terrain", "There is no path yet: take a step."))
    else:
        share = translate("Terrain", "These two show {share} of the path's variance.")
        decimals = 2 if account.share > 0.99 else 1
        said.append(fill(share, share=percent(account.share, decimals)))
        if account.share < WHOLE:
            said.append(
                translate(
                    "Terrain", "A step beside the slice may be lower or higher than its ground."
                )
            )
    if account.young and account.length:
        said.append(translate("Terrain", "When the path is longer they will be laid along it."))
    elif account.length and account.way == "path" and account.share < SHOWN_WELL:
        said.append(translate("Terrain", "A new map shows the path better."))
    elif account.length and account.size < POINT:
        said.append(
            translate("Terrain", "At this scale the path is nearly a point: zoom in to see it.")
        )
    return " ".join(said)
