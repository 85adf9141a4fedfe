"""What the window remembers of the learner, by short keys."""

import pytest

from gui.memory import LONGEST, MOST_ENTRIES, Memory


def test_what_is_remembered_is_recalled_and_told() -> None:
    memory, told = Memory({"a": "1"}), list[str]()
    memory.changed.connect(told.append)
    memory.remember("b", "2")
    memory.remember("b", "2")
    assert (memory.recall("a"), memory.recall("b"), memory.recall("c")) == ("1", "2", "")
    assert told == ["b"]


def test_nothing_to_remember_forgets() -> None:
    memory = Memory({"a": "1"})
    memory.remember("a", "")
    memory.remember("never there", "")
    assert memory.kept == {}


def test_what_comes_from_a_file_is_bounded() -> None:
    assert Memory({"a": "x" * (LONGEST + 1)}).kept == {}
    assert len(Memory({str(n): "x" for n in range(MOST_ENTRIES + 5)}).kept) == MOST_ENTRIES


def test_long_words_are_refused() -> None:
    with pytest.raises(ValueError, match="short"):
        Memory().remember("a", "x" * (LONGEST + 1))
