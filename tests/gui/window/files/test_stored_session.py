import os
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from gui.window.files.stored_session import NAME, default_folder, take


@pytest.fixture
def windows() -> Iterator[ExitStack]:
    with ExitStack() as windows:
        yield windows


def written(folder: Path, number: int, at: int) -> Path:
    path = folder / f"session-{number}" / NAME
    path.parent.mkdir(exist_ok=True)
    (path.parent / "album-1.zip").write_bytes(b"photos")
    path.write_bytes(b"work")
    os.utime(path, (at, at))
    return path


def test_the_folder_is_the_platforms_for_what_a_program_keeps() -> None:
    assert default_folder().name == "sessions"
    assert default_folder().is_absolute()


def test_two_windows_have_a_file_each(tmp_path: Path, windows: ExitStack) -> None:
    folder = tmp_path / "not" / "there"
    one, other = (windows.enter_context(closing(take(folder))) for _ in range(2))
    assert one.path != other.path
    assert not one.there


def test_what_was_written_last_comes_first(tmp_path: Path, windows: ExitStack) -> None:
    old, new = written(tmp_path, 1, 100), written(tmp_path, 2, 10**9 * 3)
    taken = [windows.enter_context(closing(take(tmp_path))) for _ in range(3)]
    assert [one.path for one in taken[:2]] == [new, old]
    assert [one.there for one in taken] == [True, True, False]


def test_a_new_file_leaves_the_others_alone(tmp_path: Path) -> None:
    old = written(tmp_path, 1, 100)
    with closing(take(tmp_path, new=True)) as stored:
        assert stored.path != old
        assert not stored.there


def test_a_file_that_was_let_go_of_can_be_taken_again(tmp_path: Path) -> None:
    first = take(tmp_path)
    first.close()
    with closing(take(tmp_path)) as second:
        assert second.path == first.path


def test_the_marker_stays_until_all_is_well(tmp_path: Path) -> None:
    with closing(take(tmp_path)) as stored:
        stored.mark()
    with closing(take(tmp_path)) as stored:
        assert stored.marked
        stored.unmark()
        assert not stored.marked


def test_what_is_left_aside_keeps_its_content_and_is_not_taken_again(tmp_path: Path) -> None:
    for _ in range(2):
        written(tmp_path, 1, 100)
        with closing(take(tmp_path)) as stored:
            stored.mark()
            kept = stored.leave_aside()
            assert kept.read_bytes() == b"work"
            assert kept.with_name("album-1.zip").read_bytes() == b"photos"
            assert not stored.marked
            assert not stored.there
    assert sorted(path.name for path in tmp_path.glob("left-*")) == ["left-1", "left-2"]


def test_what_is_forgotten_is_gone(tmp_path: Path) -> None:
    path = written(tmp_path, 1, 100)
    with closing(take(tmp_path)) as stored:
        stored.forget()
        stored.forget()
        assert not stored.there
        assert list(path.parent.iterdir()) == []
    assert not path.parent.exists()


def test_where_every_file_is_taken_nothing_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody_gets_it(path: Path) -> None:
        del path

    monkeypatch.setattr("gui.window.files.stored_session.take_lock", nobody_gets_it)
    with pytest.raises(OSError, match="windows"):
        take(tmp_path)
