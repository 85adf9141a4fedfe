"""What is said of an archive that cannot be read, as the end of a sentence that names the file."""

from model.sentence import Refusal, sentence


def damaged() -> Refusal:
    """Refuse what does not hold together."""
    return Refusal(sentence("it is damaged or incomplete. Copy or save it again."))


def too_large() -> Refusal:
    """Refuse what would take more time or memory than there is use for."""
    return Refusal(
        sentence("it holds far more than it can need. Choose a file that Downhill has saved.")
    )


def missing(name: str) -> Refusal:
    """Refuse an archive without an array."""
    return Refusal(
        sentence("it has no array {array}. Choose a file that Downhill has saved.", array=name)
    )


def not_plain(name: str) -> Refusal:
    """Refuse an array that is neither numbers nor text, or has too many lengths."""
    return Refusal(
        sentence(
            "its array {array} is no plain table of numbers or text. "
            "Nothing else is read, for it could run a stranger's code.",
            array=name,
        )
    )
