"""What the program has to say to a person, kept apart from the language it is said in.

The model knows no Qt and so no translations, yet it is the model that finds out
that a file is empty or that a set of photos has one class only. It says so with a
`Sentence`: an English text with named gaps, and what goes into the gaps. The command
line prints it as it is; the window looks the text up in the learner's language first
and fills the gaps afterwards.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from string import Formatter

from model.numeral import MINUS, shortest, whole
from model.visible import shown_text


class Gaps(Formatter):
    """Fills gaps as `str.format` does; numbers are written as `model.numeral` writes them.

    A text may be the name of a file or a folder, or something typed, so no letter of it that
    cannot be seen gets through: none breaks a sentence in two or turns its order round.
    """

    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, str):
            value = shown_text(value)
        if not format_spec and isinstance(value, int | float) and not isinstance(value, bool):
            return whole(value) if isinstance(value, int) else shortest(value)
        text = str(super().format_field(value, format_spec))
        return text.replace("-", MINUS) if isinstance(value, int | float) else text


@dataclass(frozen=True, slots=True)
class Sentence:
    """An English text with `{named}` gaps, and the values of the gaps."""

    text: str
    values: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        return Gaps().vformat(self.text, (), dict(self.values))


def sentence(text: str, **values: object) -> Sentence:
    """Make a `Sentence`; the translation tools find the text by this function's name.

    >>> print(sentence("{count} photos at η = {rate}", count=1500, rate=0.01))
    1,500 photos at η = 0.01
    """
    return Sentence(text, tuple(values.items()))


def joined(parts: Sequence[Sentence], between: str = " ") -> Sentence:
    """Say several sentences one after the other; `between` stands between two of them."""
    names = [f"part{number}" for number in range(len(parts))]
    text = between.join(f"{{{name}}}" for name in names)
    return Sentence(text, tuple(zip(names, parts, strict=True)))


class Refusal(Exception):
    """Something asked of the model cannot be done; `sentence` says why and what to do."""

    def __init__(self, why: Sentence) -> None:
        super().__init__(str(why))
        self.sentence = why
