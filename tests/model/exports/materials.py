"""Films and classifiers to be exported in tests."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from model.exports.material import Film, Material, material_of
from model.eyes import FeatureCache
from model.lab.lab import Lab
from model.model_file.model_file import Model
from model.photos.dataset import Example
from model.sentence import sentence
from tests.model.lab.labs import examples_of
from tests.model.project.projects import go_on


def film_lab(
    examples: Sequence[Example] = (), steps: int = 5, **settings: Any
) -> Lab:  # any field of Settings
    """A lab with a film of some steps, on twelve photos if no others are given."""
    lab = Lab(examples or examples_of(range(12)))
    choices = lab.choices
    chosen = replace(choices.settings, **settings)
    lab.choose(replace(choices, held_out_share=0.4, settings=chosen))
    go_on(lab, steps)
    return lab


def material(lab: Lab | None = None, cache: FeatureCache | None = None) -> Material:
    return material_of((lab or film_lab()).snapshot(), (cache or FeatureCache()).see)


def film_in(one: Material) -> Film:
    assert isinstance(one.film, Film)
    return one.film


def without_film(model: Model) -> Material:
    """A classifier, and nothing of how it was trained."""
    return Material(model, sentence("Nobody knows."))
