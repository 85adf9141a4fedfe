"""How the gaps of a translated text are filled, whoever translates it.

A gap of the Korean may name the particle after it, `{rate:은}`; see `model.particle`. Where a
sentence goes into a gap of another one, it is translated too.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from model.particle import PAIRS, with_particle
from model.sentence import Gaps, Sentence

Say = Callable[[Sentence], str]
"""Says a sentence in some language."""


def filled(text: str, values: Mapping[str, object], say: Say) -> str:
    """Fill the gaps of a translated text. Raises KeyError where a value is missing.

    >>> filled("{rate:은} 학습률", {"rate": 0.01}, str)
    '0.01은 학습률'
    """
    return _Filled(say).vformat(text, (), values)


@dataclass
class _Filled(Gaps):
    say: Say

    def format_field(self, value: object, format_spec: str) -> str:
        if format_spec in PAIRS:
            return with_particle(self.format_field(value, ""), format_spec)
        if isinstance(value, Sentence):
            return self.say(value)  # its own gaps are filled as these are
        return super().format_field(value, format_spec)
