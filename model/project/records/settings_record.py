"""Settings as JSON: numbers, and the names and numbers of the optimiser and the schedule."""

from dataclasses import asdict
from typing import TypeVar

from model.project.fields import Fields
from model.training.hyperparameter import hyperparameters
from model.training.limits import LARGEST_BATCH, LARGEST_L2, LARGEST_RATE, LARGEST_SEED
from model.training.optimisers import OPTIMISERS, Optimiser
from model.training.problem import Settings
from model.training.schedules import SCHEDULES, Schedule

T = TypeVar("T", Optimiser, Schedule)


def write_settings(settings: Settings) -> dict[str, object]:
    """Write settings."""
    return {
        "rate": settings.rate,
        "batch": settings.batch,
        "l2": settings.l2,
        "seed": settings.seed,
        "optimiser": _chosen(settings.optimiser),
        "schedule": _chosen(settings.schedule),
    }


def read_settings(fields: Fields) -> Settings:
    """Read settings. Raises Refusal when a number is none that can be chosen."""
    return Settings(
        rate=fields.number("rate", 0.0, LARGEST_RATE),
        batch=fields.whole("batch", 0, LARGEST_BATCH),
        l2=fields.number("l2", 0.0, LARGEST_L2),
        seed=fields.whole("seed", 0, LARGEST_SEED),
        optimiser=_made(fields.fields("optimiser"), OPTIMISERS),
        schedule=_made(fields.fields("schedule"), SCHEDULES),
    )


def _chosen(one: Optimiser | Schedule) -> dict[str, object]:
    return {"name": one.name, **asdict(one)}  # type: ignore[call-overload]


def _made(fields: Fields, kinds: tuple[type[T], ...]) -> T:
    """Make the one that is named, with its hyperparameters."""
    names = [kind.name for kind in kinds]
    kind = kinds[names.index(fields.one_of("name", names))]
    chosen: dict[str, float] = {}
    for name, one in hyperparameters(kind).items():
        if one.whole:
            chosen[name] = fields.whole(name, int(one.least), int(one.most))
        else:
            chosen[name] = fields.number(name, one.least, one.most)
    return kind(**chosen)
