"""A division into training and held-out photos that is made already.

Collections of photos often come in folders called `train`, `validation` and `test`, each with a
folder a class. So divided, photos are meant to be learnt from in the one and asked about in the
other, and the test is left for the very end.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from model.photos.folder import Location
from model.sentence import Sentence, joined, sentence

_TRAINING = {"train", "training", "training_set"}
_VALIDATION = {"validation", "val", "valid"}
_TEST = {"test", "test_set"}


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


def is_part(folder: Location) -> bool:
    """Say whether a folder is called like a part."""
    return folder.name.casefold() in _TRAINING | _VALIDATION | _TEST


def find_split(
    folders: Sequence[Location], classes_in: Callable[[Location], set[str]], beside: set[str]
) -> GivenSplit:
    """Find the parts among the folders directly in one.

    classes_in: which classes lie in a folder; one without classes is no part.
    beside:     the classes that lie in no part.

    Validation is held out, or the test where there is no validation; all else is learnt from.
    """
    found = {folder: classes_in(folder) for folder in folders if is_part(folder)}
    training, validation, test = (
        tuple(part for part, classes in found.items() if classes and part.name.casefold() in names)
        for names in (_TRAINING, _VALIDATION, _TEST)
    )
    held_out, left_out = (validation, test) if validation else (test, ())
    asked_about = {name for part in held_out for name in found[part]}
    if held_out and (training or asked_about & beside):
        return GivenSplit(training, held_out, left_out)
    # Beside classes it is a class that happens to be called so.
    return GivenSplit(() if beside else (*training, *validation, *test))


def _names(folders: Sequence[Location]) -> str:
    return ", ".join(folder.name for folder in folders)
