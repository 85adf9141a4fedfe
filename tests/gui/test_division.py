"""Drops whose folders say on which side photos are, or say two things of one photo."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from gui.photo_import.drop_data import DroppedData
from gui.photo_import.import_result import ImportResult
from gui.session.session import Session
from model.photos.groups import groups_of
from tests.gui.album_making import write_album, write_photo, write_sketch
from tests.gui.page_making import Begin


class Listener:
    def __init__(self, session: Session) -> None:
        self.said: list[str] = []
        self.results: list[ImportResult] = []
        session.noticed.connect(lambda sentence: self.said.append(str(sentence)))
        session.arrived.connect(self.results.append)


@pytest.fixture
def session(begin: Begin) -> Session:
    session = begin(())
    session.refresh()
    return session


@pytest.fixture
def heard(session: Session) -> Listener:
    return Listener(session)


def drop(session: Session, qtbot: QtBot, path: object, shelf: int | None = None) -> None:
    session.take(DroppedData((str(path),), ()), shelf)
    qtbot.waitUntil(lambda: not (session.reading or session.busy))


def sides(session: Session) -> dict[str, bool]:
    dataset = session.lab.run.setup.dataset
    return {
        f"{Path(example.photo.path or '').parent.parent.name}/{example.photo.name}": bool(out)
        for example, out in zip(dataset.examples, dataset.held_out, strict=True)
    }


def test_a_division_that_is_given_is_kept_and_said(
    session: Session, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    for place, part in enumerate(("train", "val", "test")):
        write_album(tmp_path / "pets" / part, 2, first=10 * place)

    drop(session, qtbot, tmp_path / "pets")

    assert len(session.lab.own_photos) == 8
    assert all(out == name.startswith("val/") for name, out in sides(session).items())
    said = "Held out, as given: the folder val. Left out: the folder test."
    assert said in heard.said[-1]
    assert not heard.results[-1].skipped
    session.choose(replace(session.lab.choices, held_out_share=0.9))
    assert all(out == name.startswith("val/") for name, out in sides(session).items())


def test_a_copy_of_a_training_photo_among_those_to_hold_out_is_said(
    session: Session, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    for place, part in enumerate(("train", "val")):
        write_album(tmp_path / "pets" / part, 2, first=10 * place)
    copy = tmp_path / "pets/val/dogs/copy.png"
    write_photo(copy, 0, 0)
    copy.write_bytes(copy.read_bytes() + b"more")

    drop(session, qtbot, tmp_path / "pets")

    assert not sides(session)["val/copy.png"]
    assert "Learnt from all the same, as copies of training photos: 1." in heard.said[-1]


def test_a_photo_in_both_folders_is_named_and_has_no_label(
    session: Session, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    write_album(tmp_path / "pets", 2)
    (tmp_path / "pets/cats/copy.png").write_bytes((tmp_path / "pets/dogs/0.png").read_bytes())

    drop(session, qtbot, tmp_path / "pets")

    assert sorted(example.photo.name for example in session.lab.own_photos) == [
        "1.png",
        "2.png",
        "3.png",
    ]
    reasons = [str(skipped.reason) for skipped in heard.results[-1].skipped]
    assert len(reasons) == 2
    assert reasons[0].startswith("cats/copy.png and dogs/0.png are the same picture")
    assert "Skipped: 2." in heard.said[-1]


def test_a_photo_that_comes_again_from_the_other_folder_keeps_its_label(
    session: Session, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    write_album(tmp_path / "pets", 2)
    drop(session, qtbot, tmp_path / "pets")
    before = [(example.photo.name, example.label) for example in session.lab.own_photos]
    write_photo(tmp_path / "more" / "cats" / "again.png", 0, 0)

    drop(session, qtbot, tmp_path / "more")

    assert [(e.photo.name, e.label) for e in session.lab.own_photos] == before
    assert "dogs/0.png and cats/again.png" in str(heard.results[-1].skipped[0].reason)


def test_a_photo_that_is_dropped_on_the_other_shelf_is_moved_and_said(
    session: Session, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    write_album(tmp_path / "pets", 2)
    drop(session, qtbot, tmp_path / "pets")

    drop(session, qtbot, tmp_path / "pets" / "dogs" / "0.png", shelf=1)

    labels = {example.photo.name: example.label for example in session.lab.own_photos}
    assert labels["0.png"] == 1
    assert "Moved from the other shelf: 1." in heard.said[-1]
    assert not heard.results[-1].skipped


def write_copy(source: Path, copy: Path) -> str:
    """Save a photo anew: smaller, and with other bytes."""
    copy.parent.mkdir(parents=True, exist_ok=True)
    with Image.open(source) as image:
        image.resize((100, 100)).save(copy, quality=80)
    return str(copy)


def test_a_near_copy_in_the_other_folder_is_named_and_has_no_label(
    session: Session, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    write_album(tmp_path / "pets", 1)
    write_sketch(tmp_path / "pets/dogs/both.png", 0, 5)
    write_copy(tmp_path / "pets/dogs/both.png", tmp_path / "pets/cats/copy.jpg")

    drop(session, qtbot, tmp_path / "pets")

    assert sorted(e.photo.name for e in session.lab.own_photos) == ["0.png", "1.png"]
    reasons = [str(skipped.reason) for skipped in heard.results[-1].skipped]
    assert len(reasons) == 2
    assert reasons[0].startswith("cats/copy.jpg and dogs/both.png are nearly the same picture")
    assert "Skipped: 2." in heard.said[-1]


def test_a_near_copy_on_the_other_shelf_waits_until_the_learner_has_moved_the_photo(
    session: Session, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    dog = tmp_path / "dogs" / "0.png"
    write_sketch(dog, 0, 5)
    copy = write_copy(dog, tmp_path / "new" / "copy.jpg")
    drop(session, qtbot, dog, shelf=0)

    drop(session, qtbot, copy, shelf=1)

    assert [(e.photo.name, e.label) for e in session.lab.own_photos] == [("0.png", 0)]
    (skipped,) = heard.results[-1].skipped
    said = "dogs/0.png and new/copy.jpg are nearly the same picture"
    assert str(skipped.reason).startswith(said)
    session.relabel([session.lab.own_photos[0].photo.digest], 1)
    drop(session, qtbot, copy, shelf=1)
    assert sorted((e.photo.name, e.label) for e in session.lab.own_photos) == [
        ("0.png", 1),
        ("copy.jpg", 1),
    ]
    assert not heard.results[-1].skipped


def test_copies_stay_on_one_side_and_are_counted(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    for number in range(6):
        for label, name in enumerate(("dog", "cat")):
            path = tmp_path / "pets" / name / f"{number}.png"
            write_sketch(path, label, number)
            with Image.open(path) as image:
                image.resize((100, 100)).save(path.with_suffix(".jpg"), quality=80)

    drop(session, qtbot, tmp_path / "pets")

    dataset = session.lab.dataset
    groups = groups_of([example.photo for example in dataset.examples])
    of = {place: number for number, places in enumerate(groups) for place in places}
    names = [f"{e.label} {Path(e.photo.name).stem}" for e in dataset.examples]
    for name in set(names):
        places = [place for place, other in enumerate(names) if other == name]
        assert len(places) == 2
        assert len({of[place] for place in places}) == 1, name
        assert len({bool(dataset.held_out[place]) for place in places}) == 1, name
    assert dataset.examples[0].photo.look is not None
