"""Where the backward pass begins: the slope of the target by itself.

For a target of one number that is 1. A target of many numbers has no slope of its own; a seed
says how much each of them counts, and what is found is the slope of the sum weighted so.
"""

from typing import TypeAlias

import numpy as np

from model.autodiff.tape.arrays import floats, shape_text
from model.autodiff.tape.variable import Variable
from model.params import Floats
from model.sentence import Refusal, sentence

Variables: TypeAlias = list[Variable] | tuple[Variable, ...]
Seed: TypeAlias = Floats | float | None
Seeds: TypeAlias = Seed | list[Seed] | tuple[Seed, ...]


def seeded(target: Variable | Variables, seed: Seeds) -> dict[Variable, Variable]:
    """Begin the slopes with that of each target by itself: 1, or its seed.

    Raises a `Refusal` when seeds and targets do not go together.
    """
    if not isinstance(target, list | tuple):
        return {target: one_seed(target, seed)}
    seeds = [None] * len(target) if seed is None else seed
    if not isinstance(seeds, list | tuple) or len(seeds) != len(target):
        raise Refusal(sentence("A list of targets needs a list with a seed for each."))
    slopes: dict[Variable, Variable] = {}
    for one, its_seed in zip(target, seeds, strict=True):
        slope = one_seed(one, its_seed)
        slopes[one] = slopes[one] + slope if one in slopes else slope
    return slopes


def one_seed(target: Variable, seed: Seeds) -> Variable:
    """Begin the slope of one target, in its shape and dtype. Raises a `Refusal` as `gradient`."""
    check_variable(target)
    if seed is None:
        if target.value.size != 1:
            raise Refusal(
                sentence(
                    "The target has the shape {shape}, and a slope is that of one number. Take "
                    "its sum or mean, or give a seed that says how much each number counts.",
                    shape=shape_text(target.shape),
                )
            )
        return Variable.plain(np.ones_like(target.value))
    counts = floats(seed)
    if counts.shape != target.shape:
        raise Refusal(
            sentence(
                "The seed has the shape {seed} and the target {target}; they must be the same.",
                seed=shape_text(counts.shape),
                target=shape_text(target.shape),
            )
        )
    return Variable.plain(counts.astype(target.dtype))


def check_variable(thing: object) -> None:
    """Raise a `Refusal` for what is no variable."""
    if not isinstance(thing, Variable):
        raise Refusal(
            sentence(
                "Gradients are taken of variables by variables, and this is a plain number or "
                "array. Make it a Variable, or let the tape watch it, before it is used."
            )
        )
