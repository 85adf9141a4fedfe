import os
from pathlib import Path

import pytest

from model.photos import photo_file
from model.photos.photo_file import check, read_file
from model.sentence import Refusal
from tests.model.pictures import encoded, scene


def why(path: Path) -> str:
    with pytest.raises(Refusal) as caught:
        read_file(str(path), path.name)
    return str(caught.value)


def next_descriptor() -> int:
    """The lowest free one; it climbs when something is left open."""
    descriptor = os.open(os.devnull, os.O_RDONLY)
    os.close(descriptor)
    return descriptor


def test_the_bytes_of_a_picture_are_read(tmp_path: Path) -> None:
    data = encoded(scene(200, 200), "PNG")
    data += bytes(10_000 - len(data) % 10_000)
    (tmp_path / "photo").write_bytes(data)
    before = next_descriptor()
    assert read_file(str(tmp_path / "photo"), "photo") == data
    assert next_descriptor() == before


def test_a_file_shorter_than_the_first_look_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.bmp").write_bytes(b"BM")
    assert read_file(str(tmp_path / "a.bmp"), "a.bmp") == b"BM"


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a.bmp").write_bytes(b"BM")
    (tmp_path / "link").symlink_to("a.bmp")
    assert read_file(str(tmp_path / "link"), "link") == b"BM"


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    assert "no file gone.jpg" in why(tmp_path / "gone.jpg")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    before = next_descriptor()
    assert "folder" in why(tmp_path)
    assert next_descriptor() == before


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").touch()
    assert "empty.jpg is empty" in why(tmp_path / "empty.jpg")


def test_a_file_of_more_than_64_megabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.bmp"
    path.write_bytes(b"BM")
    os.truncate(path, 64 * 2**20 + 1)
    assert "64 MB" in why(path)
    check(b"BM", 64 * 2**20, "as large as may be")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    assert "pipe" in why(tmp_path / "pipe.jpg")


def test_a_device_is_refused() -> None:
    assert "device" in why(Path(os.devnull))


def test_a_file_that_may_not_be_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", forbidden)
    assert "may not be read" in why(Path("photo.jpg"))


def test_another_trouble_is_named(tmp_path: Path) -> None:
    loop = tmp_path / "loop.jpg"
    loop.symlink_to("loop.jpg")
    assert "could not be read (" in why(loop)


@pytest.mark.parametrize("name", ["nul\0.jpg", f"{chr(0xD800)}.jpg"])
def test_a_path_that_no_system_takes_is_no_damaged_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refusal, match=r"^There can be no file photo: .* Check the path\."):
        read_file(f"{tmp_path}/{name}", "photo")


def test_a_pretended_photo_is_not_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heads: list[int] = []

    def watched(head: bytes, size: int, name: str) -> None:
        heads.append(len(head))
        check(head, size, name)

    monkeypatch.setattr(photo_file, "check", watched)
    (tmp_path / "film.jpg").write_bytes(bytes(1_000_000))
    assert "no photo" in why(tmp_path / "film.jpg")
    assert heads == [4096]


@pytest.mark.parametrize(
    ("brands", "kind"),
    [
        (b"heic\0\0\0\0mif1heic", "HEIC"),
        (b"mif1\0\0\0\0mif1heic", "HEIC"),
        (b"avif\0\0\0\0avifmif1miaf", "AVIF"),
        (b"mif1\0\0\0\0miafavif", "AVIF"),
        (b"isom\0\0\0\0isomavc1mp41", "no photo"),
    ],
)
def test_pictures_of_video_codecs_get_a_sentence_of_their_own(brands: bytes, kind: str) -> None:
    data = b"\0\0\0\x20ftyp" + brands + b"\0\0\0\x08free"
    with pytest.raises(Refusal, match=kind):
        check(data, len(data), "photo.jpg")


@pytest.mark.parametrize("head", [b"%!PS-Adobe-3.0 EPSF", b"II*\0", b"<svg>", b"RIFF\0\0\0\0WAVE"])
def test_what_begins_like_no_picture_is_refused(head: bytes) -> None:
    with pytest.raises(Refusal, match="JPEG, PNG, GIF, WebP or BMP"):
        check(head, 100, "photo.jpg")
