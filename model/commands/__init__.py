"""The command line: what `main.py` can do without a window.

`train` makes a model of a folder of photos, `classify` asks a model about photos. A command is
a function of its arguments and a `Console`; the threads, the clock and the streams in it come
from `main.py`. Other programs call these commands, so what they print with --json and the codes
that they end with do not change.
"""

from model.commands.console import plain
from model.commands.usage import Screenshot

__all__ = [
    "Screenshot",
    "plain",
]
