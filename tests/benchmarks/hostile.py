"""What hostile files cost: memory and time, each in a process of its own.

The largest and the worst of each kind that Downhill takes or refuses: models, projects, pictures
(alone, and two at once as two threads read them) and networks of others. Memory is how far the
process has grown beyond what it had before, where the system tells (Linux). Promised are 200 MB and
2 s for a model or a project, 300 MB for a picture and 450 MB for two, and 1 s until a network that
never ends has ended.
"""

import struct
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread, Timer

import numpy as np
from PIL import Image

from gui.network_process.networks import Networks
from model.eyes.own_network import open_network
from model.sentence import Refusal
from tests.benchmarks.hostile_projects import projects
from tests.model.networks import convolution, endless, written

PROJECT = Path(__file__).resolve().parents[2]

MEASURE = """
import sys, threading, time
from model.sentence import Refusal

def peak():
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1000
    except OSError:
        return float("nan")

kind, paths = sys.argv[1], sys.argv[2:]
if kind == "model":
    from model.model_file.model_file import load as work
elif kind == "project":
    from model.project.project_file import open_project
    work = lambda path: open_project(path, None)
else:
    from model.eyes import EDGES
    from model.photos.loader import read_photo
    turn = threading.Lock()
    work = lambda path: read_photo(path, EDGES, turn)

ends = []
def run(path):
    try:
        work(path)
        ends.append("read")
    except Refusal:
        ends.append("refused")

before, began = peak(), time.perf_counter()
threads = [threading.Thread(target=run, args=(path,)) for path in paths]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(f"{peak() - before:6.0f} MB {time.perf_counter() - began:6.2f} s  {', '.join(ends)}")
"""


def run(photos: Path | None) -> Iterator[str]:
    """Give the lines of the report."""
    del photos
    yield "Hostile files"
    with TemporaryDirectory() as name:
        folder = Path(name)
        for title, path in _models(folder):
            yield f"  {title:44} {_measured('model', path)}"
        for title, path in projects(folder):
            yield f"  {title:44} {_measured('project', path)}"
        pictures = dict(_pictures(folder))
        for title, path in pictures.items():
            yield f"  {title:44} {_measured('picture', path)}"
        two = list(pictures.values())[1:3]
        yield f"  {'that WebP and that PNG at once':44} {_measured('picture', *two)}"
        yield from _networks(folder)


def _measured(kind: str, *paths: str) -> str:
    command = [sys.executable, "-c", MEASURE, kind, *paths]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    return done.stdout.strip("\n")


def _models(folder: Path) -> Iterator[tuple[str, str]]:
    """Make the largest model that there can be, and one whose header never ends."""
    classes, numbers = 1_000, 64 * 64 * 3
    arrays = {
        "W": np.asfortranarray(np.ones((classes, numbers), np.float32)),
        "b": np.zeros(classes, np.float32),
        "classes": np.array([str(number) for number in range(classes)]),
        "eye": np.array("pixels64"),
        "mean": np.zeros(numbers, np.float32),
        "scale": np.float32(1),
        "format": np.array(1),
    }
    np.savez(folder / "largest.npz", **arrays)
    yield "the largest model", str(folder / "largest.npz")
    header = (
        b"{'descr': '<f4', 'fortran_order': False, 'shape': (" + b"1, " * 30_000_000 + b"), }\n"
    )
    entry = b"\x93NUMPY\x02\x00" + struct.pack("<I", len(header)) + header
    with zipfile.ZipFile(folder / "endless.npz", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("format.npy", entry)
    yield "a model of 30 million dimensions", str(folder / "endless.npz")


def _pictures(folder: Path) -> Iterator[tuple[str, str]]:
    """Make pictures at the end of what is read, and one far beyond it."""
    chunk = struct.pack("<BI", 0x2F, 6_244 | 6_244 << 14) + bytes(27)
    riff = b"RIFF" + struct.pack("<I", 12 + len(chunk)) + b"WEBPVP8L"
    (folder / "bomb.webp").write_bytes(riff + struct.pack("<I", len(chunk)) + chunk)
    yield "a WebP of 39 megapixels in 52 bytes", str(folder / "bomb.webp")
    grey = Image.linear_gradient("L")
    largest = {
        "WebP": ("webp", Image.new("RGB", (4_100, 4_100), "red")),
        "transparent PNG": ("png", Image.merge("RGBA", [grey.resize((5_800, 5_800))] * 4)),
        "progressive JPEG": ("jpg", Image.merge("RGB", [grey.resize((6_600, 6_600))] * 3)),
    }
    for title, (suffix, picture) in largest.items():
        path = folder / f"largest.{suffix}"
        picture.save(path, method=0, compress_level=1, progressive=True, subsampling=0)
        yield f"the largest {title}", str(path)


def _networks(folder: Path) -> Iterator[str]:
    """Ask a small network, and end one that never ends."""
    networks = Networks()
    began = time.perf_counter()
    open_network(written(folder / "small.onnx", convolution()), networks)
    yield f"  {'a network of others is loaded after':44} {time.perf_counter() - began:16.2f} s"
    networks.close()
    networks = Networks()
    ends: list[float] = []

    def ask() -> None:
        try:
            open_network(written(folder / "endless.onnx", endless()), networks)
        except Refusal:
            ends.append(time.perf_counter())

    thread = Thread(target=ask)
    thread.start()
    asked = time.perf_counter() + 2
    Timer(2, networks.close).start()
    thread.join()
    yield f"  {'one that never ends is gone after':44} {ends[0] - asked:16.2f} s"
