"""What counts as frozen, wherever it is hidden."""

from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import pytest

from tests.frozen import changeable, frozen


@dataclass(frozen=True)
class Held:
    part: object


@dataclass
class Open:
    part: object


class Counter:
    """Something that several threads may have, if it says so."""


def read_only() -> np.ndarray:
    array = np.zeros(3)
    array.setflags(write=False)
    return array


def raised() -> ValueError:
    with pytest.raises(ValueError, match="invalid literal") as caught:
        int("no number")
    return caught.value


@pytest.mark.parametrize(
    "value",
    [
        *(None, 3, "words", b"bytes", np.float32(1), (), int, frozenset({1}), read_only()),
        Held((Held("deep"), MappingProxyType({"a": read_only()}))),
        ValueError("never raised"),
    ],
    ids=repr,
)
def test_nothing_in_it_can_be_changed(value: object) -> None:
    assert frozen(value)


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ([], "list: list"),
        (np.zeros(3), "ndarray"),
        (Held({"a": 1}), "Held.part: dict"),
        (Held((1, Held([2]))), "Held.part[1].part: list"),
        (Open(1), "Open: Open"),
        (Held(MappingProxyType({"a": np.zeros(3)})), "Held.part['a']"),
        (Held(raised()), "Held.part: ValueError"),
        (Held(Counter()), "Held.part: Counter"),
    ],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_what_can_be_changed_is_named(value: object, name: str) -> None:
    assert changeable(value) == [name]


def test_what_sees_to_it_itself_may_be_shared() -> None:
    assert changeable(Held(Counter()), (Counter,)) == []
