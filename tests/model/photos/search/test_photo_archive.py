"""Zip archives of photos: read where they lie, and within bounds, whoever made them."""

import os
import struct
import tracemalloc
import warnings
import zipfile
import zlib
from pathlib import Path

import pytest

from model.photos.photo_file import MOST_BYTES
from model.photos.search import photo_archive as module
from model.photos.search.photo_archive import is_archive, open_archive
from model.sentence import Refusal
from tests.model.pictures import encoded, scene

JPEG = encoded(scene(32, 24), "JPEG")


def packed(path: Path, *files: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> str:
    """An archive of these files, of which two may have one name."""
    with zipfile.ZipFile(path, "w", method) as archive, warnings.catch_warnings(action="ignore"):
        for name, content in files:
            archive.writestr(name, content)
    return str(path)


def refused(path: str) -> str:
    with pytest.raises(Refusal) as caught:
        open_archive(path)
    return str(caught.value)


def changed(path: str, begins: bytes, place: int, value: bytes) -> str:
    """Write other bytes into an archive, counted from where its last piece begins with `begins`."""
    data = bytearray(Path(path).read_bytes())
    at = data.rindex(begins) + place
    data[at : at + len(value)] = value
    Path(path).write_bytes(data)
    return path


LIST, FILE = b"PK\x01\x02", b"PK\x03\x04"


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_pictures_are_read_out_of_it(tmp_path: Path, method: int) -> None:
    path = packed(tmp_path / "a.zip", ("in/dog.jpg", JPEG), ("cat.jpg", JPEG), method=method)
    archive = open_archive(path)

    assert archive.path == path
    assert set(archive.entries("")) == {("in", True), ("cat.jpg", False)}
    assert archive.entries("in/") == (("dog.jpg", False),)
    assert archive.holds("in/dog.jpg")
    assert not archive.holds("in")
    assert archive.read("in/dog.jpg", "dog.jpg") == JPEG
    assert archive.left_out == ()


def test_an_archive_that_has_no_files_is_empty(tmp_path: Path) -> None:
    assert open_archive(packed(tmp_path / "a.zip")).entries("") == ()
    assert open_archive(packed(tmp_path / "b.zip", ("empty/", b""))).entries("") == ()


def test_an_archive_with_a_remark_is_read(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", ("dog.jpg", JPEG))
    with zipfile.ZipFile(path, "a") as archive:
        archive.comment = b"downloaded"
    assert open_archive(path).read("dog.jpg", "dog.jpg") == JPEG


def test_what_computers_leave_lying_about_is_passed_over(tmp_path: Path) -> None:
    names = ("__MACOSX/._dog.jpg", ".DS_Store", "in/Thumbs.db", "dog.jpg")
    archive = open_archive(packed(tmp_path / "a.zip", *((name, JPEG) for name in names)))
    assert archive.entries("") == (("dog.jpg", False),)


@pytest.mark.parametrize("letters", ["utf-8", "cp949"])
def test_names_are_read_as_macs_and_korean_windows_write_them(tmp_path: Path, letters: str) -> None:
    # Both write the bytes of a name without saying in which letters they are.
    stand_in = "x" * len("강아지".encode(letters))
    path = Path(packed(tmp_path / "a.zip", (f"{stand_in}/1.jpg", JPEG)))
    path.write_bytes(path.read_bytes().replace(stand_in.encode(), "강아지".encode(letters)))

    assert open_archive(str(path)).entries("") == (("강아지", True),)


def test_names_in_letters_of_old_stay_as_they_are(tmp_path: Path) -> None:
    path = Path(packed(tmp_path / "a.zip", ("x.jpg", JPEG)))
    path.write_bytes(path.read_bytes().replace(b"x.jpg", b"\xff.jpg"))
    assert open_archive(str(path)).entries("") == (("\xa0.jpg", False),)


def test_backslashes_part_folders_as_slashes_do(tmp_path: Path) -> None:
    archive = open_archive(packed(tmp_path / "a.zip", ("in\\deep/./dog.jpg", JPEG)))
    assert archive.read("in/deep/dog.jpg", "dog.jpg") == JPEG


# Names.


@pytest.mark.parametrize(
    "name",
    [
        "../dog.jpg",
        "in/../../dog.jpg",
        "/etc/dog.jpg",
        "in//dog.jpg",
        "..",
        "x" * 1001,
        "/".join("x" * 22),
    ],
)
def test_names_that_lead_elsewhere_are_left_out_and_told(tmp_path: Path, name: str) -> None:
    archive = open_archive(packed(tmp_path / "a.zip", (name, JPEG), ("dog.jpg", JPEG)))

    assert archive.entries("") == (("dog.jpg", False),)
    (why,) = archive.left_out
    assert str(why) == (
        "Files in a.zip whose names lead out of it, or through far too many folders, are left "
        f"out: 1, such as {name[-100:]}."
    )


def test_of_two_files_with_one_name_neither_is_taken(tmp_path: Path) -> None:
    twice = [("in/dog.jpg", JPEG), ("in/dog.jpg", JPEG + b"x"), ("in/dog.jpg", JPEG)]
    files = [("cat.jpg", JPEG), ("cat.jpg", JPEG), ("in/cat.jpg", JPEG)]
    archive = open_archive(packed(tmp_path / "a.zip", *twice, *files))

    assert archive.entries("in/") == (("cat.jpg", False),)
    assert archive.entries("") == (("in", True),)
    (why,) = archive.left_out
    assert str(why) == (
        "Names that several files in a.zip have, so that nobody can tell which is meant, are "
        "left out: 2, such as in/dog.jpg."
    )


def test_a_file_and_a_folder_may_have_one_name(tmp_path: Path) -> None:
    archive = open_archive(packed(tmp_path / "a.zip", ("dog", JPEG), ("dog/1.jpg", JPEG)))
    assert set(archive.entries("")) == {("dog", False), ("dog", True)}


# Whole archives that are refused.


def test_what_is_no_archive_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    said = "a.zip is no zip archive, or a damaged one. Copy or download it again."
    for content in (b"", b"no archive at all, but some text", JPEG):
        path.write_bytes(content)
        assert refused(str(path)) == said
    packed(path, ("dog.jpg", JPEG), ("cat.jpg", JPEG))
    path.write_bytes(path.read_bytes()[:-5])
    assert refused(str(path)) == said
    packed(path, ("dog.jpg", JPEG))
    assert refused(changed(str(path), LIST, 0, b"XX")) == said


def test_what_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    assert refused(str(tmp_path / "a.zip")) == ("There is no file a.zip. Was it moved or renamed?")
    assert "is a folder" in refused(str(tmp_path))
    assert "none may hold" in refused("a\0.zip")


def test_a_locked_archive_is_refused_with_what_to_do(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", ("dog.jpg", JPEG))
    assert refused(changed(path, LIST, 8, b"\1\0")) == (
        "a.zip is locked with a password. Unpack it, and add the folder."
    )


FAR_MORE = (
    "a.zip holds or unpacks to far more than photos do, so it is not opened. Unpack it if you "
    "trust it, and add the folder."
)


def test_a_list_without_end_is_refused_before_it_is_read(tmp_path: Path) -> None:
    # 300,000 names, as a list of so many bytes that is not there.
    entry = struct.pack("<4s24xHHHHHII", LIST, 1, 0, 0, 0, 0, 0, 0) + b"x"
    listed = entry * 300_000
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 65_535, 65_535, len(listed), 0, 0)
    path = tmp_path / "a.zip"
    path.write_bytes(listed + end)
    assert refused(str(path)) == FAR_MORE


def test_far_too_many_folders_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_FOLDERS", 4)
    few = packed(tmp_path / "a.zip", *((f"{n}/dog.jpg", JPEG) for n in range(3)))
    assert len(open_archive(few).entries("")) == 3
    assert refused(packed(tmp_path / "a.zip", ("a/b/c/d/dog.jpg", JPEG))) == FAR_MORE


def test_what_unpacks_to_far_more_than_it_is_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = packed(tmp_path / "a.zip", ("dog.bmp", b"BM" + bytes(1_000_000)))
    assert open_archive(path).holds("dog.bmp")
    monkeypatch.setattr(module, "MOST_UNPACKED", 1_000_000)
    assert refused(path) == FAR_MORE


def test_files_that_lie_on_each_other_are_refused(tmp_path: Path) -> None:
    # Many names for one piece of the archive: each would be unpacked anew.
    path = Path(packed(tmp_path / "a.zip", ("0.jpg", JPEG), method=zipfile.ZIP_STORED))
    data = path.read_bytes()
    start, end = data.rindex(LIST), data.rindex(b"PK\x05\x06")
    names = [data[start:end].replace(b"0.jpg", b"%d.jpg" % number) for number in range(3)]
    listed = b"".join(names)
    sizes = struct.pack("<HHII", 3, 3, len(listed), start)
    path.write_bytes(data[:start] + listed + data[end : end + 8] + sizes + b"\0\0")
    assert "a damaged one" in refused(str(path))


# Files in it that are refused.


def problem(path: str, name: str = "dog.jpg") -> str:
    with pytest.raises((Refusal, ValueError, zlib.error)) as caught:
        open_archive(path).read(name, name)
    return str(caught.value)


def test_a_bomb_that_does_not_begin_like_a_picture_is_not_unpacked(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", ("dog.jpg", bytes(50_000_000)))
    assert "no photo in a format that can be read here" in problem(path)


def test_what_is_larger_than_a_photo_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", ("dog.jpg", JPEG))
    size = (MOST_BYTES + 1).to_bytes(4, "little")
    changed(path, LIST, 24, size)
    assert problem(path) == "The file dog.jpg is larger than 64 MB. Save it as a smaller JPEG."


def test_what_is_packed_larger_than_a_photo_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 10)
    monkeypatch.setattr(module, "MORE_PACKED", 10)
    noise = packed(tmp_path / "a.zip", ("dog.jpg", os.urandom(50)))
    changed(noise, LIST, 24, (5).to_bytes(4, "little"))
    assert "larger than 64 MB" in problem(noise)


@pytest.mark.parametrize("size", [1, len(JPEG) - 1, len(JPEG) + 1, 1_000_000])
@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_size_that_is_not_true_is_damage(tmp_path: Path, size: int, method: int) -> None:
    path = packed(tmp_path / "a.zip", ("dog.jpg", JPEG), method=method)
    changed(path, LIST, 24, size.to_bytes(4, "little"))
    assert problem(path) == "not what the list of names says"


def test_no_more_is_unpacked_than_is_said(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", ("dog.jpg", JPEG + bytes(60_000_000)))
    changed(path, LIST, 24, (10_000).to_bytes(4, "little"))
    archive = open_archive(path)
    tracemalloc.start()
    with pytest.raises(ValueError, match="not what the list"):
        archive.read("dog.jpg", "dog.jpg")
    assert tracemalloc.get_traced_memory()[1] < 2_000_000
    tracemalloc.stop()


def test_what_was_changed_after_packing_is_damage(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", ("dog.jpg", JPEG), method=zipfile.ZIP_STORED)
    assert problem(changed(path, JPEG, 40, b"!!")) == "not what the list of names says"


@pytest.mark.parametrize("place", [0, 10_000_000])
def test_a_place_where_no_file_begins_is_damage(tmp_path: Path, place: int) -> None:
    path = packed(tmp_path / "a.zip", ("dog.jpg", JPEG), method=zipfile.ZIP_STORED)
    archive = open_archive(path)
    Path(path).write_bytes(b"" if place else bytes(10_000))
    with pytest.raises(ValueError, match="not what the list"):
        archive.read("dog.jpg", "dog.jpg")


def test_other_ways_of_packing_are_refused_with_what_to_do(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", ("dog.jpg", JPEG), method=zipfile.ZIP_LZMA)
    assert problem(path) == (
        "dog.jpg is packed in a way that cannot be read here. Unpack the archive, and add the "
        "folder."
    )


def test_an_archive_in_an_archive_is_named(tmp_path: Path) -> None:
    inner = Path(packed(tmp_path / "inner.zip", ("dog.jpg", JPEG))).read_bytes()
    path = packed(tmp_path / "a.zip", ("inner.zip", inner))
    assert problem(path, "inner.zip") == (
        "inner.zip is an archive inside of what was added. Add it by itself; if it lies in "
        "another archive, unpack that first."
    )


def test_an_empty_file_is_named(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", ("dog.jpg", b""))
    assert problem(path) == "The file dog.jpg is empty. Copy or download it again."


def test_an_archive_that_is_gone_meanwhile_is_named(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", ("dog.jpg", JPEG))
    archive = open_archive(path)
    Path(path).unlink()
    with pytest.raises(Refusal, match="There is no file"):
        archive.read("dog.jpg", "dog.jpg")


# Text.


def test_text_is_read_up_to_a_bound(tmp_path: Path) -> None:
    archive = open_archive(packed(tmp_path / "a.zip", ("labels.csv", b"dog.jpg,dog")))
    assert archive.read_text("labels.csv", 100) == b"dog.jpg,dog"
    with pytest.raises(ValueError, match="too large"):
        archive.read_text("labels.csv", 10)


def test_archives_are_known_by_their_names() -> None:
    assert is_archive("photos.ZIP")
    assert not is_archive("photos.7z")


def test_whatever_is_changed_in_an_archive_ends_in_a_sentence_or_as_damage(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.zip"
    whole = Path(packed(path, ("in/dog.jpg", b"\xff\xd8\xff"), ("cat.csv", b"x,y"))).read_bytes()
    for place in range(len(whole)):
        for value in (0, 255, whole[place] ^ 1):
            path.write_bytes(whole[:place] + bytes([value]) + whole[place + 1 :])
            try:
                archive = open_archive(str(path))
                for name, is_folder in archive.entries(""):
                    if not is_folder:
                        archive.read(name, name)
            except (Refusal, ValueError, zlib.error):
                pass
