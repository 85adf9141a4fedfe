"""How far the learner is, from one start to the next, whatever has become of the file."""

from pathlib import Path

import pytest

from gui.window.lesson.progress_file import default_path, load, save
from model.lesson.progress import Progress

FAR = Progress("08-loss-of-the-cat", 3, {"01/recall": (1, 0)}, done=frozenset({"01"}))


def test_it_lies_beside_the_settings() -> None:
    assert default_path().name == "lesson.json"


def test_progress_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "new" / "lesson.json"

    assert load(path) == (Progress(), None)
    assert save(path, FAR) is None
    assert load(path) == (FAR, None)


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff", b'{"beat": -1}', b"[" * 100_000])
def test_what_cannot_be_understood_is_kept_aside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "lesson.json"
    path.write_bytes(content)

    progress, complaint = load(path)

    assert progress == Progress()
    assert complaint is not None
    assert "lesson.json.broken-1" in str(complaint)
    assert (tmp_path / "lesson.json.broken-1").read_bytes() == content
    assert not path.exists()


def test_a_folder_in_its_place_is_told_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "lesson.json"
    path.mkdir()

    assert load(path)[0] == Progress()
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert "could not be saved" in str(save(blocked / "lesson.json", FAR))


def test_a_file_that_cannot_be_read_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(path: str, most: int) -> bytes:
        del path, most
        raise OSError(5, "Input/output error")

    path = tmp_path / "lesson.json"
    path.write_bytes(b"what nobody can read today")
    monkeypatch.setattr("gui.window.lesson.progress_file.read_regular", broken)
    _, said = load(path)
    assert f"{path.name}.broken-1" in str(said)
    assert not path.exists()
    assert path.with_name(f"{path.name}.broken-1").read_bytes() == b"what nobody can read today"
