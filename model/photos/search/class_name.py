"""What names say about the class of a photo.

People keep their photos in folders called "Dogs", "cats" or "강아지", or number them through as
`dog.1.jpg`, `dog.2.jpg`. Both are labels that are given already. One word can be
spelt in many ways, though, and not all of them can be seen: a Mac stores 강아지 as seven single
letters, which look the same as the three syllables. So names are compared after Unicode's
normal form and case folding have been applied.
"""

import re
import unicodedata

from model.photos.file_name import shown_name
from model.photos.search.oxford_pets import is_cat

DOG = "dog"
CAT = "cat"

_SPELLINGS = {
    **dict.fromkeys(("dog", "dogs", "puppy", "puppies", "강아지", "강아지들", "개", "개들"), DOG),
    **dict.fromkeys(("cat", "cats", "kitten", "kittens", "고양이", "고양이들"), CAT),
}
_FIRST_WORD = re.compile(r"[^\W\d_]+")  # letters only


def spelled(name: str) -> str | None:
    """Say 'dog' or 'cat' when the whole name is a spelling of it, and None otherwise."""
    return _SPELLINGS.get(_folded(name).strip())


def label_of_file(name: str) -> str | None:
    """Say 'dog' or 'cat' if a file's name begins with the word or is that of a known breed.

    >>> label_of_file("cat_12.png"), label_of_file("강아지3.jpg"), label_of_file("catalog.png")
    ('cat', 'dog', None)
    """
    first = _FIRST_WORD.match(_folded(name))
    label = None if first is None else spelled(first[0])
    if label is None and (cat := is_cat(name)) is not None:
        return CAT if cat else DOG
    return label


def class_of_folder(name: str) -> str:
    """Name the class of a folder's photos: 'dog', 'cat', or the folder's name in lower case."""
    return spelled(name) or unicodedata.normalize("NFC", shown_name(name)).lower()


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()
