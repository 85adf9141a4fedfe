"""What a formula sounds like: the same TeX that is drawn, as a sentence.

It is said as a teacher says it at the board, and no sign of what is drawn is left out but braces
and spaces.
"""

from collections.abc import Sequence

from model.lesson.tex import (
    BRACKETS,
    DOTS,
    LARGE,
    NEW_LINE,
    SPACES,
    WORDS,
    Group,
    Node,
    Nodes,
    Scripts,
    Sign,
    Structure,
    parse_tex,
)
from model.sentence import Sentence, joined, sentence

_SIGNS = {
    NEW_LINE: sentence("next line"),
    "=": sentence("equals"),
    "+": sentence("plus"),
    "-": sentence("minus"),
    "/": sentence("divided by"),
    "<": sentence("is less than"),
    ">": sentence("is greater than"),
    "(": sentence("open bracket"),
    "[": sentence("open bracket"),
    ")": sentence("close bracket"),
    "]": sentence("close bracket"),
    "|": sentence("vertical bar"),
    "'": sentence("prime"),
    r"\{": sentence("open brace"),
    r"\}": sentence("close brace"),
    r"\|": sentence("double bar"),
    r"\%": sentence("percent"),
    r"\partial": sentence("partial"),
    r"\nabla": sentence("nabla"),
    r"\infty": sentence("infinity"),
    r"\top": sentence("transposed"),
    r"\cdot": sentence("times"),
    r"\times": sentence("times"),
    r"\div": sentence("divided by"),
    r"\pm": sentence("plus or minus"),
    r"\circ": sentence("after"),
    r"\odot": sentence("times, number by number,"),
    r"\le": sentence("is at most"),
    r"\ge": sentence("is at least"),
    r"\ne": sentence("is not"),
    r"\approx": sentence("is about"),
    r"\sim": sentence("is spread like"),
    r"\propto": sentence("is proportional to"),
    r"\in": sentence("is one of"),
    r"\mid": sentence("given"),
    r"\leftarrow": sentence("becomes"),
    r"\rightarrow": sentence("goes to"),
    r"\to": sentence("goes to"),
    r"\mapsto": sentence("goes to"),
    r"\Rightarrow": sentence("so"),
    r"\alpha": sentence("alpha"),
    r"\beta": sentence("beta"),
    r"\gamma": sentence("gamma"),
    r"\delta": sentence("delta"),
    r"\varepsilon": sentence("epsilon"),
    r"\eta": sentence("eta"),
    r"\theta": sentence("theta"),
    r"\lambda": sentence("lambda"),
    r"\mu": sentence("mu"),
    r"\pi": sentence("pi"),
    r"\rho": sentence("rho"),
    r"\sigma": sentence("sigma"),
    r"\Delta": sentence("delta"),
}
_NAMES = {
    r"\sum": sentence("the sum"),
    r"\prod": sentence("the product"),
    r"\exp": sentence("exp"),
    r"\log": sentence("log"),
    r"\ln": sentence("natural log"),
    r"\max": sentence("max"),
    r"\min": sentence("min"),
    r"\lim": sentence("the limit"),
    r"\arg": sentence("arg"),
}
_POWERS = {
    "2": sentence("squared"),
    "3": sentence("cubed"),
    r"\top": sentence("transposed"),
    "'": sentence("prime"),
}
_ACCENTS = {
    r"\hat": sentence("hat"),
    r"\bar": sentence("bar"),
    r"\vec": sentence("vector"),
}
_AND_SO_ON = sentence("and so on")
_ARROWS = (Sign(r"\to"), Sign(r"\rightarrow"))
_MATRICES = ("bmatrix", "pmatrix")
_COMMA = Group((Sign(","),))


def spoken(tex: str) -> Sentence:
    r"""Say a formula. Raises Refusal, as `parse_tex` does.

    >>> print(spoken(r"L = -\log \frac{e^{s_y}}{\sum_j e^{s_j}}"))
    L equals minus log of e to the s y over the sum over j of e to the s j
    """
    return _row(parse_tex(tex))


def _row(nodes: Nodes) -> Sentence:
    # Commas between thousands stand in braces, as in `1{,}234`, and are not said.
    return _joined([_node(node) for node in nodes if node != _COMMA])


def _node(node: Node) -> Sentence:
    match node:
        case Sign(token):
            return _sign(token)
        case Group(nodes):
            return _row(nodes)
        case Scripts(Sign(token), below, above) if token in _NAMES:
            return _function(token, below, above)
        case Scripts(base, below, above):
            return _scripts(base, below, above)
        case Structure(r"\frac", (over, under)):
            return sentence("{over} over {under}", over=_row(over), under=_row(under))
        case Structure(r"\sqrt", (inside,)):
            return sentence("the root of {inside}", inside=_row(inside))
        case Structure(command, parts):
            return _joined([_row(parts[0]), _ACCENTS[command]])
    return _table(node.kind, node.rows)


def _sign(sign: str) -> Sentence:
    if sign in SPACES:
        return Sentence("")
    if sign in DOTS:
        return _AND_SO_ON
    if sign in _NAMES:
        return _function(sign, (), ())
    if sign[:-1] in BRACKETS:
        sign = sign[-1]
    if sign.startswith(WORDS):
        sign = sign[sign.index("{") + 1 : -1].strip()
    return _SIGNS.get(sign) or Sentence("{sign}", (("sign", sign),))


def _function(sign: str, below: Nodes, above: Nodes) -> Sentence:
    """Say a sum, a limit or the like, which what follows belongs to."""
    name, first, last = _NAMES[sign], _row(below), _row(above)
    match bool(below), bool(above):
        case True, False if sign == r"\lim" and len(below) > 2 and below[1] in _ARROWS:
            goes, end = _node(below[0]), _row(below[2:])
            return sentence("the limit as {name} goes to {end} of", name=goes, end=end)
        case True, False:
            return sentence("{name} over {index} of", name=name, index=first)
        case False, True if sign in LARGE:
            return sentence("{name} up to {last} of", name=name, last=last)
        case False, True:
            return sentence("{name} to the {power} of", name=name, power=last)
        case True, True if sign in LARGE:
            return sentence("{name} from {first} to {last} of", name=name, first=first, last=last)
        case True, True:
            return sentence(
                "{name} over {index} to the {power} of", name=name, index=first, power=last
            )
    return sentence("{name} of", name=name)


def _scripts(base: Node, below: Nodes, above: Nodes) -> Sentence:
    said = _joined([_node(base), _row(below)])
    match above:
        case ():
            return said
        case (Sign(sign),) if sign in _POWERS:
            return _joined([said, _POWERS[sign]])
    return sentence("{base} to the {power}", base=said, power=_row(above))


def _table(kind: str, rows: Sequence[Sequence[Nodes]]) -> Sentence:
    lines = [_joined([_row(cell) for cell in row], ", ") for row in rows]
    if kind not in _MATRICES:
        return _joined(lines, "; ")
    numbered = [
        sentence("row {number}: {cells}", number=number, cells=line)
        for number, line in enumerate(lines, 1)
    ]
    return sentence("matrix, {rows}, end of matrix", rows=_joined(numbered, "; "))


def _joined(parts: Sequence[Sentence], between: str = " ") -> Sentence:
    """Say one after the other what has words."""
    return joined([part for part in parts if part.text], between)
