"""Whatever somebody does of an afternoon comes back: no lab can be saved that cannot be opened."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model.eyes import FeatureCache
from model.lab.choices import Source
from model.lab.lab import Lab
from model.photos.dataset import Example
from model.project.project import Project
from model.sketches.sketches import all_sketches
from model.training.optimisers import OPTIMISERS
from model.training.problem import Settings
from model.training.schedules import SCHEDULES
from tests.model.lab.labs import GREY, PIXELS, SMALL, choose, examples_of, model_of
from tests.model.project.projects import a_dog, go_on, opened, plain_project, saved

POOL = [*examples_of(range(10, 22)), a_dog(50), a_dog(51)]
DRAWN = [Example(photo, label) for photo, label in all_sketches(4)]
SOURCES: tuple[Source, ...] = ("sketches", "photos")


def some(lab: Lab, number: int) -> list[bytes]:
    """The digest of one of the photos in use, if there are any."""
    found = [example.photo.digest for example in lab.examples]
    return found and [found[number % len(found)]]


def train(lab: Lab, number: int) -> None:
    if lab.run.setup.dataset.refusal() is None:
        go_on(lab, number % 7)


def go_back(lab: Lab, number: int) -> None:
    if lab.run.length > 0:
        lab.look_at(number % (lab.run.length + 1))
        choose(lab, settings=replace(lab.choices.settings, seed=number))


def set_settings(lab: Lab, number: int) -> None:
    kinds = OPTIMISERS[number % len(OPTIMISERS)](), SCHEDULES[number % len(SCHEDULES)]()
    rates = (1e-9, 0.001, 1.0, 1_000.0)
    choose(lab, settings=Settings(rates[number % 4], number % 3, 0.1 * (number % 2), 5, *kinds))


def on_branch(lab: Lab, number: int, act: Callable[[int], None]) -> None:
    if lab.branches:
        act(number % len(lab.branches))


def open_model(lab: Lab, number: int) -> None:
    learnt = lab.run.learnt if lab.run.length >= 0 else None
    lab.open(model_of((GREY, SMALL)[number % 2], seed=number, learnt=learnt))


ACTS: Mapping[str, Callable[[Lab, int], object]] = {
    "add": lambda lab, n: lab.add(POOL[n % 9 : n % 9 + 5]),
    "remove": lambda lab, n: lab.remove(some(lab, n)),
    "relabel": lambda lab, n: lab.relabel(some(lab, n), n % 2),
    "label": lambda lab, n: lab.label(POOL[n % len(POOL)].photo, n % 2),
    "see": lambda lab, n: lab.see_with((PIXELS, SMALL, GREY)[n % 3], ("raw", "unit")[n % 2]),
    "settings": set_settings,
    "share": lambda lab, n: choose(lab, held_out_share=(0.0, 0.2, 0.9)[n % 3]),
    "train": train,
    "train on": train,
    "go back": go_back,
    "begin again": lambda lab, _: lab.begin_again(),
    "switch": lambda lab, n: on_branch(lab, n, lab.switch_branch),
    "name": lambda lab, n: on_branch(lab, n, lambda one: lab.name_branch(one, "강아지")),
    "drop": lambda lab, n: on_branch(lab, n, lab.drop_branch),
    "open": open_model,
    "use": lambda lab, n: lab.use(SOURCES[n % 2]),
    "draw": lambda lab, n: lab.set_sketches(DRAWN[: n % 5]),
}


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(acts=st.lists(st.tuples(st.sampled_from(list(ACTS)), st.integers(0, 99)), max_size=25))
def test_every_afternoon_comes_back(tmp_path: Path, acts: list[tuple[str, int]]) -> None:
    lab = Lab(DRAWN)
    for name, number in acts:
        ACTS[name](lab, number)
    project = Project(lab.snapshot(), FeatureCache().known)
    back = opened(saved(tmp_path, project))

    assert plain_project(back) == plain_project(project)
    again = Lab()
    again.restore(back.lab)
    train(again, 2)
