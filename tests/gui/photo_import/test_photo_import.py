from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.photo_import.drop_data import DroppedData
from gui.photo_import.photo_import import ImportResult, LabelAnswer, LabelQuestion, PhotoImport
from gui.photo_import.photo_reader import ReadingProgress
from model.eyes import EDGES
from model.photos.loader import read_photo
from tests.gui.album_making import make_examples, write_photo

DOGS = make_examples(4)[::2]


class Listener:
    def __init__(self, photo_import: PhotoImport) -> None:
        self.arrivals: list[ImportResult] = []
        self.questions: list[LabelQuestion] = []
        self.progress: list[ReadingProgress | None] = []
        photo_import.arrived.connect(self.arrivals.append)
        photo_import.questioned.connect(self.questions.append)
        photo_import.progressed.connect(self.progress.append)


@pytest.fixture
def photo_import(nothing_left_over: None, qtbot: QtBot) -> Iterator[PhotoImport]:
    del nothing_left_over, qtbot
    photo_import = PhotoImport()
    yield photo_import
    photo_import.close()


@pytest.fixture
def heard(photo_import: PhotoImport) -> Listener:
    return Listener(photo_import)


def settle(photo_import: PhotoImport, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not photo_import.busy)


def dropped(*paths: object) -> DroppedData:
    return DroppedData(tuple(str(path) for path in paths), ())


def labels(arrival: ImportResult) -> list[int]:
    return [example.label for example in arrival.examples]


def test_one_photo_without_a_label_is_to_be_classified(
    photo_import: PhotoImport, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    photo_import.take(dropped(write_photo(tmp_path / "holiday.png", 1, 0)))
    settle(photo_import, qtbot)
    (arrival,) = heard.arrivals
    assert [photo.name for photo in arrival.asked] == ["holiday.png"]
    assert not arrival.examples
    assert not heard.questions


def test_one_photo_on_a_shelf_gets_the_label_of_the_shelf(
    photo_import: PhotoImport, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    photo_import.take(dropped(write_photo(tmp_path / "holiday.png", 1, 1)), 1)
    settle(photo_import, qtbot)
    (arrival,) = heard.arrivals
    assert labels(arrival) == [1]
    assert not arrival.asked


@pytest.mark.parametrize("label", [0, 1, None])
def test_several_photos_without_labels_are_asked_about_once(
    photo_import: PhotoImport, heard: Listener, qtbot: QtBot, tmp_path: Path, label: int | None
) -> None:
    for number in range(3):
        write_photo(tmp_path / "unsorted" / f"{number}.png", number, 0)
    photo_import.take(dropped(tmp_path / "unsorted"))
    qtbot.waitUntil(lambda: len(heard.questions) == 1)
    assert len(heard.questions[0].photos) == 3
    photo_import.answer(LabelAnswer(label))
    settle(photo_import, qtbot)
    (arrival,) = heard.arrivals
    assert labels(arrival) == ([] if label is None else [label] * 3)
    assert len(arrival.asked) == (3 if label is None else 0)
    assert len(heard.questions) == 1


def test_a_question_that_is_cancelled_takes_nothing_in(
    photo_import: PhotoImport, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    photos = [write_photo(tmp_path / f"{number}.png", number, 0) for number in range(2)]
    photo_import.take(dropped(*photos))
    qtbot.waitUntil(lambda: len(heard.questions) == 1)
    photo_import.cancel()
    assert not photo_import.busy
    assert not heard.arrivals


def test_folders_and_names_that_say_a_label_are_believed(
    photo_import: PhotoImport, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    write_photo(tmp_path / "pets" / "Dogs" / "1.png", 1, 0)
    write_photo(tmp_path / "pets" / "고양이" / "2.png", 2, 1)
    write_photo(tmp_path / "cat.3.png", 3, 1)
    photo_import.take(dropped(tmp_path / "pets", tmp_path / "cat.3.png"))
    settle(photo_import, qtbot)
    (arrival,) = heard.arrivals
    assert sorted(labels(arrival)) == [0, 1, 1]
    assert arrival.own_labels
    assert not heard.questions


@pytest.mark.parametrize("shelf", [0, 1])
def test_what_is_dropped_on_a_shelf_gets_its_label_whatever_names_say(
    photo_import: PhotoImport, heard: Listener, qtbot: QtBot, tmp_path: Path, shelf: int
) -> None:
    for number, name in enumerate(
        ("cat.4004.png", "dog.1.png", "1.png", "pets/cats/2.png", "pets/dogs/3.png", "pets/4.png")
    ):
        write_photo(tmp_path / "all" / name, number, 0)
    write_photo(tmp_path / "all" / "pets" / "rabbits" / "5.png", 7, 0)
    photo_import.take(dropped(*sorted((tmp_path / "all").iterdir())), shelf)
    settle(photo_import, qtbot)
    (arrival,) = heard.arrivals
    assert labels(arrival) == [shelf] * 7
    assert not arrival.skipped
    assert not arrival.own_labels
    named, other = ("cats", "dog") if shelf == 0 else ("dogs", "cat")
    assert str(arrival.summary(7)) == (
        f"Photos of dogs: {7 * (shelf == 0)}, of cats: {7 * (shelf == 1)}. "
        f"Labelled {other} where you dropped them, though named as {named}: 2."
    )


def test_names_that_agree_with_the_shelf_need_no_word(
    photo_import: PhotoImport, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    photo_import.take(dropped(write_photo(tmp_path / "cat.1.png", 1, 1)), 1)
    settle(photo_import, qtbot)
    assert str(heard.arrivals[0].summary(1)) == "Photos of dogs: 0, of cats: 1."


def write_junk(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "notes.txt").write_text("Feed the cat.")
    (folder / "program").write_bytes(b"\x7fELF" + bytes(600))


def test_only_photos_are_asked_about(
    photo_import: PhotoImport, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    write_junk(tmp_path / "mixed")
    for number in range(2):
        write_photo(tmp_path / "mixed" / f"{number}.png", number, 0)
    photo_import.take(dropped(tmp_path / "mixed"))
    qtbot.waitUntil(lambda: len(heard.questions) == 1)
    assert sorted(photo.name for photo in heard.questions[0].photos) == ["0.png", "1.png"]
    assert heard.progress[-1] is None
    photo_import.answer(LabelAnswer(0))
    settle(photo_import, qtbot)
    (arrival,) = heard.arrivals
    assert labels(arrival) == [0, 0]
    assert len(arrival.skipped) == 2


def test_one_photo_among_junk_is_classified_without_a_question(
    photo_import: PhotoImport, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    write_junk(tmp_path / "mixed")
    write_photo(tmp_path / "mixed" / "1.png", 1, 0)
    photo_import.take(dropped(tmp_path / "mixed"))
    settle(photo_import, qtbot)
    assert not heard.questions
    assert [photo.name for photo in heard.arrivals[0].asked] == ["1.png"]


def test_nobody_is_asked_about_junk(
    photo_import: PhotoImport, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    write_junk(tmp_path / "junk")
    photo_import.take(dropped(tmp_path / "junk"))
    settle(photo_import, qtbot)
    assert not heard.questions
    (arrival,) = heard.arrivals
    assert not arrival.examples
    assert not arrival.asked
    assert len(arrival.skipped) == 2


def test_whoever_cancels_reading_is_asked_nothing(
    photo_import: PhotoImport, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    for number in range(60):
        write_photo(tmp_path / "some" / f"{number}.png", number, 0)
    photo_import.take(dropped(tmp_path / "some"))
    qtbot.waitUntil(lambda: any(p is not None and p.total for p in heard.progress))
    photo_import.cancel()
    settle(photo_import, qtbot)
    (arrival,) = heard.arrivals
    assert not heard.questions
    assert not arrival.asked
    assert arrival.unread == 60


def test_one_labelled_photo_is_added_and_asked_about(
    photo_import: PhotoImport, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    photo_import.take(dropped(write_photo(tmp_path / "cat.1.png", 1, 1)))
    settle(photo_import, qtbot)
    assert labels(heard.arrivals[0]) == [1]
    assert len(heard.arrivals[0].asked) == 1


def test_where_photos_are_classified_one_alone_is_only_classified(
    photo_import: PhotoImport, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    photo_import.take(dropped(write_photo(tmp_path / "cat.1.png", 1, 1)), to_classify=True)
    settle(photo_import, qtbot)
    assert not heard.arrivals[0].examples
    assert [photo.name for photo in heard.arrivals[0].asked] == ["cat.1.png"]


def test_where_photos_are_classified_labelled_ones_together_are_added(
    photo_import: PhotoImport, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    for number, name in enumerate(("dog", "cat")):
        write_photo(tmp_path / f"{name}.1.png", number, number)
    photo_import.take(dropped(tmp_path), to_classify=True)
    settle(photo_import, qtbot)
    assert sorted(labels(heard.arrivals[0])) == [0, 1]


def test_every_file_is_counted_once(
    photo_import: PhotoImport, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "dogs"
    for number in range(4):
        write_photo(folder / f"{number}.png", number, 0)
    (folder / "notes.jpg").write_text("not a photo")
    (folder / "empty.png").touch()
    photo_import.take(dropped(folder))
    settle(photo_import, qtbot)
    (arrival,) = heard.arrivals
    assert len(arrival.examples) == 4
    assert sorted(Path(skipped.path).name for skipped in arrival.skipped) == [
        "empty.png",
        "notes.jpg",
    ]
    assert arrival.unread == 0


def test_large_squares_lie_on_the_disk_and_look_the_same(
    photo_import: PhotoImport, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    path = write_photo(tmp_path / "a.png", 1, 0)
    photo_import.take(dropped(path))
    settle(photo_import, qtbot)
    (photo,) = heard.arrivals[0].asked
    read = read_photo(path, EDGES)
    assert type(photo.squares) is not type(read.squares)
    for edge in EDGES:
        assert photo.squares[edge].tobytes() == read.squares[edge].tobytes()


@pytest.mark.parametrize(
    ("arrival", "added", "said"),
    [
        (ImportResult(DOGS, (), False, (), 0), 2, "Photos of dogs: 2, of cats: 0."),
        (
            ImportResult(DOGS, (), False, (), 0),
            1,
            "Photos of dogs: 2, of cats: 0. Already there: 1.",
        ),
        (ImportResult((), (), False, (), 3), 0, "Left out because of Cancel: 3."),
        (ImportResult((), (DOGS[0].photo,), False, (), 0), 0, None),
    ],
)
def test_what_became_of_a_drop_is_said_in_a_line(
    arrival: ImportResult, added: int, said: str | None
) -> None:
    summary = arrival.summary(added)
    assert (None if summary is None else str(summary)) == said


def test_an_image_without_a_file_is_read_from_its_bytes(
    photo_import: PhotoImport, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    data = Path(write_photo(tmp_path / "x.png", 5, 0)).read_bytes()
    photo_import.take(DroppedData((), (("picture", data),)))
    settle(photo_import, qtbot)
    assert heard.arrivals[0].asked[0].name == "picture"


def test_drops_that_come_while_one_is_read_wait_their_turn(
    photo_import: PhotoImport, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    for number in range(3):
        photo_import.take(dropped(write_photo(tmp_path / f"{number}.png", number, 0)), 0)
    settle(photo_import, qtbot)
    assert len(heard.arrivals) == 3


def test_cancel_keeps_what_has_been_read_and_counts_the_rest(
    photo_import: PhotoImport, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    for number in range(60):
        write_photo(tmp_path / "dogs" / f"{number}.png", number, 0)
    photo_import.take(dropped(tmp_path / "dogs"))
    qtbot.waitUntil(lambda: any(p is not None and p.total for p in heard.progress))
    photo_import.cancel()
    settle(photo_import, qtbot)
    (arrival,) = heard.arrivals
    assert len(arrival.examples) + arrival.unread == 60
    assert heard.progress[-1] is None


def test_closing_while_reading_stops_the_threads(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    for number in range(20):
        write_photo(tmp_path / "dogs" / f"{number}.png", number, 0)
    photo_import = PhotoImport()
    photo_import.take(dropped(tmp_path / "dogs"))
    photo_import.close()
    assert not photo_import.busy
