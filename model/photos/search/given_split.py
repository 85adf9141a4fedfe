"""A division into training and held-out photos that is made already.

Collections of photos often come in folders called `train`, `validation` and `test`, each with a
folder a class. So divided, photos are meant to be learnt from in the one and asked about in the
other, and the test is left for the very end.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from model.photos.search.folder import Location
from model.sentence import Sentence, joined, sentence

Part: TypeAlias = Literal["training", "validation", "test"]

_NAMES: dict[str, Part] = {
    **dict.fromkeys(("train", "training", "training_set"), "training"),
    **dict.fromkeys(("validation", "val", "valid"), "validation"),
    **dict.fromkeys(("test", "test_set"), "test"),
}


@dataclass(frozen=True, slots=True)
class GivenSplit:
    """The parts of a folder, in which the folders of the classes lie.

    training: to learn from, beside the classes that lie in no part.
    held_out: never to learn from. Where there is nothing of the kind, nothing is divided, and the
              parts are but folders around those of the classes.
    left_out: neither of both.
    """

    training: tuple[Location, ...]
    held_out: tuple[Location, ...] = ()
    left_out: tuple[Location, ...] = ()

    @property
    def words(self) -> Sentence:
        """Say what is held out, and what is left out."""
        words = [sentence("Held out, as given: the folder {names}.", names=_names(self.held_out))]
        if self.left_out:
            left_out = _names(self.left_out)
            words.append(sentence("Left out: the folder {names}.", names=left_out))
        return joined(words)


def part_called(name: str) -> Part | None:
    """Say which part is called so; None where it is the name of none."""
    return _NAMES.get(name.strip().casefold())


def held_out_of(parts: Collection[Part]) -> Mapping[Part, bool | None]:
    """Say of each part that there is whether it is held out; None where it is left out.

    Validation is held out, or the test where there is no validation. Where there is nothing to hold
    out, or nothing to learn from, nothing is divided, and no part is named.
    """
    if "training" not in parts or len(set(parts)) == 1:
        return {}
    if "validation" not in parts:
        return {"training": False, "test": True}
    return {"training": False, "validation": True, "test": None}


def table_words(table: str, parts: Collection[Part]) -> Sentence:
    """Say what is held out, and what is left out, where a table of this name divides photos."""
    words = [
        sentence("Held out, as given in {table}: the validation.", table=table)
        if "validation" in parts
        else sentence("Held out, as given in {table}: the test.", table=table)
    ]
    if "validation" in parts and "test" in parts:
        words.append(sentence("Left out: the test."))
    return joined(words)


def find_split(
    folders: Sequence[Location], classes_in: Callable[[Location], set[str]], beside: set[str]
) -> GivenSplit:
    """Find the parts among the folders directly in one.

    classes_in: which classes lie in a folder; one without classes is no part.
    beside:     the classes that lie in no part.

    Validation is held out, or the test where there is no validation; all else is learnt from.
    """
    parts = [(folder, part_called(folder.name)) for folder in folders]
    found = {folder: (part, classes_in(folder)) for folder, part in parts if part is not None}
    training, validation, test = (
        tuple(folder for folder, (part, classes) in found.items() if classes and part == wanted)
        for wanted in get_args(Part)
    )
    held_out, left_out = (validation, test) if validation else (test, ())
    asked_about = {name for folder in held_out for name in found[folder][1]}
    if held_out and (training or asked_about & beside):
        return GivenSplit(training, held_out, left_out)
    # Beside classes it is a class that happens to be called so.
    return GivenSplit(() if beside else (*training, *validation, *test))


def _names(folders: Sequence[Location]) -> str:
    return ", ".join(folder.name for folder in folders)
