"""A project that somebody has changed is refused in a sentence, or can be gone on with.

The checksums of the archive fit here: whoever changes a project on purpose makes them fit.
"""

import io
import json
import tracemalloc
import warnings
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from model.eyes import FINAL, FeatureCache
from model.eyes.network_eye import SHIPPED
from model.lab.lab import Lab
from model.photos.photo import SHOWN
from model.project import open_file
from model.project.open_file import row_sum
from model.project.project import Project
from model.sentence import Refusal
from tests.model.networks import HERE, colours, eye_of
from tests.model.project.projects import (
    Changed,
    go_on,
    opened,
    parts_of,
    plain_project,
    rewritten,
    saved,
    small_project,
    why_not_opened,
    with_array,
    with_json,
)


def film_of(body: Changed, eye: str = "network") -> Changed:
    """The longest film of an eye."""
    films = [film for film in body["lab"]["films"] if film["eye"] == eye]
    found: Changed = max(films, key=lambda film: len(film["schedule"]))
    return found


def history_of(body: Changed) -> Changed:
    found: Changed = body["films"]["histories"][film_of(body, "pixels32")["history"]]
    return found


def swap_setups(body: Changed) -> None:
    film_of(body, "pixels16")["setup"] = film_of(body, "pixels32")["setup"]


def break_opened(body: Changed) -> None:
    film_of(body, "grey32")["scaling"] = "centred"


def repeat_film(body: Changed) -> None:
    body["lab"]["films"].append(body["lab"]["films"][0])


def lose_film(body: Changed) -> None:
    body["lab"]["films"].clear()


def take_steps_of_another_eye(body: Changed) -> None:
    film = film_of(body, "pixels32")
    film["history"] = film_of(body, "grey32")["branches"][0]["history"]
    film.update(shown=0, schedule=film["schedule"][:1], branches=[])


CHANGES: dict[str, Callable[[Changed], object]] = {
    "no edges": lambda body: body["photos"].update(edges=[32, 64]),
    "an edge twice": lambda body: body["photos"]["edges"].append(32),
    "more drawings": lambda body: body["photos"].update(drawn=5),
    "fewer pictures": lambda body: body["photos"].update(pictures=3),
    "more pictures": lambda body: body["photos"].update(pictures=99_999),
    "too many pictures": lambda body: body["photos"].update(pictures=10**6),
    "fewer photos": lambda body: body["photos"].update(photos=4),
    "fewer letters": lambda body: body["photos"].update(names=3),
    "more letters": lambda body: body["photos"].update(names=10**9),
    "more examples": lambda body: body["datasets"].update(examples=40),
    "more learnt": lambda body: body["datasets"]["learnt"][0].update(keys=999_999),
    "too much learnt": lambda body: body["datasets"]["learnt"][0].update(keys=750_000, met=750_000),
    "learnt nowhere": lambda body: body["datasets"]["datasets"][0].update(before=99),
    "learnt by magic": lambda body: body["datasets"]["datasets"][0].update(before="magic"),
    "a larger dataset": lambda body: body["datasets"]["datasets"][0].update(photos=40_000),
    "another network": lambda body: body["eyes"]["networks"][0].update(eye="onnx:12"),
    "a network by no digest": lambda body: body["eyes"]["networks"][0].update(
        eye="onnx:" + "x" * 64
    ),
    "a network of no kind": lambda body: body["eyes"]["networks"][0].update(eye="0" * 69),
    "a network above": lambda body: body["eyes"]["networks"][0].update(file="../.."),
    "a network elsewhere": lambda body: body["eyes"]["networks"][0].update(file="a/mine:stream"),
    "a large network": lambda body: body["eyes"]["networks"][0].update(size=10**6),
    "another size": lambda body: body["eyes"]["networks"][0].update(size=5),
    "a scaling of another size": lambda body: body["setups"]["scalings"][0].update(size=7),
    "params of another size": lambda body: (
        body["setups"]["params"].reverse() or body["setups"]["params"].__setitem__(0, 3)
    ),
    "a rate beyond": lambda body: body["setups"]["setups"][0]["settings"].update(rate=1e9),
    "a share beyond": lambda body: body["setups"]["setups"][0].update(held_out_share=0.95),
    "no scaling": lambda body: body["setups"]["setups"][0].update(scaling="magic"),
    "more states": lambda body: body["films"].update(states=20_000),
    "fewer states": lambda body: body["films"].update(states=3),
    "a history without its start": lambda body: history_of(body).update(key_frames=0),
    "a longer history": lambda body: history_of(body).update(steps=10_000_000),
    "a shorter history": lambda body: history_of(body).update(steps=2),
    "another spacing": lambda body: history_of(body).update(spacing=7),
    "more marks": lambda body: history_of(body).update(marks=9_999),
    "a step beyond the end": lambda body: film_of(body, "pixels32").update(shown=10**6),
    "another source": lambda body: film_of(body, "pixels32").update(source="moon"),
    "another setup": swap_setups,
    "no opened model": break_opened,
    "a film twice": repeat_film,
    "no film": lose_film,
    "a schedule that begins late": lambda body: film_of(body, "pixels32")["schedule"].pop(0),
    "a schedule that goes back": lambda body: film_of(body, "pixels32")["schedule"].reverse(),
    "a schedule beyond the end": lambda body: film_of(body, "pixels32")["schedule"][-1].update(
        since=10**6
    ),
    "a branch without a step": lambda body: film_of(body, "pixels32")["branches"][0].update(
        history=film_of(body, "pixels16")["history"]
    ),
    "a film of another eye's steps": take_steps_of_another_eye,
    "another shelf": lambda body: body["shelves"]["shelves"][0].update(source="moon"),
    "one shelf": lambda body: body["shelves"]["shelves"].pop(),
    "more on a shelf": lambda body: body["shelves"]["shelves"][0].update(photos=90_000),
    "more who are gone": lambda body: body["shelves"].update(gone=10**6),
    "looks of fewer layers": lambda body: body["looks"][0]["layers"].pop(),
    "looks of other layers": lambda body: body["looks"][0]["layers"][0].update(size=79),
    "more looks": lambda body: body["looks"][0].update(pictures=2),
    "an eye that nobody has": lambda body: body["lab"]["choices"].update(eye="third"),
    "an opened model that is not": lambda body: body["lab"]["eyes"][0].update(scaling="opened"),
    "no dataset": lambda body: body["lab"].update(dataset=99),
    "a place too many": lambda body: body["session"].update(place=dict.fromkeys("ab" * 1, 1)),
    "turned to nobody": lambda body: body["session"].update(turned_to=2),
    "a photo that is not": lambda body: body["session"].update(followed=-1),
    "nothing": lambda body: body.clear(),
    "no lab": lambda body: body.update(lab=None),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_changed_text_is_refused(rich: str, change: Callable[[Changed], object]) -> None:
    def changed(body: Changed) -> None:
        change(body)

    why = why_not_opened(with_json(rich, changed))
    assert why.startswith("rich.downhill cannot be opened as a project: ")
    assert "damaged" in why or "this Downhill does not have" in why


def test_more_datasets_than_there_is_use_for_are_refused(rich: str) -> None:
    def changed(body: Changed) -> None:
        body["lab"]["films"][0]["name"] = [[]] * 400_000

    assert "far more than it can need" in why_not_opened(with_json(rich, changed))


def test_a_film_that_nothing_can_be_learnt_with_is_refused(rich: str) -> None:
    body = json.loads(parts_of(rich)["project.json"])
    photos, examples = body["photos"]["photos"], body["datasets"]["examples"]

    def all_dogs(places: NDArray[Any]) -> None:
        places[3 * photos + 1 : 3 * (photos + examples) : 3] = 0

    assert "damaged" in why_not_opened(with_array(rich, "places", all_dogs))


ARRAYS: dict[str, tuple[str, Callable[[NDArray[Any]], Any]]] = {
    "weights that are undefined": ("numbers", lambda a: np.full_like(a, np.nan)),
    "weights without end": ("numbers", lambda a: np.full_like(a, np.inf)),
    "weights beyond all bounds": ("numbers", lambda a: np.full_like(a, 1e10)),
    "losses that are undefined": ("losses", lambda a: np.full_like(a, np.nan)),
    "losses in no order": ("losses", lambda a: a[::-1].copy()),
    "places beyond": ("places", lambda a: np.full_like(a, 2**31 - 1)),
    "places before": ("places", lambda a: np.full_like(a, -1)),
    "the same place": ("places", lambda a: np.zeros_like(a)),
    "fewer places": ("places", lambda a: a[:-1]),
    "two rows": ("places", lambda a: a.reshape(1, -1)),
    "half as exact": ("losses", lambda a: a.astype("<f4")),
    "other bytes first": ("keys", lambda a: a.astype(">u8")),
    "the same digests": ("bytes", lambda a: np.zeros_like(a)),
    "no utf-8": ("bytes", lambda a: np.full_like(a, 255)),
    "smaller squares": ("photos-64", lambda a: a[:, :32, :32].copy()),
    "fewer squares": ("photos-224", lambda a: a[1:].copy()),
    "squares of columns": ("drawn-32", np.asfortranarray),
    "squares of text": ("drawn-32", lambda a: a.astype("U1")),
    "fewer looks": ("looks-0", lambda a: a[:, 1:].copy()),
}


@pytest.mark.parametrize(("name", "change"), ARRAYS.values(), ids=ARRAYS)
def test_a_changed_array_is_refused(
    rich: str, name: str, change: Callable[[NDArray[Any]], Any]
) -> None:
    why = why_not_opened(with_array(rich, name, change))

    assert "damaged" in why or "undefined or beyond" in why or "no plain table" in why


@pytest.mark.parametrize(
    "name",
    ["../../evil.npy", "/evil.npy", "C:\\evil.npy", "folder/", "bytes.exe", "bytes.npy\n"],
)
def test_names_that_lead_elsewhere_are_refused(rich: str, name: str, tmp_path: Path) -> None:
    rewritten(rich, {**parts_of(rich), name: b""})
    before = sorted(tmp_path.parent.rglob("*"))

    assert "damaged" in why_not_opened(rich)
    assert sorted(tmp_path.parent.rglob("*")) == before


def test_what_a_later_downhill_may_add_is_passed_over(rich: str) -> None:
    def changed(body: Changed) -> None:
        body["later"] = body["lab"]["later"] = [1]

    rewritten(rich, {**parts_of(rich), "later.npy": b""})
    assert opened(with_json(rich, changed)).own_eyes


@pytest.mark.parametrize("name", ["project.json", "bytes.npy", "drawn-16.npy", "looks-0.npy"])
def test_a_missing_part_is_named(rich: str, name: str) -> None:
    parts = parts_of(rich)
    del parts[name]

    assert f"it has no array {name.removesuffix('.npy')}." in why_not_opened(rewritten(rich, parts))


def bombs() -> Iterator[tuple[str, Callable[[str], None]]]:
    def packed(path: str, name: str, content: bytes) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, content)

    def many(path: str) -> None:
        with zipfile.ZipFile(path, "w") as archive:
            for number in range(3_000):
                archive.writestr(str(number), b"")

    def twice(path: str) -> None:
        with zipfile.ZipFile(path, "w") as archive, warnings.catch_warnings(action="ignore"):
            archive.writestr("project.json", b"{}")
            archive.writestr("project.json", b"{}")

    def digits(path: str) -> None:
        packed(path, "project.json", b'{"format": ' + b"1" * 15_000_000 + b"}")

    def deep(path: str) -> None:
        packed(path, "project.json", b"[" * 390_000)

    def zeros(path: str) -> None:
        packed(path, "project.json", bytes(17_000_000))

    yield from (
        ("many files", many),
        ("two of a name", twice),
        ("a number of 15 million digits", digits),
        ("a deep text", deep),
        ("a text of 17 MB", zeros),
    )


@pytest.mark.parametrize("make", [make for _, make in bombs()], ids=[name for name, _ in bombs()])
def test_what_would_take_memory_without_end_takes_little(
    tmp_path: Path, make: Callable[[str], None]
) -> None:
    path = str(tmp_path / "bomb.downhill")
    make(path)
    tracemalloc.start()
    try:
        why = why_not_opened(path)
        assert tracemalloc.get_traced_memory()[1] < 100_000_000
    finally:
        tracemalloc.stop()
    assert "cannot be opened as a project" in why


def test_an_array_that_unpacks_into_much_more_is_refused_unread(
    rich: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_file, "MOST_UNPACKED", 4_000_000)
    parts = parts_of(rich)
    content = io.BytesIO()
    np.lib.format.write_array(content, np.zeros(5_000_000, np.uint8))
    parts["bytes.npy"] = content.getvalue()
    del content
    with zipfile.ZipFile(rich, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    del parts
    tracemalloc.start()
    try:
        assert "far more than it can need" in why_not_opened(rich)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def gone_on_with(project: Project) -> None:
    """Do with a project what the window would do."""
    lab, cache = Lab(), FeatureCache()
    cache.bring(project.looks)
    lab.restore(project.lab)
    assert lab.branches is not None
    if lab.run.setup.dataset.refusal() is None and lab.choices.eye != FINAL:
        go_on(lab, 2, cache)
    assert lab.snapshot().choices == lab.choices


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The ways to all values in a text that are neither list nor object."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, one in inner:
        if isinstance(one, dict | list):
            yield from leaves(one, (*path, key))
        else:
            yield (*path, key)


OTHERS = st.sampled_from(
    [-1, 0, 1, 2, 3, 5, 8, 150, 2**31, 10**18, 0.5, -0.5, 1e300, None, True, "", "zero", [], {}]
)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_another_value_anywhere_is_refused_or_gone_on_with(
    rich_file: Path, tmp_path: Path, data: st.DataObject
) -> None:
    parts = parts_of(rich_file)
    body = json.loads(parts["project.json"])
    path = data.draw(st.sampled_from(list(leaves(body))))
    inner = body
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = data.draw(OTHERS)
    changed = {**parts, "project.json": json.dumps(body).encode()}
    try:
        project = opened(rewritten(tmp_path / "a", changed))
    except Refusal:
        return
    gone_on_with(project)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_other_bytes_anywhere_are_refused_or_gone_on_with(
    rich_file: Path, tmp_path: Path, data: st.DataObject
) -> None:
    content = bytearray(rich_file.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        # At the ends there is more that matters than in the squares between.
        far = data.draw(st.integers(-3_000, 3_000) | st.integers(0, len(content) - 1))
        content[far] = data.draw(st.integers(0, 255))
    cut = data.draw(st.none() | st.integers(0, len(content)))
    path = tmp_path / "a"
    path.write_bytes(content[:cut])
    try:
        project = opened(path)
    except Refusal:
        return
    gone_on_with(project)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_other_numbers_in_the_heaps_are_refused_or_gone_on_with(
    rich_file: Path, tmp_path: Path, data: st.DataObject
) -> None:
    path = rewritten(tmp_path / "a", parts_of(rich_file))
    name = data.draw(st.sampled_from(["places", "bytes", "losses", "keys", "numbers"]))

    def change(array: NDArray[Any]) -> None:
        for _ in range(data.draw(st.integers(1, 3))):
            place = data.draw(st.integers(0, min(len(array), 500) - 1))
            array[place] = data.draw(st.integers(0, 200))

    try:
        project = opened(with_array(path, name, change))
    except Refusal:
        return
    gone_on_with(project)


def test_a_network_at_hand_is_taken_where_it_is(rich: str, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    own = eye_of(elsewhere / "mine.onnx", colours(), HERE)

    assert opened(rich, [FINAL, own]).own_eyes == (own,)
    (there,) = opened(rich).own_eyes
    assert there.name == own.name
    assert there != own


def test_a_network_of_another_downhill_is_said(rich: str) -> None:
    def changed(body: Changed) -> None:
        body["eyes"]["shipped"] = "0" * 64

    why = why_not_opened(with_json(rich, changed))
    assert "it sees with a network that came with another Downhill. Open it with that one." in why


def test_looks_that_are_undefined_are_not_there(rich: str) -> None:
    def changed(table: NDArray[Any]) -> None:
        table[:, 0] = np.nan

    project = opened(with_array(rich, "looks-0", changed))
    for example in project.lab.dataset.examples:
        assert project.looks(SHIPPED.digest, example.photo.digest) is None


def test_what_was_learnt_is_unknown_where_it_would_be_too_much(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = opened(saved(tmp_path, small_project()))
    lab = Lab()
    lab.restore(project.lab)
    lab.remove([lab.examples[0].photo.digest])
    go_on(lab, 1)
    monkeypatch.setattr("model.project.records.dataset_table.MOST_LEARNT", 1)
    back = opened(saved(tmp_path, Project(lab.snapshot(), FeatureCache().known)))

    assert lab.dataset.before is not None
    assert back.lab.dataset.before is None


def test_a_photo_that_cannot_be_read_any_more_is_refused(
    rich: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_file, "RESIDENT", 1_000)
    if not open_file.STAYS_OPEN:
        return
    project = opened(rich)
    before = plain_project(project)
    assert project.looks(SHIPPED.digest, project.asked[0].digest) is not None
    with open(rich, "r+b") as file:
        file.truncate(0)

    with pytest.raises(Refusal, match=r"A photo in rich\.downhill cannot"):
        project.asked[1].squares[SHOWN]
    assert project.looks(SHIPPED.digest, project.asked[0].digest) is None
    assert before


def test_a_look_that_is_forgotten_meanwhile_is_not_there(tmp_path: Path) -> None:
    project = opened(saved(tmp_path, small_project()))
    asked: list[bytes] = []

    def forgetful(network: str, digest: bytes) -> dict[str, NDArray[np.float32]] | None:
        asked.append(digest)
        if network != SHIPPED.digest or len(asked) > 6:
            return None
        return {"early": np.zeros(80, np.float32)}

    assert row_sum(np.array([1, 2], np.float32)) == sum(
        np.array([1, 2], np.float32).view(np.uint32).tolist()
    )
    why = why_not_opened(saved(tmp_path, Project(project.lab, forgetful)))
    assert "damaged" in why  # for there are no other layers
