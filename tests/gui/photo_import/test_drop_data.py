"""What other programs hand over, in the bytes in which they do, becomes photos or a refusal."""

import io
import os
from base64 import b64encode
from collections.abc import Callable
from urllib.parse import quote_from_bytes

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QSysInfo, QUrl
from PySide6.QtGui import QColor, QImage

from gui.photo_import import drop_data
from gui.photo_import.drop_data import DroppedData, read_dropped, would_take
from model.photos.photo_file import MOST_BYTES
from model.sentence import Refusal
from tests.gui.foreign import Foreign, file_list, foreign

LINK = "https://pictures.example/animals/dog%20one.png?size=2#top"


def picture(kind: str = "PNG", colour: str = "orange") -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (5, 4), colour).save(stream, kind)
    return stream.getvalue()


def why_not(mime: QMimeData) -> str:
    with pytest.raises(Refusal) as refused:
        read_dropped(mime)
    return str(refused.value)


# Files, as file managers hand them over.


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (b"dog.1.jpg", b"dog.1.jpg"),
        (b"two words.png", b"two%20words.png"),
        ("Kätzchen.png".encode(), b"K%C3%A4tzchen.png"),
        ("Kätzchen.png".encode("latin-1"), b"K%E4tzchen.png"),
        ("Kätzchen.png".encode("latin-1"), b"K\xe4tzchen.png"),
        ("고양이.webp".encode(), b"%EA%B3%A0%EC%96%91%EC%9D%B4.webp"),
        ("고양이.webp".encode(), "고양이.webp".encode()),
        ("🐶.jpg".encode(), b"%F0%9F%90%B6.jpg"),
        (b"two\nlines.gif", b"two%0Alines.gif"),
        (b"100% #1?.bmp", b"100%25%20%231%3F.bmp"),
        (b"bare#and?.bmp", b"bare#and?.bmp"),
        (b"no%escape.png", b"no%escape.png"),
        (b"<b>bold<img src=x>.png", b"%3Cb%3Ebold%3Cimg%20src=x%3E.png"),
        (b" blanks ", b"%20blanks%20"),
    ],
)
def test_a_file_name_arrives_as_the_bytes_it_was_written_in(name: bytes, written: bytes) -> None:
    dropped = read_dropped(file_list(b"file:///photos/" + written))
    assert [os.fsencode(path) for path in dropped.paths] == [b"/photos/" + name]
    assert dropped.images == ()


def test_a_path_that_arrives_opens_the_file(tmp_path: os.PathLike[str]) -> None:
    name = os.path.join(os.fsencode(tmp_path), b"K\xe4tzchen #1 100%.png")
    with open(name, "wb") as file:
        file.write(picture())
    (path,) = read_dropped(file_list(b"file://" + quote_from_bytes(name).encode())).paths
    with open(path, "rb") as file:
        assert file.read() == picture()


@pytest.mark.parametrize("end", [b"\r\n", b"\n", b"\r\n\r\n", b"\0\r\n"])
def test_many_files_arrive_in_their_order_and_each_once(end: bytes) -> None:
    mime = file_list(
        b"# copied by hand", b"file:///b", b"file:///a%20folder/", b"file:///b", end=end
    )
    assert read_dropped(mime).paths == ("/b", "/a folder/")


def test_a_list_that_qt_made_is_read_as_well() -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/photos/ä #1 100%.png")])
    assert read_dropped(mime).paths == ("/photos/ä #1 100%.png",)


@pytest.mark.parametrize(
    "address", [b"file:///a.png", b"FILE:///a.png", b"file://localhost/a.png", b"file:/a.png"]
)
def test_every_way_to_write_a_local_address_is_understood(address: bytes) -> None:
    assert read_dropped(file_list(address)).paths == ("/a.png",)


@pytest.mark.parametrize("verb", [b"copy", b"cut"])
def test_files_copied_in_a_file_manager_can_be_pasted(verb: bytes) -> None:
    mime = foreign(x_special__gnome_copied_files=verb + b"\nfile:///a%20b.png\nfile:///c")
    assert would_take(mime)
    assert read_dropped(mime).paths == ("/a b.png", "/c")


def test_a_file_on_this_computer_by_its_name_is_taken() -> None:
    host = QSysInfo.machineHostName().encode()
    mime = file_list(b"file://" + host + b"/photos/a%20b.png")
    assert would_take(mime)
    assert read_dropped(mime).paths == ("/photos/a b.png",)


def test_a_web_page_leads_to_no_share_of_another_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []

    def look(_: bytes, *, shares: bool) -> None:
        asked.append(shares)

    monkeypatch.setattr(drop_data, "local_path", look)
    would_take(file_list(b"file://server/photos/a.png"))
    would_take(foreign(text__uri_list=b"file://server/photos/a.png", text__html=b"<a>"))
    would_take(foreign(text__uri_list=b"file://server/photos/a.png", text__x_moz_url=b""))
    assert asked == [True, False, False]


# Pictures, as browsers and the clipboard hand them over.


def test_chromium_hands_over_bytes_beside_the_link() -> None:
    mime = foreign(
        text__uri_list=LINK.encode() + b"\r\n",
        text__html=b'<img src="x">',
        text__x_moz_url=LINK.encode("utf-16-le"),
        application__octet_stream=picture("JPEG"),
        chromium__x_renderer_taint=b"",
    )
    assert not mime.hasImage()
    assert would_take(mime)
    assert read_dropped(mime) == DroppedData((), (("dog one.png", picture("JPEG")),))


def test_firefox_hands_over_an_image_beside_the_link() -> None:
    mime = foreign(
        text__x_moz_url=LINK.encode("utf-16-le"),
        application__x_moz_file_promise=b"",
        text__html=b"<img>",
        text__plain=LINK.encode(),
        image__jpeg=picture("JPEG"),
    )
    assert would_take(mime)
    assert read_dropped(mime).images == (("picture", picture("JPEG")),)


def test_a_file_that_firefox_has_put_down_wins_over_the_image() -> None:
    mime = foreign(text__uri_list=b"file:///downloads/a.png\r\n", image__png=picture())
    assert read_dropped(mime) == DroppedData(("/downloads/a.png",), ())


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "BMP"])
def test_every_kind_of_picture_keeps_its_bytes(kind: str) -> None:
    mime = Foreign({f"image/{kind.lower()}": picture(kind)})
    assert would_take(mime)
    assert read_dropped(mime).images == (("picture", picture(kind)),)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ('application/octet-stream;name="dog one.png"', "dog one.png"),
        ("application/octet-stream; name=개.png", "개.png"),
        ("Application/Octet-Stream;NAME=<b>\u202ex.png", "<b>x.png"),
        ('application/octet-stream;name=""', "picture"),
        ("image/png;charset=binary", "picture"),
    ],
)
def test_bytes_with_a_name_are_taken_and_called_so(kind: str, name: str) -> None:
    mime = Foreign({kind: picture(), "text/html": b"<img>"})
    assert would_take(mime)
    assert read_dropped(mime).images == ((name, picture()),)


BASE64 = b64encode(picture())


@pytest.mark.parametrize(
    "written",
    [
        b"data:image/png;base64," + BASE64,
        b"DATA:image/png;charset=x;BASE64," + BASE64,
        b"data:image/png;base64," + quote_from_bytes(BASE64, safe="").encode(),
        b"data:image/png;base64," + BASE64.rstrip(b"="),
        b"data:image/png," + quote_from_bytes(picture(), safe="").encode(),
    ],
)
@pytest.mark.parametrize("kind", ["text/uri-list", "text/plain"])
def test_a_picture_written_into_its_address_is_taken(written: bytes, kind: str) -> None:
    mime = Foreign({kind: written + b"\r\n", "text/html": b"<img>"})
    assert would_take(mime)
    assert read_dropped(mime).images == (("picture", picture()),)


@pytest.mark.parametrize(
    "written",
    [
        b"data:image/svg+xml;base64," + b64encode(b"<svg/>"),
        b"data:image/svg+xml,%3Csvg/%3E",
        b"data:image/png;base64,A",
        b"data:image/png;base64,",
    ],
)
def test_an_address_without_a_picture_that_can_be_read_is_declined_in_words(written: bytes) -> None:
    assert why_not(foreign(text__uri_list=written)).startswith("What arrived is not a JPEG")


@pytest.mark.parametrize(
    "mime",
    [
        lambda most: foreign(image__png=picture() + bytes(most)),
        lambda most: foreign(
            text__uri_list=b"data:image/png;base64," + b64encode(picture() + bytes(4 * most))
        ),
        lambda most: foreign(text__uri_list=b"data:image/png," + b"A" * 4 * most),
    ],
)
def test_a_picture_that_is_too_large_is_declined_in_words(
    mime: Callable[[int], QMimeData], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drop_data, "MOST_BYTES", 1000)
    assert why_not(mime(1000)).startswith("That picture is larger than 64 MB.")


def test_the_most_that_is_taken_is_as_said() -> None:
    assert MOST_BYTES == 64 * 1024**2


def test_of_several_kinds_the_lossless_one_is_taken() -> None:
    mime = foreign(image__jpeg=picture("JPEG"), image__png=picture(), image__bmp=picture("BMP"))
    assert read_dropped(mime).images[0][1] == picture()


def test_a_kind_that_was_promised_and_never_came_is_passed_over() -> None:
    mime = foreign(image__png=b"", image__jpeg=picture("JPEG"))
    assert read_dropped(mime).images[0][1] == picture("JPEG")


def test_a_bitmap_on_the_clipboard_becomes_a_png_of_the_same_pixels() -> None:
    image = QImage(3, 2, QImage.Format.Format_ARGB32)
    image.fill(QColor(10, 20, 30, 128))
    image.setPixelColor(2, 1, QColor("orange"))
    mime = QMimeData()
    mime.setImageData(image)
    assert would_take(mime)
    ((name, data),) = read_dropped(mime).images
    assert name == "picture"
    again = Image.open(io.BytesIO(data), formats=("PNG",))
    assert again.size == (3, 2)
    assert again.getpixel((0, 0)) == (10, 20, 30, 128)
    assert again.getpixel((2, 1)) == (255, 165, 0, 255)


@pytest.mark.parametrize(
    ("link", "name"),
    [
        (LINK, "dog one.png"),
        ("http://a.example/%3Cb%3E%0A%E2%80%AEx.png", "<b>x.png"),
        ("https://a.example/" + 200 * "x" + ".png", 96 * "x" + ".png"),
        ("https://a.example/%E4.png", "\ufffd.png"),
        ("https://a.example/", "picture"),
        ("https://a.example", "picture"),
        ("https://a.example/?/b.png", "picture"),
        ("https://a.example/%0A", "picture"),
        ("data:image/png;base64,AAAA", "picture"),
    ],
)
def test_a_picture_is_called_by_the_end_of_its_link(link: str, name: str) -> None:
    mime = foreign(text__uri_list=link.encode(), application__octet_stream=picture())
    assert read_dropped(mime).images == ((name, picture()),)


# What is declined.


@pytest.mark.parametrize(
    "mime",
    [
        lambda: foreign(text__uri_list=LINK.encode(), text__html=b"<a>", text__plain=b"words"),
        lambda: foreign(text__x_moz_url=LINK.encode("utf-16-le")),
        lambda: foreign(application__x_moz_file_promise=b"", text__plain=LINK.encode()),
        lambda: Foreign({"_NETSCAPE_URL": LINK.encode()}),
        lambda: foreign(text__uri_list=b"data:text/html,hello"),
        lambda: foreign(text__uri_list=b"ftp://a.example/dog.png"),
    ],
)
def test_a_link_is_declined_in_words(mime: Callable[[], QMimeData]) -> None:
    declined = mime()
    assert not would_take(declined)
    assert why_not(declined).startswith("That is a link, not a photo. Save the picture first")


def test_a_text_is_declined_in_words() -> None:
    mime = QMimeData()
    mime.setText("file:///not/an/address/list")
    assert not would_take(mime)
    assert why_not(mime).startswith("That is text, not a photo.")


@pytest.mark.parametrize(
    "address",
    [b"sftp://server/a.png", b"mtp://phone/a.png", b"file://server/a.png", b"file:///a%00.png"],
)
def test_a_file_elsewhere_is_declined_in_words(address: bytes) -> None:
    mime = file_list(address)
    assert not would_take(mime)
    assert why_not(mime).startswith("That lies on another computer or device.")


@pytest.mark.parametrize(
    "data", [b"", b"MZ\x90", b"%PDF-1.7", b"<svg/>", b"RIFF1234WAVE", b"\0\0\0\x20ftypavif"]
)
def test_bytes_that_are_no_picture_are_declined_in_words(data: bytes) -> None:
    mime = foreign(text__uri_list=LINK.encode(), application__octet_stream=data)
    assert why_not(mime).startswith("What arrived is not a JPEG, PNG, GIF, WebP or BMP picture.")


def test_a_bitmap_that_never_came_is_declined_in_words() -> None:
    mime = foreign(image__tiff=b"II*", application__x_qt_image=QImage())
    assert would_take(mime)
    assert why_not(mime).startswith("What arrived is not")


def test_what_holds_no_photo_at_all_is_declined_in_words() -> None:
    mime = foreign(application__x_something=b"?")
    assert not would_take(mime)
    assert why_not(mime).startswith("There is no photo in that.")


def test_what_a_mac_only_promises_is_declined_in_words() -> None:
    # Qt has no format for a file that its source writes only once it knows where to.
    mime = foreign()
    assert not would_take(mime)
    assert why_not(mime).startswith("That is no file before it lies in a folder.")


# Nothing is fetched that need not be.


def test_a_hovering_picture_is_not_fetched() -> None:
    mime = foreign(text__uri_list=b"", application__octet_stream=b"", image__png=b"")
    assert would_take(mime)
    assert mime.asked == []


def test_a_hovering_list_is_all_that_is_fetched() -> None:
    mime = foreign(text__html=b"", text__uri_list=b"file:///a", application__x_unknown=b"")
    assert would_take(mime)
    assert set(mime.asked) == {"text/uri-list"}


def test_what_was_not_offered_is_never_asked_for() -> None:
    mime = foreign(text__html=b"", application__octet_stream=picture())
    read_dropped(mime)
    assert mime.asked == ["application/octet-stream"]


def test_no_connection_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr("socket.socket.connect", connect)
    monkeypatch.setattr("socket.getaddrinfo", connect)
    why_not(foreign(text__uri_list=LINK.encode(), text__html=b"<img src=x>"))
    assert not {"http", "ftplib", "socket", "urllib.request", "QtNetwork"} & set(vars(drop_data))
