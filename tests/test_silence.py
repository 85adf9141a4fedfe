"""Nothing leaves the computer, and nothing is written outside Downhill's own folders.

Half a minute of a window takes too long here: `python -m tests.silence`, which .ci/run calls.
"""

import sys
from pathlib import Path

import pytest

from tests.model.commands.world import draw_classes
from tests.silence import PROGRAM, can_trace, photos_were_seen, watch

needs_proc = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="no /proc here")

CALLS_SOMEBODY = """
import os, pathlib, socket, time
place = pathlib.Path.home() / ".cache" / "somebody"
place.mkdir(parents=True)
(place / "deviceid").touch()
caller = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
caller.connect(("127.0.0.1", 9))
(place / "called").touch()
time.sleep(600)
"""

OPENS_A_DIALOG = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog
from gui.app import prepare
from gui.preferences import Preferences
from gui.window.files.file_picker import FilePicker
from gui.window.main_window import MainWindow
application = prepare()
window = MainWindow(Preferences())
FilePicker(window).pick_folder("A folder", print)
QTimer.singleShot(0, window.findChild(QFileDialog).reject)
window.findChild(QFileDialog).destroyed.connect(application.quit)
application.exec()
"""


@pytest.fixture(params=[False, True], ids=["from outside", "by strace"])
def traced(request: pytest.FixtureRequest) -> bool:
    wanted = bool(request.param)
    if wanted and not can_trace():
        pytest.skip("strace is not installed, or may not look on here")
    return wanted


@needs_proc
def test_a_process_that_calls_somebody_is_noticed(tmp_path: Path, traced: bool) -> None:
    def has_called(home: Path) -> bool:
        return (home / ".cache/somebody/called").exists()

    command = [sys.executable, "-c", CALLS_SOMEBODY]
    traces = watch(command, tmp_path / "home", traced=traced, enough=has_called)

    assert traces.files == (".cache/somebody/called", ".cache/somebody/deviceid")
    assert traces.sockets


def test_the_network_is_asked_about_a_photo_without_a_trace(tmp_path: Path, traced: bool) -> None:
    photo = draw_classes(tmp_path / "photos", 1) / "dog" / "0.png"
    command = [*PROGRAM, "classify", "--second-opinion", str(photo)]

    traces = watch(command, tmp_path / "home", traced=traced)

    assert (traces.files, traces.own, traces.sockets) == ((), (), ())


def test_a_window_with_photos_writes_into_its_own_folders_alone_and_calls_nobody(
    tmp_path: Path, traced: bool
) -> None:
    photos = draw_classes(tmp_path / "photos", 3)

    traces = watch(
        [*PROGRAM, str(photos)], tmp_path / "home", traced=traced, enough=photos_were_seen
    )

    assert traces.own
    assert (traces.files, traces.sockets) == ((), ())


def test_a_file_dialog_remembers_its_folder_in_downhills_own(tmp_path: Path) -> None:
    traces = watch([sys.executable, "-c", OPENS_A_DIALOG], tmp_path / "home", traced=False)

    assert traces.files == ()
