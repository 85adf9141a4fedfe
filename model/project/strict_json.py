"""JSON from anywhere: as the standard has it, of a size that can be taken, and nothing twice.

Python's reader knows NaN and Infinity, takes the last of two values of one name, and makes an
object of a hundred bytes of each three letters. So the commas and brackets are counted first.

Source: RFC 8259, https://www.rfc-editor.org/rfc/rfc8259.
"""

import json
import math
from typing import Any

from model.archive.refusals import damaged, too_large

MOST_BYTES = 16_000_000
MOST_VALUES = 400_000
"""An object in memory takes about a hundred bytes."""

LONGEST_NUMBER = 40
"""Letters; Python writes no number that is in use with more."""


def parse(data: bytes) -> Any:  # whatever JSON can be
    """Read a text. Raises Refusal, ValueError or RecursionError when it is not as it should be."""
    if not fits(data):
        raise too_large()
    return json.loads(
        data.decode(),
        object_pairs_hook=_named_once,
        parse_constant=_no_number,
        parse_float=_number,
        parse_int=_whole,
    )


def fits(data: bytes) -> bool:
    """Say whether a text is small enough to be read."""
    return len(data) <= MOST_BYTES and sum(map(data.count, b",[{")) <= MOST_VALUES


def _named_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = dict(pairs)
    if len(names) < len(pairs):
        raise damaged()
    return names


def _number(text: str) -> float:
    number = float(text) if len(text) <= LONGEST_NUMBER else math.inf
    if not math.isfinite(number):
        raise damaged()
    return number


def _whole(text: str) -> int:
    if len(text) > LONGEST_NUMBER:
        raise damaged()
    return int(text)


def _no_number(text: str) -> None:
    del text
    raise damaged()
