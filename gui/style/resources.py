"""Where the files are that come with the program: fonts, icons, translations, the style sheet.

They lie in the folder `resources`, beside the packages `gui` and `model`. Nobody else
needs to know that: ask `resource("icons", "run.svg")`.
"""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def resource(*names: str) -> Path:
    """The path of a file or folder inside `resources`, whether or not it is there."""
    return RESOURCES.joinpath(*names)
