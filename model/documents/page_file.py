"""A page's file: written whole or not at all, with a sentence where that cannot be done."""

from collections.abc import Iterable

from model.model_file.destination import destination, keep_apart, trouble
from model.model_file.whole_file import write_whole
from model.photos.file_name import shown_name
from model.sentence import Refusal, Sentence, sentence


def page_target(path: str, others: Iterable[str] = ()) -> str:
    """Find the file that a page would be written to.

    Raises Refusal where there can be none, and where that is one of the others.
    """
    keep_apart(path, others, unsavable)
    return destination(path, unsavable)


def save_page(path: str, text: str) -> None:
    """Write a page to a file; one that is there is replaced whole, or not at all.

    Raises Refusal when that cannot be done.
    """
    try:
        write_whole(page_target(path), text.encode("utf-8"))
    except OSError as error:
        raise unsavable(path, trouble(error)) from error


def unsavable(path: str, why: Sentence) -> Refusal:
    """Refuse to write a page at a path."""
    return Refusal(
        sentence("The page cannot be saved as {name}: {why}", name=shown_name(path), why=why)
    )
