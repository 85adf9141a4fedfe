"""A project comes back as it was, bit for bit, and another file is refused in a sentence."""

import errno
import io
import os
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from model.eyes import EDGES, FINAL, FeatureCache, NetworkEye
from model.eyes.feature_cache import KnownLooks, Looks
from model.eyes.network_eye import SHIPPED
from model.lab.choices import Source
from model.lab.lab import Lab
from model.model_file import whole_file
from model.photos.dataset import Example
from model.photos.photo import SHOWN, Squares
from model.project import open_file
from model.project.project import Project
from model.project.project_file import open_project, save_project
from model.sentence import Refusal
from model.training.route import replay
from model.training.setup import prepare
from tests.model.making import bits_of_state, make_photo
from tests.model.networks import Here
from tests.model.project.projects import (
    go_on,
    looks_of_shipped,
    opened,
    plain_project,
    rich_project,
    saved,
    small_project,
    why_not_opened,
    why_not_saved,
    with_json,
)

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such thing")


def states_of(lab: Lab, looks: KnownLooks) -> list[object]:
    """The states of a stretch in the middle of a film, computed again, and of steps that follow."""
    cache = FeatureCache()
    cache.bring(looks)
    route = lab.run.route(lab.run.length - 1)
    walked = [bits_of_state(state) for state in replay(route, partial(prepare, see=cache.see))]
    go_on(lab, 3, cache)
    last = lab.run.length
    return [*walked, *(bits_of_state(lab.run.history.nearest(last - n)) for n in range(4))]


def test_everything_comes_back(tmp_path: Path) -> None:
    project = rich_project(tmp_path)
    back = opened(saved(tmp_path, project))

    assert plain_project(back) == plain_project(project)
    # A second time, so that what came from a file can be saved as well.
    again = opened(saved(tmp_path, back))
    assert plain_project(again) == plain_project(project)


def test_the_films_go_on_bit_for_bit(tmp_path: Path) -> None:
    project = rich_project(tmp_path)
    back = opened(saved(tmp_path, project))
    here, there = Lab(), Lab()
    here.restore(project.lab)
    there.restore(back.lab)

    assert states_of(there, back.looks) == states_of(here, project.looks)
    for lab in (here, there):
        lab.switch_branch(len(lab.run.branches))
    assert there.choices.eye == here.choices.eye
    assert states_of(there, back.looks) == states_of(here, project.looks)


def test_what_networks_have_seen_comes_along(tmp_path: Path) -> None:
    project = rich_project(tmp_path)
    back = opened(saved(tmp_path, project))
    one, other = project.asked
    looks = back.looks(SHIPPED.digest, one.digest)

    assert looks is not None
    for name, numbers in looks_of_shipped(one.digest).items():
        assert looks[name].tobytes() == numbers.tobytes()
    assert back.looks(SHIPPED.digest, other.digest) is None
    assert back.looks("another", one.digest) is None


def test_no_folder_of_this_computer_is_in_the_file(tmp_path: Path) -> None:
    content = Path(saved(tmp_path, rich_project(tmp_path))).read_bytes()

    assert b"secret" not in content
    assert str(tmp_path).encode() not in content


def test_the_same_project_makes_the_same_bytes(tmp_path: Path) -> None:
    project = small_project()
    one, other = (Path(saved(tmp_path, project, name)) for name in ("one", "other"))

    assert one.read_bytes() == other.read_bytes()


def test_a_lab_without_a_photo_comes_back(tmp_path: Path) -> None:
    project = Project(Lab().snapshot(), FeatureCache().known)
    back = opened(saved(tmp_path, project))

    assert plain_project(back) == plain_project(project)


def test_a_file_of_another_meaning_is_refused(tmp_path: Path) -> None:
    path = saved(tmp_path, small_project())

    why = why_not_opened(with_json(path, lambda body: body.update(format=3)))
    assert why == (
        "afternoon.downhill cannot be opened as a project: it was written by a newer Downhill "
        "(format 3). Update this one to open it."
    )
    assert "damaged" in why_not_opened(with_json(path, lambda body: body.update(format=0)))


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"PK", b"PK" * 100])
def test_what_is_no_project_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "photo.downhill"
    path.write_bytes(content)

    why = why_not_opened(path)
    assert "no project" in why if content[:2] != b"PK" else "damaged" in why


def test_what_is_not_there_or_no_file_is_refused(tmp_path: Path) -> None:
    assert "there is no such file. Check the name." in why_not_opened(tmp_path / "gone.downhill")
    assert "it is a folder." in why_not_opened(tmp_path)
    assert "damaged" in why_not_opened("\0")


@on_posix
def test_neither_a_pipe_nor_a_link_to_itself_is_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "link")

    assert "it is not a regular file." in why_not_opened(tmp_path / "pipe")
    assert os.strerror(errno.ELOOP) in why_not_opened(tmp_path / "link")
    assert "it is not a regular file." in why_not_opened(os.devnull)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "the disk is full. Make room on it, or save in another folder."),
        (errno.EROFS, "nothing may be written there. Save in another folder."),
        (errno.ENOENT, "the folder is gone. Save in another one."),
    ],
)
@pytest.mark.parametrize("place", ["fsync", "replace"])
def test_a_disk_that_takes_no_more_leaves_the_old_file(
    tmp_path: Path, number: int, said: str, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    project = small_project()
    path = Path(saved(tmp_path, project))
    before = path.read_bytes()
    monkeypatch.setattr(os, place, fail)

    assert why_not_saved(path, project) == (
        f"The project cannot be saved as afternoon.downhill: {said} Nothing is lost: your work is "
        "open, and what was saved before is as it was."
    )
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == [path.name]


class Filling(io.FileIO):
    """A file on a disk that takes so many writes and no more."""

    left = 0

    def write(self, data: Any) -> int:  # whatever has bytes
        Filling.left -= 1
        if Filling.left < 0:
            raise OSError(errno.ENOSPC, "full")
        return super().write(data)


def test_a_disk_that_is_full_after_any_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = small_project()
    path = Path(saved(tmp_path, project))
    before = path.read_bytes()
    monkeypatch.setattr(whole_file, "open", Filling, raising=False)
    said: set[str] = set()
    for writes in range(0, 1_000, 3):
        Filling.left = writes
        try:
            save_project(str(path), project)
        except Refusal as refusal:
            said.add(str(refusal))
            assert path.read_bytes() == before
            assert os.listdir(tmp_path) == [path.name]
        else:
            break

    assert writes > 20
    (why,) = said
    assert "the disk is full" in why
    assert path.read_bytes() == before


def test_there_is_no_saving_in_a_folder_that_is_gone(tmp_path: Path) -> None:
    why = why_not_saved(tmp_path / "gone" / "a.downhill", small_project())

    assert f"there is no folder {tmp_path / 'gone'}." in why


def test_what_could_not_be_opened_again_is_not_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = small_project()
    path = Path(saved(tmp_path, project))
    before = path.read_bytes()
    monkeypatch.setattr("model.project.strict_json.MOST_VALUES", 10)
    assert "too much in it to be opened again" in why_not_saved(path, project)
    monkeypatch.setattr("model.project.records.photo_table.MOST", 3)
    assert "more than 3 photos" in why_not_saved(path, project)
    assert path.read_bytes() == before


@pytest.mark.skipif(not open_file.STAYS_OPEN, reason="there all is read at once")
def test_what_of_a_photo_is_in_memory_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path, rich_project(tmp_path))

    def at_hand(source: Source) -> list[int]:
        squares = opened(path).lab.shelves[source][-1].photo.squares
        assert isinstance(squares, Squares)
        return [len(square) for square in squares.at_hand]

    assert at_hand("photos") == at_hand("sketches") == list(EDGES)
    monkeypatch.setattr(open_file, "RESIDENT", 0)
    assert (at_hand("photos"), at_hand("sketches")) == ([], list(EDGES))


@pytest.mark.parametrize("album", [False, True])
def test_a_look_that_is_forgotten_while_others_are_written_fails_no_save(
    tmp_path: Path, album: bool
) -> None:
    project = rich_project(tmp_path)
    first = next(
        digest
        for digest in (example.photo.digest for example in project.lab.shelves["photos"])
        if project.looks(SHIPPED.digest, digest) is not None
    )
    asked: list[bytes] = []

    def forgetful(network: str, digest: bytes) -> Looks | None:
        if network == SHIPPED.digest and digest != first and first not in asked:
            return None  # so that it is the first of those that are known
        asked.append(digest)
        return None if asked.count(first) > 1 else project.looks(network, digest)

    path = str(tmp_path / "a.downhill")
    save_project(path, replace(project, looks=forgetful), album=album)
    back = opened(path)
    assert back.looks(SHIPPED.digest, first) is None
    assert len(back.lab.shelves["photos"]) == len(project.lab.shelves["photos"])


def test_a_network_that_is_gone_is_missed_only_where_a_photo_is_new(tmp_path: Path) -> None:
    path = saved(tmp_path, rich_project(tmp_path))
    (tmp_path / "mine.onnx").unlink()
    back = open_project(path, Here())
    lab, cache = Lab(), FeatureCache()
    cache.bring(back.looks)
    lab.restore(back.lab)
    go_on(lab, 2, cache)

    assert lab.choices.eye == back.own_eyes[0]
    assert lab.choices.eye.size == 3


def test_a_network_that_is_not_beside_it_is_named(tmp_path: Path) -> None:
    project = rich_project(tmp_path)
    path = saved(tmp_path, project)
    assert opened(path).missing == ()
    assert opened(path).own_eyes[0] == project.own_eyes[0]

    (tmp_path / "mine.onnx").rename(tmp_path / "other.onnx")
    assert opened(path).missing == ("mine.onnx",)
    at_hand = [
        replace(eye, file=replace(eye.file, path=str(tmp_path / "other.onnx")))
        for eye in own_eyes(project)
    ]
    assert opened(path, at_hand).missing == ()
    assert opened(path, at_hand).own_eyes == tuple(at_hand)


def own_eyes(project: Project) -> list[NetworkEye]:
    return [eye for eye in project.own_eyes if isinstance(eye, NetworkEye)]


def test_a_session_keeps_the_networks_it_sees_with(tmp_path: Path) -> None:
    project = rich_project(tmp_path)
    (tmp_path / "session-1").mkdir()
    path = tmp_path / "session-1" / "work.downhill"
    save_project(str(path), project, album=True)
    (tmp_path / "mine.onnx").unlink()

    back = opened(path)
    assert back.missing == ()
    (eye,) = own_eyes(back)
    assert os.path.basename(eye.file.path) == "mine.onnx"
    assert Path(eye.file.path).is_relative_to(path.parent)


@pytest.mark.parametrize("album", [False, True])
def test_how_far_the_lesson_is_comes_along(tmp_path: Path, album: bool) -> None:
    path = tmp_path / "a.downhill"
    for lesson in (b"", b'{"chapter": "loss"}'):
        save_project(str(path), replace(small_project(), lesson=lesson), album=album)
        assert opened(path).lesson == lesson


def test_a_lesson_that_nobody_has_written_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.downhill"
    save_project(str(path), replace(small_project(), lesson=b" " * 2_000))
    monkeypatch.setattr("model.project.project_file.MOST_LESSON", 1_000)
    assert "far more than it can need" in why_not_opened(path)


def test_a_project_knows_places_of_a_few_short_texts_only(tmp_path: Path) -> None:
    project = small_project()
    for place in ({"room": "x" * 2_000}, {str(n): "" for n in range(200)}):
        with pytest.raises(ValueError, match="a place"):
            save_project(str(tmp_path / "a"), replace(project, place=place))
    assert not os.listdir(tmp_path)


def test_the_eye_from_before_may_be_a_network(tmp_path: Path) -> None:
    back = opened(saved(tmp_path, rich_project(tmp_path)))

    assert back.eye_before == FINAL
    assert back.asked[1].squares[SHOWN].shape == (SHOWN, SHOWN, 3)


@pytest.mark.parametrize(
    "changed", [{"digest": b"short"}, {"picture": b"short"}, {"alike": (b"short",)}]
)
def test_a_photo_with_hashes_of_another_size_is_not_written(
    tmp_path: Path, changed: dict[str, Any]
) -> None:
    lab = Lab([Example(replace(make_photo(1, edges=EDGES), **changed), 0)])
    with pytest.raises(ValueError, match="16 bytes"):
        save_project(str(tmp_path / "a"), Project(lab.snapshot(), FeatureCache().known))
    assert not os.listdir(tmp_path)
