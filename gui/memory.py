"""What the window remembers of the learner: which folds are open, and which guesses were made.

Pages write it down by short keys of their own, such as "scores.numbers". It is kept with the
preferences, so that the next start looks like the end of the last one.
"""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

MOST_ENTRIES = 500
LONGEST = 200


class Memory(QObject):
    """Short words by short keys.

    kept: what was remembered before; what is too long or too much is left out.
    asks: whether pages may ask for a guess before they show an answer. Pictures are taken without.

    Signals: `changed(key)`, when something else is remembered than before.
    """

    changed = Signal(str)

    def __init__(
        self,
        kept: Mapping[str, str] | None = None,
        *,
        asks: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.asks = asks
        entries = [item for item in (kept or {}).items() if max(map(len, item)) <= LONGEST]
        self._kept = dict(entries[:MOST_ENTRIES])

    @property
    def kept(self) -> dict[str, str]:
        """All of it, to be kept until the next start."""
        return dict(self._kept)

    def recall(self, key: str) -> str:
        """Give what is remembered under a key; "" where there is nothing."""
        return self._kept.get(key, "")

    def remember(self, key: str, value: str) -> None:
        """Remember something under a key; "" forgets it.

        Raises ValueError where key or value are longer than `LONGEST`.
        """
        if max(len(key), len(value)) > LONGEST:
            raise ValueError(f"only short words are remembered: {key}")
        if value == self.recall(key):
            return
        if value:
            self._kept[key] = value
        else:
            del self._kept[key]
        self.changed.emit(key)
