"""A formula with numbers in place of its symbols, made from the same source."""

import re
from collections.abc import Iterable

from model.lesson.tex import opens, tokens
from model.sentence import Refusal, sentence

_NUMBER = re.compile(r"-?\d[\d.{},]*(?: \\times 10\^\{-?\d+\})?|-?10\^\{-?\d+\}|-?\\infty")
_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


def with_numbers(tex: str, numbers: Iterable[tuple[str, str]]) -> str:
    r"""Put numbers in place of symbols.

    numbers: parts of the source, each with what stands there: a number as the program writes it, or
             TeX with such numbers. Two numbers, one of which was put in, are multiplied by each
             other, and one below 0 gets brackets where a sign would stand before it.

    Raises Refusal where a part does not stand in the source.

    >>> with_numbers(r"w - \eta g", [("w", "0.2"), (r"\eta", "0.01"), ("g", "−2.5")])
    '{0.2} - {0.01} \\cdot ({-2.5})'
    """
    source = tokens(tex)
    parts = sorted(((tokens(part), text) for part, text in numbers), key=lambda one: -len(one[0]))
    for part, _ in parts:
        if not part or not any(source[at:][: len(part)] == part for at in range(len(source))):
            raise Refusal(
                sentence("“{part}” does not stand in “{tex}”.", part=" ".join(part), tex=tex)
            )
    made: list[str] = []
    at, behind_number, behind_put = 0, False, False
    while at < len(source):
        found = next((one for one in parts if source[at:][: len(one[0])] == one[0]), None)
        if found is None:
            is_number = source[at][0].isdigit()
            if is_number and behind_put:
                made.append(r"\cdot")
            made.append(source[at])
            at, behind_number, behind_put = at + 1, is_number, False
            continue
        text = _of_number(found[1])
        at += len(found[0])
        is_number = _NUMBER.fullmatch(text) is not None
        if is_number and behind_number:
            made.append(r"\cdot")
        apart = made and not opens(made[-1])
        powered = at < len(source) and source[at] == "^"
        inside = is_number and text.startswith("-") and (apart or powered)
        made.append(f"({{{text}}})" if inside else f"{{{text}}}")
        behind_number = behind_put = is_number
    return " ".join(made)


def _of_number(text: str) -> str:
    """Write a number of the program in TeX."""
    text = text.replace("\u2212", "-").replace("…", r"\ldots").replace("∞", r"\infty")
    text = text.replace("×", r"\times").replace("NaN", r"\mathrm{NaN}")
    text = re.sub(r"(?<=\d),(?=\d{3})", "{,}", text)
    return re.sub("[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+", lambda found: f"^{{{found[0].translate(_RAISED)}}}", text)
