"""The lab: photos, choices and films together, what the window stands on."""

from model.lab.lab import CLASSES, Choices, Lab, ScalingChoice, Source

__all__ = [
    "CLASSES",
    "Choices",
    "Lab",
    "ScalingChoice",
    "Source",
]
