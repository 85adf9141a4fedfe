"""A photo that has two labels is nobody's example."""

from dataclasses import replace
from os.path import join
from pathlib import Path

from model.photos.conflict import without_conflicts
from model.photos.dataset import Example
from model.photos.photo import Photo
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


def nearly(photo: Photo, *others: Photo) -> Photo:
    """Make a photo look like others, which were met before it."""
    return replace(photo, alike=tuple(other.split_key for other in others))


def test_nearly_the_same_picture_with_two_labels_is_left_out_and_named_so() -> None:
    one, other, third = (make_photo(number) for number in range(3))
    one = replace(one, path=join("photos", "dogs", "0.png"))
    copy = replace(nearly(other, one), path=join("photos", "cats", "1.png"))

    for examples in ([Example(one, 0), Example(copy, 1)], [Example(copy, 1), Example(one, 0)]):
        kept, skipped = without_conflicts([*examples, Example(third, 0)])

        assert [example.photo for example in kept] == [third]
        assert [file.path for file in skipped] == [e.photo.path for e in examples]
        first, second = (Path(e.photo.path or "").parent.name for e in examples)
        names = f"{first}/{examples[0].photo.name} and {second}/{examples[1].photo.name}"
        for file in skipped:
            assert str(file.reason).startswith(f"{names} are nearly the same picture with two")


def test_nearly_the_same_picture_with_one_label_is_no_conflict() -> None:
    one, other = make_photo(0), make_photo(1)
    examples = (Example(one, 1), Example(nearly(other, one), 1))
    assert without_conflicts(examples) == (examples, ())


def test_a_copy_of_a_photo_that_is_there_is_left_out_whichever_was_met_first() -> None:
    one, other = make_photo(0), make_photo(1)
    for present, new in ((one, nearly(other, one)), (nearly(other, one), one)):
        kept, skipped = without_conflicts([Example(new, 1)], [Example(present, 0)])

        assert kept == ()
        names = f"{present.name} and {new.name}"
        assert str(skipped[0].reason).startswith(f"{names} are nearly the same picture")


def test_equal_pictures_are_named_before_those_that_are_nearly_equal() -> None:
    one, other, third = (make_photo(number) for number in range(3))
    same = replace(third, name="same.png", picture=other.digest)

    _, skipped = without_conflicts(
        [Example(same, 0)], [Example(one, 1), Example(nearly(other, one), 1)]
    )

    assert str(skipped[0].reason).startswith("1.png and same.png are the same picture")


def test_of_a_burst_only_frames_that_look_like_the_other_are_left_out() -> None:
    first, middle, last = (make_photo(number) for number in range(3))
    middle = nearly(middle, first)
    last = nearly(last, middle)

    kept, skipped = without_conflicts([Example(first, 0), Example(middle, 0), Example(last, 1)])

    assert [example.photo for example in kept] == [first]
    assert [file.path for file in skipped] == [middle.name, last.name]


def test_what_the_learner_has_decided_stands_when_the_photos_come_again() -> None:
    one, other = make_photo(0), make_photo(1)
    present = [Example(one, 0), Example(nearly(other, one), 1)]

    assert without_conflicts(present, present) == (tuple(present), ())


def test_the_photo_that_is_there_is_kept_beside_one_that_contradicts_it() -> None:
    (present,) = make_examples([0])

    kept, skipped = without_conflicts([present, replace(present, label=1)], [present])

    assert kept == (present,)
    assert len(skipped) == 1
