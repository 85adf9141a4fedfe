"""Drops on their way in: read, asked about, looked at by the eyes they need, and then told of."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.photo_import.drop_data import DroppedData
from gui.photo_import.feature_extraction import ExtractionResult
from gui.photo_import.import_result import ImportResult, LabelAnswer
from gui.photo_import.reading_progress import ReadingProgress
from model.eyes import EDGES, EYES, Eye, NetworkEye
from model.photos.loader import read_photo
from model.sentence import Refusal, sentence
from tests.gui.album_making import make_examples, write_album, write_photo
from tests.gui.photo_import.conftest import Slow
from tests.gui.photo_import.watched import Watched
from tests.model.networks import colours, convolution, eye_of, forgotten


@pytest.fixture
def watched(nothing_left_over: None, qtbot: QtBot) -> Iterator[Watched]:
    del nothing_left_over, qtbot
    parent = QObject()
    watched = Watched(parent)
    yield watched
    watched.feature_cache.let()
    watched.photo_import.close()
    parent.deleteLater()


@pytest.fixture
def eye(tmp_path: Path) -> NetworkEye:
    return eye_of(tmp_path / "networks" / "colours.onnx", colours())


@pytest.fixture
def other(tmp_path: Path) -> NetworkEye:
    return eye_of(tmp_path / "networks" / "convolution.onnx", convolution())


@pytest.fixture
def album(tmp_path: Path) -> str:
    """A folder with six photos that say their labels."""
    return write_album(tmp_path / "album", 3)


def write_photos(folder: Path, count: int) -> str:
    for number in range(count):
        write_photo(folder / f"{number}.png", number, 0)
    return str(folder)


def write_junk(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "notes.txt").write_text("Feed the cat.")
    (folder / "program").write_bytes(b"\x7fELF" + bytes(600))


def labels(result: ImportResult) -> list[int]:
    return [example.label for example in result.examples]


# Reading and asking.


def test_one_photo_without_a_label_is_to_be_classified(
    watched: Watched, qtbot: QtBot, tmp_path: Path
) -> None:
    watched.take(write_photo(tmp_path / "holiday.png", 1, 0))
    watched.settle(qtbot)
    (result,) = watched.results
    assert [photo.name for photo in result.asked] == ["holiday.png"]
    assert not result.examples
    assert not watched.questions


@pytest.mark.parametrize("label", [0, 1, None])
def test_several_photos_without_labels_are_asked_about_once(
    watched: Watched, qtbot: QtBot, tmp_path: Path, label: int | None
) -> None:
    watched.take(write_photos(tmp_path / "unsorted", 3))
    qtbot.waitUntil(lambda: len(watched.questions) == 1)
    assert len(watched.questions[0].photos) == 3
    watched.photo_import.answer(LabelAnswer(label))
    watched.settle(qtbot)
    (result,) = watched.results
    assert labels(result) == ([] if label is None else [label] * 3)
    assert len(result.asked) == (3 if label is None else 0)
    assert len(watched.questions) == 1


def test_a_question_that_is_cancelled_takes_nothing_in(
    watched: Watched, qtbot: QtBot, tmp_path: Path
) -> None:
    watched.take(write_photos(tmp_path / "unsorted", 2))
    qtbot.waitUntil(lambda: len(watched.questions) == 1)
    watched.photo_import.cancel()
    assert not watched.photo_import.busy
    assert not watched.results


def test_the_network_sorts_the_photos_of_a_question_for_somebody_to_check(
    watched: Watched, qtbot: QtBot, tmp_path: Path
) -> None:
    watched.take(write_photos(tmp_path / "unsorted", 3))
    qtbot.waitUntil(lambda: len(watched.questions) == 1)
    watched.feature_cache.let()
    watched.photo_import.presort()
    qtbot.waitUntil(lambda: bool(watched.sorted))
    assert watched.photo_import.busy
    (told,) = watched.sorted
    assert {one.photo for one in told} == set(watched.questions[0].photos)

    first, second, third = (one.photo.digest for one in told)
    watched.photo_import.answer(LabelAnswer(None, {first: 0, second: 1, third: None}))
    watched.settle(qtbot)
    (result,) = watched.results
    chosen = {example.photo.digest: example.label for example in result.examples}
    assert chosen == {first: 0, second: 1}
    assert not result.asked


def test_who_goes_back_from_sorting_is_asked_again(
    watched: Watched, qtbot: QtBot, tmp_path: Path
) -> None:
    watched.take(write_photos(tmp_path / "unsorted", 2))
    qtbot.waitUntil(lambda: len(watched.questions) == 1)
    watched.feature_cache.let()
    watched.photo_import.presort()
    qtbot.waitUntil(lambda: bool(watched.sorted))
    watched.photo_import.ask_again()
    assert [len(question.photos) for question in watched.questions] == [2, 2]
    watched.photo_import.answer(LabelAnswer(1))
    watched.settle(qtbot)
    assert labels(watched.results[0]) == [1, 1]


def test_sorting_that_is_cancelled_takes_nothing_in(
    watched: Watched, qtbot: QtBot, tmp_path: Path
) -> None:
    watched.take(write_photos(tmp_path / "unsorted", 2))
    qtbot.waitUntil(lambda: len(watched.questions) == 1)
    watched.photo_import.presort()
    watched.photo_import.cancel()
    watched.feature_cache.let()
    watched.settle(qtbot)
    assert not watched.sorted
    assert not watched.results
    assert not watched.refusals
    assert len(watched.questions) == 1


@pytest.mark.parametrize("name", ["presort", "ask_again"])
def test_where_nothing_is_asked_there_is_nothing_to_sort(watched: Watched, name: str) -> None:
    getattr(watched.photo_import, name)()
    assert not watched.photo_import.busy
    assert not watched.questions


@pytest.mark.parametrize("eye_fails", [True, False])
def test_a_network_that_cannot_sort_is_told_and_the_question_comes_again(
    watched: Watched,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    eye_fails: bool,
) -> None:
    why = sentence("What the network knows is missing.")

    def refuse(*_: object) -> object:
        raise Refusal(why)

    if eye_fails:
        monkeypatch.setattr(type(watched.feature_cache), "see", refuse)
    else:
        monkeypatch.setattr("gui.photo_import.photo_import.presort", refuse)
    watched.take(write_photos(tmp_path / "unsorted", 2))
    qtbot.waitUntil(lambda: len(watched.questions) == 1)
    watched.feature_cache.let()
    watched.photo_import.presort()
    qtbot.waitUntil(lambda: len(watched.questions) == 2)
    assert watched.refusals == [why]
    assert not watched.sorted


def test_an_answer_that_comes_after_closing_is_not_heard(
    watched: Watched, qtbot: QtBot, tmp_path: Path
) -> None:
    watched.take(write_photos(tmp_path / "unsorted", 2))
    qtbot.waitUntil(lambda: len(watched.questions) == 1)
    watched.photo_import.close()
    watched.photo_import.answer(LabelAnswer(0))
    assert not watched.results


def test_folders_and_names_that_say_a_label_are_believed(
    watched: Watched, qtbot: QtBot, tmp_path: Path
) -> None:
    write_photo(tmp_path / "pets" / "Dogs" / "1.png", 1, 0)
    write_photo(tmp_path / "pets" / "고양이" / "2.png", 2, 1)
    write_photo(tmp_path / "cat.3.png", 3, 1)
    watched.take(tmp_path / "pets", tmp_path / "cat.3.png")
    watched.settle(qtbot)
    (result,) = watched.results
    assert sorted(labels(result)) == [0, 1, 1]
    assert result.own_labels
    assert not watched.questions


@pytest.mark.parametrize("shelf", [0, 1])
def test_what_is_dropped_on_a_shelf_gets_its_label_whatever_names_say(
    watched: Watched, qtbot: QtBot, tmp_path: Path, shelf: int
) -> None:
    for number, name in enumerate(
        ("cat.4004.png", "dog.1.png", "1.png", "pets/cats/2.png", "pets/dogs/3.png", "pets/4.png")
    ):
        write_photo(tmp_path / "all" / name, number, 0)
    write_photo(tmp_path / "all" / "pets" / "rabbits" / "5.png", 7, 0)
    watched.take(*sorted((tmp_path / "all").iterdir()), shelf=shelf)
    watched.settle(qtbot)
    (result,) = watched.results
    assert labels(result) == [shelf] * 7
    assert not result.skipped
    assert not result.own_labels
    named, other = ("cats", "dog") if shelf == 0 else ("dogs", "cat")
    assert str(result.summary(7)) == (
        f"Photos of dogs: {7 * (shelf == 0)}, of cats: {7 * (shelf == 1)}. "
        f"Labelled {other} where you dropped them, though named as {named}: 2."
    )


def test_only_photos_are_asked_about(watched: Watched, qtbot: QtBot, tmp_path: Path) -> None:
    write_junk(tmp_path / "mixed")
    watched.take(write_photos(tmp_path / "mixed", 2))
    qtbot.waitUntil(lambda: len(watched.questions) == 1)
    assert sorted(photo.name for photo in watched.questions[0].photos) == ["0.png", "1.png"]
    assert watched.progress[-1] is None
    watched.photo_import.answer(LabelAnswer(0))
    watched.settle(qtbot)
    (result,) = watched.results
    assert labels(result) == [0, 0]
    assert len(result.skipped) == 2


def test_one_photo_among_junk_is_classified_without_a_question(
    watched: Watched, qtbot: QtBot, tmp_path: Path
) -> None:
    write_junk(tmp_path / "mixed")
    write_photo(tmp_path / "mixed" / "1.png", 1, 0)
    watched.take(tmp_path / "mixed")
    watched.settle(qtbot)
    assert not watched.questions
    assert [photo.name for photo in watched.results[0].asked] == ["1.png"]


def test_nobody_is_asked_about_junk(watched: Watched, qtbot: QtBot, tmp_path: Path) -> None:
    write_junk(tmp_path / "junk")
    watched.take(tmp_path / "junk")
    watched.settle(qtbot)
    assert not watched.questions
    (result,) = watched.results
    assert not result.examples
    assert not result.asked
    assert len(result.skipped) == 2


def test_where_photos_are_classified_one_alone_is_only_classified(
    watched: Watched, qtbot: QtBot, tmp_path: Path
) -> None:
    path = write_photo(tmp_path / "cat.1.png", 1, 1)
    watched.photo_import.take(DroppedData((path,), ()), to_classify=True)
    watched.settle(qtbot)
    assert not watched.results[0].examples
    assert [photo.name for photo in watched.results[0].asked] == ["cat.1.png"]


def test_every_file_is_counted_once(watched: Watched, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "dogs"
    write_photos(folder, 4)
    (folder / "notes.jpg").write_text("not a photo")
    (folder / "empty.png").touch()
    watched.take(folder)
    watched.settle(qtbot)
    (result,) = watched.results
    assert len(result.examples) == 4
    assert sorted(Path(skipped.path).name for skipped in result.skipped) == [
        "empty.png",
        "notes.jpg",
    ]
    assert result.unread == 0


def test_large_squares_lie_on_the_disk_and_look_the_same(
    watched: Watched, qtbot: QtBot, tmp_path: Path
) -> None:
    path = write_photo(tmp_path / "a.png", 1, 0)
    watched.take(path)
    watched.settle(qtbot)
    (photo,) = watched.results[0].asked
    read = read_photo(path, EDGES)
    assert type(photo.squares) is not type(read.squares)
    for edge in EDGES:
        assert photo.squares[edge].tobytes() == read.squares[edge].tobytes()


def test_an_image_without_a_file_is_read_from_its_bytes(
    watched: Watched, qtbot: QtBot, tmp_path: Path
) -> None:
    data = Path(write_photo(tmp_path / "x.png", 5, 0)).read_bytes()
    watched.photo_import.take(DroppedData((), (("picture", data),)))
    watched.settle(qtbot)
    assert watched.results[0].asked[0].name == "picture"


def test_drops_that_come_while_one_is_read_arrive_in_their_order(
    watched: Watched, qtbot: QtBot, tmp_path: Path
) -> None:
    for number in range(3):
        watched.take(write_photo(tmp_path / f"{number}.png", number, 0), shelf=0)
    watched.settle(qtbot)
    names = [[photo.name for photo in result.photos] for result in watched.results]
    assert names == [["0.png"], ["1.png"], ["2.png"]]


def test_cancel_keeps_what_has_been_read_and_counts_the_rest(
    watched: Watched, qtbot: QtBot, tmp_path: Path
) -> None:
    watched.take(write_photos(tmp_path / "dogs", 60))
    qtbot.waitUntil(watched.reading)
    watched.photo_import.cancel()
    watched.settle(qtbot)
    (result,) = watched.results
    assert len(result.examples) + result.unread == 60
    assert watched.progress[-1] is None


def test_whoever_cancels_reading_is_asked_nothing(
    watched: Watched, qtbot: QtBot, tmp_path: Path
) -> None:
    watched.take(write_photos(tmp_path / "some", 60))
    qtbot.waitUntil(watched.reading)
    watched.photo_import.cancel()
    watched.settle(qtbot)
    (result,) = watched.results
    assert not watched.questions
    assert not result.asked
    assert result.unread == 60


def test_closing_while_reading_stops_the_threads(
    watched: Watched, qtbot: QtBot, tmp_path: Path
) -> None:
    watched.take(write_photos(tmp_path / "dogs", 60))
    qtbot.waitUntil(watched.reading)
    watched.photo_import.close()
    assert not watched.photo_import.busy
    assert not any(thread.name.startswith("photos") for thread in threading.enumerate())


# Looking.


def test_photos_arrive_when_their_eyes_have_looked_at_them(
    watched: Watched, eye: Eye, other: Eye, album: str, qtbot: QtBot
) -> None:
    watched.eyes = (EYES[0], eye, other)
    watched.take(album)
    qtbot.waitUntil(watched.looking)
    assert watched.results == []
    watched.feature_cache.let()
    watched.settle(qtbot)
    (result,) = watched.results
    assert len(result.examples) == 6
    assert all(
        watched.feature_cache.knows(one, photo) for one in (eye, other) for photo in result.photos
    )
    assert (result.unread, result.refusal) == (0, None)
    assert watched.feature_cache.in_main == 0


def test_photos_that_no_network_is_asked_about_arrive_at_once(
    watched: Watched, album: str, qtbot: QtBot
) -> None:
    watched.eyes = (EYES[0],)
    watched.take(album)
    watched.settle(qtbot)
    assert len(watched.results) == 1
    assert watched.feature_cache.begun == 0


def test_the_question_comes_first(watched: Watched, eye: Eye, tmp_path: Path, qtbot: QtBot) -> None:
    watched.eyes = (eye,)
    watched.take(write_photos(tmp_path / "unsorted", 2))
    qtbot.waitUntil(lambda: [len(q.photos) for q in watched.questions] == [2])
    assert watched.feature_cache.begun == 0
    watched.feature_cache.let()
    watched.photo_import.answer(LabelAnswer(1))
    watched.settle(qtbot)
    assert [example.label for example in watched.results[0].examples] == [1, 1]
    assert watched.feature_cache.begun == 2


def test_cancel_keeps_the_photos_that_were_looked_at_and_counts_the_others(
    watched: Watched, eye: Eye, album: str, qtbot: QtBot
) -> None:
    watched.eyes = (eye,)
    watched.take(album)
    watched.feature_cache.let(2)
    qtbot.waitUntil(lambda: ReadingProgress(2, 6, looking=True) in watched.progress)
    watched.photo_import.cancel()
    watched.feature_cache.let()
    watched.settle(qtbot)
    (result,) = watched.results
    assert 2 <= len(result.examples) < 6
    assert all(watched.feature_cache.knows(eye, photo) for photo in result.photos)
    assert result.unread == 6 - len(result.examples)
    assert watched.progress[-1] is None


def test_photos_to_classify_that_were_not_looked_at_are_not_classified(
    watched: Watched, eye: Eye, tmp_path: Path, qtbot: QtBot
) -> None:
    watched.eyes = (eye,)
    watched.take(write_photos(tmp_path / "unsorted", 6))
    qtbot.waitUntil(lambda: [len(q.photos) for q in watched.questions] == [6])
    watched.photo_import.answer(LabelAnswer(None))
    watched.feature_cache.let(1)
    qtbot.waitUntil(lambda: ReadingProgress(1, 6, looking=True) in watched.progress)
    watched.photo_import.cancel()
    watched.feature_cache.let()
    watched.settle(qtbot)
    (result,) = watched.results
    assert 1 <= len(result.asked) < 6
    assert result.unread == 6 - len(result.asked)


def test_cancel_leaves_out_drops_that_wait_for_the_network(
    watched: Watched, eye: Eye, album: str, tmp_path: Path, qtbot: QtBot
) -> None:
    watched.eyes = (eye,)
    watched.take(album)
    qtbot.waitUntil(watched.looking)
    watched.take(write_photo(tmp_path / "late.png", 50, 0))
    qtbot.waitUntil(lambda: len(watched.read) == 2)
    watched.photo_import.cancel()
    watched.feature_cache.let()
    watched.settle(qtbot)
    first, late = watched.results
    assert len(first.examples) + first.unread == 6
    assert (late.asked, late.unread) == ((), 1)


def test_where_an_eye_refuses_the_photos_arrive_all_the_same_and_the_reason_with_them(
    watched: Watched, eye: NetworkEye, other: Eye, album: str, qtbot: QtBot
) -> None:
    Path(eye.file.path).unlink()
    watched.eyes = (forgotten(eye), other)
    watched.feature_cache.let()
    watched.take(album)
    watched.settle(qtbot)
    (result,) = watched.results
    assert len(result.examples) == 6
    assert "is missing" in str(result.refusal)
    assert result.unread == 0
    assert not any(watched.feature_cache.knows(eye, photo) for photo in result.photos)
    assert all(watched.feature_cache.knows(other, photo) for photo in result.photos)


def test_where_all_eyes_refuse_the_photos_arrive_once(
    watched: Watched, eye: NetworkEye, other: NetworkEye, album: str, qtbot: QtBot
) -> None:
    for one in (eye, other):
        Path(one.file.path).unlink()
    watched.eyes = (eye, other)
    watched.feature_cache.let()
    watched.take(album)
    watched.settle(qtbot)
    (result,) = watched.results
    assert len(result.examples) == 6


def test_an_eye_that_is_chosen_while_another_looks_has_its_turn(
    watched: Watched, eye: Eye, other: Eye, album: str, qtbot: QtBot
) -> None:
    watched.eyes = (eye,)
    watched.take(album)
    qtbot.waitUntil(watched.looking)
    watched.eyes = (other,)
    watched.feature_cache.let()
    watched.settle(qtbot)
    (result,) = watched.results
    assert all(watched.feature_cache.knows(other, photo) for photo in result.photos)


def test_one_thing_at_a_time_is_told_of(
    watched: Watched, eye: Eye, album: str, tmp_path: Path, qtbot: QtBot
) -> None:
    watched.eyes = (eye,)
    watched.take(album)
    qtbot.waitUntil(watched.looking)
    watched.progress.clear()
    # The next drop is read to its end while the network still looks.
    watched.take(write_album(tmp_path / "next", 4, first=20))
    qtbot.waitUntil(lambda: len(watched.read) == 2)
    assert watched.progress
    assert all(progress is not None and progress.looking for progress in watched.progress)
    watched.feature_cache.let()
    watched.settle(qtbot)
    assert watched.progress[-1] is None
    assert [len(result.examples) for result in watched.results] == [6, 8]


def test_photos_that_are_there_already_can_be_looked_at(
    watched: Watched, eye: Eye, qtbot: QtBot
) -> None:
    ends: list[ExtractionResult] = []
    watched.photo_import.look(eye, [example.photo for example in make_examples(3)], ends.append)
    assert watched.photo_import.busy
    watched.feature_cache.let()
    watched.settle(qtbot)
    assert ends == [ExtractionResult()]


def test_closing_while_photos_are_looked_at_ends_the_threads_and_nothing_arrives(
    watched: Watched, eye: Eye, album: str, qtbot: QtBot
) -> None:
    watched.eyes = (eye,)
    watched.take(album)
    qtbot.waitUntil(watched.looking)
    watched.feature_cache.let()
    watched.photo_import.close()
    assert not watched.photo_import.busy
    assert not any(thread.name.startswith("looking") for thread in threading.enumerate())
    qtbot.wait(60)
    assert watched.results == []


# Portions.


def test_of_a_large_drop_photos_arrive_before_all_are_looked_at_and_the_last_comes_last(
    watched: Watched,
    eye: Eye,
    qtbot: QtBot,
    tmp_path: Path,
    slow: Slow,
) -> None:
    watched.eyes = (eye,)
    watched.take(write_album(tmp_path / "large", 10))
    watched.feature_cache.let(6)
    qtbot.waitUntil(lambda: bool(watched.results))
    first = watched.results[0]
    assert first.more
    assert set(labels(first)) == {0, 1}
    assert all(watched.feature_cache.knows(eye, photo) for photo in first.photos)
    assert watched.photo_import.busy

    slow.may.release(100)
    watched.feature_cache.let()
    watched.settle(qtbot)

    *others, last = watched.results
    assert all(result.more for result in others)
    assert (last.more, last.follows) == (False, True)
    assert sum(len(result.examples) for result in watched.results) == 20


def test_cancel_among_portions_keeps_what_eyes_have_seen(
    watched: Watched,
    eye: Eye,
    qtbot: QtBot,
    tmp_path: Path,
    slow: Slow,
) -> None:
    watched.eyes = (eye,)
    watched.take(write_album(tmp_path / "large", 10))
    watched.feature_cache.let(6)
    qtbot.waitUntil(lambda: bool(watched.results))
    watched.photo_import.cancel()
    slow.may.release(100)
    watched.feature_cache.let()
    watched.settle(qtbot)

    kept = [photo for result in watched.results for photo in result.photos]
    assert 4 <= len(kept) < 20
    assert all(watched.feature_cache.knows(eye, photo) for photo in kept)
    assert len(kept) + sum(result.unread for result in watched.results) == 20
    assert not watched.results[-1].more


def test_a_drop_that_comes_meanwhile_waits_for_the_last_portion(
    watched: Watched,
    eye: Eye,
    album: str,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("gui.photo_import.photo_reader.FIRST", 8)
    watched.eyes = (eye,)
    watched.take(write_album(tmp_path / "large", 10, first=50))
    watched.take(album)
    watched.feature_cache.let()
    watched.settle(qtbot)
    assert [result.more for result in watched.results][-2:] == [False, False]
    assert len(watched.results[-1].examples) == 6
    assert not watched.results[-1].follows
