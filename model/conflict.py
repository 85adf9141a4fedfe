"""Photos that somebody calls a dog in one place and a cat in another.

Nobody but the learner knows what such a photo shows. To take the label that comes last would
quietly decide it, and to keep both would teach the opposite twice.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from model.dataset import Example
from model.file_name import shown_name
from model.gather import Skipped
from model.photo import Photo
from model.sentence import Sentence, sentence


def without_conflicts(
    examples: Sequence[Example], present: Iterable[Example] = ()
) -> tuple[tuple[Example, ...], tuple[Skipped, ...]]:
    """Leave out photos whose picture has two labels, with the reason.

    present: photos that are there already. They stay as they are, and one of them that comes again
             with another label is left out.
    """
    first: dict[bytes, Example] = {}
    for example in present:
        first.setdefault(example.photo.split_key, example)
    against: dict[bytes, Example] = {}
    for example in examples:
        key = example.photo.split_key
        if first.setdefault(key, example).label != example.label:
            against.setdefault(key, example)
    kept: list[Example] = []
    skipped: list[Skipped] = []
    for example in examples:
        key = example.photo.split_key
        if key in against:
            path = example.photo.path or example.photo.name
            skipped.append(Skipped(path, _why(first[key], against[key])))
        else:
            kept.append(example)
    return tuple(kept), tuple(skipped)


def _why(one: Example, other: Example) -> Sentence:
    first, second = _parts(one.photo), _parts(other.photo)
    shown = 2
    while first[-shown:] == second[-shown:] and shown < max(len(first), len(second)):
        shown += 1
    return sentence(
        "{one} and {other} are the same picture with two labels. Keep it where it belongs.",
        one="/".join(first[-shown:]),
        other="/".join(second[-shown:]),
    )


def _parts(photo: Photo) -> tuple[str, ...]:
    """Name a photo and, before it, the folders that it lies in."""
    folders = Path(photo.path or "").parent.parts
    return (*(shown_name(folder) for folder in folders), photo.name)
