"""A process that a network is asked in: this side of it.

It has one network loaded and answers one question at a time. Every question has a deadline. What
the process says is believed only where it is an answer to what was asked.
"""

import queue
import subprocess
import threading
from collections.abc import Sequence
from contextlib import suppress
from typing import IO

from gui.network_process.child import MEMORY
from gui.network_process.frames import REFUSED, from_words, read_frame, write_frame
from model.eyes import GivenUp, unfitting
from model.photos import shown_name
from model.sentence import Refusal, sentence

_GOODBYE = 1.0  # seconds that a process which was killed may take to be gone


class Process:
    """One process, which is asked by one thread at a time; every thread may give it up.

    path, digest: of the network that it is asked about; the digest is empty before it is loaded.
    busy:         whether somebody waits for its answer.
    errand:       for whom it is asked, if that is somebody who may change their mind.
    ended:        whether no answer can come any more.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self.path = self.digest = ""
        self.busy = self.ended = False
        self.errand: object = None
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
