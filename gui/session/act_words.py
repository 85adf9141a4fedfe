"""What the menus call an act: "Undo remove 12 photos"."""

from collections.abc import Hashable
from dataclasses import replace

from model.lab import Choices
from model.sentence import Sentence, sentence
from model.training import Settings

RESET = sentence("reset")
ANOTHER_WAY = sentence("begin another way")
OTHER_WAY = sentence("go on with another way")
NAME_WAY = sentence("name a way")
FORGET_WAY = sentence("forget a way")
OPEN_MODEL = sentence("open a model")
OPEN_FILE = sentence("open a file")
SKETCHES = sentence("use the sketches")
MY_PHOTOS = sentence("use my photos")
ADD_PHOTOS = sentence("add photos")
KEEP_LESSON = sentence("keep what came of the lesson")
SETTINGS = sentence("change the settings")


def adding(count: int) -> Sentence:
    """Say that photos come."""
    if count == 1:
        return sentence("add 1 photo")
    return sentence("add {count} photos", count=count)


def removing(count: int) -> Sentence:
    """Say that photos go."""
    if count == 1:
        return sentence("remove 1 photo")
    return sentence("remove {count} photos", count=count)


def moving(count: int, label: int) -> Sentence:
    """Say that photos go to the shelf of another class."""
    if count == 1:
        return (
            sentence("move 1 photo to the dogs"),
            sentence("move 1 photo to the cats"),
        )[label]
    return (
        sentence("move {count} photos to the dogs", count=count),
        sentence("move {count} photos to the cats", count=count),
    )[label]


def labelling(label: int) -> Sentence:
    """Say that a photo is answered to be of a class."""
    return (sentence("answer “dog”"), sentence("answer “cat”"))[label]


def choosing(before: Choices, after: Choices) -> tuple[Sentence, Hashable]:
    """Say what is chosen instead, and which control does it; None for several at once."""
    if before.eye != after.eye:
        return sentence("look with the eye {eye}", eye=after.eye.label), None
    if replace(before, scaling=after.scaling) == after:
        return sentence("change the scaling of x"), "scaling"
    if replace(before, start=after.start) == after:
        return sentence("change the start of W"), "start"
    if replace(before, held_out_share=after.held_out_share) == after:
        return sentence("change the share of held-out photos"), "held_out_share"
    if replace(before, settings=after.settings) == after:
        return _setting(before.settings, after.settings)
    return SETTINGS, None


def _setting(before: Settings, after: Settings) -> tuple[Sentence, Hashable]:
    if replace(before, rate=after.rate) == after:
        return sentence("set η to {rate}", rate=after.rate), "rate"
    if replace(before, l2=after.l2) == after:
        return sentence("set L2 to {l2}", l2=after.l2), "l2"
    if replace(before, batch=after.batch) == after:
        return sentence("change the batch"), "batch"
    if replace(before, seed=after.seed) == after:
        return sentence("change the seed"), "seed"
    if replace(before, optimiser=after.optimiser) == after:
        return sentence("change the optimiser"), "optimiser"
    if replace(before, schedule=after.schedule) == after:
        return sentence("change the schedule of η"), "schedule"
    return SETTINGS, None
