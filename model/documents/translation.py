"""Sentences in the reader's language, where there is no window and so no Qt.

`resources/translations/downhill_ko.json` holds the Korean of the model's sentences, as the window
has it from the file beside it. Whoever writes a page is given what says sentences, a `Say`.
"""

import json
from pathlib import Path
from typing import Literal, TypeAlias

from model.filling import Say, filled
from model.regular_file import read_regular
from model.sentence import Sentence

MOST_BYTES = 2_000_000

KOREAN = Path(__file__).resolve().parents[2] / "resources" / "translations" / "downhill_ko.json"

Language: TypeAlias = Literal["en", "ko"]


def speaker(language: Language) -> Say:
    """Make what says sentences in a language."""
    return str if language == "en" else read_translation(str(KOREAN))


def read_translation(path: str) -> Say:
    """Make what says sentences with the texts of a file; what is not in it is said in English.

    Raises OSError where it cannot be read, ValueError where it is no translation.
    """
    texts = json.loads(read_regular(path, MOST_BYTES))

    def say(sentence: Sentence) -> str:
        text = texts.get(sentence.text) or sentence.text
        return filled(text, dict(sentence.values), say)

    return say
