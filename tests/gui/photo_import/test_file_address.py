"""Addresses of files, as file managers of several systems write them."""

import pytest

from gui.photo_import.file_address import local_path


def test_a_windows_address_loses_the_slash_before_its_drive() -> None:
    assert local_path(b"file:///C:/Users/Jo/dog%201.jpg", windows=True) == "C:/Users/Jo/dog 1.jpg"
    assert local_path(b"file:///C:/dog.jpg", windows=False) == "/C:/dog.jpg"


@pytest.mark.parametrize("address", [b"file:////server/share/a", b"file:///%5C%5Cserver%5Ca"])
def test_on_windows_the_name_of_another_computer_is_no_local_file(address: bytes) -> None:
    assert local_path(address, windows=True) is None


@pytest.mark.parametrize(
    "address", [b"file:///a%00.png", b"file:a.png", b"file://", b"file", b"", b"http://localhost/a"]
)
def test_what_cannot_be_the_name_of_a_file_is_none(address: bytes) -> None:
    assert local_path(address) is None


@pytest.mark.parametrize(
    "host", [b"laptop", b"LAPTOP", b"laptop.home.example", b"laptop.local", b"127.0.0.1"]
)
@pytest.mark.parametrize(("rest", "path"), [(b"/a%20b.png", "/a b.png"), (b"/", "/")])
def test_this_computer_may_be_named(host: bytes, rest: bytes, path: str) -> None:
    address = b"file://" + host + rest
    assert local_path(address, windows=False, own_name="Laptop.home.example") == path


@pytest.mark.parametrize("host", [b"server", b"laptop.other.example", b"laptop2", b"lap", b"local"])
def test_another_computer_is_not_taken_for_this_one(host: bytes) -> None:
    address = b"file://" + host + b"/a.png"
    assert local_path(address, windows=False, own_name="laptop.home.example") is None
    assert local_path(address, windows=False, shares=True, own_name="laptop") is None


@pytest.mark.parametrize(
    "address",
    [
        b"file://server/photos/dog%201.jpg",
        b"file:////server/photos/dog%201.jpg",
        b"file://///server/photos/dog%201.jpg",
        b"file:///%5C%5Cserver%5Cphotos%5Cdog%201.jpg",
    ],
)
def test_on_windows_a_share_of_another_computer_is_a_path(address: bytes) -> None:
    path = local_path(address, windows=True, shares=True, own_name="laptop")
    assert path == "\\\\server\\photos\\dog 1.jpg"


@pytest.mark.parametrize(
    "address", [b"file:////./pipe/a", b"file:////%3F/C:/a", b"file://server/", b"file:///a.png"]
)
def test_on_windows_a_device_is_no_share(address: bytes) -> None:
    assert local_path(address, windows=True, shares=True, own_name="laptop") is None
