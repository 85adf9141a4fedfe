"""The classes that a model can have: how many, and what they may be called."""

import unicodedata
from collections import Counter
from collections.abc import Sequence

from model.sentence import Refusal, sentence

MOST_CLASSES = 1_000
LONGEST_NAME = 255


def check_classes(classes: Sequence[str]) -> None:
    """Raise Refusal for classes that no model can have: too few, too many, or badly named."""
    if not 2 <= len(classes) <= MOST_CLASSES:
        raise Refusal(
            sentence(
                "A model tells 2 to {most} classes apart, not {count}.",
                most=MOST_CLASSES,
                count=len(classes),
            )
        )
    for name, count in Counter(classes).items():
        if count > 1:
            raise Refusal(sentence("Two classes are called {name}. Rename one.", name=name))
        if not name.strip() or len(name) > LONGEST_NAME or not all(map(_is_text, name)):
            raise Refusal(
                sentence(
                    "{name} cannot be the name of a class: it has to be 1 to {most} letters "
                    "that can be written down.",
                    name=repr(name[:LONGEST_NAME]),
                    most=LONGEST_NAME,
                )
            )


def _is_text(letter: str) -> bool:
    """Say whether a letter is neither a control, nor a line break, nor half a letter."""
    return unicodedata.category(letter) not in ("Cc", "Cs", "Zl", "Zp")
