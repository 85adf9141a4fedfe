"""Says whose work Downhill carries, and under which licences, from the lock.

    python packaging/notices.py                 writes resources/THIRD_PARTY.md
    python packaging/notices.py texts FOLDER    collects the licences themselves, for a bundle

Names and versions are those of the lock, licences those of the packages installed here; the window
shows the outcome under Help > About.
"""

import re
import shutil
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
LOCK = PROJECT / "requirements.txt"
NOTICES = PROJECT / "resources" / "THIRD_PARTY.md"
TEXTS = PROJECT / "packaging" / "licences"
"""The texts of the licences of Qt and of what it brings, which its packages only name."""

PLACES = {
    "LICENSE.txt": PROJECT / "LICENSE",
    "Pretendard.txt": PROJECT / "resources" / "fonts" / "Pretendard-LICENSE.txt",
    "EfficientNet-Lite0.txt": PROJECT / "resources" / "network" / "LICENSE.txt",
    "Apache-2.0.txt": PROJECT / "resources" / "network" / "APACHE-2.0.txt",
}
"""What is no package: its name among the licences, and where its licence is."""

PIN = re.compile(r"([a-z0-9-]+)==([0-9.]+)(?: ; (.*?))? \\")
SPELLED = {
    "Apache 2.0": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "3-Clause BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
    "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
}
"""Licences as packages call them, in the names of SPDX (https://spdx.org/licenses/)."""

INTRODUCTION = """\
# Works of others in Downhill

Downhill itself is under the MIT licence. This is what it carries or is installed with.

- Typeface Pretendard: SIL Open Font License 1.1 (OFL-1.1).
- Typeface STIX Two Math, within ziamath: SIL Open Font License 1.1 (OFL-1.1).
- Network EfficientNet-Lite0 and what it was trained to say: Apache-2.0.
- Python, within the bundles: PSF-2.0.

## Packages
"""

QT = """
## Qt

PySide6 and Qt are used under the LGPL-3.0. Installed by pip they lie in the folder PySide6 of the
environment; in a bundle they lie in `_internal/PySide6`, as separate libraries, and you may put
your own build of the same version in their place: exchange the files of the same names. Their
source is what the Qt Company publishes for that version. You may take Downhill apart to find
mistakes in what you have exchanged.

On Linux Qt needs ICU, which is under the licence Unicode-DFS-2016 (`licences/ICU.txt` in a
bundle). Of its data the bundle has those of English, Korean and of no language.

The bundle for Linux also carries libraries of Debian or Ubuntu that a window needs (X11, xcb,
Wayland, D-Bus, GLib, fontconfig); the folder `licences` in it has their copyright notes.
"""


def pins() -> Iterator[tuple[str, str, str]]:
    """Name, version and condition of each package in the lock."""
    for line in LOCK.read_text("utf-8").splitlines():
        if found := PIN.fullmatch(line):
            yield found[1], found[2], found[3] or ""


def licence(name: str) -> str:
    """The licence of a package that is installed here, in SPDX's words."""
    said = metadata.metadata(name)
    classes = [
        it.rpartition(" :: ")[2] for it in said.get_all("Classifier") or () if "License" in it
    ]
    named = said.get("License-Expression") or said.get("License") or (classes or [""])[0]
    if not named:
        raise SystemExit(f"{name} does not say under which licence it is.")
    return SPELLED.get(named, named)


def notices() -> str:
    """The whole text."""
    conditions = {"python_full_version < '3.12'": "before Python 3.12"}
    versions: dict[str, list[str]] = {}
    for name, version, condition in pins():
        said = conditions.get(condition, "")
        versions.setdefault(name, []).append(f"{version} {said}".strip())
    lines = [f"- {name} {', '.join(them)}: {licence(name)}." for name, them in versions.items()]
    return f"{INTRODUCTION}\n" + "\n".join(lines) + f"\n{QT}"


def collect(folder: Path) -> None:
    """Copy the licences of everything into a folder, one folder a package."""
    for name, file in PLACES.items():
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, folder / name)
    for file in TEXTS.iterdir():
        shutil.copy(file, folder)
    python = Path(sys.base_prefix) / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}"
    for file in (python / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"):
        if file.exists():
            shutil.copy(file, folder / "Python.txt")
    for name in {name for name, _, _ in pins()}:
        for file in metadata.files(name) or ():
            if re.match(r"(licen[cs]e|copying|notice|thirdparty)", file.name, re.IGNORECASE) and (
                file.suffix not in (".py", ".pyc")
            ):
                place = folder / name / "-".join(file.parts[1:])
                place.parent.mkdir(exist_ok=True)
                shutil.copy(str(file.locate()), place)


def main(arguments: list[str]) -> None:
    """Do what the command line says."""
    match arguments:
        case []:
            NOTICES.write_text(notices(), "utf-8")
        case ["texts", folder]:
            collect(Path(folder))
        case _:
            raise SystemExit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
