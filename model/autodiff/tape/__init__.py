"""Automatic differentiation: variables, the operations on them, and the tape that records them.

`variable` has the numbers whose operations are recorded, and the rule of each operation;
`functions` has softmax and other functions of variables; `gradient_tape` records forward and
plays backward; `record` has both as values to look at.
"""

from model.autodiff.tape.functions import log_softmax, maximum, softmax
from model.autodiff.tape.gradient_tape import GradientTape
from model.autodiff.tape.record import Entry, Passing, RecordedOperation, Replay, TapeRecord
from model.autodiff.tape.variable import Variable, exp, log

__all__ = [
    "Entry",
    "GradientTape",
    "Passing",
    "RecordedOperation",
    "Replay",
    "TapeRecord",
    "Variable",
    "exp",
    "log",
    "log_softmax",
    "maximum",
    "softmax",
]
