"""What is large lies beside a session that is kept every minute, and is not written again."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from model.eyes import EDGES, FINAL, FeatureCache
from model.eyes.feature_cache import Looks
from model.eyes.network_eye import SHIPPED
from model.lab.lab import Lab
from model.model_file import whole_file
from model.photos.dataset import Example
from model.project import album as module
from model.project import open_file
from model.project.album import FEW_FILES, MOST_FILES
from model.project.project import Project
from model.project.project_file import open_project, save_project
from model.sentence import Refusal
from model.sketches.sketches import all_sketches
from tests.model.making import make_photo
from tests.model.networks import HERE
from tests.model.project.projects import (
    a_dog,
    looks_of_shipped,
    opened,
    plain_project,
    rich_project,
    why_not_opened,
    with_json,
)

ROOT = Path(__file__).parents[3]


class Kept:
    """A session's folder."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder, self.path = folder, folder / "work.downhill"

    def save(self, project: Project) -> None:
        save_project(str(self.path), project, album=True)

    @property
    def files(self) -> dict[str, int]:
        """The album, with the inode of each file: another one where it was written again."""
        return {path.name: path.stat().st_ino for path in sorted(self.folder.glob("album-*"))}

    def entries(self, name: str) -> list[str]:
        with zipfile.ZipFile(self.folder / name) as archive:
            return sorted(archive.namelist())


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path / "session-1")


def looks(network: str, digest: bytes) -> Looks | None:
    return looks_of_shipped(digest) if network == SHIPPED.digest else None


def project_of(numbers: range, *, seen: bool = True) -> Project:
    lab = Lab([Example(photo, label) for photo, label in all_sketches(2)])
    lab.add([a_dog(number) for number in numbers])
    return Project(lab.snapshot(), looks if seen else FeatureCache().known)


def digests_of(kept: Kept) -> set[bytes]:
    return {
        example.photo.digest
        for shelf in opened(kept.path).lab.shelves.values()
        for example in shelf
    }


def test_everything_comes_back_bit_for_bit(kept: Kept, tmp_path: Path) -> None:
    project = rich_project(tmp_path)
    kept.save(project)
    back = opened(kept.path, project.own_eyes)
    assert plain_project(back) == plain_project(project)
    for source, shelf in project.lab.shelves.items():
        for one, other in zip(shelf, back.lab.shelves[source], strict=True):
            for network in (SHIPPED.digest, project.own_eyes[0].file.digest):  # type: ignore[attr-defined]
                before, after = (
                    found(network, one.photo.digest) for found in (project.looks, back.looks)
                )
                assert (before is None) == (after is None)
                for name in before or ():
                    assert (before or {})[name].tobytes() == (after or {})[name].tobytes()
            for edge in EDGES:
                assert (one.photo.squares[edge] == other.photo.squares[edge]).all()


def test_what_is_there_is_not_written_again_and_what_has_come_gets_files_of_its_own(
    kept: Kept,
) -> None:
    kept.save(project_of(range(4)))
    before = kept.files
    assert len(before) == 3  # drawings, photos, looks
    kept.save(project_of(range(4)))
    assert kept.files == before
    kept.save(project_of(range(6)))
    assert before.items() <= kept.files.items()
    assert len(kept.files) == 5
    assert digests_of(kept) >= {a_dog(number).photo.digest for number in range(6)}


def test_drawings_are_deflated_and_photos_are_not(kept: Kept) -> None:
    kept.save(project_of(range(4), seen=False))
    sizes = []
    for name in kept.files:
        with zipfile.ZipFile(kept.folder / name) as archive:
            info = archive.getinfo(f"squares-{EDGES[-1]}.npy")
            sizes.append(info.compress_size < info.file_size)
    assert sorted(sizes) == [False, True]


def test_what_a_network_has_seen_since_is_added(kept: Kept) -> None:
    kept.save(project_of(range(4), seen=False))
    squares = kept.files
    kept.save(project_of(range(4)))
    assert squares.items() < kept.files.items()
    assert opened(kept.path).looks(SHIPPED.digest, a_dog(1).photo.digest) is not None
    assert opened(kept.path).looks("0" * 64, a_dog(1).photo.digest) is None
    cache = FeatureCache()
    cache.bring(opened(kept.path).looks)
    assert [cache.knows(FINAL, photo) for photo in (a_dog(1).photo, a_dog(9).photo)] == [
        True,
        False,
    ]


def test_files_that_are_not_of_use_any_more_go(kept: Kept) -> None:
    kept.save(project_of(range(8), seen=False))
    before = kept.files
    kept.save(project_of(range(4), seen=False))
    assert before == kept.files  # half of it is in use
    kept.save(project_of(range(3), seen=False))
    assert len(kept.files) == 2
    assert len(before.items() & kept.files.items()) == 1  # the drawings
    assert digests_of(kept) >= {a_dog(number).photo.digest for number in range(3)}


def test_a_file_whose_photos_are_all_in_another_one_goes(kept: Kept) -> None:
    kept.save(project_of(range(8), seen=False))
    before = kept.files
    for name in before:
        shutil.copy(kept.folder / name, kept.folder / f"album-9{name.removeprefix('album-')}")
    kept.save(project_of(range(8), seen=False))
    assert len(kept.files) == len(before)
    assert digests_of(kept) >= {a_dog(number).photo.digest for number in range(8)}


def test_many_small_files_become_one(kept: Kept) -> None:
    for count in range(1, MOST_FILES):
        kept.save(project_of(range(2 * count), seen=False))
    assert len(kept.files) == MOST_FILES
    kept.save(project_of(range(2 * MOST_FILES), seen=False))
    assert len(kept.files) <= FEW_FILES + 2
    assert digests_of(kept) >= {a_dog(n).photo.digest for n in range(2 * MOST_FILES)}


def test_a_file_that_is_damaged_or_gone_is_written_anew(kept: Kept) -> None:
    project = project_of(range(4))
    kept.save(project)
    one, two, _ = sorted(kept.files)
    (kept.folder / one).unlink()
    (kept.folder / two).write_bytes(b"PK damaged")
    kept.save(project)
    assert len(kept.files) == 3
    assert digests_of(kept) >= {a_dog(number).photo.digest for number in range(4)}


def test_photos_that_come_from_an_album_can_be_written_to_another_one_and_to_a_file(
    kept: Kept, tmp_path: Path
) -> None:
    kept.save(project_of(range(4)))
    back = opened(kept.path)
    other, whole = Kept(tmp_path / "other"), tmp_path / "whole.downhill"
    other.save(back)
    save_project(str(whole), back)
    for path in (other.path, whole):
        assert plain_project(opened(path)) == plain_project(back)


def test_a_file_that_is_missing_is_named(kept: Kept) -> None:
    kept.save(project_of(range(4)))
    name = sorted(kept.files)[1]
    (kept.folder / name).unlink()
    assert f"its photos are in {name}, which is not beside it" in why_not_opened(kept.path)


@pytest.mark.parametrize(
    "names",
    [
        ["../album-1.zip"],
        ["/etc/passwd"],
        ["album-1.zip/.."],
        ["album-1.zip"] * 1_001,
        "album-1.zip",
        [1],
        [],
    ],
)
def test_no_other_file_can_be_named(kept: Kept, names: object) -> None:
    kept.save(project_of(range(4)))
    with_json(kept.path, lambda body: body.update(album=names))
    assert "damaged" in why_not_opened(kept.path)


def rewrite(kept: Kept, name: str, entry: str, content: bytes | None) -> None:
    """Put something else into a file of the album."""
    path = kept.folder / name
    with zipfile.ZipFile(path) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for one, old in parts.items():
            new = content if one == entry else old
            if new is not None:
                archive.writestr(one, new)


def test_whatever_is_wrong_with_a_file_is_a_refusal(kept: Kept) -> None:
    kept.save(project_of(range(4)))
    whole = {name: (kept.folder / name).read_bytes() for name in kept.files}
    for name in whole:
        for entry in kept.entries(name):
            for content in (None, b"", b"{}", b'{"network": "", "layers": [], "edges": []}'):
                rewrite(kept, name, entry, content)
                assert "cannot be opened" in why_not_opened(kept.path)
                (kept.folder / name).write_bytes(whole[name])
    opened(kept.path)


def test_two_rows_of_one_photo_are_a_refusal(kept: Kept) -> None:
    kept.save(project_of(range(2), seen=False))
    name = sorted(kept.files)[1]
    with zipfile.ZipFile(kept.folder / name) as archive:
        digests = archive.read("digests.npy")
    rewrite(kept, name, "digests.npy", digests[:-16] + digests[-32:-16])
    assert "damaged" in why_not_opened(kept.path)


def test_looks_that_an_eye_cannot_use_are_a_refusal(kept: Kept) -> None:
    lab = Lab([Example(make_photo(n, edges=EDGES), n % 2) for n in range(4)])

    def short(network: str, digest: bytes) -> Looks | None:
        known = looks(network, digest)
        return None if known is None else dict(list(known.items())[:1])

    kept.save(Project(lab.snapshot(), short))
    assert "damaged" in why_not_opened(kept.path)


def test_what_is_large_stays_in_its_file_which_may_go_meanwhile(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.save(project_of(range(4)))
    monkeypatch.setattr(open_file, "RESIDENT", 0)
    monkeypatch.setattr(open_file, "STAYS_OPEN", False)  # as on Windows: these are not replaced
    back = opened(kept.path)
    photo = next(iter(back.lab.shelves["photos"])).photo
    if os.name != "nt":
        for name in kept.files:
            (kept.folder / name).unlink()
    assert (photo.squares[EDGES[-1]] == a_dog(0).photo.squares[EDGES[-1]]).all()


def test_what_cannot_be_written_leaves_everything_as_it_was(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.save(project_of(range(4)))
    before, content = kept.files, kept.path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(whole_file.os, "fsync", full)
    with pytest.raises(Refusal, match="cannot be saved"):
        kept.save(project_of(range(6)))
    monkeypatch.undo()
    assert (kept.files, kept.path.read_bytes()) == (before, content)


def test_a_file_that_cannot_be_removed_goes_later(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.save(project_of(range(8), seen=False))

    def refuse(path: str) -> None:
        raise PermissionError(13, "in use", path)

    monkeypatch.setattr(module.os, "unlink", refuse)
    kept.save(project_of(range(2), seen=False))
    assert len(kept.files) == 3
    monkeypatch.undo()
    kept.save(project_of(range(2), seen=False))
    assert len(kept.files) == 2


def test_who_takes_a_photo_of_other_numbers_for_the_same_is_not_asked(kept: Kept) -> None:
    """A file with photos of another version, whose squares are others, is not of use."""
    kept.save(project_of(range(2), seen=False))
    name = sorted(kept.files)[1]
    rewrite(kept, name, "album.json", b'{"network": "", "layers": [], "edges": [32]}')
    kept.save(project_of(range(2), seen=False))
    assert name not in kept.files
    assert open_project(str(kept.path), HERE)
    assert replace(a_dog(0).photo).digest in digests_of(kept)


KILLED = """
import json, os, shutil, signal, sys
from pathlib import Path

from model.archive.writer import ArchiveWriter
from model.project.project_file import open_project, save_project

old, new, work = map(Path, sys.argv[1:])
after = open_project(str(new), None)

def is_killed_at(moment):
    left = moment

    def counted(call):
        def counting(*arguments, **options):
            nonlocal left
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return call(*arguments, **options)
        return counting

    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] != 0
    for thing, names in (
        (os, ("fsync", "replace", "unlink")), (ArchiveWriter, ("content", "rows", "__exit__"))
    ):
        for name in names:
            setattr(thing, name, counted(getattr(thing, name)))
    save_project(str(work / "work.downhill"), after, album=True)
    os._exit(0)

found, going = [], True
while going:
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(old, work)
    going = is_killed_at(len(found))
    there = open_project(str(work / "work.downhill"), None).lab.shelves["photos"]
    save_project(str(work / "work.downhill"), after, album=True)
    found.append([len(there), len(os.listdir(work))])
print(json.dumps(found))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs otherwise")
def test_killed_at_any_moment_there_is_the_old_session_or_the_new_one(
    kept: Kept, tmp_path: Path
) -> None:
    kept.save(project_of(range(2)))
    other = Kept(tmp_path / "other")
    other.save(project_of(range(5, 10)))
    command = [sys.executable, "-c", KILLED, str(kept.folder), str(other.path), str(tmp_path / "w")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    moments = json.loads(done.stdout)
    there = [photos for photos, _ in moments]
    assert len(moments) > 30
    assert there == sorted(there)
    assert {*there} == {2, 5}
    # What the dead have left is cleared: there is as much as where nobody was killed.
    assert {files for _, files in moments} == {moments[-1][1]}
