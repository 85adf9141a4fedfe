"""Asking networks of others: which process answers which question, and who gives one up.

There are two processes at most, as there are two threads that look at photos; one that has nothing
to do makes room for another network. Every question has a deadline, and can be given up: then its
process is ended, and the next question begins another one.
"""

import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from os import fsencode
from pathlib import Path

import numpy as np

from gui.network_process.child import PATIENCE
from gui.network_process.frames import DIGEST, LOADED, LOOK, NUMBERS, OPEN
from gui.network_process.process import Process, given_up
from model.eyes import MOST_NUMBERS, OwnFile, unfitting
from model.params import Floats
from model.photos import Pixels, shown_name
from model.regular_file import reason
from model.sentence import sentence

ARGUMENT = "--ask-network"
"""With which the program begins itself once more, as the other side."""

MOST = 2
"""Processes at a time."""


def reentry() -> list[str]:
    """Give the command that begins this program as the other side."""
    if getattr(sys, "frozen", False):  # a bundle, which brings its own Python
        return [sys.executable, ARGUMENT]
    return [sys.executable, str(Path(__file__).resolve().parents[2] / "main.py"), ARGUMENT]


class Networks:
    """Has networks of others asked. Every thread may use it; see `model.eyes.own_network.Asker`.

    command:  begins the other side.
    patience: the seconds that a question may take.
    """

    def __init__(self, command: Sequence[str] | None = None, patience: float = PATIENCE) -> None:
        self._command = reentry() if command is None else command
        self._patience = patience
        self._free = threading.Condition()
        self._all: list[Process] = []
        self._closed = False

    def open(self, path: str, errand: "Errand | None" = None) -> tuple[str, int]:
        """Load a network; see `Asker.open`."""
        with self._process(path, "", errand) as process:
            return self._open(process, path)

    def look(self, file: OwnFile, square: Pixels) -> Floats:
        """Ask a network; see `Asker.look`."""
        with self._process(file.path, file.digest) as process:
            if process.digest != file.digest:
                self._open(process, file.path, file.digest)
            answer = process.ask(NUMBERS, LOOK + square.tobytes(), self._patience)
            # A whole number of numbers, and none without end: the eye looks at them more closely.
            # Said while the process is ours: a moment later another thread may be asking it.
            if len(answer) % 4 or len(answer) > 4 * MOST_NUMBERS:
                raise process.silent()
        return np.frombuffer(answer, "<f4").astype(np.float32)

    def stop(self, path: str) -> None:
        """Give up what is being asked of a network; see `Asker.stop`."""
        with self._free:
            for process in self._all:
                if process.busy and process.path == path:
                    process.give_up()

    def give_up(self, errand: "Errand") -> None:
        """Give up an errand, which may not have begun yet."""
        with self._free:
            errand.given_up = True
            for process in self._all:
                if process.busy and process.errand is errand:
                    process.give_up()
            self._free.notify_all()

    def close(self) -> None:
        """Give everything up, and answer no more."""
        with self._free:
            self._closed = True
            ended, self._all = self._all, []
            for process in ended:
                process.give_up()
            self._free.notify_all()
        for process in ended:
            process.leave()

    def _open(self, process: Process, path: str, digest: str = "") -> tuple[str, int]:
        process.digest = ""
        question = OPEN + digest.ljust(DIGEST).encode("ascii") + fsencode(path)
        answer = process.ask(LOADED, question, self._patience)
        found, size = answer[:DIGEST].decode("ascii"), answer[DIGEST:]
        if not (size.isdigit() and len(size) <= len(str(MOST_NUMBERS))):
            raise process.silent()
        process.digest = found
        return found, int(size)

    @contextmanager
    def _process(self, path: str, digest: str, errand: "Errand | None" = None) -> Iterator[Process]:
        """Give a process to ask, with the network already loaded where there is one."""
        with self._free:
            self._free.wait_for(
                lambda: self._is_over(errand) or self._idle() or len(self._all) < MOST
            )
            if self._is_over(errand):
                raise given_up(path)
            idle = self._idle()
            mine = next((one for one in idle if digest and one.digest == digest), None)
            if mine is None and len(self._all) == MOST:
                self._all.remove(idle[0])
                idle[0].give_up()
            if mine is None:
                try:
                    mine = Process(self._command)
                except OSError as error:
                    why = sentence("no process can be begun: {reason}.", reason=reason(error))
                    raise unfitting(shown_name(path), why) from error
                self._all.append(mine)
            mine.busy, mine.path, mine.errand = True, path, errand
        try:
            yield mine
        finally:
            with self._free:
                mine.busy = False
                if mine in self._all:
                    # The one that was not asked for longest stands first.
                    self._all.remove(mine)
                    if mine.digest and not mine.ended:
                        self._all.append(mine)
                    else:
                        mine.give_up()
                # All of them: one that was given up would not hand it on.
                self._free.notify_all()

    def _is_over(self, errand: "Errand | None") -> bool:
        """Say whether nobody waits for an answer any more."""
        return self._closed or (errand is not None and errand.given_up)

    def _idle(self) -> list[Process]:
        return [process for process in self._all if not process.busy]


class Errand:
    """An asker that loads a network for somebody who may change their mind.

    given_up: whether they have.
    """

    def __init__(self, networks: Networks) -> None:
        self._networks = networks
        self.given_up = False

    def open(self, path: str) -> tuple[str, int]:
        """Load a network; see `Asker.open`."""
        return self._networks.open(path, self)

    def look(self, file: OwnFile, square: Pixels) -> Floats:
        """Ask a network; see `Asker.look`."""
        return self._networks.look(file, square)

    def stop(self, path: str) -> None:
        """Give up what is being asked of a network; see `Asker.stop`."""
        self._networks.stop(path)

    def give_up(self) -> None:
        """Load it no further, or not at all."""
        self._networks.give_up(self)
