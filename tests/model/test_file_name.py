import pytest

from model.file_name import shown_name


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


@pytest.mark.parametrize("letter", ["\udcff", "\ud800", "\n", "\x1b", "\x7f", "\u2028"])
def test_what_cannot_be_printed_is_replaced(letter: str) -> None:
    name = shown_name(f"dogs/d{letter}g.jpg")
    assert name == "d\ufffdg.jpg"
    assert name.encode()
