"""Downhill's entrance: finds out what is wanted and hands over.

`train`, `classify`, `collect` and `export` need no window and import no Qt. Everything is imported
as late as possible, so that the window is there soon.
"""

import builtins
import errno
import io
import os
import sys
from contextlib import suppress
from importlib import import_module
from types import ModuleType

NOTHING_DONE = 2
"""As `model.commands.console.NOT_DONE`, known without importing it."""

INTERRUPTED = 130
NOBODY_LISTENS = 141
"""As if the signals SIGINT and SIGPIPE had ended the program, as shells count it."""

INVALID_PIPES = os.name == "nt"
"""Whether a pipe that nobody reads any more is called an invalid argument, as on Windows."""


def main(arguments: list[str]) -> int:
    """Do what the arguments ask for and give the exit code."""
    # NumPy reads these when it is imported. With two threads a product of small matrices is
    # hardly faster, and as long as both are busy the window gets its turn up to 56 ms late.
    for name in ("OPENBLAS_NUM", "OMP_NUM", "MKL_NUM", "VECLIB_MAXIMUM"):
        os.environ.setdefault(f"{name}_THREADS", "1")
    # Whoever starts the program may have closed these. What it says is lost then, nothing else.
    sys.stdout, sys.stderr = sys.stdout or io.StringIO(), sys.stderr or io.StringIO()
    # A file name may hold letters that the terminal does not know.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        try:
            return _run(arguments)
        finally:
            sys.stdout.flush()
    except OSError as error:
        if isinstance(error, BrokenPipeError) or (INVALID_PIPES and error.errno == errno.EINVAL):
            # Whoever was reading has gone.
            _fall_silent()
            return NOBODY_LISTENS
        if error.filename is not None:  # no trouble with a stream, but a mistake of ours
            raise
        with suppress(OSError):  # standard error may be as full
            sys.stderr.write(f"The output could not be written: {error.strerror}.\n")
        _fall_silent()
        return NOTHING_DONE
    except KeyboardInterrupt:
        return INTERRUPTED


def _fall_silent() -> None:
    """Lead both streams nowhere: Python would try once more when it ends, and complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            os.dup2(nowhere, stream.fileno())


def _run(arguments: list[str]) -> int:
    code: int
    match arguments:
        case ["train" | "classify" | "collect" | "export" as command, *rest]:
            code = _without_window(command, rest)
        case ["--ask-network"]:
            from gui.network_process.child import serve

            code = serve()
        case ["screenshot", *rest]:
            from model.commands.usage import parse_screenshot

            screenshot = _gui("screenshot")
            code = screenshot.take(parse_screenshot(rest, screenshot.places(), screenshot.eyes()))
        case _:
            from model.commands.usage import parse_window

            opening = parse_window(arguments)
            code = _gui("app").run(opening.paths, opening.lesson, opening.class_file)
    return code


def _without_window(command: str, arguments: list[str]) -> int:
    from concurrent.futures import ThreadPoolExecutor
    from threading import Lock
    from time import perf_counter

    from gui.network_process.networks import Networks
    from model.commands.console import Console

    pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="photos")
    networks = Networks()
    console = Console(sys.stdout, sys.stderr, perf_counter, pool.map, networks, Lock())
    try:
        code: int = import_module(f"model.commands.{command}").run(arguments, console)
    finally:
        # First of all: a thread may be waiting for a network that never answers.
        networks.close()
        pool.shutdown(wait=False, cancel_futures=True)
    return code


def load_qt() -> None:
    """Import Qt, and go on importing as Python does.

    PySide puts an import of its own in the place of Python's: it reads the source of every module
    that is imported from then on, to see whether the module wants names of another kind. Nobody
    does here, and it would take a fifth of the time in which the window is loaded.
    """
    plain = builtins.__import__
    import_module("PySide6.QtWidgets")
    builtins.__import__ = plain


def _gui(name: str) -> ModuleType:
    """Import a part of the window, or say in a sentence what keeps it from loading."""
    try:
        load_qt()
        return import_module(f"gui.{name}")
    except ImportError as error:
        # A missing system library has no name; what is wrong in our own modules is no such thing.
        if (error.name or "").partition(".")[0] in ("gui", "model"):
            raise
        sys.exit(
            f"The window does not open: {error}. Every desktop has what it needs; `make run` "
            "installs it, and so does `apt install libgl1 libegl1 libxkbcommon0` on Debian."
        )


def _leave(code: int) -> None:
    """End the program at once, whatever its threads are busy with; all that matters is done."""
    with suppress(OSError, ValueError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def _speak_plainly() -> None:
    """Let nothing through to the terminal that it might obey, whoever says it."""
    from model.commands.console import PlainStream

    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper):
            buffering, encoding = stream.line_buffering, stream.encoding
            plain = PlainStream(stream.detach(), encoding, line_buffering=buffering)
            setattr(sys, name, plain)


def start() -> None:
    """Do what was typed and end the process; called here, and where the program is installed."""
    _speak_plainly()
    _leave(main(sys.argv[1:]))


if __name__ == "__main__":
    start()
