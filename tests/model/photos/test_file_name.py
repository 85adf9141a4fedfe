import pytest

from model.photos.file_name import shown_name


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("photos/dog.jpg", "dog.jpg"),
        ("photos/강아지 1.jpg", "강아지 1.jpg"),
        ("photos/dogs/", "dogs"),
        ("/", "/"),
        ("", ""),
        ("👩‍🚀.png", "👩‍🚀.png"),
    ],
)
def test_a_path_is_called_by_its_last_part(path: str, shown: str) -> None:
    assert shown_name(path) == shown


@pytest.mark.parametrize("code", [0xDCFF, 0xD800, 0x0A, 0x1B, 0x7F, 0x2028])
def test_what_cannot_be_printed_is_replaced(code: int) -> None:
    name = shown_name(f"dogs/d{chr(code)}g.jpg")
    assert name == "d\ufffdg.jpg"
    assert name.encode()
