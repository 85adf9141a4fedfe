"""Results in a report are what was counted, with what they are worth."""

from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest

from model.classifier import softmax
from model.documents.markup import page
from model.documents.report_results import MOST_WORST, fitting_shares, results, worst_photos
from model.documents.run_story import RunStory
from model.documents.wording import loss_words
from model.inspection.answers import answers_about
from model.inspection.proportion import wilson
from model.lab.lab import Lab
from model.numeral import percent
from model.photos.dataset import Example
from model.sketches.sketches import all_sketches
from model.training.setup import prepare
from tests.model.documents.pages import Page
from tests.model.documents.stories import (
    photo_examples,
    story_of_classes,
    told,
    trained_lab,
)
from tests.model.lab.labs import choose, model_of
from tests.model.making import train_run


def read(story: RunStory) -> Page:
    return Page(page("", "en", "", results(story, str), worst_photos(story, str)))


def asked(story: RunStory, *, held_out: bool) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Labels, answers and losses, computed again from x, W and b alone."""
    scene = story.scene
    problem = prepare(scene.setup)
    sample = problem.held_out if held_out else problem.training
    W, b = scene.params.W.astype(np.float64), scene.params.b.astype(np.float64)
    scores = sample.X.astype(np.float64) @ W.T + b
    losses = -np.log(softmax(scores)[np.arange(len(scores)), sample.labels])
    return sample.labels, scores.argmax(axis=1), losses


def test_losses_and_counts_are_those_of_the_params() -> None:
    story = told(trained_lab(20, count=60, rate=0.05))
    rows = read(story).table("Asked about")

    for row, held_out in ((rows[1], False), (rows[2], True)):
        labels, answers, losses = asked(story, held_out=held_out)
        right, count = int((labels == answers).sum()), len(labels)
        assert float(row[1]) == pytest.approx(losses.mean(), abs=6e-5)  # four decimals
        assert row[2] == f"{right} / {count}"
        assert row[3] == percent(right / count)
    low, high = wilson(right, count)
    assert [row[4] for row in rows[1:]] == ["–", f"{percent(low)} … {percent(high)}"]


def test_what_is_taken_for_what_is_counted() -> None:
    story = told(trained_lab(20, count=60, rate=0.05))
    labels, answers, _ = asked(story, held_out=True)

    found = read(story).table("row: the label · column: the answer")

    assert found[0][1:] == ["dog", "cat"]
    for label, name in enumerate(("dog", "cat")):
        counts = [str(int(((labels == label) & (answers == k)).sum())) for k in (0, 1)]
        assert found[1 + label] == [name, *counts]


def test_pictures_that_are_nearly_the_same_count_as_one() -> None:
    photos = photo_examples(20, held_out=True)
    first = photos[0].photo
    alike = [
        replace(one, photo=replace(one.photo, alike=(first.split_key,))) for one in photos[2:10:2]
    ]
    examples = [*photos[:2], *alike, *photos[10:], *photo_examples(10, first=50, held_out=False)]
    story = told(trained_lab(3, examples=examples))
    answers = answers_about(story.scene, held_out=True)
    assert answers is not None
    count, right = len(answers.labels), answers.tally.right

    assert count == 16
    assert fitting_shares(answers) == wilson(right * 12 / 16, 12)


def test_of_sketches_nothing_is_claimed_about_photos() -> None:
    drawn = [Example(photo, label) for photo, label in all_sketches(40)]

    assert "Of photos it says nothing." in read(told(trained_lab(2, examples=drawn))).words


def test_without_held_out_photos_it_says_that_nobody_knows() -> None:
    lab = Lab(photo_examples(10))
    choose(lab, held_out_share=0.0)
    train_run(lab.run, 2)
    found = read(told(lab))

    assert len(found.table("Asked about")) == 2
    assert "No photos are held out, so nobody knows" in found.words
    assert "What is taken for what, learnt from" in found.words
    assert "Training photos that cost most" in found.words


def test_what_an_opened_model_has_learnt_may_be_unknown() -> None:
    lab = Lab()
    lab.add(photo_examples(30))
    lab.open(model_of())
    train_run(lab.run, 1)
    found = read(told(lab))

    assert "It is not known what the opened model has learnt from" in found.words
    assert found.table("Asked about")[2][4] == "–"


def test_where_nothing_can_be_asked_it_says_so() -> None:
    found = read(told(Lab()))

    assert "There are none yet." in found.words
    assert found.pictures == []


def test_the_sum_with_l2_is_named_where_there_is_one() -> None:
    story = told(trained_lab(5, l2=0.5))
    scene = story.scene
    _, _, losses = asked(story, held_out=False)
    W = scene.params.W.astype(np.float64)
    whole = losses.mean() + 0.25 * float((W * W).sum())

    assert f"loss + L2, which is {loss_words(whole)} here" in read(story).words
    assert "L2" not in read(told(trained_lab(5))).words


def test_unequal_classes_are_held_against_the_same_answer_to_all() -> None:
    many = photo_examples(40)
    examples = [replace(one, label=0) if n % 8 else one for n, one in enumerate(many)]
    examples = [*examples, replace(many[1], photo=photo_examples(1, first=99)[0].photo, label=1)]
    story = told(trained_lab(2, examples=examples))
    labels, _, _ = asked(story, held_out=True)

    most = max(int((labels == label).sum()) for label in (0, 1))
    assert f"would be right about {most} of {len(labels)}." in read(story).words


def test_the_worst_photos_come_first_with_what_they_cost() -> None:
    story = told(trained_lab(20, count=120, rate=0.05))
    labels, _, losses = asked(story, held_out=True)
    found = read(story)
    assert len(losses) > MOST_WORST

    assert len(found.pictures) == MOST_WORST
    worst = int(losses.argmax())
    name = story.scene.setup.dataset.side(held_out=True)[worst].photo.name
    animal = ("dog", "cat")[labels[worst]]
    told_of = found.words.split("Held-out photos that cost most ")[1]
    assert told_of.startswith(f"{name} P({animal}) 0.")
    assert f"loss {losses[worst]:.4f}" in told_of.split(" P(")[1]


def test_names_that_would_be_markup_are_texts() -> None:
    story = story_of_classes(("<script>alert(1)</script>", '"><img src=x>', "&amp;"), 30)

    found = read(story)
    assert "<script>alert(1)</script>" in found.words
    assert found.table("row: the label · column: the answer")[0][2:] == ['"><img src=x>', "&amp;"]


def test_a_photo_can_be_read_again_for_a_larger_square() -> None:
    story = story_of_classes(("dog", "cat"), 40)
    square = np.zeros((224, 224, 3), np.uint8)
    again = replace(
        story, look=lambda photo: replace(photo, squares=MappingProxyType({224: square}))
    )

    assert len(set(read(again).pictures)) == 1
    assert len(set(read(story).pictures)) > 1
