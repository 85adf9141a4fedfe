"""What the program leaves behind and whom it calls, seen from outside its process.

A library in C++ opens files and sockets past everything that Python could watch. So the program
runs as a process of its own whose home is an empty folder: what lies there afterwards was written
by it, /proc names the sockets that it holds, and where strace is installed that lists every one
that it asked for.

    python -m tests.silence

keeps a window with photos open for half a minute, which is longer than the first call of ONNX
Runtime to its maker takes (10 to 15 s), and says what was seen.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.model.commands.world import draw_classes

ROOT = Path(__file__).parent.parent
PROGRAM = [sys.executable, str(ROOT / "main.py")]
PATIENCE = 120.0
"""Seconds after which a process hangs."""

INTERNET = re.compile(r"\bsocket\((AF_INET6?), .*")
LONG_LIFE = 30.0


@dataclass(frozen=True, slots=True)
class Traces:
    """What was seen of a process.

    files:   what it left in its home outside Downhill's own folders.
    own:     what it left in Downhill's own folders.
    sockets: those to the internet, one text each.
    """

    files: tuple[str, ...]
    own: tuple[str, ...]
    sockets: tuple[str, ...]


def can_trace() -> bool:
    """Whether strace is there and allowed to look on."""
    if shutil.which("strace") is None:
        return False
    tried = subprocess.run(["strace", "-qq", "-o", os.devnull, "true"], check=False, timeout=60)
    return tried.returncode == 0


def watch(
    command: Sequence[str],
    home: Path,
    *,
    traced: bool,
    enough: Callable[[Path], bool] | None = None,
) -> Traces:
    """Run a command in an empty home and see what it leaves there and whom it calls.

    enough: looks at the home and tells when the process has lived long enough; without it the
    process ends by itself, and has to succeed.
    """
    scratch, listing = home / "tmp", home.parent / f"{home.name}.strace"
    scratch.mkdir(parents=True)
    # As after the first login: nothing is set that a stranger would not have.
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    environment = kept | {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "TMPDIR": str(scratch),
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
    }
    # With -D the process that was started is the program, and strace looks on from the side.
    tracing = ["strace", "-D", "-f", "-qq", "-e", "trace=socket", "-o", str(listing)]
    sockets: set[str] = set()
    ended_by_us = False
    deadline = time.monotonic() + PATIENCE
    with subprocess.Popen(
        [*(tracing if traced else []), *command],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        while process.poll() is None:
            lived = enough is not None and enough(home)
            sockets |= held_sockets(process.pid)
            if lived:
                process.terminate()
                ended_by_us = True
                break
            if time.monotonic() > deadline:
                process.kill()
                raise TimeoutError(f"{command} did not come to an end")
            time.sleep(0.05)
        said, _ = process.communicate(timeout=PATIENCE)
    if process.returncode != 0 and not ended_by_us:
        raise ChildProcessError(f"{command} failed: {said}")
    if traced:
        sockets |= {found[0] for found in INTERNET.finditer(listing.read_text(errors="replace"))}
    left = sorted(
        path.relative_to(home).as_posix() for path in home.rglob("*") if not path.is_dir()
    )
    own = [name for name in left if "downhill" in name.casefold().split("/")]
    return Traces(tuple(name for name in left if name not in own), tuple(own), tuple(sockets))


def held_sockets(pid: int) -> set[str]:
    """Which sockets to the internet a process holds now, where the system tells."""
    held: set[str] = set()
    for descriptor in Path(f"/proc/{pid}/fd").glob("*"):
        try:
            target = os.readlink(descriptor)
        except OSError:  # closed meanwhile
            continue
        if target.startswith("socket:["):
            held.add(target.removeprefix("socket:[").removesuffix("]"))
    found: set[str] = set()
    for kind in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6"):
        try:
            lines = Path(f"/proc/{pid}/net/{kind}").read_text().splitlines()[1:]
        except OSError:
            continue
        found |= {f"{kind} to {line.split()[2]}" for line in lines if line.split()[9] in held}
    return found


def photos_were_seen(home: Path) -> bool:
    """Whether the network of a window has looked at photos: it keeps what it found."""
    return any(home.glob(".cache/downhill/features/*"))


def main() -> int:
    """Watch a window that has been fed photos for half a minute; 0 when it was silent."""
    traced = can_trace()
    seen_at: list[float] = []

    def lived_long(home: Path) -> bool:
        if not seen_at and photos_were_seen(home):
            seen_at.append(time.monotonic())
        return bool(seen_at) and time.monotonic() > seen_at[0] + LONG_LIFE

    with tempfile.TemporaryDirectory(prefix="downhill-silence-") as folder:
        photos = draw_classes(Path(folder) / "photos")
        home = Path(folder) / "home"
        traces = watch([*PROGRAM, str(photos)], home, traced=traced, enough=lived_long)
    how = "by strace" if traced else "in /proc"
    sys.stdout.write(
        f"A window with photos lived {LONG_LIFE:.0f} s. Sockets to the internet, seen {how}: "
        f"{list(traces.sockets) or 'none'}. Files outside Downhill's own folders: "
        f"{list(traces.files) or 'none'}.\n"
    )
    return 1 if traces.sockets or traces.files else 0


if __name__ == "__main__":
    sys.exit(main())
