"""The names in the Oxford-IIIT Pet Dataset, which say the breed and not the animal.

`Abyssinian_12.jpg` is a cat and `beagle_7.jpg` a dog: in this collection the breeds of cats begin
with a capital letter. That alone would make a cat of every `Holiday_1.jpg`, so they are listed.

Source: O. M. Parkhi, A. Vedaldi, A. Zisserman and C. V. Jawahar, Cats and Dogs (2012),
https://www.robots.ox.ac.uk/~vgg/data/pets/.
"""

import re

_BREEDS = (
    *("Abyssinian", "Bengal", "Birman", "Bombay", "British_Shorthair", "Egyptian_Mau"),
    *("Maine_Coon", "Persian", "Ragdoll", "Russian_Blue", "Siamese", "Sphynx"),
    *("american_bulldog", "american_pit_bull_terrier", "basset_hound", "beagle", "boxer"),
    *("chihuahua", "english_cocker_spaniel", "english_setter", "german_shorthaired"),
    *("great_pyrenees", "havanese", "japanese_chin", "keeshond", "leonberger"),
    *("miniature_pinscher", "newfoundland", "pomeranian", "pug", "saint_bernard", "samoyed"),
    *("scottish_terrier", "shiba_inu", "staffordshire_bull_terrier", "wheaten_terrier"),
    "yorkshire_terrier",
)
_NAME = re.compile(rf"(?:{'|'.join(_BREEDS)})_\d+\.(\w+)")


def is_cat(name: str) -> bool | None:
    """Say whether a file shows a cat or a dog by its breed; None when its name says none.

    >>> is_cat("Maine_Coon_12.jpg"), is_cat("beagle_7.jpg"), is_cat("Holiday_1.jpg")
    (True, False, None)
    """
    return name[0].isupper() if _NAME.fullmatch(name) else None


def is_notes(name: str) -> bool:
    """Say whether it is one of the files of notes that lie among the pictures."""
    named = _NAME.fullmatch(name)
    return named is not None and named[1] == "mat"
