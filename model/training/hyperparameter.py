"""Hyperparameters: numbers that can be chosen, with all that is needed to ask for them.

An optimiser and a schedule are small frozen dataclasses whose fields are their hyperparameters.
What a field is called and from where to where it goes stands beside the field itself, in its
metadata. So the window can build a form for any of them, also for one that is written next year:

    momentum: float = field(
        default=0.9, metadata=hyperparameter(sentence("momentum"), least=0.0, most=0.999, by=0.01)
    )
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass

from model.numeral import shortest
from model.sentence import Refusal, Sentence, sentence

_KEY = "hyperparameter"


@dataclass(frozen=True, slots=True)
class Hyperparameter:
    """One number that can be chosen.

    label:       what a learner calls it.
    explanation: what it does.
    least, most: from where to where it goes; both are allowed.
    by:          by how much a press of an arrow key changes it.
    whole:       whether it is a count.
    """

    label: Sentence
    explanation: Sentence
    least: float
    most: float
    by: float
    whole: bool

    def allows(self, value: float) -> bool:
        """Say whether the number may be chosen; NaN never."""
        return self.least <= value <= self.most and (not self.whole or value == int(value))


def hyperparameter(
    label: Sentence,
    explanation: Sentence,
    *,
    least: float,
    most: float,
    by: float,
    whole: bool = False,
) -> Mapping[str, Hyperparameter]:
    """Make the metadata of a field that is a hyperparameter; see `Hyperparameter` for the parts."""
    return {_KEY: Hyperparameter(label, explanation, least, most, by, whole)}


def hyperparameters(kind: object) -> dict[str, Hyperparameter]:
    """Find the hyperparameters of a dataclass or an instance, by the names of the fields."""
    if not is_dataclass(kind):
        return {}
    return {field.name: field.metadata[_KEY] for field in fields(kind) if _KEY in field.metadata}


def check_hyperparameters(chosen: object) -> None:
    """Raise Refusal when a hyperparameter of a dataclass instance has a value it must not have."""
    for field, one in hyperparameters(chosen).items():
        if one.allows(getattr(chosen, field)):
            continue
        ends = {"name": one.label, "least": shortest(one.least), "most": shortest(one.most)}
        if one.whole:
            raise Refusal(sentence("{name}: choose a whole number from {least} to {most}.", **ends))
        raise Refusal(sentence("{name}: choose a number from {least} to {most}.", **ends))
