"""The lab as JSON: what is chosen and what was chosen before, films, opened models."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from model.archive.refusals import damaged
from model.eyes import Eye, StartKind
from model.lab.choices import Choices, ScalingChoice, Source
from model.lab.opened_models import OpenedModels
from model.lab.remembered import Remembered
from model.lab.snapshot import LabSnapshot
from model.photos.dataset import Dataset, Example
from model.photos.learnt import Learnt
from model.project.fields import Fields
from model.project.inventory import Inventory
from model.project.records.eye_table import Eyes
from model.project.records.film_table import SCALING_CHOICES, SOURCES, Films, write_films
from model.project.records.settings_record import read_settings, write_settings
from model.project.records.setup_table import STARTS, Setups, write_models
from model.training.limits import LARGEST_HELD_OUT
from model.training.problem import Settings


def write_lab(lab: LabSnapshot, inventory: Inventory) -> dict[str, object]:
    """Number what a lab is made of, but for its shelves."""
    choices, remembered = lab.choices, lab.remembered
    return {
        "choices": {
            "source": choices.source,
            "eye": choices.eye.name,
            "scaling": choices.scaling,
            "start": choices.start,
            "held_out_share": choices.held_out_share,
            "settings": write_settings(choices.settings),
        },
        "changed": [],  # an older Downhill asks for it
        "films": write_films(lab.films, inventory),
        "eyes": [
            {"source": source, "eye": eye.name, "scaling": scaling}
            for source, (eye, scaling) in remembered.eyes.items()
        ],
        "settings": [
            {"eye": eye.name, "start": start, "settings": write_settings(settings)}
            for eye, (settings, start) in remembered.settings.items()
        ],
        "models": write_models(lab.models.models, inventory),
        "dataset": inventory.of_dataset(lab.dataset),
    }


class Parts(NamedTuple):
    """What a lab is made of, as it was read."""

    shelves: Mapping[Source, tuple[Example, ...]]
    learnt: Sequence[Learnt | None]
    datasets: Sequence[Dataset]
    eyes: Eyes
    setups: Setups
    films: Films


def read_lab(record: Fields, parts: Parts) -> LabSnapshot:
    """Read a lab, which has to be one that `Lab.restore` can bring back."""
    models = OpenedModels(tuple(parts.setups.models(record.each("models"), parts.learnt)))
    eyes = {
        fields.one_of("source", SOURCES): _eye_and_scaling(fields, parts.eyes, models)
        for fields in record.each("eyes")
    }
    settings: dict[Eye, tuple[Settings, StartKind]] = {
        parts.eyes.named(fields, "eye"): (
            read_settings(fields.fields("settings")),
            fields.one_of("start", STARTS),
        )
        for fields in record.each("settings")
    }
    choices = _choices(record.fields("choices"), parts.eyes, models)
    films = parts.films.read(record.each("films"))
    if choices.film not in films:
        raise damaged()
    return LabSnapshot(
        choices,
        parts.shelves,
        films,
        Remembered(MappingProxyType(eyes), MappingProxyType(settings)),
        models,
        record.at("dataset", parts.datasets),
    )


def _choices(fields: Fields, eyes: Eyes, models: OpenedModels) -> Choices:
    eye, scaling = _eye_and_scaling(fields, eyes, models)
    return Choices(
        fields.one_of("source", SOURCES),
        eye,
        scaling,
        fields.one_of("start", STARTS),
        fields.number("held_out_share", 0.0, LARGEST_HELD_OUT),
        read_settings(fields.fields("settings")),
    )


def _eye_and_scaling(fields: Fields, eyes: Eyes, models: OpenedModels) -> tuple[Eye, ScalingChoice]:
    """Read an eye and a scaling; the one of an opened model is there only with a model."""
    eye, scaling = eyes.named(fields, "eye"), fields.one_of("scaling", SCALING_CHOICES)
    if scaling == "opened":
        models.of(eye)
    return eye, scaling
