"""Automatic differentiation of a typed formula.

`tape` records operations and plays them backward, `expression` reads the formula,
and `tape_code` writes the same as a program in other libraries.
"""

from model.autodiff.tape_code import NUMPY, PYTORCH, TENSORFLOW, Dialect, code

__all__ = [
    "NUMPY",
    "PYTORCH",
    "TENSORFLOW",
    "Dialect",
    "code",
]
