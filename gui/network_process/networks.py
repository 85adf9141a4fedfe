"""Asking networks of others in processes of their own: this side.

Each process has one network loaded and answers one question at a time. There are two at most, as
there are two threads that look at photos; one that has nothing to do makes room for another
network. Every question has a deadline, and can be given up: then its process is ended, and the
next question begins another one.
"""

import queue
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from os import fsencode
from pathlib import Path
from typing import IO

import numpy as np

from gui.network_process.child import MEMORY, PATIENCE
from gui.network_process.frames import (
    LOADED,
    LOOK,
    NUMBERS,
    OPEN,
    REFUSED,
    from_words,
    read_frame,
    write_frame,
)
from model.classifier import Floats
from model.eyes import MOST_NUMBERS, GivenUp, OwnFile, unfitting
from model.photos import Pixels, shown_name
from model.regular_file import reason
from model.sentence import Refusal, sentence

ARGUMENT = "--ask-network"
"""With which the program begins itself once more, as the other side."""

MOST = 2
"""Processes at a time."""

_DIGEST = 64  # letters
_GOODBYE = 1.0  # seconds that a process which was killed may take to be gone


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
        self._all: list[_Process] = []
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

    def _open(self, process: "_Process", path: str, digest: str = "") -> tuple[str, int]:
        process.digest = ""
        question = OPEN + digest.ljust(_DIGEST).encode("ascii") + fsencode(path)
        answer = process.ask(LOADED, question, self._patience)
        found, size = answer[:_DIGEST].decode("ascii"), answer[_DIGEST:]
        if not (size.isdigit() and len(size) <= len(str(MOST_NUMBERS))):
            raise process.silent()
        process.digest = found
        return found, int(size)

    @contextmanager
    def _process(
        self, path: str, digest: str, errand: "Errand | None" = None
    ) -> Iterator["_Process"]:
        """Give a process to ask, with the network already loaded where there is one."""
        with self._free:
            self._free.wait_for(lambda: self._closed or self._idle() or len(self._all) < MOST)
            if self._closed or (errand is not None and errand.given_up):
                raise given_up(path)
            idle = self._idle()
            mine = next((one for one in idle if digest and one.digest == digest), None)
            if mine is None and len(self._all) == MOST:
                self._all.remove(idle[0])
                idle[0].give_up()
            if mine is None:
                try:
                    mine = _Process(self._command)
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
                self._free.notify()

    def _idle(self) -> "list[_Process]":
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


class _Process:
    """One process.

    path, digest: of the network that it is asked about; the digest is empty before it is loaded.
    busy:         whether somebody waits for its answer.
    errand:       on which it was asked, if it was one.
    ended:        whether no answer can come any more.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self.path = self.digest = ""
        self.busy = self.ended = False
        self.errand: Errand | None = None
        self._given_up = False
        self._answers: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._popen = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._listener = threading.Thread(target=self._listen, name="network", daemon=True)
        self._listener.start()

    def ask(self, kind: bytes, question: bytes, patience: float) -> bytes:
        """Ask, and give the answer, which has to be of a kind.

        Raises Refusal for another one, and when none comes.
        """
        with suppress(OSError, ValueError):  # it has ended, which is heard below
            write_frame(_given(self._popen.stdin), question)
        try:
            answer = self._answers.get(timeout=patience)
        except queue.Empty:
            self._end()
            raise unfitting(
                shown_name(self.path),
                sentence(
                    "it takes more than {most} seconds for one photo. Use a smaller one.",
                    most=round(patience),
                ),
            ) from None
        if answer is None:
            self.ended = True
            if self._given_up:
                raise given_up(self.path)
            raise self.silent()
        if answer[:1] == REFUSED:
            try:
                why = from_words(answer[1:])
            except ValueError:
                raise self.silent() from None
            raise Refusal(why)
        if answer[:1] != kind:
            raise self.silent()
        return answer[1:]

    def silent(self) -> Refusal:
        """Refuse a network whose process has ended, or talks nonsense."""
        self._end()
        return unfitting(
            shown_name(self.path),
            sentence(
                "it has failed, or needs more than {most} GB of memory. Use another one.",
                most=MEMORY // 1_000_000_000,
            ),
        )

    def give_up(self) -> None:
        """Wait for no answer any more."""
        self._given_up = True
        self._end()

    def leave(self) -> None:
        """Wait until the process is gone."""
        self._listener.join(_GOODBYE)

    def _end(self) -> None:
        self.ended = True
        self._popen.kill()

    def _listen(self) -> None:
        """Hand answers on, and see the process off."""
        # It may have gone with a question half written, and closing the pipe says so once more.
        with suppress(OSError), self._popen as process:
            while (answer := read_frame(_given(process.stdout))) is not None:
                self._answers.put(answer)
            process.kill()
            self._answers.put(None)


def given_up(path: str) -> GivenUp:
    """Say that an answer is not waited for any more."""
    return GivenUp(sentence("The network {name} was not asked to the end.", name=shown_name(path)))


def _given(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise ValueError("no pipe")
    return pipe
