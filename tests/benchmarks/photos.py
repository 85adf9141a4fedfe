"""How long it takes to get from photo files to squares of 64 × 64 pixels, beside plain Pillow.

Plain Pillow is what one would write down first: open, convert to RGB, turn upright, cut the
central square out, resize with Lanczos, one photo after the other. Downhill's loader checks and
hashes each file besides, and is asked for the same squares with one thread and with two, and
for all the squares that the window needs. The mean error says how far, on the 0 … 255 scale of
a pixel, its squares are from the plain ones.

Photos of twelve megapixels are made by enlarging some of the real ones.

All this happens in a process of its own, as for a script that reads photos and does nothing else.
Where large arrays have come and gone before, the system's allocator keeps more memory at hand, and
that helps plain Pillow, which asks for more of it, by a third; Downhill's loader stays as it is.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from statistics import fmean, median
from tempfile import TemporaryDirectory

import numpy as np
from PIL import Image, ImageOps

from model.eyes import EDGES
from model.photos.loader import read_photo
from model.photos.photo import Pixels
from model.photos.search.gather import gather_photos

PROJECT = Path(__file__).resolve().parents[2]
PHOTOS = PROJECT.parent / "shared" / "photos"
EDGE = 64
THREADS = 2
ROUNDS = 7
MOST = 150
"""Photos of the usual size that are read in each round."""

LONG, SHORT = range(450, 551), range(340, 411)
LARGE = (4000, 3000)
MOST_LARGE = 8


def run(photos: Path | None) -> Iterator[str]:
    """Give the lines of the report; `photos` is a folder of real photos."""
    folder = PHOTOS if photos is None else photos.resolve()
    command = [sys.executable, "-m", "tests.benchmarks.photos", str(folder)]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout or ():
            yield line.removesuffix("\n")


def _report(folder: Path) -> Iterator[str]:
    yield f"Photos to squares of {EDGE} × {EDGE}, milliseconds a photo"
    yield f"(medians of {ROUNDS} rounds by turns, files in the system's cache)"
    usual = _usual([found.path for found in gather_photos([str(folder)]).found])
    if not usual:
        yield f"  There are no photos of about 500 × 375 in {folder}: name a folder with --photos"
        return
    yield ""
    yield f"{len(usual)} real photos of about 500 × 375"
    yield from _table(usual)
    with TemporaryDirectory() as large:
        paths = [_enlarged(path, Path(large)) for path in usual[:MOST_LARGE]]
        yield ""
        yield f"{len(paths)} of them enlarged to {LARGE[0]} × {LARGE[1]}"
        yield from _table(paths)


def _usual(paths: Sequence[str]) -> list[str]:
    """Pick photos of the usual size from all over the folder."""
    usual: list[str] = []
    for path in paths:
        with suppress(OSError), Image.open(path) as image:
            if max(image.size) in LONG and min(image.size) in SHORT:
                usual.append(path)
    return usual[:: max(1, len(usual) // MOST)][:MOST]


def _enlarged(path: str, folder: Path) -> str:
    target = folder / Path(path).name
    with Image.open(path) as image:
        size = LARGE if image.width > image.height else LARGE[::-1]
        image.resize(size, Image.Resampling.BICUBIC).save(target, "JPEG", quality=90)
    return str(target)


def _plain(path: str) -> Pixels:
    with Image.open(path) as image:
        upright = ImageOps.exif_transpose(image.convert("RGB"))
        side = min(upright.size)
        left, top = (upright.width - side) // 2, (upright.height - side) // 2
        centre = upright.crop((left, top, left + side, top + side))
        return np.asarray(centre.resize((EDGE, EDGE), Image.Resampling.LANCZOS))


def _downhill(path: str) -> Pixels:
    return read_photo(path, (EDGE,)).squares[EDGE]


def _window(path: str) -> Pixels:
    return read_photo(path, EDGES).squares[EDGE]


def _table(paths: Sequence[str]) -> Iterator[str]:
    shares = [paths[first::THREADS] for first in range(THREADS)]
    with ThreadPoolExecutor(THREADS) as pool:
        ways: dict[str, Callable[[], object]] = {
            "plain Pillow": lambda: _each(_plain, paths),
            "Downhill, one thread": lambda: _each(_downhill, paths),
            "Downhill, two threads": lambda: list(pool.map(partial(_each, _downhill), shares)),
            "all squares of the window, two": lambda: list(
                pool.map(partial(_each, _window), shares)
            ),
        }
        times = _by_turns(ways)
    plain = times["plain Pillow"]
    for name, seconds in times.items():
        each = 1e3 * seconds / len(paths)
        yield f"  {name:<36} {each:9.3f}  {plain / seconds:5.2f} × plain Pillow"
    errors = [np.abs(_plain(path).astype(int) - _downhill(path)).mean() for path in paths]
    yield f"  {'mean error':<36} {fmean(errors):9.3f}  of 255"


def _each(way: Callable[[str], Pixels], paths: Sequence[str]) -> None:
    for path in paths:
        way(path)


def _by_turns(ways: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Measure each once a round, by turns; the median of each in seconds."""
    times: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(ROUNDS + 1):
        for name, way in ways.items():
            began = time.perf_counter()
            way()
            if number:  # the first round only warms up
                times[name].append(time.perf_counter() - began)
    return {name: median(measured) for name, measured in times.items()}


def main() -> None:
    """Measure here and now, with the folder as the one argument if it is another."""
    for line in _report(Path(sys.argv[1]) if len(sys.argv) > 1 else PHOTOS):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
