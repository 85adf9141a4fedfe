"""What an export is: one kind of file that a classifier, or its film, is written as for others."""

from collections.abc import Iterable
from typing import Protocol

from model.documents.translation import Language
from model.exports.material import Film, Material
from model.filling import Say
from model.lab.snapshot import LabSnapshot
from model.model_file.destination import destination, keep_apart, trouble
from model.model_file.whole_file import write_whole
from model.photos.file_name import shown_name
from model.sentence import Refusal, Sentence, sentence


class Export(Protocol):
    """A kind of file.

    name:   what the command line calls it.
    suffix: how the names of such files end, without the point.
    """

    @property
    def name(self) -> str: ...
    @property
    def suffix(self) -> str: ...

    def refusal(self, shown: LabSnapshot) -> Sentence | None:
        """Say at once, before anybody names a file, why this cannot be written of a lab.

        None where nothing is known that would keep it from being written.
        """
        ...

    def save(self, path: str, material: Material, language: Language, say: Say) -> None:
        """Write a file, whole or not at all.

        language, say: of the words in it, and what says them in that language.

        Raises Refusal when there is nothing to be written of this, or it cannot be written there.
        """
        ...


def film_of(material: Material) -> Film:
    """Give the film. Raises Refusal where there is none."""
    if isinstance(material.film, Sentence):
        raise Refusal(material.film)
    return material.film


def target_of(path: str, others: Iterable[str] = ()) -> str:
    """Find the file that would be written.

    Raises Refusal where there can be none, and where that is one of the others.
    """
    keep_apart(path, others, _unwritable)
    return destination(path, _unwritable)


def write_out(path: str, content: bytes) -> None:
    """Write the content of a file. Raises Refusal when that cannot be done."""
    target = target_of(path)
    try:
        write_whole(target, content)
    except OSError as error:
        raise _unwritable(path, trouble(error)) from error


def _unwritable(path: str, why: Sentence) -> Refusal:
    return Refusal(sentence("{name} cannot be saved: {why}", name=shown_name(path), why=why))
