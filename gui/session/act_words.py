"""What the menus call an act: "Undo remove 12 photos"."""

from collections.abc import Hashable
from dataclasses import fields

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
BACK = sentence("go back to what was there")
KEEP_LESSON = sentence("keep what came of the lesson")
SETTINGS = sentence("change the settings")

CHOICES = {
    "scaling": sentence("change the scaling of x"),
    "start": sentence("change the start of W"),
    "held_out_share": sentence("change the share of held-out photos"),
    "rate": sentence("set η to {rate}"),
    "l2": sentence("set L2 to {l2}"),
    "batch": sentence("change the batch"),
    "seed": sentence("change the seed"),
    "optimiser": sentence("change the optimiser"),
    "schedule": sentence("change the schedule of η"),
}
"""By the name of the field in `Choices` or `Settings`, which is also the gap for its value."""


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
    if before.eye != after.eye:  # what goes with it, is chosen with it
        return sentence("look with the eye {eye}", eye=after.eye.label), None
    changed = _changed(before, after)
    if list(changed) == ["settings"]:
        changed = _changed(before.settings, after.settings)
    if len(changed) == 1:
        ((name, value),) = changed.items()
        if name in CHOICES:
            return Sentence(CHOICES[name].text, ((name, value),)), name
    return SETTINGS, None


def _changed(before: Choices | Settings, after: Choices | Settings) -> dict[str, object]:
    """Give the fields that are not what they were, and what they are now."""
    return {
        field.name: getattr(after, field.name)
        for field in fields(after)
        if getattr(before, field.name) != getattr(after, field.name)
    }
