"""Runs to tell of, for tests."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from model.documents.run_story import RunStory, story_of_lab
from model.eyes import EDGES
from model.lab.lab import Lab
from model.photos.dataset import Example, make_dataset
from model.training.branch import Branch
from model.training.history import History
from model.training.scene import make_scene
from model.training.setup import Setup, prepare
from model.training.training import evaluate_step, first_state
from tests.model.lab.labs import choose
from tests.model.making import EYE, make_photo, train_run


def photo_examples(count: int, *, first: int = 0, held_out: bool | None = None) -> list[Example]:
    """Photos that every eye can look at, dogs and cats by turns."""
    return [
        Example(make_photo(first + n, edges=EDGES), n % 2, held_out=held_out) for n in range(count)
    ]


def trained_lab(
    steps: int = 5, count: int = 30, examples: Iterable[Example] | None = None, **settings: Any
) -> Lab:
    """A lab that has trained with the small eye and some settings."""
    lab = Lab(photo_examples(count) if examples is None else list(examples))
    choose(lab, settings=replace(lab.choices.settings, **settings))
    train_run(lab.run, steps)
    return lab


def told(lab: Lab, name: str = "") -> RunStory:
    """What a report tells of a lab, at the last step of its film."""
    if lab.run.length >= 0:
        lab.look_at(lab.run.length)
    return story_of_lab(lab.snapshot(), name)


def story_of_classes(classes: tuple[str, ...], count: int = 12) -> RunStory:
    """A film of no step, of classes of any number and name."""
    examples = [Example(make_photo(n), n % len(classes)) for n in range(count)]
    setup = Setup(make_dataset(classes, examples, 0.3), EYE)
    problem = prepare(setup)
    step_result = evaluate_step(first_state(problem), problem)
    history = History()
    history.append(step_result)
    film = Branch("", 0, setup, history.snapshot(), ((0, setup),), None)
    return RunStory("", make_scene(step_result, setup, problem), film)
