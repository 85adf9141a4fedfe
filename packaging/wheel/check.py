"""Tries the wheel in an environment of its own, as pip makes one for somebody.

    python packaging/wheel/check.py FOLDER

FOLDER holds the wheel and the source archive, as `make package` builds them. The environment lies
in a place with a space and Korean letters in its name.
"""

import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(PROJECT), str(PROJECT / "packaging" / "bundle")]

from check import try_out

NOTHING_GLOBAL = """\
import importlib.util, sys
sys.exit(any(map(importlib.util.find_spec, ("gui", "model", "main", "resources", "tests"))))
"""
FOR_OTHERS = ("tests/", "docs/", ".ci/", "texts.py", "build.py", ".ts")
"""What is for who works on the program, and not in what they build."""


def check_names(folder: Path) -> None:
    """See what is in the archives. Raises SystemExit where that is too much."""
    wheel, source = next(folder.glob("*.whl")), next(folder.glob("*.tar.gz"))
    names = zipfile.ZipFile(wheel).namelist()
    outside = [name for name in names if not name.startswith(("downhill/", "downhill-"))]
    with tarfile.open(source) as archive:
        names += [name.partition("/")[2] for name in archive.getnames()]
    strange = [name for name in names if name.startswith(FOR_OTHERS) or name.endswith(FOR_OTHERS)]
    if outside or strange:
        raise SystemExit(f"These do not belong there: {outside + strange}")


def install(wheel: Path, place: Path) -> Path:
    """Make an environment with the wheel and give its program."""
    subprocess.run([sys.executable, "-m", "venv", place], check=True)
    programs = place / ("Scripts" if sys.platform == "win32" else "bin")
    quiet = ("--quiet", "--disable-pip-version-check")
    lock = (
        "--require-hashes",
        "--only-binary",
        ":all:",
        "--requirement",
        PROJECT / "requirements.txt",
    )
    python = programs / "python"
    subprocess.run([python, "-m", "pip", "install", *quiet, *lock], check=True)
    subprocess.run([python, "-m", "pip", "install", *quiet, "--no-deps", wheel], check=True)
    subprocess.run([python, "-m", "pip", "check"], check=True, stdout=subprocess.DEVNULL)
    if subprocess.run([python, "-c", NOTHING_GLOBAL], check=False, cwd=place).returncode != 0:
        raise SystemExit("The wheel puts modules of its own into everybody's way.")
    return programs / "downhill"


def main(arguments: list[str]) -> None:
    """Do what the command line says."""
    if len(arguments) != 1:
        raise SystemExit(__doc__)
    folder = Path(arguments[0]).resolve()
    check_names(folder)
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch) / "다른 곳"
        place.mkdir()
        program = install(next(folder.glob("*.whl")), place / "environment")
        try_out(program, place)
        print("Downhill: the package works.")


if __name__ == "__main__":
    main(sys.argv[1:])
