import unicodedata

import pytest

from model.photos.search.class_name import class_of_folder, label_of_file, spelled

DOGS = ["dog", "Dogs", "DOG", "puppy", "Puppies", "강아지", "강아지들", "개", " dogs ", "Ｄｏｇ"]
CATS = ["cat", "Cats", "CATS", "kitten", "kittens", "고양이", "고양이들", "ｃａｔｓ"]
NEITHER = ["", " ", "bird", "dogma", "catalog", "hot dog", "개구리", "dogs and cats", "train", "2"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    ("names", "label"), [(DOGS, "dog"), (CATS, "cat"), (NEITHER, None)], ids=["dog", "cat", "none"]
)
def test_a_class_is_known_however_it_is_spelt(
    names: list[str], label: str | None, form: str
) -> None:
    for name in names:
        assert spelled(unicodedata.normalize(form, name)) == label, name


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("dog.1.jpg", "dog"),
        ("Dog-7.jpeg", "dog"),
        ("dogs (2).png", "dog"),
        ("DOG12.JPG", "dog"),
        ("강아지 3.jpg", "dog"),
        ("강아지3.jpg", "dog"),
        ("개.jpg", "dog"),
        ("cat_12.png", "cat"),
        ("cat", "cat"),
        ("고양이_1.webp", "cat"),
        ("dogma.jpg", None),
        ("catalog.png", None),
        ("개구리.jpg", None),
        ("IMG_dog.jpg", None),
        ("1.dog.jpg", None),
        (".dog.jpg", None),
        ("", None),
        (f"{chr(0xDCFF)}dog.jpg", None),
    ],
)
def test_the_first_word_of_a_file_name_is_a_label(name: str, label: str | None, form: str) -> None:
    assert label_of_file(unicodedata.normalize(form, name)) == label


def test_a_folder_names_its_class_in_lower_case() -> None:
    assert class_of_folder("Puppies") == "dog"
    assert class_of_folder("고양이") == "cat"
    assert class_of_folder("Birds") == "birds"
    assert class_of_folder(unicodedata.normalize("NFD", "새")) == "새"
    assert class_of_folder(f"b{chr(0xDCFF)}") == "b\ufffd"
