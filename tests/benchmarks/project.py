"""How long projects take to be saved and opened, and how much memory, each in a process of its own.

Wanted: 1,000 photos and a film of 10,000 steps in 2 s and 1 s, 25,000 photos in 20 s and 3 s, and
400 MB. Beside it stands how long the same bytes take to be written to this disk by themselves. A
session is kept every minute; from the second time on its photos are there.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

PROJECT = Path(__file__).resolve().parents[2]
_PIECE = 10_000_000


def run(photos: Path | None) -> Iterator[str]:
    """Give the lines of the report."""
    del photos
    yield "Projects of noise, with a film of 10,000 steps"
    with TemporaryDirectory() as name:
        for count in (1_000, 25_000):
            path = Path(name) / "noise.downhill"
            yield f"  {count:6,} photos saved in   {_measured('save', path, count)}"
            yield f"  {count:6,} photos opened in  {_measured('open', path, count)}"
            size = path.stat().st_size
            path.unlink()
            yield f"         the same bytes take {_written(path, size):6.2f} s by themselves"
            path.unlink()
            for what in ("kept at first in ", "kept again in    "):
                yield f"  {count:6,} photos {what}{_measured('keep', path, count)}"
            yield f"  {count:6,} photos back in      {_measured('open', path, count)}"
            for one in path.parent.iterdir():
                one.unlink()


def _measured(what: str, path: Path, count: int) -> str:
    command = [sys.executable, "-m", "tests.benchmarks.one_project", what, str(path), str(count)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    return done.stdout.strip("\n")


def _written(path: Path, size: int) -> float:
    piece = os.urandom(_PIECE)
    began = time.perf_counter()
    with path.open("wb") as file:
        for start in range(0, size, _PIECE):
            file.write(piece[: size - start])
        file.flush()
        os.fsync(file.fileno())
    return time.perf_counter() - began
