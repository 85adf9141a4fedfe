"""Folders called train, validation and test: what is learnt from, held out and left out."""

import pytest

from model.photos.search.folder import Location
from model.photos.search.given_split import find_split, held_out_of, part_called, table_words

BOTH = {"dog", "cat"}


def folder(name: str) -> Location:
    return Location(f"/photos/{name}", f"/photos/{name}", is_folder=True)


def split(
    beside: set[str] | None = None, **classes: set[str]
) -> tuple[list[str], list[str], list[str]]:
    """The names of what is learnt from, held out, left out, of folders with these classes."""
    folders = [folder(name) for name in classes]
    found = find_split(folders, lambda folder: classes[folder.name], beside or set())
    parts = (found.training, found.held_out, found.left_out)
    training, held_out, left_out = ([part.name for part in some] for some in parts)
    return training, held_out, left_out


@pytest.mark.parametrize(
    ("part", "names"),
    [
        ("training", ["train", "Training", "training_set"]),
        ("validation", ["VAL", " valid ", "validation"]),
        ("test", ["Test", "test_set"]),
    ],
)
def test_parts_are_known_by_their_names(part: str, names: list[str]) -> None:
    assert [part_called(name) for name in names] == [part] * len(names)
    assert [part_called(f"{name}s") for name in names] == [None] * len(names)


def test_validation_is_held_out_and_the_test_left_for_the_end() -> None:
    assert split(train=BOTH, validation=BOTH, test=BOTH) == (["train"], ["validation"], ["test"])


def test_without_validation_the_test_is_held_out() -> None:
    assert split(train=BOTH, test=BOTH) == (["train"], ["test"], [])


def test_a_part_without_classes_is_no_part() -> None:
    assert split(train=BOTH, validation=set(), test=BOTH) == (["train"], ["test"], [])


def test_where_there_is_nothing_to_learn_from_nothing_is_divided() -> None:
    assert split(validation=BOTH, test=BOTH) == (["validation", "test"], [], [])
    assert split(train=BOTH) == (["train"], [], [])


def test_classes_beside_a_part_are_learnt_from_if_the_part_asks_about_them() -> None:
    assert split({"dog", "cat"}, test=BOTH) == ([], ["test"], [])
    # Of other classes it is a class that happens to be called so.
    assert split({"rabbit"}, test=BOTH) == ([], [], [])


def test_what_is_held_out_and_what_is_left_out_is_said() -> None:
    folders = [folder(name) for name in ("train", "val", "test")]
    found = find_split(folders, lambda _: BOTH, set())
    assert str(found.words) == "Held out, as given: the folder val. Left out: the folder test."
    found = find_split(folders[:2], lambda _: BOTH, set())
    assert str(found.words) == "Held out, as given: the folder val."


def test_a_table_divides_as_folders_do() -> None:
    assert held_out_of({"training", "test"}) == {"training": False, "test": True}
    assert held_out_of({"training", "validation"})["validation"]
    all_three = {"training": False, "validation": True, "test": None}
    assert held_out_of({"training", "validation", "test"}) == all_three
    assert held_out_of({"validation", "test"}) == held_out_of({"training"}) == held_out_of(()) == {}


def test_what_a_table_holds_out_is_said() -> None:
    said = str(table_words("labels.csv", {"training", "validation", "test"}))
    assert said == "Held out, as given in labels.csv: the validation. Left out: the test."
    said = str(table_words("labels.csv", {"training", "validation"}))
    assert said == "Held out, as given in labels.csv: the validation."
    said = str(table_words("labels.csv", {"training", "test"}))
    assert said == "Held out, as given in labels.csv: the test."
