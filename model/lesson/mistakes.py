"""What is wrong in a file that somebody wrote: every mistake, each with its line and its reason."""

from dataclasses import dataclass

from model.sentence import Refusal, Sentence, sentence
from model.visible import shown_text

_LONGEST = 40


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One thing that is wrong.

    line:     where, from 1 on.
    sentence: what, and what would be right.
    """

    line: int
    sentence: Sentence


class Mistakes(Refusal):
    """A file that cannot be used as it is.

    file:     its name, without its folder.
    mistakes: at least one, from the first line to the last.
    """

    def __init__(self, file: str, mistakes: tuple[Mistake, ...]) -> None:
        first = mistakes[0]
        values = {"file": shown(file), "line": first.line, "why": first.sentence}
        super().__init__(
            sentence("{file}, line {line}: {why}", **values)
            if len(mistakes) == 1
            else sentence(
                "{file} has {count} mistakes. The first is in line {line}: {why}",
                count=len(mistakes),
                **values,
            )
        )
        self.file = file
        self.mistakes = mistakes


def shown(text: str) -> str:
    """Give a text that came from outside as it can be repeated in a sentence: short and harmless.

    >>> shown("title" + chr(0x202E))
    'title�'
    """
    harmless = shown_text(text[: _LONGEST + 1])
    return harmless if len(text) <= _LONGEST else f"{harmless[: _LONGEST - 1]}…"
