"""Downhill as it is installed by pip: the program lies in `_app`, as it lies in its source.

`_app` comes to the front of this process's own list of places to import from, so that the program
finds its `gui` and `model`, and nobody who imports something else ever meets them.
"""

import sys
from importlib import import_module
from pathlib import Path


def run() -> None:
    """Begin the program with what was typed, and end the process with its exit code."""
    sys.path.insert(0, str(Path(__file__).resolve().parent / "_app"))
    import_module("main").start()
