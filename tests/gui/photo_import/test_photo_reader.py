"""One drop on its way: found, read, reported; and given up in the middle."""

import threading
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.photo_import import photo_reader as module
from gui.photo_import.drop_data import DroppedData
from gui.photo_import.photo_reader import BROKEN, Keep, PhotoReader, Read, keeping, mixed
from gui.photo_import.pool import THREADS
from gui.photo_import.reading_progress import ReadingProgress
from model.eyes import EDGES
from model.photos import kinship
from model.photos.loader import read_found, read_photo
from model.photos.photo import Photo
from model.photos.search.gathered import Found, Gathered
from tests.gui.album_making import write_photo, write_sketch
from tests.gui.photo_import.conftest import Slow
from tests.gui.waiting import FAR
from tests.interleaving import Turn, interleavings

Start = Callable[[DroppedData], "Watched"]


def as_it_is(photo: Photo) -> Photo:
    return photo


class Watched:
    """A reader, and all that it has told of its drop."""

    def __init__(self, keep: Keep, parent: QObject) -> None:
        self.reader = PhotoReader(keep, parent)
        self.progress: list[ReadingProgress] = []
        self.finished: list[Read] = []

    def read(self, dropped: DroppedData) -> None:
        self.reader.read(dropped, self.progress.append, self.finished.append)


@pytest.fixture
def watch(nothing_left_over: None, qtbot: QtBot) -> Iterator[Callable[[Keep], Watched]]:
    """Make readers, and close them in the end."""
    del nothing_left_over, qtbot
    parent, made = QObject(), []

    def make(keep: Keep) -> Watched:
        made.append(Watched(keep, parent))
        return made[-1]

    yield make
    for watched in made:
        watched.reader.close()
    parent.deleteLater()


@pytest.fixture
def start(watch: Callable[[Keep], Watched]) -> Start:
    """Begin to read a drop."""

    def begin(dropped: DroppedData) -> Watched:
        watched = watch(as_it_is)
        watched.read(dropped)
        return watched

    return begin


class Gate:
    """Holds every reading thread until it is opened."""

    def __init__(self) -> None:
        self.open = threading.Event()
        self.waiting = 0
        self._lock = threading.Lock()

    def read(self, file: Found, edges: tuple[int, ...], *_: object) -> Photo:
        with self._lock:
            self.waiting += 1
        assert self.open.wait(FAR)
        return read_found(file, edges)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    gate = Gate()
    monkeypatch.setattr("gui.photo_import.photo_reader.read_found", gate.read)
    yield gate
    gate.open.set()


def dropped(*paths: object) -> DroppedData:
    return DroppedData(tuple(str(path) for path in paths), ())


def read(start: Start, qtbot: QtBot, dropped: DroppedData) -> Read:
    """Take a drop all the way."""
    watched = start(dropped)
    qtbot.waitUntil(lambda: bool(watched.finished))
    (result,) = watched.finished
    return result


def test_photos_come_with_the_class_that_their_folder_says(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    write_photo(tmp_path / "dogs" / "a.png", 1, 0)
    write_photo(tmp_path / "cats" / "b.png", 2, 1)
    result = read(start, qtbot, dropped(tmp_path))
    labels = {photo.name: label for photo, label in result.photos}
    assert labels == {"a.png": "dog", "b.png": "cat"}
    assert all(set(photo.squares) == set(EDGES) for photo, _ in result.photos)
    assert (result.skipped, result.unread) == ((), 0)


def test_a_file_that_is_no_photo_is_left_out_with_a_reason_and_the_others_stay(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    good = write_photo(tmp_path / "good.png", 1, 0)
    bad = tmp_path / "bad.png"
    bad.write_text("no photo")
    result = read(start, qtbot, dropped(good, bad, tmp_path / "gone.png"))
    assert [photo.name for photo, _ in result.photos] == ["good.png"]
    assert sorted(Path(left_out.path).name for left_out in result.skipped) == [
        "bad.png",
        "gone.png",
    ]
    assert all(str(left_out.reason) for left_out in result.skipped)


def test_an_image_without_a_file_is_read_under_its_name(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    data = Path(write_photo(tmp_path / "a.png", 1, 0)).read_bytes()
    result = read(start, qtbot, DroppedData((), (("from the clipboard", data), ("broken", b"no"))))
    assert [(photo.name, label) for photo, label in result.photos] == [("from the clipboard", None)]
    assert [left_out.path for left_out in result.skipped] == ["broken"]


def test_every_photo_is_kept_by_the_thread_that_has_read_it(
    watch: Callable[[Keep], Watched], qtbot: QtBot, tmp_path: Path
) -> None:
    def keep(photo: Photo) -> Photo:
        return replace(photo, name=f"{photo.name} kept by {threading.current_thread().name}")

    folder = tmp_path / "dogs"
    data = Path(write_photo(folder / "a.png", 1, 0)).read_bytes()
    (folder / "bad.png").write_text("no photo")
    watched = watch(keep)
    watched.read(DroppedData((str(folder),), (("pasted", data),)))
    qtbot.waitUntil(lambda: bool(watched.finished))
    (result,) = watched.finished
    told = sorted(photo.name.partition("_")[0] for photo, _ in result.photos)
    assert told == ["a.png kept by photos", "pasted kept by photos"]
    assert len(result.skipped) == 1


def test_photos_in_an_archive_come_as_those_of_a_folder_do(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    write_photo(tmp_path / "dogs" / "1.png", 1, 0)
    with zipfile.ZipFile(tmp_path / "pets.zip", "w") as archive:
        archive.write(tmp_path / "dogs" / "1.png", "val/dogs/1.png")
        archive.write(tmp_path / "dogs" / "1.png", "train/dogs/2.png")
        archive.writestr("val/cats/1.png", b"no picture")
    result = read(start, qtbot, dropped(tmp_path / "pets.zip"))
    path = str(tmp_path / "pets.zip" / "val" / "dogs" / "1.png")
    assert [label for _, label in result.photos] == ["dog", "dog"]
    assert result.held_out[path] is True
    assert [photo.name for photo, _ in result.photos] == ["2.png", "1.png"]
    assert len(result.skipped) == 1


def test_an_error_of_the_program_leaves_out_one_photo_and_no_other(
    start: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(file: Found, edges: tuple[int, ...], *_: object) -> Photo:
        if file.path.endswith("b.png"):
            raise ZeroDivisionError
        return read_found(file, edges)

    monkeypatch.setattr("gui.photo_import.photo_reader.read_found", break_down)
    for place, name in enumerate(("a.png", "b.png", "c.png")):
        write_photo(tmp_path / "dogs" / name, place, 0)
    with qtbot.capture_exceptions() as raised:
        result = read(start, qtbot, dropped(tmp_path / "dogs"))
        qtbot.waitUntil(lambda: bool(raised))
    assert sorted(photo.name for photo, _ in result.photos) == ["a.png", "c.png"]
    assert [skipped.reason for skipped in result.skipped] == [BROKEN]
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]


def test_files_that_cannot_be_found_because_of_an_error_end_the_drop(
    start: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: object, **__: object) -> Gathered:
        raise ZeroDivisionError

    monkeypatch.setattr("gui.photo_import.photo_reader.gather_photos", break_down)
    with qtbot.capture_exceptions() as raised:
        watched = start(dropped(tmp_path))
        qtbot.waitUntil(lambda: bool(watched.finished and raised))
    assert watched.finished[0].photos == ()
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]


def test_progress_counts_up_to_the_number_of_files(
    start: Start, qtbot: QtBot, tmp_path: Path, gate: Gate
) -> None:
    paths = [write_photo(tmp_path / f"{number}.png", number, 0) for number in range(3)]
    watched = start(dropped(*paths))
    assert watched.progress == [ReadingProgress(0, 0)]  # nobody knows yet how many there are
    qtbot.waitUntil(lambda: ReadingProgress(0, 3) in watched.progress)
    gate.open.set()
    qtbot.waitUntil(lambda: bool(watched.finished))
    assert watched.progress[-1] == ReadingProgress(3, 3)


def test_cancel_keeps_what_has_been_begun_and_counts_the_rest(
    start: Start, qtbot: QtBot, tmp_path: Path, gate: Gate
) -> None:
    paths = [write_photo(tmp_path / f"{number}.png", number, 0) for number in range(6)]
    watched = start(dropped(*paths))
    qtbot.waitUntil(lambda: gate.waiting == THREADS)
    watched.reader.cancel()
    gate.open.set()
    qtbot.waitUntil(lambda: bool(watched.finished))
    (result,) = watched.finished
    assert (len(result.photos), result.unread) == (THREADS, 6 - THREADS)


def test_cancel_while_the_files_are_still_being_found_ends_with_nothing(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    watched = start(dropped(write_photo(tmp_path / "a.png", 1, 0)))
    watched.reader.cancel()
    qtbot.waitUntil(lambda: bool(watched.finished))
    (result,) = watched.finished
    assert (result.photos, result.skipped, result.unread) == ((), (), 0)


def test_closing_in_the_middle_ends_the_threads_and_tells_nothing_more(
    start: Start, qtbot: QtBot, tmp_path: Path, gate: Gate
) -> None:
    paths = [write_photo(tmp_path / f"{number}.png", number, 0) for number in range(6)]
    watched = start(dropped(*paths))
    qtbot.waitUntil(lambda: gate.waiting == THREADS)
    gate.open.set()
    watched.reader.close()
    assert not any(thread.name.startswith("photos") for thread in threading.enumerate())
    assert watched.finished == []


def test_of_two_near_copies_that_two_threads_read_one_knows_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = read_photo(write_sketch(tmp_path / "dog.png", 0, 1), EDGES)
    Image.open(tmp_path / "dog.png").convert("RGB").save(tmp_path / "dog.jpg")
    other = read_photo(str(tmp_path / "dog.jpg"), EDGES)
    assert one.split_key != other.split_key
    kept: list[Photo] = []

    def make(turn: Turn) -> Keep:
        kept.clear()
        with monkeypatch.context() as patch:
            patch.setattr(threading, "Lock", lambda: turn)
            return keeping()

    for _ in interleavings(
        make,
        lambda keep: kept.append(keep(one)),
        lambda keep: kept.append(keep(other)),
        module,
        kinship,
    ):
        known = [photo.alike for photo in sorted(kept, key=lambda photo: len(photo.alike))]
        assert known in ([(), (one.split_key,)], [(), (other.split_key,)])


def write_classes(folder: Path, each: int) -> DroppedData:
    for number in range(each):
        write_photo(folder / f"cat.{number}.png", number, 1)
        write_photo(folder / f"dog.{number}.png", number, 0)
    return dropped(folder)


def test_the_first_photos_come_while_others_are_read_and_are_of_all_classes(
    start: Start, qtbot: QtBot, tmp_path: Path, slow: Slow
) -> None:
    watched = start(write_classes(tmp_path, 8))
    qtbot.waitUntil(lambda: bool(watched.finished))
    first = watched.finished[0]
    assert first.more
    assert not first.alone
    assert first.before == 0
    assert {"cat", "dog"} == {label for _, label in first.photos}

    slow.may.release(100)
    qtbot.waitUntil(lambda: not watched.finished[-1].more)

    assert [part.more for part in watched.finished[:-1]] == [True] * (len(watched.finished) - 1)
    names = [photo.name for part in watched.finished for photo, _ in part.photos]
    assert names == [f"{name}.{number}.png" for number in range(8) for name in ("cat", "dog")]
    befores = [part.before for part in watched.finished]
    assert befores == sorted(set(befores))
    assert sorted(slow.read) == sorted({str(tmp_path / name) for name in names})  # each once


def test_cancel_among_portions_keeps_what_has_been_read(
    start: Start, qtbot: QtBot, tmp_path: Path, slow: Slow
) -> None:
    (tmp_path / "dog.bad.png").write_text("no photo")
    watched = start(write_classes(tmp_path, 8))
    qtbot.waitUntil(lambda: bool(watched.finished))
    watched.reader.cancel()
    slow.may.release(100)
    qtbot.waitUntil(lambda: not watched.finished[-1].more)
    kept = sum(len(part.photos) + len(part.skipped) for part in watched.finished)
    unread = sum(part.unread for part in watched.finished)
    assert kept == len(slow.read)
    assert kept + unread == 17
    assert unread > 0


def test_photos_that_do_not_say_what_they_are_come_at_the_end_together(
    start: Start, qtbot: QtBot, tmp_path: Path, slow: Slow
) -> None:
    slow.may.release(100)
    write_photo(tmp_path / "holiday.png", 1, 0)
    result = read(start, qtbot, write_classes(tmp_path, 4))
    assert len(result.photos) == 9
    assert not result.more


def test_classes_take_turns_by_their_shares_and_keep_their_order() -> None:
    assert mixed([]) == []
    assert mixed(["cat", "cat", "dog", "dog"]) == [0, 2, 1, 3]
    assert mixed(["cat"] * 4 + ["dog"] * 2) == [0, 4, 1, 2, 5, 3]
    assert mixed([None, None, None]) == [0, 1, 2]
