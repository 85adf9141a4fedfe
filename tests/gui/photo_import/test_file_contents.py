"""What programs of Windows hand over by its content, as Qt shows it to us there."""

import io
import struct
from collections.abc import Sequence

import pytest
from PIL import Image

from gui.photo_import import file_contents
from gui.photo_import.drop_data import DroppedData, read_dropped, would_take
from model.sentence import Refusal
from tests.gui.foreign import Foreign

TABLE = 'application/x-qt-windows-mime;value="FileGroupDescriptorW"'
FOLDER, SIZE = 0x10, 0x40


def picture() -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (5, 4), "orange").save(stream, "PNG")
    return stream.getvalue()


def entry(name: str, size: int | None = None, attributes: int | None = None) -> bytes:
    """One file in a table, field after field as Windows lays it out."""
    given = (0 if size is None else SIZE) | (0 if attributes is None else 0x4)
    head = struct.pack("<I16s8s8sI24s", given, b"", b"", b"", attributes or 0, b"")
    return head + struct.pack("<II520s", 0, size or 0, name.encode("utf-16-le"))


def handed(entries: Sequence[bytes], contents: dict[int, bytes], **others: bytes) -> Foreign:
    """What arrives; a source that is asked for a content it does not have gives nothing."""
    formats: dict[str, object] = {TABLE: struct.pack("<I", len(entries)) + b"".join(entries)}
    for number, content in contents.items():
        name = f'application/x-qt-windows-mime;value="FileContents";index={number}'
        formats[name] = content
    return Foreign({**formats, **{kind.replace("__", "/"): it for kind, it in others.items()}})


def test_attachments_of_a_mail_are_taken_under_their_names() -> None:
    mime = handed([entry("dog.png"), entry("고양이.png")], {0: picture(), 1: picture()})

    assert would_take(mime)
    assert read_dropped(mime) == DroppedData(
        (), (("dog.png", picture()), ("고양이.png", picture()))
    )


def test_of_an_opened_archive_folders_are_passed_over_and_files_in_them_taken() -> None:
    entries = [entry("dogs", attributes=FOLDER), entry("dogs\\a.png", len(picture()), 0x20)]
    mime = handed(entries, {0: b"", 1: picture()})

    assert read_dropped(mime).images == (("a.png", picture()),)


def test_the_rest_of_a_block_of_memory_is_no_content() -> None:
    mime = handed([entry("a.png", len(picture()))], {0: picture() + b"\0" * 40})

    assert read_dropped(mime).images == (("a.png", picture()),)


def test_the_bytes_of_a_browser_win_over_the_bitmap_beside_them() -> None:
    mime = handed([entry("dog.png")], {0: picture()}, text__html=b"<img>", image__bmp=b"BM")

    assert read_dropped(mime).images == (("dog.png", picture()),)


def test_what_is_no_photo_is_handed_on_with_those_that_are() -> None:
    mime = handed([entry("notes.txt"), entry("a.png")], {0: b"hello", 1: picture()})

    assert read_dropped(mime).images == (("notes.txt", b"hello"), ("a.png", picture()))


@pytest.mark.parametrize("name", ["", "\n\u202e", "dogs\\"])
def test_a_file_without_a_name_is_a_picture(name: str) -> None:
    assert read_dropped(handed([entry(name)], {0: picture()})).images == (("picture", picture()),)


def why_not(mime: Foreign) -> str:
    with pytest.raises(Refusal) as refused:
        read_dropped(mime)
    return str(refused.value)


def test_a_mail_is_declined_in_words() -> None:
    assert why_not(handed([entry("hello.msg")], {0: b"\xd0\xcf"})).startswith("What arrived is not")


def test_contents_that_never_come_are_declined_in_words() -> None:
    assert why_not(handed([entry("a.png")], {})).startswith("What arrived is not")


def test_a_link_that_comes_as_a_small_file_is_still_called_a_link() -> None:
    shortcut = {0: b"[InternetShortcut]"}
    mime = handed([entry("Dogs.url")], shortcut, **{"text/uri-list": b"https://dogs.example/"})

    assert why_not(mime).startswith("That is a link")


@pytest.mark.parametrize("table", [b"", b"\1", b"\xff\xff\xff\xff", b"\1\0\0\0" + b"\0" * 591])
def test_a_table_that_is_cut_off_names_nothing(table: bytes) -> None:
    assert why_not(Foreign({TABLE: table})).startswith("What arrived is not")


def test_too_many_files_are_declined_before_any_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(file_contents, "MOST_FILES", 1)
    mime = handed([entry("a.png"), entry("b.png")], {0: picture(), 1: picture()})

    assert why_not(mime).startswith("Those are more than 1 files or 256 MB at once.")
    assert [kind for kind in mime.asked if kind != TABLE] == []


@pytest.mark.parametrize("size", [None, 60])
def test_too_much_is_declined_whether_its_size_is_said_or_not(
    size: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_contents, "MOST_TOGETHER", 100)
    mime = handed([entry("a.png", size)] * 2, {0: picture()[:60], 1: picture()[:60]})

    assert "256 MB at once" in why_not(mime)
