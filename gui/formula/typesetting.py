"""Sets a formula: from TeX to a drawing, which is the same at every size and in every colour.

The work is done by ziamath, in pure Python. To load it takes as long as many frames, and to set a
formula as long as some; so it is loaded when the first formula is wanted, and all of this happens
in a thread. What has been set is kept.
"""

import threading
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from xml.etree.ElementTree import tostring

from model.lesson import FUNCTIONS, GREEK, LARGE, WORDS, opens, parse_tex, tokens

KEPT = 256
"""Formulas; the drawing of one takes some 10 kB."""

UNITS = 24.0
"""Of a drawing to the em; ziamath keeps the smallest scripts readable at this size."""

INK = "currentColor"
"""Stands in a drawing for the colour of everything in it."""

TIGHT = (r"\partial", r"\nabla")
"""What stands close to what is behind it; ziamath takes them for operators."""

_LETTERS = frozenset((*GREEK, *WORDS, r"\hat", r"\bar", r"\vec"))
_LOCK = threading.Lock()


@dataclass(frozen=True, slots=True)
class Typeset:
    """A formula that has been set.

    svg:           the drawing; its colour is `INK`.
    width, height: in em.
    """

    svg: str
    width: float
    height: float


@lru_cache(maxsize=KEPT)
def typeset(tex: str) -> "Future[Typeset]":
    """Begin to set a formula, if that has not been done; the thread ends with it.

    What comes of it may be a Refusal: TeX that cannot be drawn (`model.lesson.parse_tex`).
    """
    thread = ThreadPoolExecutor(1, thread_name_prefix="formula")
    work = thread.submit(_typeset, tex)
    thread.shutdown(wait=False)
    return work


def spaced(tex: str) -> str:
    r"""Put the spaces that TeX knows of and ziamath does not.

    A minus that takes nothing away stands close to what it belongs to, and so does ∂; the name of a
    function and a sum stand apart from a letter beside them.

    >>> spaced(r"L = -\log P")
    'L = {-} \\log \\, P'
    """
    made: list[str] = []
    before = ""
    signs = tokens(tex)
    for sign, after in zip(signs, [*signs[1:], ""], strict=True):
        if (sign in {"-", "+"} and (not before or opens(before))) or sign in TIGHT:
            made.append(f"{{{sign}}}")
        elif sign in LARGE or sign in FUNCTIONS:
            if _is_letter(before) or before[-1:] in {"}", ")"}:
                made.append(r"\,")
            made.append(sign)
            if sign in FUNCTIONS and (_is_letter(after) or after == "{"):
                made.append(r"\,")
        else:
            made.append(sign)
        before = sign
    return " ".join(made)


def _is_letter(sign: str) -> bool:
    return sign[:1].isalnum() or sign.partition("{")[0] in _LETTERS


def _typeset(tex: str) -> Typeset:
    parse_tex(tex)
    with _LOCK:  # all formulas are read from one open font
        from ziamath.config import config
        from ziamath.zmath import Latex

        # Qt does not draw what SVG 2 has in place of a path for each sign.
        config.svg2 = False
        drawn = Latex(spaced(tex), size=UNITS, color=INK).svgxml()
        width, height = (float(drawn.attrib[side]) / UNITS for side in ("width", "height"))
        return Typeset(tostring(drawn, encoding="unicode"), width, height)
