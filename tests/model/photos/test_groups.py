"""Which photos belong together."""

from dataclasses import replace
from itertools import permutations

from model.photos.groups import group_photos, groups_of
from model.photos.photo import Photo
from tests.model.making import make_photo

A, B, C, D = (make_photo(number) for number in range(4))


def as_sets(photos: list[Photo]) -> set[frozenset[str]]:
    numbers = group_photos(photos)
    return {
        frozenset(photo.name for photo, own in zip(photos, numbers, strict=True) if own == number)
        for number in numbers
    }


def test_photos_of_their_own_are_groups_of_their_own() -> None:
    assert group_photos([A, B, C]) == [0, 1, 2]
    assert group_photos([]) == []


def test_a_photo_twice_is_one_group() -> None:
    assert group_photos([A, B, A]) == [0, 1, 0]


def test_the_same_picture_in_other_bytes_is_one_group() -> None:
    assert group_photos([A, B, replace(C, picture=A.digest)]) == [0, 1, 0]


def test_photos_that_look_alike_are_one_group() -> None:
    assert group_photos([A, B, replace(C, alike=(A.digest,)), D]) == [0, 1, 0, 2]


def test_two_photos_that_are_like_one_that_is_gone_are_one_group() -> None:
    likes = [replace(photo, alike=(A.digest,)) for photo in (B, C)]
    assert group_photos(likes) == [0, 0]


def test_groups_do_not_depend_on_the_order() -> None:
    photos = [A, B, replace(C, alike=(A.digest, B.digest)), D]
    expected = {frozenset({A.name, B.name, C.name}), frozenset({D.name})}
    assert all(as_sets(list(order)) == expected for order in permutations(photos))


def test_a_long_chain_is_one_group() -> None:
    photos = [make_photo(0)]
    for number in range(1, 3_000):
        photos.append(replace(make_photo(number), alike=(photos[-1].digest,)))
    assert set(group_photos(photos[::-1])) == {0}


def test_groups_of_more_than_one_are_told() -> None:
    likes = [replace(photo, alike=(A.digest,)) for photo in (C, D)]
    assert groups_of([A, B, *likes]) == ((0, 2, 3),)
    assert groups_of([A, B]) == ()
