"""The log of errors: where in the program, and nothing about the learner."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.window.dialogs.about_dialog import AboutDialog
from gui.window.errors.error_log import LOG_LIMIT, append, default_log, details, without_names
from model.photos.loader import read_photo
from model.sentence import Refusal, sentence

NAME = "anna at the lake.jpg"
HOME = Path("/home/anna")


def failed(work: Callable[[], object]) -> BaseException:
    try:
        work()
    except (Refusal, OSError, ValueError, LookupError, ArithmeticError, RuntimeError) as error:
        return error
    raise AssertionError("it did not fail")


def reads(path: Path) -> Callable[[], object]:
    return lambda: path.read_bytes()


@pytest.mark.parametrize(
    "error",
    [
        failed(reads(HOME / NAME)),
        failed(lambda: read_photo(str(HOME / NAME), (16,))),
        failed(lambda: {}[NAME]),
        failed(lambda: int(NAME)),
        ValueError(f"no photo: {NAME}"),
        ValueError(f"no photo: /home/anna/{NAME}"),
        ValueError(f'line one\n  File "/home/anna/{NAME}", line 3\n    anna'),
        ValueError(f"it's {NAME!r}"),
        Refusal(sentence("The file {name} is odd.", name=NAME)),
        OSError(28, "No space left on device", f"/home/anna/{NAME}", None, "/home/anna/other"),
    ],
)
def test_names_of_photos_and_folders_are_left_out(error: BaseException) -> None:
    told = details(error)

    assert "anna" not in told
    assert type(error).__name__ in told


def test_what_went_wrong_is_still_told() -> None:
    error = failed(lambda: 1 // 0)
    told = details(error)

    assert told.startswith(
        'Traceback (most recent call last):\n  File "tests/gui/window/errors/test_error_log.py"'
    )
    assert told.endswith("ZeroDivisionError: integer division or modulo by zero")
    assert str(Path(__file__).parent) not in told
    assert without_names(Refusal(sentence("Too many: {count}.", count=3))) == "Too many: {count}."


def test_what_an_error_came_from_is_told_first() -> None:
    def chained() -> None:
        try:
            int("first")
        except ValueError as error:
            raise RuntimeError("second") from error

    told = details(failed(chained))
    assert told.index("ValueError: invalid") < told.index("and then") < told.index("RuntimeError")


def test_a_long_chain_of_errors_has_an_end() -> None:
    error: BaseException = ValueError("0")
    for number in range(1, 3_000):
        error, error.__context__ = ValueError(str(number)), error
    assert len(details(error)) < 3_000


def test_a_file_from_elsewhere_is_named_by_its_last_parts() -> None:
    told = details(failed(lambda: json.loads("{")))

    assert 'File "json/decoder.py"' in told
    assert str(Path(json.__file__).parent.parent) not in told


def test_one_entry_never_fills_the_log(tmp_path: Path) -> None:
    log = tmp_path / "downhill.log"
    for _ in range(20):
        append(log, "x" * 10 * LOG_LIMIT)
    sizes = [file.stat().st_size for file in tmp_path.iterdir()]

    assert len(sizes) == 2
    assert all(size <= LOG_LIMIT for size in sizes)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_in_the_log_s_place_is_not_waited_for(tmp_path: Path) -> None:
    log = tmp_path / "downhill.log"
    os.mkfifo(log)
    append(log, "nobody reads this")

    reader = os.open(log, os.O_RDONLY | os.O_NONBLOCK)
    append(log, "nor this")
    try:
        assert os.read(reader, 10) == b""
    finally:
        os.close(reader)


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_the_log_is_its_owner_s_alone(tmp_path: Path) -> None:
    append(tmp_path / "downhill.log", "something")
    assert (tmp_path / "downhill.log").stat().st_mode & 0o077 == 0


def test_about_names_the_log(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    said = [label.text() for label in AboutDialog(parent).findChildren(QLabel)]
    assert any(str(default_log()) in words for words in said)
