"""The report tells the story of a run, and is true where a run is a strange one."""

import re
from dataclasses import replace
from itertools import islice

import numpy as np
import pytest

from model.documents.curve import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH
from model.documents.report import write_report
from model.documents.run_story import RunStory
from model.documents.translation import speaker
from model.lab.lab import Lab
from model.photos.dataset import Example
from model.sketches.sketches import all_sketches
from model.training.divergence import Diverged
from model.training.history import Marks
from tests.model.documents.pages import Page, points
from tests.model.documents.stories import photo_examples, story_of_classes, told, trained_lab
from tests.model.lab.labs import choose
from tests.model.making import train_run


def text_of(story: RunStory) -> str:
    return write_report(story, "en", str)


def read(story: RunStory) -> Page:
    return Page(text_of(story))


def with_losses(story: RunStory, training: list[float], held_out: list[float]) -> RunStory:
    """The same film with other measured losses; all training photos are right."""
    assert story.film is not None
    ones = np.ones(len(training))
    marks = Marks(
        np.arange(len(training), dtype=np.float64),
        np.array(training),
        np.array(held_out),
        ones,
        ones / 2,
        0 * ones,
    )
    history = replace(story.film.history, marks=marks, losses=np.array(training))
    return replace(story, film=replace(story.film, history=history))


def test_it_says_in_short_what_has_come_of_it() -> None:
    story = told(trained_lab(20, count=60, rate=0.05), "My <b>afternoon")
    scene = story.scene
    assert scene.training is not None
    assert scene.held_out is not None
    found = read(story)

    assert found.words.startswith("My <b>afternoon – Report of a training run")
    learnt, unseen = len(scene.training.labels), len(scene.held_out.labels)
    assert (
        f"After 20 steps it is right about {scene.training.right} of the {learnt} photos that it "
        f"learnt from. Of the {unseen} photos that were held out it is right about "
        f"{scene.held_out.right}." in found.words
    )


def test_photos_are_counted_by_label_and_side() -> None:
    dataset = told(trained_lab(1, count=50)).scene.setup.dataset
    rows = read(told(trained_lab(1, count=50))).table("Label")[1:]

    for label, row in enumerate(rows[:2]):
        mine = [e.label == label for e in dataset.examples]
        out = [bool(one) for one in dataset.held_out]
        both = sum(a and b for a, b in zip(mine, out, strict=True))
        assert row == [("dog", "cat")[label], str(sum(mine)), str(sum(mine) - both), str(both)]
    assert rows[2] == ["Together", "50", str(dataset.training_count), str(dataset.held_out_count)]


def test_near_copies_and_copies_that_were_to_be_held_out_are_told() -> None:
    photos = photo_examples(12)
    first = photos[0].photo
    copy = replace(
        photos[2], photo=replace(photos[2].photo, alike=(first.split_key,)), held_out=True
    )
    story = told(trained_lab(1, examples=[replace(photos[0], held_out=False), copy, *photos[3:]]))
    words = read(story).words

    assert "2 of them show nearly the same picture as another one, in 1 groups" in words
    assert "Learnt from all the same, as copies of training photos: 1." in words


def test_sketches_are_called_sketches() -> None:
    drawn = [Example(photo, label) for photo, label in islice(all_sketches(), 20)]
    words = read(told(trained_lab(2, examples=drawn))).words

    assert "sketches that it learnt from" in words
    assert re.search(r"\bSketches Label\b", words)


def test_curves_are_the_losses_and_shares_of_the_film() -> None:
    story = told(trained_lab(8, count=40))
    assert story.film is not None
    marks = story.film.history.marks
    losses, _, right, _ = points(text_of(story))

    for line, values in ((losses, marks.training), (right, marks.training_right)):
        top = 1.0 if values is marks.training_right else None
        across = [LEFT + (WIDTH - LEFT - RIGHT) * step / 8 for step in range(9)]
        assert [x for x, _ in line] == pytest.approx(across, abs=0.051)  # one decimal
        heights = np.array([y for _, y in line])
        if top is not None:
            high = HEIGHT - TOP - BOTTOM
            assert heights == pytest.approx(TOP + high * (1 - values), abs=0.051)
        else:
            falls = -np.corrcoef(heights, values)[0, 1]
            assert falls == pytest.approx(1.0, abs=1e-3)


def test_in_batches_the_loss_of_each_batch_is_drawn_behind_and_said_to_be_that() -> None:
    story = told(trained_lab(8, count=40, batch=4))
    text = text_of(story)

    assert len(points(text)) == 5
    assert text.index('stroke-width="0.8"') < text.index('stroke-width="1.8"')
    assert "Pale: the loss of each step over the photos of its batch." in text
    assert "Pale" not in text_of(told(trained_lab(8)))


def test_what_leaps_up_is_cut_off_and_said_so() -> None:
    losses = [0.7, 0.6, 611.0, 0.5, 0.4]
    story = with_losses(told(trained_lab(4)), losses, losses)
    text = text_of(story)

    assert "What is higher is cut off; it went up to 611.0000." in text
    assert min(y for _, y in points(text)[0]) == TOP
    assert "cut off" not in text_of(told(trained_lab(4)))


def test_losses_that_are_no_number_leave_a_gap_and_a_word() -> None:
    story = with_losses(told(trained_lab(2)), [0.7, np.inf, 0.5], [0.7, 0.6, 0.5])

    assert "Where a line is missing" in read(story).words
    assert "inf" not in "".join(map(str, points(text_of(story))))


def test_long_films_say_that_not_every_step_was_measured() -> None:
    assert "Not every step was measured" in read(told(trained_lab(520, count=6))).words


def test_overfitting_is_told() -> None:
    held_out = [0.7, 0.3, *np.linspace(0.31, 2.0, 400)]
    lab = trained_lab(401, count=6)
    story = with_losses(told(lab), [0.1] * 402, list(held_out))

    assert "the held-out loss was 0.3000 at step 1; now it is 2.0000." in read(story).words


def test_a_step_in_the_middle_is_marked_and_the_rest_is_named() -> None:
    lab = trained_lab(20)
    lab.look_at(10)
    from model.documents.run_story import story_of_lab

    text = text_of(story_of_lab(lab.snapshot(), ""))

    assert "The film goes on to step 20; this report is about step 10 of it." in text
    middle = LEFT + (WIDTH - LEFT - RIGHT) / 2
    assert text.count(f'<line x1="{middle:.1f}" x2="{middle:.1f}"') == 2
    assert text.count(f'<text x="{middle:.1f}"') == 2


def test_what_was_changed_on_the_way_is_listed() -> None:
    lab = trained_lab(5, rate=0.02)
    lab.look_at(5)
    choose(lab, settings=replace(lab.choices.settings, rate=0.04))
    train_run(lab.run, 3)

    found = read(told(lab))

    assert found.table("From step")[1] == ["5", "Learning rate η: 0.04"]
    assert found.facts("Learning rate η")["Learning rate η"] == "0.04"


def test_training_that_blew_up_says_so_with_the_advice() -> None:
    story = told(trained_lab(3))
    assert story.film is not None
    stopped = replace(story.film, stopped=Diverged(3, np.inf, 9.0, 0.0, "rate"))

    words = read(replace(story, film=stopped)).words
    assert "Training stopped at step 3: one step further the loss is no longer a number." in words


def test_without_held_out_photos_nothing_is_said_of_them() -> None:
    words = read(told(trained_lab(3, examples=photo_examples(8, held_out=False)))).words

    assert "that were held out it is right" not in words


@pytest.mark.parametrize("labels", [[], [0], [0, 0, 0, 0]])
def test_photos_that_cannot_be_trained_on_say_why(labels: list[int]) -> None:
    examples = photo_examples(len(labels))
    lab = Lab([replace(one, label=label) for one, label in zip(examples, labels, strict=True)])
    refusal = lab.dataset.refusal()
    found = read(told(lab))

    assert str(refusal) in found.words
    assert "W is 0" in found.words
    assert "Loss and accuracy" not in found.words


def test_a_film_that_has_not_begun_and_one_of_no_step_say_so() -> None:
    for story in (told(Lab(photo_examples(8))), story_of_classes(("dog", "cat"))):
        found = read(story)
        assert "Nothing has been trained yet." in found.words
        assert "<svg" not in text_of(story)


def test_hostile_names_are_texts_everywhere() -> None:
    nasty = '</title><script>alert("x")</script>\x1b\udcff'
    story = replace(story_of_classes((nasty, "b", "c"), 20), name=nasty)
    text = text_of(story)

    read(story)
    assert "<script" not in text
    text.encode("utf-8")


def test_it_speaks_korean_with_no_english_left() -> None:
    drawn = [Example(photo, label) for photo, label in islice(all_sketches(), 40)]
    lab = trained_lab(6, examples=drawn, batch=4, l2=0.1)
    lab.begin_again()
    train_run(lab.run, 3)
    text = write_report(told(lab, "오후"), "ko", speaker("ko"))
    found = Page(text)

    assert '<html lang="ko">' in text
    known = {"W", "P", "L", "x"}
    assert set(re.findall(r"[A-Za-z]+", found.words)) <= known
