"""Text that came from outside, made harmless: every letter that cannot be seen is replaced.

A text may hold line breaks, the codes with which a terminal is told to move about, letters that
turn the reading order of others round, and the "surrogates" in which Python carries bytes that are
no text. A reader sees none of them, and each may make a text seem to say something else.

Letters that Unicode has not given a meaning yet stay: a newer computer shows them, an older one
shows a box.
"""

import unicodedata

REPLACED = "\ufffd"

_UNSEEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
_JOINER = "\u200d"  # makes one picture of several: an astronaut of a woman and a rocket


def is_unseen(letter: str) -> bool:
    """Say whether a letter has no shape of its own, or changes how others are seen."""
    # What is printable is told at once, and that is nearly every letter.
    return (
        not letter.isprintable() and letter != _JOINER and unicodedata.category(letter) in _UNSEEN
    )


def shown_text(text: str) -> str:
    """Give a text in which every letter that cannot be seen is U+FFFD.

    >>> shown_text("title" + chr(0x202E))
    'title�'
    """
    if text.isprintable():
        return text
    return "".join(REPLACED if is_unseen(letter) else letter for letter in text)
