r"""Reading `file:` addresses, as file managers write them, as paths on this computer.

An address may name a computer: `file://laptop/photos/dog.jpg`. On this computer that is a path
like any other. On Windows another name is that of a share, `\\server\photos`, and the path that
leads there is one as well; elsewhere no path does.
"""

import os
import re
import sys
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QSysInfo

_DRIVE = re.compile(rb"/[A-Za-z]:(/|$)")
_SHARE = re.compile(rb"[/\\]{2}(?![.?][/\\])[^/\\]+[/\\]+[^/\\]")
_HERE = frozenset({b"", b"localhost", b"localhost.localdomain", b"127.0.0.1", b"[::1]"})
_ON_WINDOWS = sys.platform == "win32"


def local_path(
    address: bytes, *, shares: bool = False, windows: bool = _ON_WINDOWS, own_name: str = ""
) -> str | None:
    """Read a `file:` address, percent-encoded bytes, as a path.

    None for every other kind of address and for a file that no path leads to. A bare `#` or `?`
    belongs to the name.

    shares:   whether a path may lead to a share of another computer, as it can on Windows. To
              open one is a connection, so only for what the learner's own file manager says.
    own_name: what this computer is called; empty for what it calls itself.
    """
    if address[:5].lower() != b"file:":
        return None
    rest = address[5:]
    host = b""
    if rest.startswith(b"//"):
        host, slash, rest = rest[2:].partition(b"/")
        rest = slash + rest
    path = unquote_to_bytes(rest)
    if not path.startswith(b"/") or b"\0" in path:
        return None
    if not _is_here(host, own_name or QSysInfo.machineHostName()):
        path = b"//" + unquote_to_bytes(host) + path
        return _share(path) if windows and shares else None
    if not windows:
        return os.fsdecode(path)
    if _DRIVE.match(path):
        return os.fsdecode(path[1:])
    return _share(path) if shares else None


def _is_here(host: bytes, own_name: str) -> bool:
    """Say whether an address names this computer; nobody else is asked."""
    named, own = host.lower(), os.fsencode(own_name).lower()
    short = own.partition(b".")[0]
    return named in _HERE or (bool(own) and named in (own, short, short + b".local"))


def _share(path: bytes) -> str | None:
    """Write the path of a share as Windows does; None where it is none."""
    plain = path[1:] if path.startswith((b"///", b"/\\\\")) else path
    return os.fsdecode(plain).replace("/", "\\") if _SHARE.match(plain) else None
