"""The fields of a JSON object, read one by one: each is what it should be, or the file is damaged.

What a later Downhill may add within the same format is passed over.
"""

from collections.abc import Sequence
from typing import Any, TypeVar

from model.archive.refusals import damaged
from model.visible import shown_text

T = TypeVar("T")
K = TypeVar("K")

LONGEST_TEXT = 1_000
"""Letters of a name; longer ones are cut."""


class Fields:
    """The fields of an object. Whatever is missing or another thing raises Refusal."""

    def __init__(self, value: object) -> None:
        if not isinstance(value, dict):
            raise damaged()
        self._values: dict[str, Any] = value

    def whole(self, name: str, least: int, most: int) -> int:
        """Read a whole number from `least` to `most`."""
        value = self._values.get(name)
        if type(value) is not int or not least <= value <= most:
            raise damaged()
        return value

    def number(self, name: str, least: float, most: float) -> float:
        """Read a number from `least` to `most`."""
        value = self._values.get(name)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise damaged()
        if not least <= value <= most:
            raise damaged()
        return float(value)

    def flag(self, name: str) -> bool:
        """Read yes or no."""
        value = self._values.get(name)
        if not isinstance(value, bool):
            raise damaged()
        return value

    def text(self, name: str) -> str:
        """Read a short text; what cannot be shown of it is replaced."""
        value = self._values.get(name)
        if not isinstance(value, str):
            raise damaged()
        return shown_text(value[:LONGEST_TEXT])

    def one_of(self, name: str, known: Sequence[T]) -> T:
        """Read a text that is one of several."""
        value = self._values.get(name)
        for one in known:
            if one == value:
                return one
        raise damaged()

    def at(self, name: str, things: Sequence[T]) -> T:
        """Read a number, and give the thing at that place."""
        return things[self.whole(name, 0, len(things) - 1)]

    def at_or(self, name: str, things: Sequence[T], known: Sequence[K]) -> T | K:
        """Read one of several texts, or give the thing at the place that is named instead."""
        if self.is_text(name):
            return self.one_of(name, known)
        return self.at(name, things)

    def at_or_none(self, name: str, things: Sequence[T]) -> T | None:
        """Give the thing at a place; None for null."""
        return None if self.is_null(name) else self.at(name, things)

    def is_null(self, name: str) -> bool:
        """Say whether there is null."""
        return name in self._values and self._values[name] is None

    def is_text(self, name: str) -> bool:
        """Say whether there is a text."""
        return isinstance(self._values.get(name), str)

    def fields(self, name: str) -> "Fields":
        """Read an object."""
        return Fields(self._values.get(name))

    def each(self, name: str) -> list["Fields"]:
        """Read a list of objects."""
        return [Fields(value) for value in self._list(name)]

    def each_or_none(self, name: str) -> list["Fields | None"]:
        """Read a list of objects, some of which are null."""
        return [None if value is None else Fields(value) for value in self._list(name)]

    def wholes(self, name: str, least: int, most: int) -> list[int]:
        """Read a list of whole numbers from `least` to `most`."""
        found = self._list(name)
        if not all(type(value) is int and least <= value <= most for value in found):
            raise damaged()
        return found

    def texts(self, name: str, most: int) -> list[str]:
        """Read a list of at most so many texts."""
        found = self._list(name)
        if len(found) > most or not all(isinstance(value, str) for value in found):
            raise damaged()
        return found

    def all_at(self, name: str, things: Sequence[T]) -> tuple[T, ...]:
        """Read a list of numbers, and give the things at those places."""
        return tuple(things[place] for place in self.wholes(name, 0, len(things) - 1))

    def all_texts(self, most: int) -> dict[str, str]:
        """Read all fields, at most so many, which are short texts."""
        if len(self._values) > most:
            raise damaged()
        return {shown_text(key[:LONGEST_TEXT]): self.text(key) for key in self._values}

    def _list(self, name: str) -> list[Any]:
        value = self._values.get(name)
        if not isinstance(value, list):
            raise damaged()
        return value
