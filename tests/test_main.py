"""The program from outside: who is called for what, and how it ends."""

import errno
import io
import json
import os
import shlex
import signal
import subprocess
import sys
import threading
import types
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import main
from gui.network_process.frames import LOADED, OPEN, read_frame, write_frame
from gui.window.main_window import SMALLEST
from model.commands.console import NOT_DONE
from model.commands.usage import SMALLEST_WINDOW, parse_screenshot
from tests.model.commands.world import draw_classes
from tests.model.networks import convolution, endless, written

ROOT = Path(__file__).parent.parent
PROGRAM = [sys.executable, str(ROOT / "main.py")]

on_full_disk = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk is full here")
on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs otherwise")


def run(*arguments: object, **options: Any) -> "subprocess.CompletedProcess[Any]":
    """Run the program itself; the options are those of subprocess.run."""
    command = [*PROGRAM, *map(str, arguments)]
    options = {"capture_output": True} | options
    done: subprocess.CompletedProcess[Any] = subprocess.run(command, check=False, **options)
    return done


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return draw_classes(tmp_path / "photos", 8)


@pytest.fixture
def gui(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Stand in for the window; the list gets what it is called with."""
    calls: list[object] = []

    def open_window(paths: list[str], lesson: str | None, class_file: str | None) -> int:
        calls.append((paths, lesson, class_file))
        return 5

    def take(wanted: object) -> int:
        calls.append(wanted)
        return 6

    app, screenshot = types.ModuleType("gui.app"), types.ModuleType("gui.screenshot")
    vars(app)["run"], vars(screenshot)["take"] = open_window, take
    vars(screenshot)["places"] = lambda: {"score": ()}
    vars(screenshot)["eyes"] = lambda: ("pixels32",)
    monkeypatch.setitem(sys.modules, "gui.app", app)
    monkeypatch.setitem(sys.modules, "gui.screenshot", screenshot)
    return calls


@pytest.mark.parametrize("paths", [[], ["a.jpg"], ["./train", "photos/classify"]])
def test_paths_go_to_the_window(gui: list[object], paths: list[str]) -> None:
    assert main.main(paths) == 5
    assert gui == [(paths, None, None)]


def test_a_lesson_and_a_class_go_to_the_window(gui: list[object]) -> None:
    assert main.main(["--lesson", "12"]) == 5
    assert main.main(["--class", "6b.toml"]) == 5
    assert gui == [([], "12", None), ([], None, "6b.toml")]


def test_a_screenshot_is_ordered_from_the_window(gui: list[object]) -> None:
    assert main.main(["screenshot", "out.png", "--language", "ko"]) == 6
    assert gui == [parse_screenshot(["out.png", "--language", "ko"], {"score": ()}, ())]


def test_training_and_classifying_import_no_qt_and_nothing_of_the_window(
    folder: Path, tmp_path: Path
) -> None:
    model, photo = tmp_path / "model.npz", folder / "dog" / "0.png"
    script = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
import main
codes = [
    main.main(["train", {str(folder)!r}, "--out", {str(model)!r}, "--steps", "3", "--json"]),
    main.main(["classify", {str(model)!r}, {str(photo)!r}, "--json"]),
]
assert codes == [0, 0], codes
names = {{name.partition(".")[0] for name in sys.modules}}
assert not names & {{"PySide6", "shiboken6", "pyqtgraph"}}, names
parts = {{name.split(".")[1] for name in sys.modules if name.startswith("gui.")}}
assert parts <= {{"network_process"}}, parts
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)

    assert done.stderr.decode().splitlines()[-1].startswith("Steps taken")
    assert done.returncode == 0
    trained, classified = map(json.loads, done.stdout.splitlines())
    assert len(trained["losses"]) == 4
    assert classified[0]["path"] == str(photo)


def test_the_first_window_is_painted_before_anything_large_is_loaded() -> None:
    script = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from gui.app import MainWindow, Preferences, follow, prepare
application = prepare()
follow(application, Preferences())
window = MainWindow(Preferences())
window.painted.connect(application.quit)
window.show()
application.exec()
names = {{name.partition(".")[0] for name in sys.modules}}
print(names & {{"numpy", "PIL", "onnxruntime", "pyqtgraph"}})
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "set()"


def test_the_window_is_loaded_without_its_source_being_read() -> None:
    """PySide's own import reads the source of each module, whoever keeps it in place."""
    watch = (
        "import linecache, main\n"
        "try: main.main(['screenshot', '--help'])\n"
        "except SystemExit: pass\n"
        "import gui.window.content\n"
        "print('read:', *(name for name in linecache.cache if 'main_window' in name))"
    )
    told = subprocess.run(
        [sys.executable, "-c", watch], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout.splitlines()[-1] == "read:"


def test_numpy_works_with_one_thread_unless_told_otherwise() -> None:
    script = f"""
import os, sys
sys.path.insert(0, {str(ROOT)!r})
import main
assert "numpy" not in sys.modules
try:
    main.main(["--version"])
except SystemExit:
    print(os.environ["OPENBLAS_NUM_THREADS"], os.environ["OMP_NUM_THREADS"])
    print("numpy" in sys.modules)
"""
    plain = {name: value for name, value in os.environ.items() if "THREADS" not in name}
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=plain | {"OMP_NUM_THREADS": "3"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.splitlines()[1:] == ["1 3", "False"]


@pytest.mark.parametrize("arguments", [["--help"], ["train", "--help"], ["classify", "--help"]])
def test_help_is_no_error(arguments: list[str]) -> None:
    done = run(*arguments)

    assert done.returncode == 0
    assert b"exit codes:" in done.stdout
    assert done.stderr == b""


@pytest.mark.parametrize("arguments", [["--wrong"], ["train"], ["classify"], ["screenshot"]])
def test_wrong_usage_ends_with_2_and_one_line(arguments: list[str]) -> None:
    done = run(*arguments)

    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert done.stdout == b""


def test_names_that_the_terminal_does_not_know_are_spelt_out(folder: Path, tmp_path: Path) -> None:
    model = tmp_path / "모형.npz"
    ascii_only = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "1"}
    done = run("train", folder, "--out", model, "--steps", 1, env=ascii_only)

    assert done.returncode == 0
    assert rb"\ubaa8\ud615.npz" in done.stdout


@on_posix
def test_when_nobody_reads_on_it_ends_without_a_word(folder: Path, tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = run(
            "train",
            folder,
            "--out",
            tmp_path / "model.npz",
            "--json",
            capture_output=False,
            stdout=writing,
            stderr=subprocess.PIPE,
        )
    finally:
        os.close(writing)

    assert done.returncode == main.NOBODY_LISTENS
    assert done.stderr.splitlines()[-1] == b"Steps taken: 200 of 200."
    assert (tmp_path / "model.npz").exists()


@pytest.mark.parametrize(
    ("on_windows", "number", "code"),
    [
        (True, errno.EINVAL, main.NOBODY_LISTENS),
        (False, errno.EINVAL, main.NOTHING_DONE),
        (True, errno.ENOSPC, main.NOTHING_DONE),
    ],
)
def test_windows_calls_a_pipe_that_nobody_reads_an_invalid_argument(
    on_windows: bool, number: int, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Left(io.StringIO):
        def flush(self) -> None:
            raise OSError(number, os.strerror(number))

    said = io.StringIO()
    monkeypatch.setattr(main, "INVALID_PIPES", on_windows)
    monkeypatch.setattr(sys, "stdout", Left())
    monkeypatch.setattr(sys, "stderr", said)
    assert main.main(["export", "missing.npz", "--format", "npz", "--out", "x.npz"]) == code
    assert ("could not be written" in said.getvalue()) == (code == main.NOTHING_DONE)


def in_a_shell(arguments: list[object], redirection: str) -> "subprocess.CompletedProcess[bytes]":
    """Run the program with its streams led elsewhere, and buffered as Python usually does."""
    command = shlex.join(map(str, [*PROGRAM, *arguments]))
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return subprocess.run(
        ["/bin/sh", "-c", f"{command} {redirection}"],
        env=buffered,
        capture_output=True,
        check=False,
    )


@on_posix
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_without_a_stream_it_works_as_well(folder: Path, tmp_path: Path, closed: str) -> None:
    model = tmp_path / "model.npz"
    done = in_a_shell(["train", folder, "--out", model, "--steps", 3], closed)

    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    assert (b"Saved as" in done.stdout) == (closed == "2>&-")
    assert model.exists()


@on_posix
@pytest.mark.parametrize("closed", ["2>&-", ">&- 2>&-"])
def test_a_refusal_without_standard_error_ends_with_2(tmp_path: Path, closed: str) -> None:
    done = in_a_shell(["classify", tmp_path / "missing.npz", "a.jpg"], closed)

    assert (done.returncode, done.stdout, done.stderr) == (2, b"", b"")


FULL = "The output could not be written: No space left on device.\n"


@on_full_disk
@pytest.mark.parametrize("times", [1, 500])
def test_a_full_disk_is_one_sentence(folder: Path, tmp_path: Path, times: int) -> None:
    model = tmp_path / "model.npz"
    assert run("train", folder, "--out", model, "--steps", 1).returncode == 0
    done = in_a_shell(["classify", model, *["missing"] * times, "--json"], ">/dev/full")

    assert done.returncode == 2
    assert done.stderr.decode() == FULL


@on_full_disk
@pytest.mark.parametrize("question", [["--version"], ["train", "--help"]])
def test_an_answer_on_a_full_disk_is_one_sentence(question: list[object]) -> None:
    done = in_a_shell(question, ">/dev/full")

    assert done.returncode == 2
    assert done.stderr.decode() == FULL


@on_full_disk
@pytest.mark.parametrize("full", ["2>/dev/full", ">/dev/full 2>/dev/full"])
def test_where_nothing_can_be_said_the_exit_code_says_it(folder: Path, full: str) -> None:
    done = in_a_shell(["train", folder, "--out", folder / "m.npz", "--steps", 1], full)

    assert (done.returncode, done.stdout, done.stderr) == (2, b"", b"")


def test_a_file_that_is_missing_to_the_program_itself_is_no_full_disk(
    gui: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> int:
        return len(Path("no such file").read_bytes())

    del gui
    monkeypatch.setattr(sys.modules["gui.app"], "run", broken)
    with pytest.raises(FileNotFoundError):
        main.main([])


@on_posix
def test_an_interruption_ends_it_without_a_word(folder: Path, tmp_path: Path) -> None:
    model = tmp_path / "model.npz"
    arguments = ["train", str(folder), "--out", str(model), "--steps", "10000000"]
    with subprocess.Popen([*PROGRAM, *arguments], stderr=subprocess.PIPE) as program:
        assert program.stderr is not None
        first = program.stderr.readline()  # the photos are read, and training has begun
        program.send_signal(signal.SIGINT)
        rest = program.stderr.read()

    assert first.startswith(b"Photos read")
    assert b"Traceback" not in rest
    assert program.returncode == main.INTERRUPTED
    assert not model.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["train", "\x1b[2J", "--rate", "\x1b[31mred"],
        ["train", "\x1b]0;title\x07", "--out", "a.npz"],
        ["classify", "\x9b2J.npz", "a.jpg"],
        ["classify", "a.npz", "b.jpg", "--\x1b[2J"],
        ["--\x1b[2J\r\n"],
        ["screenshot", "a.png", "--language", "\x1b[2J"],
        ["screenshot", "a.png", "--photos", "\x1b[2J"],
        ["screenshot", "a.png", "--room", "\x1b[2J\r"],
    ],
)
def test_nothing_that_a_terminal_obeys_reaches_it(arguments: list[str], tmp_path: Path) -> None:
    done = run(*arguments, text=True, cwd=tmp_path)

    assert done.returncode == NOT_DONE
    assert done.stdout == ""
    assert all(line.isprintable() for line in done.stderr.split("\n"))
    assert "\\x" in done.stderr or "\ufffd" in done.stderr


def test_a_traceback_obeys_as_little() -> None:
    program = "import main; main._speak_plainly(); raise ValueError('\x1b[2J')"
    done = run_python("-c", program)

    assert b"ValueError: \\x1b[2J" in done.stderr
    assert b"\x1b" not in done.stderr


def run_python(*arguments: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([sys.executable, *arguments], check=False, capture_output=True, cwd=ROOT)


@on_posix
@pytest.mark.parametrize("where", ["loading", "looking"])
def test_an_interruption_ends_a_network_that_never_answers(
    folder: Path, tmp_path: Path, where: str
) -> None:
    model, file = tmp_path / "model.npz", tmp_path / "endless.onnx"
    written(file, endless(bright_only=where == "looking"))
    for number in range(4):
        Image.new("RGB", (64, 64), (255, 255, 250 + number)).save(folder / "dog" / f"{number}.png")
    arguments = ["train", str(folder), "--out", str(model), "--eye", str(file)]
    with subprocess.Popen([*PROGRAM, *arguments], stderr=subprocess.PIPE) as program:
        assert program.stderr is not None
        said = program.stderr.readline() if where == "looking" else b""
        wait = threading.Event()
        while not child_of(program.pid):
            wait.wait(0.01)
        child = child_of(program.pid)
        wait.wait(0.5)  # it has no end, so nothing depends on how long this is
        program.send_signal(signal.SIGINT)
        said += program.stderr.read()

    assert b"Traceback" not in said
    assert program.returncode == main.INTERRUPTED
    assert not model.exists()
    while is_at_work(child):
        wait.wait(0.01)


def is_at_work(process: str) -> bool:
    """Whether there is a process, and not only its exit code that nobody has asked for yet."""
    try:
        return Path(f"/proc/{process}/stat").read_text().split()[2] != "Z"
    except OSError:
        return False


def child_of(process: int) -> str:
    """The process that another one has begun, if any."""
    found: list[str] = []
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):  # a thread that has just ended
            found += task.read_text().split()
    return " ".join(found)


def test_the_program_begins_itself_to_ask_a_network(tmp_path: Path) -> None:
    file = written(tmp_path / "mine.onnx", convolution())
    command = [*PROGRAM, "--ask-network"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        write_frame(program.stdin, OPEN + b" " * 64 + os.fsencode(file))
        answer = read_frame(program.stdout)

    assert answer == LOADED + sha256(convolution()).hexdigest().encode() + b"5"
    assert program.returncode == 0


@pytest.mark.parametrize(
    "error",
    [
        "ImportError('libEGL.so.1: cannot open shared object file')",
        "ModuleNotFoundError('No module named PySide6', name='PySide6')",
    ],
)
def test_qt_that_does_not_load_is_one_sentence(tmp_path: Path, error: str) -> None:
    broken = tmp_path / "PySide6"
    broken.mkdir()
    (broken / "__init__.py").write_text(f"raise {error}", encoding="utf-8")
    done = run("a.jpg", env=os.environ | {"PYTHONPATH": str(tmp_path)})

    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1
    assert done.stderr.startswith(b"The window does not open: ")


def test_any_other_import_error_is_not_taken_for_that(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "gui.app", None)
    with pytest.raises(ImportError, match=r"gui\.app"):
        main.main([])


def test_the_entrance_knows_what_the_rest_of_the_program_goes_by() -> None:
    assert SMALLEST_WINDOW == SMALLEST
    assert main.NOTHING_DONE == NOT_DONE
