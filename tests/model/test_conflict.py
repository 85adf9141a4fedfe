"""A photo that has two labels is nobody's example."""

from dataclasses import replace
from os.path import join

from model.conflict import without_conflicts
from model.dataset import Example
from tests.model.making import make_examples, make_photo


def test_without_conflicts_all_examples_stay() -> None:
    examples = tuple(make_examples([0, 1, 0]))
    assert without_conflicts(examples) == (examples, ())


def test_a_photo_twice_with_one_label_is_no_conflict() -> None:
    one = Example(make_photo(0), 1)
    assert without_conflicts([one, one]) == ((one, one), ())


def test_a_picture_with_two_labels_is_left_out_and_named() -> None:
    one, other = make_photo(0), make_photo(1)
    one = replace(one, path=join("photos", "dogs", "0.png"))
    copy = replace(other, path=join("photos", "cats", "1.png"), picture=one.digest)
    third = Example(make_photo(2), 0)

    kept, skipped = without_conflicts([Example(one, 0), third, Example(copy, 1)])

    assert kept == (third,)
    assert [file.path for file in skipped] == [one.path, copy.path]
    said = "dogs/0.png and cats/1.png are the same picture with two labels."
    assert all(str(file.reason).startswith(said) for file in skipped)


def test_a_photo_that_is_there_with_another_label_is_not_relabelled() -> None:
    present, new = make_examples([0, 0])

    kept, skipped = without_conflicts([replace(present, label=1), new], [present])

    assert kept == (new,)
    assert [file.path for file in skipped] == ["0.png"]
    assert str(skipped[0].reason).startswith("0.png and 0.png are the same picture")


def test_two_photos_of_one_name_are_told_apart_by_their_folders() -> None:
    one, other = make_photo(0), make_photo(1)
    one = replace(one, name="0.png", path=join("pets", "test", "dogs", "0.png"))
    copy = replace(other, name="0.png", path=join("pets", "more", "dogs", "0.png"))
    copy = replace(copy, picture=one.digest)

    _, skipped = without_conflicts([Example(one, 0), Example(copy, 1)])

    said = "test/dogs/0.png and more/dogs/0.png are the same picture"
    assert all(str(file.reason).startswith(said) for file in skipped)


def test_a_photo_far_down_and_one_of_the_same_name_without_a_path_are_both_named() -> None:
    one, other = make_photo(0), make_photo(1)
    one = replace(one, name="0.png", path=None)
    copy = replace(other, name="0.png", path=join("pets", "0.png"), picture=one.digest)

    _, (first, _) = without_conflicts([Example(one, 0), Example(copy, 1)])

    assert str(first.reason).startswith("0.png and pets/0.png are the same picture")
