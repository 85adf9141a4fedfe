"""Faces: what makes a dog a dog and a cat a cat, and what is the same for both."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest

from model.sketches.faces import INK, PINK, TONGUE, WHISKER, Coat, Shape, cat, dog, mix

COAT = Coat(fur=(200, 150, 100), ears=(160, 110, 60), marking=(90, 60, 30), muzzle=(240, 220, 200))

Animal = Callable[[Coat, np.random.Generator], Iterator[Shape]]


def faces(animal: Animal, count: int = 60) -> list[list[Shape]]:
    return [list(animal(COAT, np.random.default_rng(number))) for number in range(count)]


def colours(face: list[Shape]) -> list[tuple[int, int, int]]:
    return [colour for _, colour in face]


def ears(face: list[Shape]) -> list[np.ndarray[tuple[int, ...], np.dtype[np.float64]]]:
    return [outline for outline, colour in face if colour == COAT.ears]


def head(face: list[Shape]) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    (outline,) = [outline for outline, colour in face if colour == COAT.fur]
    return outline


@pytest.mark.parametrize("animal", [dog, cat])
def test_the_same_chance_makes_the_same_animal(animal: Animal) -> None:
    one, other = faces(animal, 5), faces(animal, 5)
    for left, right in zip(one, other, strict=True):
        assert colours(left) == colours(right)
        assert all((a == b).all() for (a, _), (b, _) in zip(left, right, strict=True))


@pytest.mark.parametrize("animal", [dog, cat])
def test_another_chance_makes_another_animal(animal: Animal) -> None:
    assert len({head(face).tobytes() for face in faces(animal)}) == 60


def test_the_ears_of_a_dog_hang_and_those_of_a_cat_stand() -> None:
    for face in faces(dog):
        for ear in ears(face):
            assert ear[:, 1].min() > -1.05
            assert np.abs(ear[:, 0]).max() > np.abs(head(face)[:, 0]).max()
            assert ear[:, 1].max() > 0
    for face in faces(cat):
        for ear in ears(face):
            assert ear[:, 1].min() < head(face)[:, 1].min() - 0.4
            assert ear[:, 1].max() < 0


@pytest.mark.parametrize("animal", [dog, cat])
def test_every_face_has_an_ear_on_either_side(animal: Animal) -> None:
    for face in faces(animal):
        assert sorted(np.sign(ear[:, 0].mean()) for ear in ears(face)) == [-1, 1]


def test_some_dogs_show_their_tongue_and_no_cat_does() -> None:
    tongues = [TONGUE in colours(face) for face in faces(dog)]
    assert any(tongues)
    assert not all(tongues)
    assert not any(TONGUE in colours(face) for face in faces(cat))


def test_cats_alone_have_whiskers_and_pink_in_their_ears() -> None:
    for face in faces(cat):
        assert colours(face).count(WHISKER) == 6
        assert colours(face).count(PINK) == 3
    assert not any({WHISKER, PINK} & set(colours(face)) for face in faces(dog))


@pytest.mark.parametrize("animal", [dog, cat])
def test_some_have_markings_and_some_have_none(animal: Animal) -> None:
    assert {COAT.marking in colours(face) for face in faces(animal)} == {True, False}


def test_patches_are_on_the_left_as_well_as_on_the_right() -> None:
    patches = [outline for face in faces(dog) for outline, colour in face if colour == COAT.marking]
    assert {np.sign(patch[:, 0].mean()) for patch in patches} == {-1, 1}


def test_half_of_a_mixed_colour_is_of_each() -> None:
    assert mix((0, 100, 255), (100, 50, 255), 0.5) == (50, 75, 255)
    assert mix(INK, PINK, 0) == INK
    assert mix(INK, PINK, 1) == PINK
