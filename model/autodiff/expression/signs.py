"""The signs of an expression as people write them, turned into those of Python.

A text is copied from a page or from this program, and there numbers stand as in "−2.3 × 10⁻⁸"
and products as in "t1 · x". Every sign is replaced in its place, so that what is said about the new
text is true of the same place in the old one.
"""

import re
import string

from model.autodiff.expression.tree import Fault, Span
from model.sentence import sentence

_SIGNS = str.maketrans("−×·÷\n\r\t", "-**/   ")
_RAISED = str.maketrans("⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "+-0123456789")
_ALLOWED = frozenset(string.ascii_letters + string.digits + "_.,:=()[]+-*/@ ")

_POWER = re.compile(f"(?<![\\w.])10([{''.join(map(chr, _RAISED))}]+)")
# One number, exactly, and not a product that is rounded once more. Not where another operation
# comes first: x / 2 × 10⁻⁸ is (x / 2) × 10⁻⁸, as in Python.
_NUMBER = re.compile(r"(?<![\w.])(\d+\.?\d*|\.\d+) ?\* ?1(e[+-]?\d+)(?!\w| *\*\*)", re.ASCII)
_FIRST = ("*", "/", "@")


def in_python(text: str) -> str:
    """Write an expression with the signs of Python, each in the place where it stood.

    Raises a `Fault` for a sign that means nothing.
    """
    plain = text.translate(_SIGNS)
    plain = _POWER.sub(lambda found: f"1e{found[1].translate(_RAISED)}", plain)
    plain = _NUMBER.sub(_joined, plain)
    for column, sign in enumerate(plain):
        if sign not in _ALLOWED:
            place = Span(column, column + 1)
            if sign == "^" or ord(sign) in _RAISED:
                raise Fault(sentence("A power is written with two stars: x**3."), place)
            shown = sign if sign.isprintable() else f"U+{ord(sign):04X}"
            raise Fault(sentence("The sign {sign} has no meaning here.", sign=shown), place)
    return plain


def _joined(found: re.Match[str]) -> str:
    """Make one number of "2.3 * 1e-8", which zeros make as long."""
    if found.string[: found.start()].rstrip(" +-").endswith(_FIRST):
        return found[0]
    digits = found[1] if "." in found[1] else f"{found[1]}."
    return digits.ljust(len(found[0]) - len(found[2]), "0") + found[2]
