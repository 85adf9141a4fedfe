"""Korean particles: which of two forms follows a word depends on the word's last sound.

After a consonant it is 은, 이, 을, 과, 으로, after a vowel 는, 가, 를, 와, 로. What stands before
it is often a number or a name that is known only when the sentence is said, so the translation
names the particle in the gap, `{rate:은}`, and the form is chosen here.
"""

PAIRS = {
    "은": "는",
    "이": "가",
    "을": "를",
    "과": "와",
    "으로": "로",
    "이라": "라",
    "이에요": "예요",
}
"""What follows a consonant, and what follows a vowel instead."""

_HANGUL = range(0xAC00, 0xD7A4)
_RIEUL = 8  # the place of ㄹ among the final consonants of a syllable

# The last sound of what is not written in Hangul, as a Korean syllable that ends with it.
_DIGITS = dict(zip("0123456789", "영일이삼사오육칠팔구", strict=True))
_RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "영일이삼사오육칠팔구", strict=True))
_SIGNS = {"%": "트", "∞": "대", "½": "일", "°": "도"}
_LETTERS = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyz",
        "이비씨디이프지치이이이엘엠엔오피큐알스티유이유스이트",
        strict=True,
    )
)
_WORDS = {
    "adagrad": "드",
    "cat": "캣",
    "downhill": "힐",
    "exp": "프",
    "kb": "트",
    "mb": "트",
    "px": "셀",
    "rmsprop": "롭",
}


def with_particle(words: str, particle: str) -> str:
    """Give the words with a particle after them.

    particle: a key of `PAIRS`, or anything else, which follows as it is.

    >>> with_particle("0.01", "은"), with_particle("0.5", "은"), with_particle("0.7", "으로")
    ('0.01은', '0.5는', '0.7로')
    """
    if particle not in PAIRS:
        return words + particle
    final = _final(words)
    vowel = final == 0 or (particle == "으로" and final == _RIEUL)
    return words + (PAIRS[particle] if vowel else particle)


def _final(words: str) -> int:
    """Give the place of the consonant that the last syllable ends with; 0 for none."""
    bare = words.rstrip(" .,:;!?…)]}”’\"'」』>")
    if not bare:
        return 0
    last = bare[-1]
    for known in (_DIGITS, _RAISED, _SIGNS):
        last = known.get(last, last)
    if last.isascii() and last.isalpha():
        last = _last_of_word(bare)
    return (ord(last) - _HANGUL.start) % 28 if ord(last) in _HANGUL else 0


def _last_of_word(words: str) -> str:
    """Give a syllable that ends as a word in Latin letters does when a Korean reads it."""
    word = ""
    for letter in reversed(words):
        if not (letter.isascii() and letter.isalpha()):
            break
        word = letter + word
    if word.lower() in _WORDS:
        return _WORDS[word.lower()]
    if len(word) == 1 or word.isupper():
        return _LETTERS[word[-1].lower()]
    # A word is read as it sounds: only these endings stay consonants.
    return {"l": "엘", "m": "엠", "n": "엔", "p": "롭"}.get(word[-1].lower(), "이")
