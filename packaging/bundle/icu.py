"""Makes the data of ICU, which Qt is linked to, as small as Downhill has use for.

ICU knows the words and the order of letters of 200 languages, 31 MB; Qt asks it for the order in
which names of files stand in a dialog. What is of English, Korean or no language stays. A library
of the same name, with nothing but data, takes the place of the one that came with Qt.

Source: https://unicode-org.github.io/icu/userguide/icu_data/ and `UDataHeader` in ICU's udata.h.
"""

import re
import struct
import subprocess
from pathlib import Path
from typing import NamedTuple

_HEADER = re.compile(rb"(..)\xda\x27.{8}CmnD", re.DOTALL)
_COUNT, _ENTRY = struct.Struct("<I"), struct.Struct("<II")
_ALIGNED = 16
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:_|$)")
_KEPT_LANGUAGES = ("en", "ko")
_KEPT_ALPHABETS = ("ibm-949_P11A-1999", "ibm-970_P110_P110-2006_U2", "ibm-1363_P11B-1998")
"""Korean ones of before Unicode."""

_LIBRARY = """\
    .section .note.GNU-stack, "", %progbits
    .section .rodata
    .balign {aligned}
    .globl {symbol}
    .type {symbol}, %object
{symbol}:
    .incbin "{data}"
    .size {symbol}, . - {symbol}
"""


class Package(NamedTuple):
    """Data of ICU: the header, and the entries by name, in the order in which they have to be."""

    header: bytes
    entries: dict[str, bytes]


def read(library: bytes) -> Package:
    """Find the data in a library. Raises ValueError where there is none."""
    found = _HEADER.search(library)
    if found is None:
        raise ValueError("this is no data of ICU")
    size = int.from_bytes(found[1], "little")
    header = library[found.start() : found.start() + size]
    table = library[found.start() + size :]
    (count,) = _COUNT.unpack_from(table)
    places = [_ENTRY.unpack_from(table, _COUNT.size + _ENTRY.size * n) for n in range(count)]
    ends = [*(begin for _, begin in places[1:]), len(table)]
    entries = {}
    for (name, begin), end in zip(places, ends, strict=True):
        entries[table[name : table.index(b"\0", name)].decode("ascii")] = table[begin:end]
    return Package(header, entries)


def write(package: Package) -> bytes:
    """Lay data out as ICU reads it: header, count, places, names, and the entries."""
    names = b"".join(name.encode("ascii") + b"\0" for name in package.entries)
    name = _COUNT.size + _ENTRY.size * len(package.entries)
    place = _padded(name + len(names))
    table, contents = [_COUNT.pack(len(package.entries))], []
    for one, content in package.entries.items():
        table.append(_ENTRY.pack(name, place))
        contents.append(content.ljust(_padded(len(content)), b"\0"))
        name += len(one) + 1
        place += len(contents[-1])
    head = b"".join(table) + names
    return package.header + head.ljust(_padded(len(head)), b"\0") + b"".join(contents)


def _padded(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED


def is_kept(name: str) -> bool:
    """Say whether an entry, such as `icudt73l/coll/ko.res`, has a use here."""
    stem, _, kind = name.rpartition("/")[2].rpartition(".")
    if kind == "cnv":
        return stem in _KEPT_ALPHABETS
    # Dictionaries of languages without spaces, and how one alphabet is written in another.
    if kind == "dict" or "/translit/" in name:
        return False
    language = _LANGUAGE.match(stem)
    return kind != "res" or stem == "res_index" or not language or language[1] in _KEPT_LANGUAGES


def make_library(source: Path, scratch: Path) -> Path:
    """Make a library of the same name in a folder, with what is kept; gives the file."""
    package = read(source.read_bytes())
    kept = {name: content for name, content in package.entries.items() if is_kept(name)}
    data, text, compiled = (scratch / f"icu.{end}" for end in ("dat", "s", "o"))
    data.write_bytes(write(Package(package.header, kept)))
    version = re.findall(r"icudt\d+", next(iter(kept)))[0]
    text.write_text(_LIBRARY.format(aligned=_ALIGNED, symbol=f"{version}_dat", data=data), "utf-8")
    out = scratch / source.name
    subprocess.run(["as", text, "-o", compiled], check=True)
    subprocess.run(
        ["ld", "-shared", "-z", "noexecstack", "-soname", source.name, compiled, "-o", out],
        check=True,
    )
    return out
