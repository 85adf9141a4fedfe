"""Automatic differentiation: variables, the operations on them, and the tape that records them.

`variable` has the numbers that are reckoned with, and the rule of each operation; it stands on
`recorded_array`, which moves numbers about and tells the tapes of it, and `operation` is what they
are told. `functions` has softmax and other functions of variables; `gradient_tape` records forward
and plays backward; `record` has both as values to look at.
"""

from model.autodiff.tape.functions import log_softmax, maximum, softmax
from model.autodiff.tape.gradient_tape import GradientTape
from model.autodiff.tape.record import Passing, Replay, TapeRecord
from model.autodiff.tape.variable import Variable, exp, log

__all__ = [
    "GradientTape",
    "Passing",
    "Replay",
    "TapeRecord",
    "Variable",
    "exp",
    "log",
    "log_softmax",
    "maximum",
    "softmax",
]
