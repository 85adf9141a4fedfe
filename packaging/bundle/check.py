"""Tries a program that was built, as somebody would who has nothing else: no Python, no PATH.

    python packaging/bundle/check.py PROGRAM

It is copied to a place with a space and Korean letters in its name, begins a window on two folders
of drawn dogs and cats, trains on them, and is asked about one, all in a home of its own. Where
something is wrong, what the program said is printed and the exit code is 1.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

from tests.model.commands.world import draw_classes

PATIENCE = 300
"""Seconds after which a command hangs."""

LIFE = 10
"""Seconds for which a window stays open."""


class Trial:
    """A program in a home of its own.

    program: what begins it.
    home:    an empty folder.
    """

    def __init__(self, program: Path, home: Path) -> None:
        self._program = program
        kept = ("SYSTEMROOT", "TEMP", "TMP")  # Windows begins nothing without them
        self._environment = {name: os.environ[name] for name in kept if name in os.environ}
        self._environment |= {
            "HOME": str(home),
            "USERPROFILE": str(home),
            "APPDATA": str(home),
            "LOCALAPPDATA": str(home),
            "PATH": "",
            "QT_QPA_PLATFORM": "offscreen",
            "LANG": "C.UTF-8",
        }

    def run(self, *arguments: str) -> str:
        """Run one command to its end and give what it said. Raises SystemExit where it failed."""
        done = subprocess.run(
            [self._program, *arguments],
            env=self._environment,
            cwd=self._environment["HOME"],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=PATIENCE,
        )
        if done.returncode != 0:
            raise SystemExit(
                f"{arguments} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
            )
        return done.stdout

    def open_window(self, *arguments: str) -> None:
        """Keep a window open for some seconds. Raises SystemExit where it closes by itself."""
        window = subprocess.Popen(
            [self._program, *arguments],
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        try:
            said, _ = window.communicate(timeout=LIFE)
        except subprocess.TimeoutExpired:
            window.kill()
            said, _ = window.communicate()
            if said:
                raise SystemExit(f"The window said:\n{said}") from None
            return
        raise SystemExit(f"The window closed with {window.returncode}:\n{said}")


def try_out(program: Path, scratch: Path) -> None:
    """Do with the program what it is for."""
    home = scratch / "home"
    home.mkdir()
    photos = scratch / "photos"
    draw_classes(photos, each=12)
    trial = Trial(program, home)
    print(trial.run("--version").strip())
    trial.open_window(*(str(folder) for folder in sorted(photos.iterdir())))
    picture = scratch / "window.png"
    trial.run("screenshot", str(picture), "--photos", str(photos), "--steps", "5")
    if not picture.read_bytes().startswith(b"\x89PNG"):
        raise SystemExit("The screenshot is no picture.")
    trial.run("train", str(photos), "--out", str(scratch / "model.npz"), "--steps", "20")
    photo = str(next(photos.rglob("*.png")))
    print(trial.run("classify", str(scratch / "model.npz"), photo).strip())
    print(trial.run("classify", "--second-opinion", photo).strip())


def main(arguments: Sequence[str]) -> None:
    """Do what the command line says."""
    if len(arguments) != 1:
        raise SystemExit(__doc__)
    program = Path(arguments[0]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder) / "다른 곳"
        scratch.mkdir()
        if program.parent.name == "downhill":  # a bundle, which can be taken anywhere
            shutil.copytree(program.parent, scratch / "downhill", symlinks=True)
            program = scratch / "downhill" / program.name
        began = time.monotonic()
        try_out(program, scratch)
        print(f"Downhill: all of it works ({time.monotonic() - began:.0f} s).")


if __name__ == "__main__":
    main(sys.argv[1:])
