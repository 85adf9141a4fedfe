"""Networks of others, asked in processes of their own: real ones, which are ended.

No time is measured here. What never ends by itself has to be ended, or the test never does.
"""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from gui.network_process import networks as parent
from gui.network_process.frames import LOADED
from gui.network_process.networks import Errand, Networks, reentry
from gui.network_process.process import Process
from model.eyes.own_network import GivenUp, open_network
from model.photos.photo import SHOWN
from model.sentence import Refusal
from tests.gui.waiting import FAR
from tests.model.making import make_photo
from tests.model.networks import (
    HERE,
    colours,
    convolution,
    endless,
    fails_in_the_dark,
    gluttonous,
    written,
)

SQUARE = make_photo(1, edges=[SHOWN]).squares[SHOWN]
CHILDREN = Path(f"/proc/self/task/{os.getpid()}/children")
SOON = 0.5
"""Seconds that something which never ends is waited for."""


@pytest.fixture
def networks() -> Iterator[Networks]:
    networks = Networks(patience=FAR)
    yield networks
    networks.close()
    until(lambda: children() == [])


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[Process]:
    """The processes that have been begun."""
    found: list[Process] = []

    def begin(command: Sequence[str]) -> Process:
        found.append(Process(command))
        return found[-1]

    monkeypatch.setattr(parent, "Process", begin)
    return found


def asked(processes: list[Process]) -> int:
    """How many of them are being asked."""
    return sum(process.busy for process in processes)


def children(of: int | str = "self") -> list[int]:
    """The processes that a process has begun and that are still there, where that can be seen."""
    found: list[int] = []
    for task in Path(f"/proc/{of}/task").glob("*/children"):
        with suppress(OSError):  # a thread that has just ended
            found += map(int, task.read_text().split())
    return found


def until(reached: Callable[[], bool]) -> None:
    """Wait until something holds."""
    wait = threading.Event()
    for _ in range(int(FAR / 0.01)):
        if reached():
            return
        wait.wait(0.01)
    raise AssertionError("it never came to that")


def in_a_thread(work: Callable[[], object]) -> "tuple[threading.Thread, list[object]]":
    """Do something in a thread, and collect what comes of it."""
    ends: list[object] = []

    def run() -> None:
        try:
            ends.append(work())
        except Refusal as refusal:
            ends.append(refusal)

    thread = threading.Thread(target=run)
    thread.start()
    return thread, ends


def test_another_process_sees_what_this_one_would(networks: Networks, tmp_path: Path) -> None:
    path = written(tmp_path / "mine.onnx", convolution())

    eye = open_network(path, networks)

    assert eye == open_network(path, HERE)
    assert eye.see(SQUARE).tobytes() == open_network(path, HERE).see(SQUARE).tobytes()
    assert "onnxruntime" not in parent.__dict__


def test_two_photos_are_looked_at_side_by_side(
    networks: Networks, begun: list[Process], tmp_path: Path
) -> None:
    eye = open_network(written(tmp_path / "mine.onnx", endless(300_000)), networks)
    looks = [in_a_thread(lambda: eye.see(SQUARE)) for _ in range(3)]
    until(lambda: asked(begun) == parent.MOST)
    for thread, _ in looks:
        thread.join(FAR)

    assert [np.asarray(ends[0]).shape for _, ends in looks] == [(3,)] * 3


@pytest.mark.parametrize("kind", ["missing", "folder", "nonsense", "changed"])
def test_what_the_other_side_refuses_is_refused_here(
    networks: Networks, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "mine.onnx"
    eye = open_network(written(path, convolution()), networks)
    path.unlink()
    if kind == "folder":
        path.mkdir()
    elif kind == "nonsense":
        path.write_bytes(b"no network")
    elif kind == "changed":
        path.write_bytes(colours())
    why = {
        "missing": r"The network mine\.onnx is missing",
        "folder": r"The network mine\.onnx cannot be read",
        "nonsense": r"mine\.onnx is no network that can be used",
        "changed": "is not the one it was",
    }[kind]
    networks.stop(str(path))  # nobody is asked
    with closing(Networks(patience=FAR)) as other:
        ask = (
            partial(other.look, eye.file, SQUARE)
            if kind == "changed"
            else partial(other.open, str(path))
        )
        with pytest.raises(Refusal, match=why):
            ask()


def test_a_network_that_fails_on_one_photo_goes_on_with_the_next(
    networks: Networks, tmp_path: Path
) -> None:
    eye = open_network(written(tmp_path / "mine.onnx", fails_in_the_dark()), networks)
    dark, bright = np.zeros_like(SQUARE), np.full_like(SQUARE, 255)

    for _ in range(2):
        with pytest.raises(
            Refusal, match=r"The network mine\.onnx cannot be an eye: it makes a num"
        ):
            eye.see(dark)
        assert eye.see(bright).shape == (3,)
    if CHILDREN.exists():
        assert len(children()) == 1


def test_a_network_that_never_ends_is_ended(tmp_path: Path) -> None:
    path = written(tmp_path / "mine.onnx", endless())

    with closing(Networks(patience=SOON)) as networks:
        with pytest.raises(Refusal, match=r"mine\.onnx cannot be an eye: it takes more than \d+ s"):
            open_network(path, networks)
        until(lambda: children() == [])


@pytest.mark.parametrize("way", ["stop", "give up", "close"])
def test_a_network_that_never_ends_can_be_given_up(
    networks: Networks, begun: list[Process], tmp_path: Path, way: str
) -> None:
    path = written(tmp_path / "mine.onnx", endless())
    errand = Errand(networks)
    thread, ends = in_a_thread(lambda: open_network(path, errand))
    until(lambda: asked(begun) == 1)
    Errand(networks).give_up()
    networks.stop(str(tmp_path / "another.onnx"))
    assert thread.is_alive()

    {
        "stop": lambda: errand.stop(path),
        "give up": errand.give_up,
        "close": networks.close,
    }[way]()

    thread.join(FAR)
    assert isinstance(ends[0], GivenUp)
    assert "mine.onnx was not asked to the end" in str(ends[0])
    until(lambda: children() == [])


def test_an_errand_that_was_given_up_before_it_began_is_not_begun(
    networks: Networks, tmp_path: Path
) -> None:
    errand = Errand(networks)
    errand.give_up()

    with pytest.raises(GivenUp):
        open_network(written(tmp_path / "mine.onnx", endless()), errand)
    eye = open_network(written(tmp_path / "other.onnx", convolution()), Errand(networks))
    assert eye.see(SQUARE).shape == (5,)


def test_an_errand_that_waits_for_its_turn_can_be_given_up(
    networks: Networks, begun: list[Process], tmp_path: Path
) -> None:
    path = written(tmp_path / "mine.onnx", endless())
    busy = [in_a_thread(lambda: open_network(path, networks)) for _ in range(parent.MOST)]
    until(lambda: asked(begun) == parent.MOST)
    errand = Errand(networks)
    waiting, ends = in_a_thread(lambda: open_network(path, errand))
    waiting.join(SOON / 5)

    errand.give_up()

    waiting.join(FAR)
    assert isinstance(ends[0], GivenUp)
    assert all(thread.is_alive() for thread, _ in busy)
    networks.close()
    for thread, _ in busy:
        thread.join(FAR)


def test_whoever_waits_for_a_turn_is_sent_away_when_all_is_over(
    networks: Networks, begun: list[Process], tmp_path: Path
) -> None:
    path = written(tmp_path / "mine.onnx", endless())
    waiting = [in_a_thread(lambda: open_network(path, networks)) for _ in range(parent.MOST + 2)]
    until(lambda: asked(begun) == parent.MOST)

    networks.close()

    for thread, ends in waiting:
        thread.join(FAR)
        assert isinstance(ends[0], GivenUp)
    with pytest.raises(GivenUp):
        open_network(path, networks)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the memory has no bound")
def test_a_network_that_fills_the_memory_is_refused(networks: Networks, tmp_path: Path) -> None:
    path = written(tmp_path / "mine.onnx", gluttonous())

    with pytest.raises(Refusal, match=r"mine\.onnx cannot be an eye: it (fails|has failed)"):
        open_network(path, networks)


def test_numbers_without_end_are_refused_before_they_are_converted(
    networks: Networks, tmp_path: Path
) -> None:
    path = written(tmp_path / "mine.onnx", gluttonous(50_000_000))

    with pytest.raises(Refusal, match=r"makes 50,000,000 numbers of a photo\. At most 100,000"):
        open_network(path, networks)


def test_another_network_takes_the_place_of_one_that_is_not_asked(
    networks: Networks, tmp_path: Path
) -> None:
    eyes = [
        open_network(written(tmp_path / f"{count}.onnx", convolution(channels=count)), networks)
        for count in range(1, 5)
    ]

    assert [eye.see(SQUARE).shape for eye in (*eyes, *eyes)] == [(1,), (2,), (3,), (4,)] * 2
    until(lambda: len(children()) == parent.MOST)


@pytest.mark.skipif(not CHILDREN.exists(), reason="nobody knows which process it is")
def test_a_process_that_dies_gives_a_sentence_and_the_next_one_answers(
    networks: Networks, tmp_path: Path
) -> None:
    eye = open_network(written(tmp_path / "mine.onnx", convolution()), networks)
    (process,) = children()
    os.kill(process, signal.SIGKILL)

    with pytest.raises(Refusal, match=r"mine\.onnx cannot be an eye: it has failed, or needs more"):
        eye.see(SQUARE)
    assert eye.see(SQUARE).shape == (5,)


def talks(words: str) -> Networks:
    """Networks at whose other side somebody says something else."""
    program = (
        "import struct, sys\n"
        "sys.stdin.buffer.read(1)\n"
        f"for answer in {words}:\n"
        "    sys.stdout.buffer.write(struct.pack('<I', len(answer)) + answer)\n"
        "sys.stdout.buffer.flush()\n"
        "sys.stdin.buffer.read()\n"
    )
    return Networks([sys.executable, "-c", program], patience=FAR)


@pytest.mark.parametrize(
    "words",
    [
        "[b'N1234']",
        "[b'K' + b'0' * 64]",
        "[b'K' + b'0' * 64 + b'-1']",
        "[b'K' + b'0' * 64 + b'9' * 100]",
    ],
)
def test_nonsense_from_the_other_side_is_refused(tmp_path: Path, words: str) -> None:
    networks = talks(words)

    with (
        closing(networks),
        pytest.raises(Refusal, match=r"mine\.onnx cannot be an eye: it has failed"),
    ):
        open_network(str(tmp_path / "mine.onnx"), networks)
    until(lambda: children() == [])


@pytest.mark.parametrize("answer", ["b'N123'", "b'N' + bytes(400_004)", "b'N' + bytes(8)"])
def test_numbers_that_cannot_be_right_are_refused(tmp_path: Path, answer: str) -> None:
    networks = talks(f"[b'K' + b'0' * 64 + b'3', {answer}]")
    with closing(networks):
        eye = open_network(str(tmp_path / "mine.onnx"), networks)

        with pytest.raises(Refusal, match=r"mine\.onnx cannot be an eye: it"):
            eye.see(SQUARE)


def test_a_process_is_ended_for_its_nonsense_before_another_thread_may_ask_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ended: list[bool] = []

    class Nonsense(Process):
        """One that loads any network, and gives a number and a half."""

        def ask(self, kind: bytes, question: bytes, patience: float) -> bytes:
            del question, patience
            return b"0" * 64 + b"3" if kind == LOADED else b"123456"

        def silent(self) -> Refusal:
            ended.append(self.busy)
            return super().silent()

    monkeypatch.setattr(parent, "Process", Nonsense)
    networks = talks("[]")
    with closing(networks):
        eye = open_network(str(tmp_path / "mine.onnx"), networks)
        with pytest.raises(Refusal, match="it has failed"):
            eye.see(SQUARE)
    assert ended == [True]


def test_where_no_process_can_be_begun_it_says_so(tmp_path: Path) -> None:
    networks = Networks([str(tmp_path / "there is no such program")])

    with pytest.raises(Refusal, match="no process can be begun: No such file or directory"):
        open_network(str(tmp_path / "mine.onnx"), networks)
    networks.close()


def test_a_bundle_begins_itself_and_a_script_its_python(monkeypatch: pytest.MonkeyPatch) -> None:
    python, script, argument = reentry()
    assert python == sys.executable
    assert Path(script).name == "main.py"
    assert Path(script).is_file()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert reentry() == [python, argument]


@pytest.mark.skipif(not CHILDREN.exists(), reason="nobody can look here")
@pytest.mark.parametrize("network", [convolution(), endless()], ids=["idle", "busy for ever"])
def test_no_process_stays_when_the_program_is_killed(tmp_path: Path, network: bytes) -> None:
    path = written(tmp_path / "mine.onnx", network)
    program = (
        "from gui.network_process.networks import Networks\n"
        "from model.eyes.own_network import open_network\n"
        "import threading\n"
        "networks = Networks()\n"
        f"threading.Thread(target=open_network, args=({path!r}, networks)).start()\n"
        "threading.Event().wait()\n"
    )
    root = Path(__file__).parents[3]
    with subprocess.Popen([sys.executable, "-c", program], cwd=root) as parent:
        until(lambda: bool(children(parent.pid)))
        child = Path(f"/proc/{children(parent.pid)[0]}")
        parent.kill()
    until(lambda: not child.exists() or "Z" in (child / "stat").read_text().split()[2])
