"""Which things of a list are selected, and on which of them the keyboard stands.

The rules are the ones that every list on a desktop keeps: a click selects one, Ctrl adds or
takes away one, Shift selects from the last one chosen to here. Selected is selected by what
a thing is, not by its place, so a selection survives a change of the list.
"""


class Selection:
    """The state of one list.

    selected: the keys of what is selected.
    current:  the row on which the keyboard stands; None in an empty list or before it came.
    """

    def __init__(self) -> None:
        self._keys: tuple[bytes, ...] = ()
        self._anchor = 0
        self.selected: frozenset[bytes] = frozenset()
        self.current: int | None = None

    def set_keys(self, keys: tuple[bytes, ...]) -> None:
        """Use another list; what is still in it stays selected, and current where possible."""
        was = None if self.current is None else self._keys[self.current]
        self._keys = keys
        self.selected &= frozenset(keys)
        if was in keys:
            self.current = keys.index(was)
        elif self.current is not None:
            self.current = min(self.current, len(keys) - 1) if keys else None
        self._anchor = self.current or 0

    def move_to(self, row: int) -> None:
        """Stand on a row and leave the selection as it is."""
        self.current = row

    def select_only(self, row: int) -> None:
        """Select this row and no other."""
        self.selected = frozenset({self._keys[row]})
        self.current = self._anchor = row

    def toggle(self, row: int) -> None:
        """Add this row to what is selected, or take it away."""
        self.selected ^= {self._keys[row]}
        self.current = self._anchor = row

    def extend_to(self, row: int) -> None:
        """Select everything from the row last chosen to this one."""
        first, last = sorted((self._anchor, row))
        self.selected = frozenset(self._keys[first : last + 1])
        self.current = row

    def select_all(self) -> None:
        self.selected = frozenset(self._keys)

    def clear(self) -> None:
        self.selected = frozenset()

    def keys(self) -> tuple[bytes, ...]:
        """What the next command is for: the selected ones in order, or else the current one."""
        if self.selected:
            return tuple(dict.fromkeys(key for key in self._keys if key in self.selected))
        return () if self.current is None else (self._keys[self.current],)
