r"""Formulas in TeX, of few commands: those that are known to be drawn right and can be spoken.

A source is taken apart into signs, and these into a tree of fractions, scripts and tables. From the
same source come the picture, the spoken text, and the formula with numbers in place of its symbols
(`with_numbers`).

>>> parse_tex("x^2")
(Scripts(base=Sign(token='x'), below=(), above=(Sign(token='2'),)),)
"""

import re
from dataclasses import dataclass
from typing import TypeAlias

from model.sentence import Refusal, sentence

MOST_CHARACTERS = 300
MOST_DEPTH = 6
"""Braces and tables within each other; each takes twice as long to draw as the one around it."""

GREEK = (
    *(r"\alpha", r"\beta", r"\gamma", r"\delta", r"\varepsilon", r"\eta", r"\theta", r"\lambda"),
    *(r"\mu", r"\pi", r"\rho", r"\sigma", r"\Delta"),
)
ORDINARY = (r"\partial", r"\nabla", r"\infty", r"\top", r"\%", r"\{", r"\}", r"\|")
DOTS = (r"\cdots", r"\ldots", r"\vdots")
OPERATORS = (r"\cdot", r"\times", r"\div", r"\pm", r"\circ", r"\odot")
RELATIONS = (
    *(r"\le", r"\ge", r"\ne", r"\approx", r"\sim", r"\propto", r"\in", r"\mid"),
    *(r"\leftarrow", r"\rightarrow", r"\to", r"\mapsto", r"\Rightarrow"),
)
LARGE = (r"\sum", r"\prod")
FUNCTIONS = (r"\exp", r"\log", r"\ln", r"\max", r"\min", r"\lim", r"\arg")
SPACES = (r"\,", r"\;", r"\quad", r"\qquad")
BRACKETS = (r"\big", r"\Big", r"\bigg", r"\Bigg")
"""Sizes of one of `( ) [ ] |`. There is no `\\left`, which can come out as high as the screen."""

WORDS = (r"\text", r"\mathrm", r"\mathbf")
"""Upright or bold words, in braces."""

STRUCTURES = {r"\frac": 2, r"\sqrt": 1, r"\hat": 1, r"\bar": 1, r"\vec": 1}
"""What takes so many parts, each in braces."""

TABLES = ("bmatrix", "pmatrix", "cases", "aligned")
"""What can stand in `\\begin{…}` and `\\end{…}`."""

SYMBOLS = (*GREEK, *ORDINARY, *DOTS, *OPERATORS, *RELATIONS, *LARGE, *FUNCTIONS, *SPACES)
"""Commands that are a sign by themselves. What is in none of these lists is refused."""

NEW_LINE, BEGIN = "\\\\", r"\begin"
_OPENING = (*RELATIONS, *SPACES, NEW_LINE)
_TOKEN = re.compile(
    rf"(?:{'|'.join(map(re.escape, WORDS))})\{{[^{{}}\\]*\}}"
    r"|\\(?:begin|end)\{[a-z]*\}"
    rf"|(?:{'|'.join(map(re.escape, BRACKETS))})[()\[\]|]"
    r"|\\[A-Za-z]+|\\.|\d+(?:\.\d+)?|\s+|.",
    re.DOTALL,
)
_PLAIN = re.compile(r"[A-Za-z0-9=+\-/<>()\[\]|.,:;?' ]+")


@dataclass(frozen=True, slots=True)
class Sign:
    r"""One sign: a letter, a whole number, a symbol such as `\eta`, or words: `\text{cat}`."""

    token: str


@dataclass(frozen=True, slots=True)
class Group:
    """What stands together in braces."""

    nodes: "Nodes"


@dataclass(frozen=True, slots=True)
class Scripts:
    """Something with a subscript, a superscript or both; what is not there is empty."""

    base: "Node"
    below: "Nodes"
    above: "Nodes"


@dataclass(frozen=True, slots=True)
class Structure:
    r"""A command with its parts: of `\frac` what is above and what is below."""

    command: str
    parts: tuple["Nodes", ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A matrix or its like: rows of cells."""

    kind: str
    rows: tuple[tuple["Nodes", ...], ...]


Node: TypeAlias = Sign | Group | Scripts | Structure | Table
Nodes: TypeAlias = tuple[Node, ...]


def parse_tex(tex: str) -> Nodes:
    r"""Take a formula apart; lines are parted by `Sign("\\\\")`.

    Raises Refusal for what cannot be drawn: another command, a word in Hangul, a missing brace.
    """
    if len(tex) > MOST_CHARACTERS:
        raise Refusal(sentence("A formula has at most {most} characters.", most=MOST_CHARACTERS))
    reader = _Reader(tex)
    nodes = reader.row()
    if reader.here:
        raise reader.stray()
    return nodes


def tokens(tex: str) -> list[str]:
    r"""Give the signs of a source without the spaces between them.

    >>> tokens(r"\frac{1.5}{e^s} \text{ cat}")
    ['\\frac', '{', '1.5', '}', '{', 'e', '^', 's', '}', '\\text{ cat}']
    """
    return [token for token in _TOKEN.findall(tex) if not token.isspace()]


def opens(token: str) -> bool:
    """Say whether a minus after this sign belongs to what is behind it: after "=", say."""
    return token[-1] in "([{=<>,:&_^" or token in _OPENING or token.startswith(BEGIN)


class _Reader:
    """Goes through a source sign by sign."""

    def __init__(self, tex: str) -> None:
        self._tex = tex
        self._tokens = tokens(tex)
        self._at = 0
        self._depth = 0

    @property
    def here(self) -> str:
        """The sign that comes next; "" at the end."""
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def row(self) -> Nodes:
        """Read up to what closes what is around it, or to the end."""
        nodes: list[Node] = []
        while self.here and not (
            self.here in {"}", "&"}
            or self.here.startswith(r"\end{")
            or (self.here == NEW_LINE and self._depth)
        ):
            nodes.append(self._node())
        return tuple(nodes)

    def stray(self) -> Refusal:
        """Refuse the next sign, or the end, where it stands."""
        if not self.here:
            return Refusal(sentence("Something is missing at the end of “{tex}”.", tex=self._tex))
        return Refusal(
            sentence(
                "“{sign}” stands in the wrong place in “{tex}”.", sign=self.here, tex=self._tex
            )
        )

    def _node(self) -> Node:
        base = self._thing()
        scripts: dict[str, Nodes] = {}
        while self.here in {"_", "^"}:
            if self.here in scripts:
                raise self.stray()
            which = self._take()
            scripts[which] = self._script()
        if scripts:
            return Scripts(base, scripts.get("_", ()), scripts.get("^", ()))
        return base

    def _thing(self) -> Node:
        sign = self.here
        if sign == "{":
            return Group(self._braces())
        if sign in {"_", "^"} or not sign:
            raise self.stray()
        self._take()
        if sign.startswith(BEGIN):
            return self._table(sign[len(BEGIN) + 1 : -1])
        if sign in STRUCTURES:
            return Structure(sign, tuple(self._braces() for _ in range(STRUCTURES[sign])))
        self._check(sign)
        return Sign(sign)

    def _script(self) -> Nodes:
        """Read a script: what stands in braces, or one sign; of `x_12`, TeX would take the 1."""
        if self.here == "{":
            return self._braces()
        if len(self.here) > 1 and not self.here.startswith("\\"):
            raise self.stray()
        return (self._thing(),)

    def _braces(self) -> Nodes:
        if self.here != "{":
            raise self.stray()
        self._take()
        self._go_in()
        nodes = self.row()
        self._depth -= 1
        if self.here != "}":
            raise self.stray()
        self._take()
        return nodes

    def _table(self, kind: str) -> Table:
        if kind not in TABLES:
            raise _unknown(f"{BEGIN}{{{kind}}}")
        self._go_in()
        rows: list[tuple[Nodes, ...]] = []
        cells = [self.row()]
        while self.here in {"&", NEW_LINE}:
            if self._take() == NEW_LINE:
                rows.append(tuple(cells))
                cells = []
            cells.append(self.row())
        self._depth -= 1
        if self.here != rf"\end{{{kind}}}":
            raise self.stray()
        self._take()
        return Table(kind, (*rows, tuple(cells)))

    def _go_in(self) -> None:
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise Refusal(
                sentence("A formula has at most {most} braces in one another.", most=MOST_DEPTH)
            )

    def _take(self) -> str:
        sign = self.here
        self._at += 1
        return sign

    def _check(self, sign: str) -> None:
        """Refuse a sign that cannot be drawn."""
        command, _, words = sign.partition("{")
        if sign in SYMBOLS or (sign == NEW_LINE and not self._depth):
            return
        if sign[:-1] in BRACKETS and not sign[-1].isalpha():
            return
        if command in WORDS and words:
            sign = words[:-1]
        elif sign.startswith("\\"):
            raise _unknown(sign)
        if sign and not _PLAIN.fullmatch(sign):
            raise Refusal(
                sentence(
                    "“{sign}” cannot stand in a formula. Words stand in the text beside it.",
                    sign=sign,
                )
            )


def _unknown(command: str) -> Refusal:
    return Refusal(
        sentence(
            "A formula has no {command}; the list of what it has is in docs/lesson-format.md.",
            command=command,
        )
    )
