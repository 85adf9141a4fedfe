"""Photos that came later are laid into what a lab was before."""

from model.lab.addition import with_photos, with_sketches
from model.lab.lab import Lab
from tests.model.lab.labs import PHOTOS, SKETCHES, examples_of, numbers_of

NEW = examples_of(range(20, 23))


def test_beside_the_sketches_they_lie_on_their_shelf_and_nothing_else_changes(lab: Lab) -> None:
    before = lab.snapshot()

    after = with_photos(before, NEW)

    assert numbers_of(after.shelves["photos"]) == [20, 21, 22]
    assert before.shelves["photos"] == ()
    assert (after.choices, after.dataset) == (before.choices, before.dataset)
    lab.restore(after)
    assert lab.examples == tuple(SKETCHES)
    lab.use("photos")
    assert numbers_of(lab.examples) == [20, 21, 22]


def test_among_photos_in_use_the_film_goes_on_with_them_too(own: Lab) -> None:
    before = own.snapshot()

    own.restore(with_photos(before, [*NEW, PHOTOS[0]]))

    assert numbers_of(own.examples) == [*range(10, 16), 20, 21, 22]
    assert own.dataset.examples == own.examples
    assert own.choices == before.choices
    assert len(before.dataset.examples) == 6


def test_sketches_are_laid_where_none_were() -> None:
    lab = Lab()
    empty = lab.snapshot()
    lab.restore(with_sketches(empty, SKETCHES))
    assert lab.examples == tuple(SKETCHES)
    assert lab.dataset.examples == tuple(SKETCHES)
    there = lab.snapshot()
    assert with_sketches(there, NEW) is there
