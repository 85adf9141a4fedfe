"""Photos that are called a dog in one place and a cat in another.

The two files need not have the same bytes: a copy that was saved anew, made smaller or made
brighter is the same photo still (`model.photos.kinship`). Only the learner knows what it shows. To
take the label that comes last would quietly decide it, and to keep both would teach the opposite
twice.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from model.photos.dataset import Example
from model.photos.file_name import shown_name
from model.photos.photo import Photo
from model.photos.search.gathered import Skipped
from model.sentence import Sentence, sentence


def without_conflicts(
    examples: Sequence[Example], present: Iterable[Example] = (), beside: Iterable[Example] = ()
) -> tuple[tuple[Example, ...], tuple[Skipped, ...]]:
    """Leave out photos whose picture, or nearly the same one, has two labels, with the reason.

    present: photos that are there already. They stay as they are, and one of them that comes again
             is left out if it comes with another label.
    beside:  photos that come together with these, in other portions, whatever becomes of them.

    Each photo is held against those that look nearly the same as it does, not against the whole of
    its group: a burst may begin with the dog and end with the cat.
    """
    present = tuple(present)
    labels = {example.photo.digest: example.label for example in present}
    others = (*present, *beside)
    everyone = _Everyone((*others, *examples))
    kept: list[Example] = []
    skipped: list[Skipped] = []
    for place, example in enumerate(examples, start=len(others)):
        photo = example.photo
        settled = labels.get(photo.digest) == example.label
        other = None if settled else everyone.opponent(example)
        if other is None:
            kept.append(example)
        else:
            one, two = (everyone.examples[at].photo for at in sorted((place, other)))
            skipped.append(Skipped(photo.path or photo.name, _why(one, two)))
    return tuple(kept), tuple(skipped)


class _Everyone:
    """Photos that are there and photos that come, to be found by their pictures."""

    def __init__(self, examples: tuple[Example, ...]) -> None:
        self.examples = examples
        # For each picture where it stands first with each of its labels, and which are nearly it.
        self._places: dict[bytes, dict[int, int]] = {}
        self._alike: dict[bytes, set[bytes]] = {}
        for place, example in enumerate(examples):
            key = example.photo.split_key
            self._places.setdefault(key, {}).setdefault(example.label, place)
            for other in example.photo.alike:
                # Of two that are alike only the one that was met later says so.
                self._alike.setdefault(key, set()).add(other)
                self._alike.setdefault(other, set()).add(key)

    def opponent(self, example: Example) -> int | None:
        """Find the first photo of this picture, or else of nearly this one, with another label."""
        key = example.photo.split_key
        for keys in ((key,), self._alike.get(key, ())):
            places = [
                place
                for one in keys
                for label, place in self._places.get(one, {}).items()
                if label != example.label
            ]
            if places:
                return min(places)
        return None


def _why(one: Photo, other: Photo) -> Sentence:
    names = _told_apart(one, other)
    if one.split_key == other.split_key:
        return sentence(
            "{one} and {other} are the same picture with two labels. Keep it where it belongs.",
            one=names[0],
            other=names[1],
        )
    return sentence(
        "{one} and {other} are nearly the same picture with two labels. Give both the right one, "
        "or leave one of them out.",
        one=names[0],
        other=names[1],
    )


def _told_apart(one: Photo, other: Photo) -> tuple[str, str]:
    """Name two photos with as many folders as it takes to tell them apart."""
    first, second = _parts(one), _parts(other)
    shown = 2
    while first[-shown:] == second[-shown:] and shown < max(len(first), len(second)):
        shown += 1
    return "/".join(first[-shown:]), "/".join(second[-shown:])


def _parts(photo: Photo) -> tuple[str, ...]:
    """Name a photo and, before it, the folders that it lies in."""
    folders = Path(photo.path or "").parent.parts
    return (*(shown_name(folder) for folder in folders), photo.name)
