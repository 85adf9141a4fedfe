"""Photos come in, and are moved and removed, also while the film runs."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.photo_import.drop_data import DroppedData
from gui.photo_import.import_result import ImportResult
from gui.session.session import Session
from model.eyes import EYES
from tests.gui.album_making import make_examples, write_album
from tests.gui.session.sessions import Heard, settle


def test_held_out_photos_that_become_training_photos_are_said(
    session: Session, heard: Heard, qtbot: QtBot
) -> None:
    session.step()
    settle(session, qtbot)
    dataset = session.lab.run.setup.dataset
    pairs = list(zip(dataset.examples, dataset.held_out, strict=True))
    held_out = next(example for example, out in pairs if out)
    others = [
        example.photo.digest
        for example, _ in pairs
        if example.label == held_out.label and example is not held_out
    ]
    session.remove(others)
    said = "Held-out photos that are training photos from now on: 1. Each class needs one,"
    assert heard.said[-1].startswith(said)
    heard.said.clear()

    session.undo()
    settle(session, qtbot)

    assert heard.said == ["Undone: remove 9 photos."]
    held_out_now = session.lab.run.setup.dataset.held_out
    assert held_out_now.sum() == dataset.held_out.sum(), "it has not learnt the photo yet"


def test_one_class_alone_is_refused_in_words(session: Session, heard: Heard, qtbot: QtBot) -> None:
    cats = [e.photo.digest for e in session.lab.examples if e.label == 1]
    session.remove(cats)
    settle(session, qtbot)
    session.toggle_run()
    assert not session.running
    assert session.state.refusal is not None
    assert "cats" in heard.refused[-1]


def test_an_empty_lab_is_refused_in_words_and_lives_on(
    session: Session, heard: Heard, qtbot: QtBot
) -> None:
    session.remove([e.photo.digest for e in session.lab.examples])
    settle(session, qtbot)
    assert heard.followed is None
    session.step()
    assert "no photos" in heard.refused[-1]
    session.undo()
    settle(session, qtbot)
    assert len(session.lab.examples) == 20
    assert session.state.refusal is None


def test_undo_with_nothing_to_undo_says_so(session: Session, heard: Heard) -> None:
    session.undo()
    assert heard.said == ["There is nothing to undo."]


def test_removing_photos_while_running_goes_on_with_the_others(
    session: Session, qtbot: QtBot
) -> None:
    session.toggle_run()
    qtbot.waitUntil(lambda: session.state.length >= 10)
    session.remove([session.lab.examples[0].photo.digest])
    length = session.state.length
    qtbot.waitUntil(lambda: session.state.length >= length + 10)
    assert session.running
    session.pause()


def test_removing_every_photo_while_running_stops_training(session: Session, qtbot: QtBot) -> None:
    session.toggle_run()
    qtbot.waitUntil(lambda: session.state.length >= 10)
    session.remove([e.photo.digest for e in session.lab.examples])
    settle(session, qtbot)
    assert not session.running


def test_relabelling_shows_in_the_photo_that_is_followed(session: Session, heard: Heard) -> None:
    photo = session.lab.examples[0].photo
    session.follow(photo)
    assert heard.followed is not None
    assert heard.followed.label == 0
    session.relabel([photo.digest], 1)
    assert heard.followed.label == 1


def test_a_verdict_is_answered_beside_the_sketches_and_taken_back(
    session: Session, heard: Heard, qtbot: QtBot
) -> None:
    strangers = tuple(example.photo for example in make_examples(3, first=100))
    session.step(3)
    settle(session, qtbot)
    session.ask(strangers)
    session.label(strangers[0], 0)
    session.turn_on()
    assert heard.verdict is not None
    assert heard.verdict.photo is strangers[1]
    assert "your own dogs" in heard.said[-1]
    assert (session.lab.choices.source, session.state.step) == ("sketches", 3)
    session.label(strangers[1], 0)
    session.turn_on()
    session.turn_on()
    assert heard.verdict.photo is strangers[2], "the only one that has no label"
    session.turn_to(1)
    assert heard.verdict.label == 0
    session.undo()
    assert heard.said[-1] == "Undone: answer “dog”."
    assert heard.verdict.label is None
    assert [example.photo for example in session.lab.own_photos] == [strangers[0]]


def test_own_photos_take_the_place_of_the_sketches_and_sketches_come_back(
    session: Session, heard: Heard, qtbot: QtBot
) -> None:
    session.step(3)
    settle(session, qtbot)
    session.add(make_examples(6, first=50))
    settle(session, qtbot)
    assert session.lab.choices.source == "photos"
    assert len(session.lab.examples) == 6
    assert session.state.length == 0
    session.use("sketches")
    settle(session, qtbot)
    assert len(session.lab.examples) == 20
    assert session.state.step == 3
    session.use("photos")
    assert len(session.lab.examples) == 6
    assert heard.states


def test_other_photos_are_told_once(
    session: Session, heard: Heard, qtbot: QtBot, photo_import: str
) -> None:
    told: list[int] = []
    session.photos_changed.connect(lambda examples: told.append(len(examples)))
    first = [session.lab.examples[0].photo.digest]
    start = session.snapshot()

    def told_of(command: Callable[[], object]) -> list[int]:
        told.clear()
        command()
        settle(session, qtbot)
        return list(told)

    assert told_of(lambda: session.take(DroppedData((photo_import,), ()))) == [6]
    assert told_of(lambda: session.add(make_examples(2, first=50))) == [8]
    assert told_of(lambda: session.use("sketches")) == [20]
    assert told_of(lambda: session.remove(first)) == [19]
    assert told_of(session.undo) == [20]
    assert told_of(lambda: session.relabel(first, 1)) == [20]
    assert told_of(lambda: session.set_sketches(make_examples(10))) == [10]
    session.step(3)
    settle(session, qtbot)
    share = replace(session.lab.choices, held_out_share=0.5)
    assert told_of(lambda: session.choose(share)) == [10]
    assert told_of(lambda: session.switch_branch(0)) == [10]
    assert told_of(lambda: session.restore(start)) == [20]
    assert heard.refused == []


def test_a_folder_dropped_onto_a_running_film_is_taken_in_and_training_goes_on(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    few, many = write_album(tmp_path / "few", 8), write_album(tmp_path / "many", 30, first=16)
    session.lab.add(make_examples(2, first=900))
    session.set_eye(EYES[1])  # the learner has chosen, so no network has to look
    session.take(DroppedData((few,), ()))
    qtbot.waitUntil(lambda: len(session.lab.own_photos) == 18 and not session.reading)
    settle(session, qtbot)
    session.toggle_run()
    qtbot.waitUntil(lambda: session.state.length >= 30)
    session.take(DroppedData((many,), ()))
    qtbot.waitUntil(lambda: len(session.lab.own_photos) == 78)
    length = session.state.length
    qtbot.waitUntil(lambda: session.state.length >= length + 50)
    assert session.running
    session.pause()


def class_files(folder: Path, each: int) -> list[Path]:
    """Write so many dogs and as many cats, and give them as they are read: by turns."""
    write_album(folder, each)
    dogs, cats = (sorted((folder / kind).iterdir()) for kind in ("dogs", "cats"))
    return [file for pair in zip(dogs, cats, strict=True) for file in pair]


@pytest.mark.parametrize("where", [(0, 1), (0, 37), (1, 36)])
def test_a_picture_in_both_folders_is_left_out_of_both_wherever_a_portion_ends(
    session: Session,
    heard: Heard,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    where: tuple[int, int],
) -> None:
    monkeypatch.setattr("gui.photo_import.photo_reader.FIRST", 4)
    session.set_eye(EYES[1])
    settle(session, qtbot)
    results: list[ImportResult] = []
    session.arrived.connect(results.append)
    one, other = (class_files(tmp_path, 20)[place] for place in where)
    other.write_bytes(one.read_bytes())

    session.take(DroppedData((str(tmp_path),), ()))
    qtbot.waitUntil(lambda: bool(results))

    (result,) = results
    there = {example.photo.path for example in session.lab.own_photos}
    assert len(there) == 38
    assert there.isdisjoint({str(one), str(other)})
    assert {file.path for file in result.skipped} == {str(one), str(other)}
    said = "Photos of dogs: 19, of cats: 19. Their labels come from their names or folders."
    assert heard.said == [f"{said} Skipped: 2."]
    assert str(session.state.undoable) == "add 38 photos"
    session.undo()
    settle(session, qtbot)
    assert not session.lab.own_photos


def test_a_picture_that_is_left_out_is_not_let_in_by_a_later_portion(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.photo_import.photo_reader.FIRST", 4)
    session.set_eye(EYES[1])
    settle(session, qtbot)
    results: list[ImportResult] = []
    session.arrived.connect(results.append)
    files = class_files(tmp_path, 20)
    for place in (1, 36):
        files[place].write_bytes(files[0].read_bytes())

    session.take(DroppedData((str(tmp_path),), ()))
    qtbot.waitUntil(lambda: bool(results))

    assert {file.path for file in results[0].skipped} == {str(files[at]) for at in (0, 1, 36)}
    assert len(session.lab.own_photos) == 37


def test_a_photo_that_was_there_before_a_drop_stays_whatever_its_portions_say(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.photo_import.photo_reader.FIRST", 4)
    session.set_eye(EYES[1])
    settle(session, qtbot)
    results: list[ImportResult] = []
    session.arrived.connect(results.append)
    before, files = class_files(tmp_path / "a", 1), class_files(tmp_path / "b", 20)
    files[37].write_bytes(before[0].read_bytes())
    session.take(DroppedData((str(tmp_path / "a"),), ()))
    qtbot.waitUntil(lambda: len(results) == 1)

    session.take(DroppedData((str(tmp_path / "b"),), ()))
    qtbot.waitUntil(lambda: len(results) == 2)

    assert [file.path for file in results[1].skipped] == [str(files[37])]
    assert str(before[0]) in {example.photo.path for example in session.lab.own_photos}


def test_of_a_drop_in_portions_the_last_one_says_what_became_of_all(
    session: Session,
    heard: Heard,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("gui.photo_import.photo_reader.FIRST", 4)
    session.set_eye(EYES[1])
    settle(session, qtbot)
    results: list[ImportResult] = []
    counts: list[int] = []
    session.arrived.connect(results.append)
    session.photos_changed.connect(lambda examples: counts.append(len(examples)))
    session.lab.add(make_examples(2, first=900))
    (tmp_path / "album" / "dog.bad.png").parent.mkdir()
    (tmp_path / "album" / "dog.bad.png").write_text("no photo")

    session.take(DroppedData((write_album(tmp_path / "album", 20, first=16),), ()))
    qtbot.waitUntil(lambda: bool(results))

    (result,) = results
    assert len(result.examples) == 40
    assert not result.more
    assert len([count for count in counts if 2 < count < 42]) > 1, "the shelves fill meanwhile"
    said = "Photos of dogs: 20, of cats: 20. Their labels come from their names or folders."
    assert heard.said == [f"{said} Skipped: 1."]
