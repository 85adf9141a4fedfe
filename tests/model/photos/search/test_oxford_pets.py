"""File names that name the breed: those of cats are written with a capital letter."""

import pytest

from model.photos.search.class_name import label_of_file
from model.photos.search.oxford_pets import is_cat, is_notes


@pytest.mark.parametrize("name", ["Abyssinian_1.jpg", "Egyptian_Mau_100.jpg", "Sphynx_12.png"])
def test_breeds_with_a_capital_letter_are_cats(name: str) -> None:
    assert is_cat(name) is True
    assert label_of_file(name) == "cat"


@pytest.mark.parametrize("name", ["beagle_1.jpg", "american_pit_bull_terrier_7.jpg", "pug_52.jpg"])
def test_the_other_breeds_are_dogs(name: str) -> None:
    assert is_cat(name) is False
    assert label_of_file(name) == "dog"


@pytest.mark.parametrize("name", ["Holiday_1.jpg", "Beagle_1.jpg", "beagle.jpg", "pug_1_2.jpg"])
def test_other_names_say_nothing(name: str) -> None:
    assert is_cat(name) is None
    assert label_of_file(name) is None


def test_notes_among_the_pictures_are_known() -> None:
    assert is_notes("Abyssinian_100.mat")
    assert not is_notes("Abyssinian_100.jpg")
    assert not is_notes("other.mat")
