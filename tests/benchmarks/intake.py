"""A folder of many photos dropped on the window, beside decoding them once and the network alone.

The photos are drawn here, each another one (crops of a few would be grouped as copies), as JPEG of
400 × 350. The window and the control take turns over portions of them, each in a process of its
own, and what is compared is the time that the processor works for a photo: how long two threads
take for that depends on who else uses the computer.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import numpy as np
from PIL import Image, ImageDraw

from model.eyes import FINAL
from model.photos import SHOWN, read_photo

COUNT = int(os.environ.get("DOWNHILL_BENCH_PHOTOS", "300"))
"""Of photos in each turn; the whole Kaggle folder has 25,000."""

TURNS = 3
SIZE = (400, 350)
SHAPES = 8


def run(photos: Path | None) -> Iterator[str]:
    """Measure; the photos are drawn here, so none are needed."""
    del photos
    with tempfile.TemporaryDirectory(prefix="downhill-bench-") as folder:
        ratios, windows, controls, reports = [], [], [], []
        for turn in range(TURNS):
            place = Path(folder) / str(turn)
            draw(place, COUNT, first=turn * COUNT)
            control = _control(place)
            window, report = _window(place, Path(folder) / f"home{turn}")
            ratios.append(window / control)
            windows.append(window)
            controls.append(control)
            reports.append(report)
    yield f"{COUNT:,} photos of {SIZE[0]} × {SIZE[1]} dropped on the window, {TURNS} times"
    yield (
        f"  the processor works {median(windows):.1f} ms a photo, {median(controls):.1f} ms for "
        f"decoding once and the network alone: {median(ratios):.2f} times as long (wanted 1.15)"
    )
    yield from (f"  {report}" for report in reports)


def draw(folder: Path, count: int, first: int = 0) -> None:
    """Draw distinct pictures, dogs and cats by their names, into a new folder."""
    folder.mkdir()
    for number in range(first, first + count):
        chance = np.random.default_rng(number)
        ground = chance.integers(0, 256, (9, 10, 3), dtype=np.uint8)
        image = Image.fromarray(ground).resize(SIZE, Image.Resampling.BICUBIC)
        pen = ImageDraw.Draw(image)
        for _ in range(SHAPES):
            x, y = (int(chance.integers(0, side)) for side in SIZE)
            wide, high = chance.integers(10, 120, 2).tolist()
            red, green, blue = chance.integers(0, 256, 3).tolist()
            pen.ellipse((x - wide, y - high, x + wide, y + high), fill=(red, green, blue))
        noise = chance.integers(-12, 13, (SIZE[1], SIZE[0], 1), dtype=np.int16)
        pixels = np.clip(np.asarray(image, np.int16) + noise, 0, 255).astype(np.uint8)
        name = f"{('dog', 'cat')[number % 2]}.{number}.jpg"
        Image.fromarray(pixels).save(folder / name, quality=80)


def _control(folder: Path) -> float:
    """Make the one square that the network needs of each photo, and ask it; milliseconds each."""
    files = sorted(folder.iterdir())
    FINAL.file.look(read_photo(str(files[0]), (SHOWN,)).squares[SHOWN])  # loads the network
    began = time.process_time()
    for file in files:
        FINAL.file.look(read_photo(str(file), (SHOWN,)).squares[SHOWN])
    return 1e3 * (time.process_time() - began) / len(files)


def _window(folder: Path, home: Path) -> tuple[float, str]:
    """Drop the folder on a window of its own process that has seen nothing before."""
    names = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.many_photos", str(folder)],
        env=os.environ | dict.fromkeys(names, str(home)),
        capture_output=True,
        text=True,
        check=True,
    )
    report, milliseconds = done.stdout.splitlines()
    return float(milliseconds), report
