"""What pages call things."""

from dataclasses import replace
from itertools import islice

import pytest

from model.documents.wording import class_names, loss_words, photo_name, things
from model.lab.lab import Lab
from model.photos.dataset import Example
from model.sentence import Sentence
from model.sketches.sketches import all_sketches
from tests.model.documents.stories import story_of_classes, told, trained_lab
from tests.model.making import make_photo


def test_dog_and_cat_are_said_in_the_readers_language_and_others_as_they_are() -> None:
    assert class_names(("dog", "cat"), lambda one: one.text.upper()) == ("DOG", "CAT")
    assert class_names(("cat", "dog"), lambda one: one.text.upper()) == ("cat", "dog")
    assert class_names(("a\udcff", "<b>"), str) == ("a\ufffd", "<b>")


@pytest.mark.parametrize(
    ("loss", "words"),
    [
        (0.0, "0.0000"),
        (0.693147, "0.6931"),
        (0.001, "0.0010"),
        (0.00012345, "0.000123"),
        (12345.6, "12,345.6000"),
        (2.5e9, "2.5 × 10⁹"),
        (float("inf"), "∞"),
        (float("nan"), "NaN"),
    ],
)
def test_a_loss_is_written_so_that_two_can_be_compared(loss: float, words: str) -> None:
    assert loss_words(loss) == words


def test_photos_are_called_as_their_files_and_sketches_in_the_readers_language() -> None:
    (dog, _), (cat, _) = islice(all_sketches(), 2)

    def shout(said: Sentence) -> str:
        return str(said).upper()

    assert (photo_name(dog, shout), photo_name(cat, shout)) == ("DOG SKETCH 1", "CAT SKETCH 1")
    assert photo_name(make_photo(7), shout) == "7.png"
    of_a_file = replace(make_photo(7), name="dog sketch 7", path="/photos/dog sketch 7")
    assert photo_name(of_a_file, shout) == "dog sketch 7"


def test_sketches_are_called_sketches() -> None:
    drawn = [Example(photo, label) for photo, label in islice(all_sketches(), 12)]

    assert str(things(told(trained_lab(1, examples=drawn)).scene)) == "sketches"
    assert str(things(story_of_classes(("a", "b")).scene)) == "photos"
    assert str(things(told(Lab()).scene)) == "photos"
