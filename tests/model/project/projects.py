"""Projects for tests, what is in them as plain values, and files that somebody has changed."""

import io
import json
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import ArrayLike, NDArray

from model.archive.writer import ArchiveWriter
from model.eyes import EDGES, FINAL, Eye, FeatureCache, NetworkEye
from model.eyes.feature_cache import Looks
from model.eyes.network_eye import EARLY, LATE, MIDDLE, OPINION, SHIPPED
from model.lab.lab import Lab
from model.photos.dataset import Example
from model.photos.learnt import NOTHING
from model.photos.look import look_of
from model.photos.photo import Look
from model.project.heaps import HeapReader, HeapWriter
from model.project.open_file import OpenFile
from model.project.project import Project
from model.project.project_file import open_project, save_project
from model.sentence import Refusal
from model.sketches.sketches import all_sketches
from model.training.divergence import Diverged
from model.training.optimisers import Adam
from model.training.problem import Settings
from model.training.schedules import Cosine
from model.training.setup import prepare
from model.training.training import State
from tests.model.lab.labs import GREY, SMALL, choose, examples_of, model_of
from tests.model.making import bits_of_state, make_photo, train_run
from tests.model.networks import HERE, colours, eye_of

Changed = dict[str, Any]  # whatever JSON can be

_LAYERS = {eye.layer: eye.size for eye in (EARLY, MIDDLE, LATE, FINAL)} | {OPINION: 1_000}


def looks_of_shipped(digest: bytes) -> Looks:
    """What the network that comes with Downhill might have seen."""
    random = np.random.default_rng(list(digest))
    return {name: random.random(size, np.float32) for name, size in _LAYERS.items()}


def a_dog(number: int) -> Example:
    """A photo from a file, with everything that the loader finds out about it."""
    photo = make_photo(number, edges=EDGES)
    look, key = look_of(photo.squares[64]), bytes([number % 256]) * 16
    kin = (bytes(range(16)), bytes(16))
    path = f"/home/somebody/secret/{photo.name}"
    return Example(replace(photo, path=path, picture=key, look=look, alike=kin), 0, False)


def go_on(
    lab: Lab, steps: int, cache: FeatureCache | None = None, start: int | None = None
) -> None:
    see = (cache or FeatureCache()).see
    train_run(lab.run, steps, start=start, prepare=partial(prepare, see=see))
    lab.look_at(lab.run.shown)


def small_lab() -> Lab:
    """Two drawings of each animal, and a film of a few steps."""
    lab = Lab([Example(photo, label) for photo, label in all_sketches(4)])
    choose(lab, held_out_share=0.0)
    go_on(lab, 5)
    return lab


def small_project() -> Project:
    lab = small_lab()
    return Project(lab.snapshot(), FeatureCache().known)


def rich_project(folder: Path) -> Project:
    """Something of everything."""
    own = eye_of(folder / "mine.onnx", colours(), HERE)
    cache = FeatureCache()
    lab = Lab([Example(photo, label) for photo, label in all_sketches(4)])
    go_on(lab, 3)
    photos = [a_dog(7), *examples_of(range(10, 18))]
    lab.add(photos)
    choose(lab, settings=Settings(0.01, batch=3, l2=0.01, optimiser=Adam(), schedule=Cosine(9)))
    go_on(lab, 20)
    lab.look_at(8)
    choose(lab, settings=replace(lab.choices.settings, rate=0.02))
    go_on(lab, 150, start=8)
    lab.name_branch(0, "강아지 <b>")
    lab.label(make_photo(30, edges=EDGES), 1)
    lab.remove([photos[1].photo.digest])
    lab.relabel([photos[2].photo.digest], 1)
    go_on(lab, 4)
    lab.run.stopped = Diverged(lab.run.length, np.inf, 0.5, 0.25, "rate")
    learnt = lab.run.learnt
    lab.see_with(SMALL)
    lab.open(model_of(GREY, learnt=learnt))
    choose(lab, settings=replace(lab.choices.settings, rate=1e-9, batch=0))
    go_on(lab, 2)
    lab.open(model_of(GREY, seed=1))
    lab.see_with(own)
    go_on(lab, 3, cache)
    lab.look_at(2)
    asked = (photos[1].photo, make_photo(40, edges=EDGES))

    def looks(network: str, digest: bytes) -> Looks | None:
        if network == SHIPPED.digest:
            return None if digest == asked[1].digest else looks_of_shipped(digest)
        return cache.known(network, digest)

    place = {"room": "score", "강아지": "🐕"}
    return Project(lab.snapshot(), looks, (own,), True, FINAL, asked[0], asked, 1, place)


def plain(thing: object, seen: dict[int, int] | None = None) -> object:
    """Everything in a value as plain values; what is met again is the number it had."""
    seen = {} if seen is None else seen
    if thing is NOTHING:
        return "nothing"
    if isinstance(thing, np.ndarray):
        return thing.dtype.str, thing.shape, thing.tobytes()
    if isinstance(thing, Diverged):
        return str(thing), thing.step, repr(thing.loss), thing.rate, thing.l2, thing.cause
    if isinstance(thing, NetworkEye):
        return thing.name, thing.size
    if isinstance(thing, Look):
        return thing.print, plain(thing.grey)
    if isinstance(thing, State):
        # Whether its params are those of the start, or the same numbers, makes no difference.
        return bits_of_state(thing), thing.optimiser_type, thing.since
    if isinstance(thing, Mapping):
        return [(plain(key, seen), plain(value, seen)) for key, value in sorted_items(thing)]
    if isinstance(thing, frozenset):
        return sorted(thing)
    if isinstance(thing, tuple | list):
        return [plain(part, seen) for part in thing]
    if is_dataclass(thing) and not isinstance(thing, type):
        if type(thing).__eq__ is object.__eq__:
            if id(thing) in seen:
                return "again", seen[id(thing)]
            seen[id(thing)] = len(seen)
        return type(thing).__name__, [
            (field.name, _part(thing, field.name, seen)) for field in fields(thing)
        ]
    return thing


def _part(thing: object, name: str, seen: dict[int, int]) -> object:
    value = getattr(thing, name)
    if name == "path" and value is not None:
        return "a file"
    return plain(value, seen)


def sorted_items(mapping: Mapping[Any, Any]) -> Iterable[tuple[Any, Any]]:
    return sorted(mapping.items(), key=lambda item: repr(plain(item[0])))


def plain_project(project: Project) -> list[object]:
    seen: dict[int, int] = {}
    names = [field.name for field in fields(project) if field.name != "looks"]
    return [(name, plain(getattr(project, name), seen)) for name in names]


def saved(folder: Path, project: Project, name: str = "afternoon.downhill") -> str:
    path = str(folder / name)
    save_project(path, project)
    return path


def opened(path: str | Path, at_hand: Iterable[Eye] = ()) -> Project:
    return open_project(str(path), HERE, tuple(at_hand))


def why_not_opened(path: str | Path) -> str:
    with pytest.raises(Refusal) as refused:
        opened(path)
    return str(refused.value)


def why_not_saved(path: str | Path, project: Project) -> str:
    with pytest.raises(Refusal) as refused:
        save_project(str(path), project)
    return str(refused.value)


def parts_of(path: str | Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rewritten(path: str | Path, parts: Mapping[str, bytes]) -> str:
    """The file with other entries in it; the checksums of the archive fit."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return str(path)


def with_json(path: str | Path, change: Callable[[Changed], None]) -> str:
    """The file with another text in it."""
    parts = parts_of(path)
    body = json.loads(parts["project.json"])
    change(body)
    return rewritten(path, {**parts, "project.json": json.dumps(body).encode()})


def with_array(path: str | Path, name: str, change: Callable[[NDArray[Any]], Any]) -> str:
    """The file with another array in it: what `change` gives, or what it has changed in place."""
    parts = parts_of(path)
    array = np.load(io.BytesIO(parts[f"{name}.npy"]))
    given = change(array)
    content = io.BytesIO()
    np.lib.format.write_array(content, array if given is None else given)
    return rewritten(path, {**parts, f"{name}.npy": content.getvalue()})


def heaps_of(path: Path, parts: Mapping[str, Iterable[ArrayLike]]) -> HeapReader:
    """Heaps as they come from a file, on which something was put."""
    heaps = HeapWriter()
    for heap, arrays in parts.items():
        for array in arrays:
            heaps.put(heap, array)
    with path.open("wb") as file, ArchiveWriter(file) as archive:
        heaps.write(archive)
    with path.open("rb") as file:
        return HeapReader(OpenFile(file, path.stat().st_size))
