"""Start Qt as the program does, and say in one line what is missing where that fails.

    python .ci/probe_qt.py offscreen|window

A package list cannot tell whether Qt will start; loading it can. "offscreen" draws into memory,
which takes the libraries that every Qt program takes. "window" also loads the part of Qt that
talks to the display, but opens nothing: Qt picks that part only when a window is wanted, and ends
the program at once where it cannot be loaded.
"""

import ctypes
import os
import sys
from pathlib import Path


def start_qt() -> Path:
    """Start Qt without a display and return the folder of the parts that talk to one.

    Raises ImportError, whose text names the library, where one is missing.
    """
    from PySide6.QtCore import QLibraryInfo
    from PySide6.QtSvg import QSvgRenderer
    from PySide6.QtWidgets import QApplication

    QApplication(["probe", "-platform", "offscreen"])
    QSvgRenderer()
    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"


def load_display(platforms: Path) -> None:
    """Load what talks to the display. Raises OSError, whose text names the missing library.

    Where both kinds of display are offered, one that works is enough: Qt tries the second when
    the first fails.
    """
    failed: OSError | None = None
    for variable, name in (("WAYLAND_DISPLAY", "qwayland"), ("DISPLAY", "qxcb")):
        if not os.environ.get(variable):
            continue
        for plugin in platforms.glob(f"lib{name}*.so"):
            try:
                ctypes.CDLL(str(plugin))
            except OSError as error:
                failed = error
            else:
                return
    if failed is not None:
        raise failed


def main() -> None:
    """End with 0 where Qt starts, otherwise with 1 and the reason on standard error."""
    try:
        platforms = start_qt()
        if sys.argv[1] == "window":
            load_display(platforms)
    except (ImportError, OSError) as error:
        sys.exit(str(error).splitlines()[0])


if __name__ == "__main__":
    main()
