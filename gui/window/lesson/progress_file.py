"""How far the learner is, in a file of its own beside the settings.

As with the settings (`gui.preferences`), the file is written whole or not at all, and one that
cannot be understood is kept under another name.
"""

from pathlib import Path

from gui import preferences
from model.lesson import MOST_PROGRESS, Progress, read_progress, write_progress
from model.model_file import write_whole
from model.regular_file import read_regular, reason
from model.sentence import Refusal, Sentence, sentence


def default_path() -> Path:
    """The file in the platform's folder for settings; the folder need not exist yet."""
    return preferences.default_path().with_name("lesson.json")


def load(path: Path) -> tuple[Progress, Sentence | None]:
    """The progress in a file, or that of a beginner; and what there is to say, if anything.

    A file that is not there yet is nothing to speak of. Never raises.
    """
    try:
        return read_progress(read_regular(str(path), MOST_PROGRESS)), None
    except FileNotFoundError:
        return Progress(), None
    except (Refusal, OSError):
        pass  # it is put aside, or what is saved next would take its place
    try:
        kept = preferences.put_aside(path)
    except OSError as error:
        return Progress(), _unreadable(path, error)
    return Progress(), sentence(
        "How far you were in the lesson could not be understood, so it begins at its beginning. "
        "The old file was kept as {name}.",
        name=kept.name,
    )


def save(path: Path, progress: Progress) -> Sentence | None:
    """Write progress into a file; says so in a sentence when that fails. Never raises."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(str(path), write_progress(progress))
    except OSError as error:
        return sentence(
            "How far you are in the lesson could not be saved in {folder} ({reason}). "
            "It goes on without; the next start will not know.",
            folder=str(path.parent),
            reason=reason(error),
        )
    return None


def _unreadable(path: Path, error: OSError) -> Sentence:
    return sentence(
        "How far you were in the lesson could not be read in {folder} ({reason}), so it begins at "
        "its beginning.",
        folder=str(path.parent),
        reason=reason(error),
    )
