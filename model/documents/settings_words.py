"""What a film was trained with, in words: as a table, and as short as it fits into a cell."""

from collections.abc import Sequence
from itertools import pairwise

from model.eyes.eye import Eye
from model.eyes.scaling import Scaling
from model.filling import Say
from model.numeral import percent, shortest, whole
from model.params import Params
from model.sentence import Sentence, sentence
from model.training.branch import Legs
from model.training.hyperparameter import hyperparameters
from model.training.optimisers import Optimiser
from model.training.schedules import Constant, Schedule
from model.training.setup import Setup

Rows = Sequence[tuple[str, str]]
"""Names and what was chosen."""


def settings_rows(setup: Setup, say: Say) -> Rows:
    """Name everything that was chosen."""
    settings = setup.settings
    rows = [
        (sentence("What x is"), say(setup.eye.label)),
        (sentence("Numbers in x"), whole(setup.eye.size)),
        (sentence("Scaling of x"), say(scaling_words(setup))),
        (sentence("Start of W"), say(_start(setup))),
        (sentence("Learning rate η"), _rate(settings.rate, settings.schedule, say)),
        (sentence("Batch"), say(_batch(setup))),
        (sentence("L2"), shortest(settings.l2)),
        (sentence("Optimiser"), _with_numbers(settings.optimiser, say)),
    ]
    if setup.in_batches:
        rows.append((sentence("Seed"), str(settings.seed)))
    if all(example.held_out is None for example in setup.dataset.examples):
        rows.append((sentence("Share to hold out"), percent(setup.held_out_share)))
    return [(say(name), value) for name, value in rows]


def changes_on_the_way(legs: Legs, say: Say) -> Sequence[tuple[int, str]]:
    """Say from which step on what was another than before, setup by setup."""
    told = []
    for (_, before), (step, after) in pairwise(legs):
        was = dict(settings_rows(before, say))
        words = [
            f"{name}: {value}"
            for name, value in settings_rows(after, say)
            if was.get(name) != value
        ]
        if before.dataset is not after.dataset:
            words.append(say(sentence("other photos")))
        told.append((step, ", ".join(words)))
    return told


def brief_settings(setup: Setup, say: Say) -> str:
    """Say in a line what a film was trained with."""
    settings = setup.settings
    words = [
        say(setup.eye.label),
        say(scaling_words(setup)),
        f"η {_rate(settings.rate, settings.schedule, say)}",
    ]
    if setup.start == "known":
        words.append(say(sentence("W from what is known")))
    if setup.in_batches:
        words.append(say(sentence("batch {size}", size=settings.batch)))
    if settings.l2:
        words.append(f"L2 {shortest(settings.l2)}")
    return ", ".join([*words, _with_numbers(settings.optimiser, say)])


def scaling_words(setup: Setup) -> Sentence:
    """Name a scaling."""
    if isinstance(setup.scaling, Scaling):
        return sentence("as in the model")
    if setup.scaling == "centred":
        return sentence("mean-centred")
    by_largest = _has_largest(setup.eye)
    if setup.scaling == "raw":
        return sentence("raw 0–255") if by_largest else sentence("raw")
    return sentence("÷ 255") if by_largest else sentence("÷ length")


def _has_largest(eye: Eye) -> bool:
    return eye.largest is not None


def _start(setup: Setup) -> Sentence:
    if isinstance(setup.start, Params):
        return sentence("the opened model")
    return sentence("what is known") if setup.start == "known" else sentence("0")


def _batch(setup: Setup) -> Sentence:
    return (
        sentence("{size}", size=setup.settings.batch)
        if setup.in_batches
        else sentence("all photos")
    )


def _rate(rate: float, schedule: Schedule, say: Say) -> str:
    if isinstance(schedule, Constant):
        return shortest(rate)
    return f"{shortest(rate)}, {_with_numbers(schedule, say)}"


def _with_numbers(kind: Optimiser | Schedule, say: Say) -> str:
    """Name an optimiser or a schedule, with its hyperparameters."""
    numbers = [
        f"{say(one.label)} {shortest(getattr(kind, field))}"
        for field, one in hyperparameters(kind).items()
    ]
    name = say(kind.label)
    return f"{name} ({', '.join(numbers)})" if numbers else name
