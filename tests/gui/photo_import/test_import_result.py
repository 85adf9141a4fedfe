"""What becomes of the photos of a drop: who gets which label, and what is said of it."""

import pytest

from gui.photo_import.import_result import ImportResult, LabelAnswer, label_photos
from gui.photo_import.photo_reader import Read
from model.photos import Skipped
from model.sentence import sentence
from tests.gui.album_making import make_examples

EXAMPLES = make_examples(4)
DOGS = EXAMPLES[::2]
PHOTOS = [example.photo for example in EXAMPLES]
NO_LABEL = LabelAnswer(None)


def read(*classes: str | None) -> Read:
    """A drop of as many photos, of which each says its class, or nothing."""
    return Read(tuple(zip(PHOTOS, classes, strict=False)))


def labels(result: ImportResult) -> list[int]:
    return [example.label for example in result.examples]


def test_photos_that_say_their_class_are_labelled_and_the_others_are_to_be_classified() -> None:
    result = label_photos(read("cat", None, "dog"), None, NO_LABEL)
    assert [(e.photo, e.label) for e in result.examples] == [(PHOTOS[0], 1), (PHOTOS[2], 0)]
    assert result.asked == (PHOTOS[1],)
    assert result.photos == (PHOTOS[0], PHOTOS[2], PHOTOS[1])
    assert result.own_labels


def test_an_answer_is_the_label_of_those_that_say_none() -> None:
    result = label_photos(read("cat", None, None), None, LabelAnswer(0))
    assert labels(result) == [1, 0, 0]
    assert result.asked == ()


def test_photos_that_were_sorted_have_a_label_each_and_those_left_out_are_gone() -> None:
    chosen = {PHOTOS[1].digest: 1, PHOTOS[2].digest: None, PHOTOS[0].digest: 0}
    result = label_photos(read("cat", None, None), None, LabelAnswer(None, chosen))
    # What names itself has not been sorted.
    assert [(e.photo, e.label) for e in result.examples] == [(PHOTOS[0], 1), (PHOTOS[1], 1)]
    assert result.asked == ()
    assert str(result.summary(2)) == (
        "Photos of dogs: 0, of cats: 2. Their labels come from their names or folders. "
        "Left out by you when they were sorted: 1."
    )


def test_every_photo_of_a_sorted_drop_is_counted_once() -> None:
    chosen = {photo.digest: None if place else 0 for place, photo in enumerate(PHOTOS)}
    result = label_photos(read(None, None, None, None), None, LabelAnswer(None, chosen))
    assert len(result.examples) + len(result.asked) + result.left_out == len(PHOTOS)
    assert result.after(result).left_out == 6


def test_on_a_shelf_all_have_its_label_and_those_named_otherwise_are_counted() -> None:
    result = label_photos(read("cat", "dog", None), 1, NO_LABEL)
    assert labels(result) == [1, 1, 1]
    assert result.misnamed == {PHOTOS[1].digest}
    assert not result.own_labels
    assert str(result.summary(3)) == (
        "Photos of dogs: 0, of cats: 3. "
        "Labelled cat where you dropped them, though named as dogs: 1."
    )


def test_names_that_agree_with_the_shelf_need_no_word() -> None:
    assert str(label_photos(read("cat"), 1, NO_LABEL).summary(1)) == (
        "Photos of dogs: 0, of cats: 1."
    )


def test_one_labelled_photo_is_added_and_asked_about() -> None:
    result = label_photos(read("cat"), None, NO_LABEL)
    assert (labels(result), result.asked) == ([1], (PHOTOS[0],))


def test_one_photo_on_a_shelf_is_not_asked_about() -> None:
    result = label_photos(read("cat"), 0, NO_LABEL)
    assert (labels(result), result.asked) == ([0], ())


def test_where_photos_are_classified_one_alone_is_only_classified() -> None:
    result = label_photos(read("cat"), None, NO_LABEL, to_classify=True)
    assert (labels(result), result.asked) == ([], (PHOTOS[0],))


def test_where_photos_are_classified_labelled_ones_together_are_added() -> None:
    assert labels(label_photos(read("dog", "cat"), None, NO_LABEL, to_classify=True)) == [0, 1]


def test_what_folders_hold_out_is_held_out_and_said_where_there_are_labels() -> None:
    said = sentence("The folders have divided them.")
    known = Read(((PHOTOS[0], "dog"), (PHOTOS[1], "cat")), held_out={None: True}, split=said)
    result = label_photos(known, None, NO_LABEL)
    assert [example.held_out for example in result.examples] == [True, True]
    assert result.split is said
    unknown = Read(((PHOTOS[0], None),), split=said)
    assert label_photos(unknown, None, NO_LABEL).split is None


def test_photos_that_cancel_has_left_out_are_counted_once() -> None:
    one = label_photos(read("cat"), None, NO_LABEL)  # labelled, and to be classified as well
    assert (one.only([]).photos, one.only([]).unread) == ((), 1)
    several = label_photos(read("cat", None, "dog"), None, NO_LABEL)
    kept = several.only([PHOTOS[0].digest, PHOTOS[1].digest])
    assert (labels(kept), kept.asked, kept.unread) == ([1], (PHOTOS[1],), 1)


SKIPPED = Skipped("notes.txt", sentence("It is no photo."))


@pytest.mark.parametrize(
    ("result", "added", "moved", "said"),
    [
        (ImportResult(DOGS, (), False, (), 0), 2, 0, "Photos of dogs: 2, of cats: 0."),
        (
            ImportResult(DOGS, (), False, (), 0),
            1,
            0,
            "Photos of dogs: 2, of cats: 0. Already there: 1.",
        ),
        (
            ImportResult(DOGS, (), False, (SKIPPED,), 0),
            1,
            1,
            "Photos of dogs: 2, of cats: 0. Moved from the other shelf: 1. Skipped: 1.",
        ),
        (ImportResult((), (), False, (), 3), 0, 0, "Left out because of Cancel: 3."),
        (ImportResult((), (DOGS[0].photo,), False, (), 0), 0, 0, None),
    ],
)
def test_what_became_of_a_drop_is_said_in_a_line(
    result: ImportResult, added: int, moved: int, said: str | None
) -> None:
    summary = result.summary(added, moved)
    assert (None if summary is None else str(summary)) == said
