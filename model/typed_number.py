"""Reading numbers that people type.

People write numbers in many ways: 2.3e-8, 2.3 × 10⁻⁸, 10^-8; a hyphen for a minus; a comma for the
decimal point; a space or a comma between thousands; the wide digits of an Asian keyboard. All of it
is read, as long as it can mean one thing only. What "1,0000" means is unknown: ten thousand with a
comma at the wrong place, or one with four decimals. Such a text is refused, with a sentence that
says what to type.
"""

import re
import unicodedata
from decimal import Decimal
from typing import NamedTuple

from model.sentence import Refusal, sentence

MOST_WHOLE = 18
"""The most digits of a whole number that is read."""

_LONGEST = 400
"""No number that is typed is longer."""

_LOWERED = str.maketrans("⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "+-0123456789")
_EXPONENT = re.compile(f"[{''.join(map(chr, _LOWERED))}]+")
_SIGNS = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys("x*·∙⋅", "×"))

_POWER = r"10 ?\^ ?([+-]?\d+)"
_SHAPE = re.compile(
    rf"([+-]?) ?(?:([\d.,][\d., ]*?)(?: ?e ?([+-]?\d+)| ?× ?{_POWER})?|{_POWER})", re.ASCII
)
_PLAIN = re.compile(r"\d+\.?\d*|\.\d+", re.ASCII)
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d*)?", re.ASCII)
_GROUPED = re.compile(r"[\d, ]*\d[, ]+\d[\d., ]*|\d{1,3}(?:\.\d{3})+(?:,\d*)?|\d[\d,]*,", re.ASCII)
_ONE_COMMA = re.compile(r"(\d*),(\d+)", re.ASCII)


def read(typed: str, *, decimal_comma: bool = True) -> float:
    """Read a typed number. One beyond all floats is read as infinite.

    decimal_comma: whether a comma may stand before decimals too, as in "0,01". It may not where
                   whole numbers are asked for, or where a comma between thousands was changed: of
                   "1,000" with a digit less 1 is not what is meant.

    Raises Refusal when it is no number, or when it is not clear which.

        >>> [read(typed) for typed in ("1e-3", "0,01", "1,000", "2.3 × 10⁻⁸", "−2")]
        [0.001, 0.01, 1000.0, 2.3e-08, -2.0]
    """
    return float(_read(typed, decimal_comma=decimal_comma))


def read_whole(typed: str) -> int:
    """Read a typed whole number of at most 18 digits.

    Raises Refusal when it is none, or when it is not clear which.
    """
    value = Decimal(_read(typed, decimal_comma=False))
    if value.adjusted() >= MOST_WHOLE or value != value.to_integral_value():
        raise Refusal(
            sentence(
                "“{typed}” is not a whole number of up to {most} digits.",
                typed=_shortened(typed),
                most=MOST_WHOLE,
            )
        )
    return int(value)


class _Parts(NamedTuple):
    """What a typed number is made of."""

    sign: str
    digits: str
    power: str


def _read(typed: str, *, decimal_comma: bool) -> str:
    """Read a number into a form that computers know, such as "-2.3e-8"."""
    parts = _parts(typed)
    if parts is None:
        raise Refusal(sentence("“{typed}” is not a number.", typed=_shortened(typed)))
    plain = _without_commas(parts.digits, typed, decimal_comma=decimal_comma)
    return f"{parts.sign}{plain}e{parts.power}"


def _parts(typed: str) -> _Parts | None:
    """Take a number apart; None where it is none."""
    if len(typed) > _LONGEST:
        return None
    # First the raised digits, which would be ordinary ones afterwards.
    text = _EXPONENT.sub(lambda raised: f"^{raised[0].translate(_LOWERED)}", typed)
    text = unicodedata.normalize("NFKC", text).lower().translate(_SIGNS)
    found = _SHAPE.fullmatch(" ".join(text.split()))
    if found is None:
        return None
    sign, digits, after_e, after_ten, alone = found.groups()
    power = after_e or after_ten or alone or "0"
    # No float has a power of more digits, but there is no end to those that can be typed.
    way, size = ("-" if power.startswith("-") else ""), power.lstrip("+-0")[:6] or "0"
    return _Parts(sign, "1" if digits is None else digits.strip(), way + size)


def _without_commas(digits: str, typed: str, *, decimal_comma: bool) -> str:
    """Tell commas between thousands from one before decimals."""
    if _PLAIN.fullmatch(digits):
        return digits
    if _THOUSANDS.fullmatch(digits):
        return digits.replace(",", "").replace(" ", "")
    found = _ONE_COMMA.fullmatch(digits)
    if found is not None:
        before, after = found.groups()
        # No thousands begin with 0, and no thousand has one or two digits.
        if decimal_comma and (not before.strip("0") or len(after) <= 2):
            return f"{before}.{after}"
        raise Refusal(
            sentence(
                "It is not clear what the comma in “{typed}” means. Type {thousands} or {point}.",
                typed=_shortened(typed),
                thousands=_shortened(f"{before}{after}".lstrip("0") or "0"),
                point=_shortened(f"{before or 0}.{after}"),
            )
        )
    if _GROUPED.fullmatch(digits):
        raise Refusal(
            sentence(
                "“{typed}” is not clear. Commas stand between thousands, a point before decimals, "
                "as in 1,234.5.",
                typed=_shortened(typed),
            )
        )
    raise Refusal(sentence("“{typed}” is not a number.", typed=_shortened(typed)))


def _shortened(text: str) -> str:
    return text if len(text) <= 20 else f"{text[:19]}…"
