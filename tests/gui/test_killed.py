"""The program is killed while it trains, and while it brings back what was there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gui.album_making import write_photo
from tests.gui.waiting import FAR

ROOT = Path(__file__).parents[2]

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs otherwise")

PROGRAM = """
import os, signal, sys
from PySide6.QtCore import QTimer
from gui import app
from gui.session.session import Session
from gui.window.files import session_keeper

what = sys.argv[1]

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

def furnish(*arguments, **options):
    program = whole(*arguments, **options)
    session = program.session
    session.refused.connect(lambda why: print("refused", why, flush=True))

    def look():
        if what == "work" and session.state.length >= 5 and list(folder.glob("*/work.downhill")):
            session.toggle_run()
            QTimer.singleShot(300, die)  # in the middle of training, and perhaps of a file
        elif what == "look" and not (
            session.busy or session.reading or list(folder.glob("*.restoring"))
        ) and len(session.lab.own_photos) >= len(paths):
            print(len(session.lab.own_photos), "photos, length", session.state.length, flush=True)
            program.window.close()
        else:
            QTimer.singleShot(20, look)

    def begin(scene):
        if scene.step_result is not None:
            session.scene_changed.disconnect(begin)
            if what == "work":
                session.step(5)
            look()

    session.scene_changed.connect(begin)
    return program

from gui.window.files.stored_session import default_folder
session_keeper.EVERY = 0.05
if what == "restoring":
    Session.bring_back = die
whole, app.furnish = app.furnish, furnish
prepare = app.prepare
def prepared(*arguments):
    global folder
    made = prepare(*arguments)
    folder = default_folder()
    return made
app.prepare = prepared
class_files = [path for path in sys.argv[2:] if path.endswith(".toml")]
paths = [path for path in sys.argv[2:] if path not in class_files]
sys.exit(app.run(paths, None, *class_files))
"""


def start(what: str, home: Path, *files: str) -> "subprocess.CompletedProcess[str]":
    """Run the program with folders of its own until it ends."""
    own = {"HOME": str(home), "XDG_DATA_HOME": str(home / "data")}
    own |= {"XDG_CONFIG_HOME": str(home / "config"), "XDG_CACHE_HOME": str(home / "cache")}
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, what, *files],
        cwd=ROOT,
        env={**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=FAR,
        check=False,
    )


@on_posix
def test_after_a_kill_the_work_is_there_and_a_start_that_ends_is_not_repeated(
    tmp_path: Path,
) -> None:
    assert start("work", tmp_path).returncode == -9
    told = start("look", tmp_path)
    assert told.returncode == 0, told.stderr
    assert int(told.stdout.split("length ")[1]) >= 1  # what there was when it was kept last
    assert "refused" not in told.stdout

    photos = [
        write_photo(tmp_path / f"{name}.{label}.png", label, label)
        for label, name in enumerate(("dog", "cat"))
    ]
    told = start("look", tmp_path, *photos)
    assert "refused" not in told.stdout
    assert "2 photos" in told.stdout  # they come to what there is, and are kept with it
    assert "2 photos" in start("look", tmp_path).stdout

    (tmp_path / "class.toml").write_text("seed = 1\n", "utf-8")
    (stored,) = tmp_path.rglob("work.downhill")
    kept = stored.read_bytes()
    told = start("look", tmp_path, str(tmp_path / "class.toml"))
    assert "length 0" in told.stdout  # a class begins as its teacher wants it
    assert stored.read_bytes() == kept

    assert start("restoring", tmp_path).returncode == -9
    told = start("look", tmp_path)
    (left,) = tmp_path.rglob("left-1/work.downhill")
    assert str(left) in told.stdout
    assert left.read_bytes() == kept
    assert "length 0" in told.stdout
    told = start("look", tmp_path)
    assert "refused" not in told.stdout
