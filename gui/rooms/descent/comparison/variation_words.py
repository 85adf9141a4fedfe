"""What can be different from run to run, in the learner's words."""

from PySide6.QtCore import QCoreApplication

from gui.style.language import say
from model.descent import Value, Variation, written_value
from model.eyes import Eye
from model.training import ALL_PHOTOS


def kind_name(kind: Variation) -> str:
    """Name what is different."""
    translate = QCoreApplication.translate
    names: dict[Variation, str] = {
        "rate": translate("Variation", "learning rate η"),
        "batch": translate("Variation", "batch size"),
        "scaling": translate("Variation", "scaling of x"),
        "l2": translate("Variation", "L2"),
        "optimiser": translate("Variation", "optimiser"),
        "seed": translate("Variation", "seed"),
    }
    return names[kind]


def value_name(kind: Variation, value: Value, eye: Eye) -> str:
    """Name one of the values, as short as it can be; numbers as they can be typed."""
    translate = QCoreApplication.translate
    pixels = eye.largest is not None
    if kind == "batch" and value == ALL_PHOTOS:
        return translate("Variation", "all")
    if isinstance(value, float):
        return written_value(value)
    if not isinstance(value, str):
        return say(value.label)
    if value == "raw":
        return translate("Variation", "raw 0–255") if pixels else translate("Variation", "raw")
    if value == "unit":
        return "÷ 255" if pixels else translate("Variation", "÷ length")
    return translate("Variation", "mean-centred")


def run_name(kind: Variation, value: str) -> str:
    """Name a run by its value: "η = 0.01"; a word says by itself what it is."""
    if kind == "rate":
        return f"η = {value}"
    if kind in ("batch", "l2", "seed"):
        return f"{kind_name(kind)} {value}"
    return value


def hint(kind: Variation, eye: Eye, *, held_out: bool) -> str:
    """Say what to look for in such a comparison.

    held_out: whether anything is held out.
    """
    translate = QCoreApplication.translate
    hints: dict[Variation, str] = {
        "rate": translate(
            "Variation",
            "Too small an η creeps; too large a one overshoots, leaps up or blows up. What leaps "
            "up and comes down again can do so because a straight cut separates these photos.",
        ),
        "batch": translate(
            "Variation",
            "The loss of a small batch jumps up and down with what is in it.",
        ),
        "scaling": translate(
            "Variation", "Same photos, same η, another x: the longer x is, the smaller η has to be."
        ),
        "l2": translate(
            "Variation",
            "L2 pulls W back to its start, so the training loss can fall less far.",
        ),
        "optimiser": translate(
            "Variation",
            "Of the same slope each makes another step. An η that suits one optimiser need not "
            "suit another: compare each at its own best one.",
        ),
        "seed": translate(
            "Variation",
            "Only the order of the photos differs, so what differs here is chance. A smaller "
            "difference says nothing anywhere.",
        ),
    }
    if kind == "scaling" and eye.largest is not None:
        return translate(
            "Variation",
            "The lecture takes raw pixels from 0 to 255, and at its η = 0.01 the loss explodes: "
            "see what dividing and centring change.",
        )
    more: dict[Variation, str] = {
        "batch": translate(
            "Variation", "How many of those held out are right tells more than the curve."
        ),
        "l2": translate("Variation", "Look whether those held out gain from it."),
    }
    return f"{hints[kind]} {more[kind]}" if held_out and kind in more else hints[kind]
