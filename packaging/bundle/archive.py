"""Packs the bundle into an archive that somebody unpacks and installs, for Linux.

    python packaging/bundle/archive.py BUNDLE OUT.tar.zst [ADDRESS]

BUNDLE is the folder that PyInstaller made. ADDRESS is where the project's files can be seen (its
pictures in docs/), for the software centres that show them; without one, none is named.

The archive holds one folder: the program, `install.sh`, and in `share` what the desktop wants.
"""

import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

from icons import ICON, draw_icons

from model import VERSION

LINUX = PROJECT / "packaging" / "linux"
PICTURES = {
    "downhill.png": ' type="default"',
    "rooms/score.png": "",
    "rooms/descent.png": "",
    "rooms/lesson.png": "",
}
"""What a software centre shows, in docs/."""


def metainfo(today: str, address: str | None) -> str:
    """What a software centre reads, with this version and, where they can be seen, its pictures."""
    text = (LINUX / "downhill.metainfo.xml").read_text("utf-8")
    pictures = ""
    if address is not None:
        each = "".join(
            f"\n    <screenshot{kind}><image>{address}/docs/{name}</image></screenshot>"
            for name, kind in PICTURES.items()
        )
        pictures = f"<screenshots>{each}\n  </screenshots>"
    for gap, value in {"VERSION": VERSION, "DATE": today, "SCREENSHOTS": pictures}.items():
        text = text.replace(f"@{gap}@", value)
    return text


def lay_out(bundle: Path, folder: Path, address: str | None) -> None:
    """Put everything that belongs into the archive into a folder."""
    share = folder / "share"
    share.mkdir(parents=True)
    shutil.copytree(bundle, folder / "downhill", symlinks=True)
    shutil.copy2(LINUX / "install.sh", folder)
    for name in ("downhill.desktop", "downhill.xml"):
        shutil.copy(LINUX / name, share)
    shutil.copy(ICON, share)
    draw_icons(share)
    today = datetime.now(UTC).date().isoformat()
    (share / "downhill.metainfo.xml").write_text(metainfo(today, address), "utf-8")


def main(arguments: list[str]) -> None:
    """Do what the command line says."""
    if len(arguments) not in (2, 3):
        raise SystemExit(__doc__)
    bundle, out = Path(arguments[0]), Path(arguments[1]).resolve()
    address = arguments[2] if len(arguments) == 3 else None
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / f"downhill-{VERSION}"
        lay_out(bundle, folder, address)
        tar = ["tar", "--create", "--owner=0", "--group=0", "--sort=name", f"--directory={scratch}"]
        packed = Path(scratch) / "packed.tar"
        subprocess.run([*tar, f"--file={packed}", folder.name], check=True)
        subprocess.run(["zstd", "--quiet", "--force", "-12", "-T0", packed, "-o", out], check=True)
    print(f"Downhill: {out.name}, {out.stat().st_size / 1e6:.0f} MB.")


if __name__ == "__main__":
    main(sys.argv[1:])
