"""One process that is asked: what it may say, how long it may take, and how it ends."""

import sys
from collections.abc import Callable, Iterator

import pytest

from gui.network_process.frames import LOADED, REFUSED, in_words
from gui.network_process.process import Process
from model.eyes import GivenUp
from model.sentence import Refusal, sentence
from tests.gui.waiting import FAR

Begin = Callable[[str], Process]


@pytest.fixture
def begin() -> Iterator[Begin]:
    """Begin processes that wait for a question and then do something."""
    begun: list[Process] = []

    def begin(answer: str) -> Process:
        program = (
            "import struct, sys, time\n"
            "def say(answer):\n"
            "    sys.stdout.buffer.write(struct.pack('<I', len(answer)) + answer)\n"
            "    sys.stdout.buffer.flush()\n"
            "sys.stdin.buffer.read(1)\n"
            f"{answer}\n"
        )
        begun.append(Process([sys.executable, "-S", "-c", program]))
        begun[-1].path = "/home/somebody/mine.onnx"
        return begun[-1]

    yield begin
    for process in begun:
        process.give_up()
        process.leave()


def test_an_answer_of_the_kind_that_was_asked_for_is_given(begin: Begin) -> None:
    process = begin("say(b'Kdigest'); sys.stdin.buffer.read()")
    assert process.ask(LOADED, b"question", FAR) == b"digest"
    assert not process.ended


def test_what_the_other_side_refuses_is_refused_in_its_words(begin: Begin) -> None:
    words = REFUSED + in_words(sentence("It is {colour}.", colour="grey"))
    process = begin(f"say({words!r}); sys.stdin.buffer.read()")
    with pytest.raises(Refusal, match=r"^It is grey\.$"):
        process.ask(LOADED, b"question", FAR)
    assert not process.ended


@pytest.mark.parametrize(
    "answer",
    [
        "say(b'?')",
        "say(b'N1234')",
        "say(b'R')",
        "say(b'R{}')",
        "say(b'')",
        "say(bytes(2_000_000))",
        "sys.exit()",
    ],
)
def test_nonsense_ends_it(begin: Begin, answer: str) -> None:
    process = begin(answer)
    with pytest.raises(Refusal, match=r"mine\.onnx cannot be an eye: it has failed, or needs more"):
        process.ask(LOADED, b"question", FAR)
    assert process.ended


def test_one_that_takes_too_long_is_ended(begin: Begin) -> None:
    process = begin("time.sleep(1_000)")
    with pytest.raises(Refusal, match=r"mine\.onnx cannot be an eye: it takes more than 0 seconds"):
        process.ask(LOADED, b"question", 0.05)
    assert process.ended


def test_one_that_was_given_up_says_so(begin: Begin) -> None:
    process = begin("time.sleep(1_000)")
    process.give_up()
    with pytest.raises(GivenUp, match=r"mine\.onnx was not asked to the end"):
        process.ask(LOADED, b"question", FAR)
    assert process.ended
