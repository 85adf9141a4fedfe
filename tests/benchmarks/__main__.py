"""Measure the speed: `make bench`, or `python -m tests.benchmarks [NAME…] [--photos FOLDER]`.

Each benchmark puts what Downhill does beside other ways to do the same, in one run and by
turns, so that a busy moment of the computer hits all of them, and reports medians. Nothing
here is a test: no number makes anything fail.
"""

import argparse
import os
import sys
from importlib import import_module
from pathlib import Path

from main import load_qt

BENCHMARKS = (
    *("step", "photos", "network", "terrain", "rooms", "tape", "formula", "lesson", "window"),
    *("hostile", "project", "intake", "growth"),
)


def main() -> None:
    """Run the benchmarks that are asked for, all of them otherwise."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", allow_abbrev=False)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--photos", type=Path, metavar="FOLDER", help="real photos to read")
    chosen = parser.parse_args()
    unknown = set(chosen.names) - set(BENCHMARKS)
    if unknown:
        parser.error(f"there is no benchmark {', '.join(sorted(unknown))}")
    # As in the program itself, and read when NumPy is imported: one thread for products.
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    load_qt()  # as the program does; what is imported afterwards is as fast as there
    for name in chosen.names or BENCHMARKS:
        for line in import_module(f"tests.benchmarks.{name}").run(chosen.photos):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()
        sys.stdout.write("\n")


if __name__ == "__main__":
    main()
