"""The process in which a network is asked that somebody has brought.

It reads questions from its standard input and writes answers to its standard output, one after the
other. It ends when its input does, which is when whoever began it has ended, however that was.
"""

import faulthandler
import os
import queue
import signal
import sys
import threading
from hashlib import sha256
from typing import BinaryIO

import numpy as np

from gui.network_process.frames import (
    DIGEST,
    LOADED,
    LOOK,
    NUMBERS,
    OPEN,
    REFUSED,
    in_words,
    read_frame,
    write_frame,
)
from model.eyes import Network, changed, read_network
from model.photos import SHOWN, shown_name
from model.sentence import Refusal

MEMORY = 3_000_000_000
"""Bytes that the process may have, where the system can be told so (Linux)."""

PATIENCE = 120
"""Seconds that loading a network may take, or one photo."""

_GRACE = 15  # seconds more, after which the process ends by itself


def serve() -> int:
    """Answer questions until there are none; gives the exit code."""
    # Whatever prints something, far below, must not print it into an answer.
    nowhere = os.open(os.devnull, os.O_RDWR)
    with os.fdopen(os.dup(0), "rb") as source, os.fdopen(os.dup(1), "wb") as sink:
        for stream in (0, 1):
            os.dup2(nowhere, stream)
        _bound()
        _answer_all(source, sink)
    return 0


def _bound() -> None:
    """Give up what is not needed."""
    # Ctrl+C in a terminal is for all of its processes, whatever they are busy with.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer_all(source: BinaryIO, sink: BinaryIO) -> None:
    questions: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def listen() -> None:
        while (question := read_frame(source)) is not None:
            questions.put(question)
        # At once: the network may be busy for ever.
        os._exit(0)

    threading.Thread(target=listen, daemon=True).start()
    asked = Asked()
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        while True:
            question = questions.get()
            # Works even where the runtime lets no other thread of Python go on.
            faulthandler.dump_traceback_later(PATIENCE + _GRACE, exit=True, file=nowhere)
            answer = asked.answer(question)
            faulthandler.cancel_dump_traceback_later()
            write_frame(sink, answer)


class Asked:
    """The network that is asked; none at first."""

    def __init__(self) -> None:
        self._network: Network | None = None

    def answer(self, question: bytes) -> bytes:
        """Answer a question."""
        kind, content = question[:1], question[1:]
        try:
            if kind == OPEN:
                digest = content[:DIGEST].decode("ascii").strip()
                return LOADED + self._open(os.fsdecode(content[DIGEST:]), digest)
            if kind == LOOK and self._network is not None:
                square = np.frombuffer(content, np.uint8).reshape(SHOWN, SHOWN, 3)
                (numbers,) = self._network.look(square).values()
                return NUMBERS + numbers.astype("<f4").tobytes()
        except Refusal as refusal:
            return REFUSED + in_words(refusal.sentence)
        raise ValueError("no question")

    def _open(self, path: str, digest: str) -> bytes:
        """Load a network, which has to have this digest if one is given."""
        content = read_network(path)
        found = sha256(content).hexdigest()
        if digest not in ("", found):
            raise changed(path)
        self._network = Network(content, shown_name(path), outputs=1)
        (size,) = self._network.sizes.values()
        return f"{found}{size}".encode("ascii")
