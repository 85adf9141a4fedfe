"""Projects that mean no good, for the benchmark `hostile`: most begin as one of Downhill's own."""

import io
import json
import struct
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike

from model.project.records.dataset_table import MOST_LEARNT
from model.project.strict_json import MOST_VALUES

FORMAT_1 = Path(__file__).resolve().parents[1] / "model" / "project" / "format1.downhill"
_FILES = 300_000
_LARGE = 90_000_000  # bytes, which deflate to a thousandth


def projects(folder: Path) -> Iterator[tuple[str, str]]:
    """Give what is wrong with each, and its path."""
    with zipfile.ZipFile(FORMAT_1) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    values = MOST_VALUES // 2 - 1_000
    body = json.loads(parts["project.json"])
    yield "a project that is none", _written(folder / "none", {})
    yield "a project of 300,000 files", _many(folder / "many")
    empty = {"project.json": b"[" + b"{}," * values + b"{}]"}
    yield "a text of as many objects as there may be", _written(folder / "objects", empty)
    lists = {"project.json": b"[" + b"[]," * values + b"1]"}
    yield "a text of as many lists", _written(folder / "lists", lists)
    deep = {"project.json": b"[" * (2 * values)}
    yield "a text of as many brackets", _written(folder / "deep", deep)
    digits = {"project.json": b'{"format": ' + b"1" * 15_900_000 + b"}"}
    yield "a number of 16 million digits", _written(folder / "digits", digits)
    long = {"project.json": b'"' + b"\\u0000" * 2_600_000 + b'"'}
    yield "a text of 16 MB", _written(folder / "long", long)
    for name in ("places", "bytes", "losses"):
        changed = {**parts, f"{name}.npy": _array(np.zeros(_LARGE, np.uint8).view(_kind(name)))}
        yield f"{name} of 90 MB", _written(folder / name, changed)
    body["datasets"]["datasets"] = [{"photos": 6, "before": "nothing"}] * 50_000
    same = {**parts, "project.json": json.dumps(body).encode()}
    yield "50,000 datasets", _written(folder / "datasets", same)
    body = json.loads(parts["project.json"])
    body["datasets"]["learnt"] = [{"keys": MOST_LEARNT, "prints": 0, "met": 0}]
    keys = _array(np.arange(MOST_LEARNT + 100, dtype="<u8"))
    learnt = {**parts, "keys.npy": keys, "project.json": json.dumps(body).encode()}
    yield "as many keys as there may be", _written(folder / "keys", learnt)
    body = json.loads(parts["project.json"])
    body["photos"].update(photos=99_999, names=99_998)
    many = {
        "places.npy": _array(np.zeros(20_000_000, "<i4")),
        "project.json": json.dumps(body).encode(),
    }
    raw = np.load(io.BytesIO(parts["bytes.npy"]))
    lines = np.concatenate([raw, np.full(100_000, 10, np.uint8)])
    many["bytes.npy"] = _array(lines)
    yield "99,999 photos of one picture", _written(folder / "photos", {**parts, **many})
    weights = np.load(io.BytesIO(parts["numbers.npy"]))
    undefined = _array(np.full_like(weights, np.nan))
    yield (
        "weights that are undefined",
        _written(folder / "undefined", {**parts, "numbers.npy": undefined}),
    )
    yield "a size of 4 GB that is not true", _lying(folder / "lying", parts)


def _kind(name: str) -> str:
    return {"places": "<i4", "bytes": "|u1", "losses": "<f8"}[name]


def _array(array: ArrayLike) -> bytes:
    file = io.BytesIO()
    np.lib.format.write_array(file, np.asarray(array))
    return file.getvalue()


def _written(path: Path, parts: Mapping[str, bytes]) -> str:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return str(path)


def _many(path: Path) -> str:
    """Write the contents of very many files, without one of them."""
    entry = struct.pack("<4s4B4HL2L5H2L", b"PK\x01\x02", *[0] * 18) + b"a"
    entry = entry[:28] + struct.pack("<H", 1) + entry[30:]
    contents = entry * _FILES
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 0, 0, len(contents), 0, 0)
    path.write_bytes(contents + end)
    return str(path)


def _lying(path: Path, parts: Mapping[str, bytes]) -> str:
    _written(path, parts)
    data = bytearray(path.read_bytes())
    place = data.rindex(b"PK\x01\x02") + 24
    data[place : place + 4] = (4_000_000_000).to_bytes(4, "little")
    path.write_bytes(data)
    return str(path)
