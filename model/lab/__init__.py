"""The lab: photos, choices and films together, what the window stands on."""

from model.lab.addition import with_photos, with_sketches
from model.lab.choices import CLASSES, Choices, ScalingChoice, Source
from model.lab.lab import Lab
from model.lab.ledger import Ledger
from model.lab.shown_model import model_of
from model.lab.snapshot import LabSnapshot

__all__ = [
    "CLASSES",
    "Choices",
    "Lab",
    "LabSnapshot",
    "Ledger",
    "ScalingChoice",
    "Source",
    "model_of",
    "with_photos",
    "with_sketches",
]
