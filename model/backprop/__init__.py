"""The chain rule, one operation at a time, and what a gradient is made of."""

from model.backprop.chain import Chain, ChainOperation, OperationKind, take_apart
from model.backprop.composed import Composed
from model.backprop.photo_weights import (
    PartialSum,
    PhotoWeights,
    add_up,
    enough,
    terms,
    weigh,
    whole_film,
    why_no_sum,
)
from model.backprop.power_rule import EXPONENTS, Power, TangentLine

__all__ = [
    "EXPONENTS",
    "Chain",
    "ChainOperation",
    "Composed",
    "OperationKind",
    "PartialSum",
    "PhotoWeights",
    "Power",
    "TangentLine",
    "add_up",
    "enough",
    "take_apart",
    "terms",
    "weigh",
    "whole_film",
    "why_no_sum",
]
