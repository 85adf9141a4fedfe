"""What cannot be written is told in a sentence, and what was there stays."""

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from model.exports import BY_NAME, EXPORTS
from model.exports import export as writing
from model.exports.export import Export, film_of, write_out
from model.exports.material import Material
from model.lab.lab import Lab
from model.sentence import Refusal, sentence
from tests.model.exports.materials import film_in, film_lab, material
from tests.model.lab.labs import examples_of, model_of
from tests.model.networks import colours, eye_of


def test_each_kind_has_a_name_of_its_own() -> None:
    assert list(BY_NAME) == [export.name for export in EXPORTS]
    assert list(BY_NAME.values()) == list(EXPORTS)


def test_a_film_is_given_where_there_is_one() -> None:
    one = material()
    assert film_of(one) is film_in(one)
    with pytest.raises(Refusal, match="a step at least"):
        film_of(Material(model_of(), sentence("it takes a step at least")))


def test_what_cannot_be_written_is_known_before_a_file_is_named(tmp_path: Path) -> None:
    dogs = [one for one in examples_of(range(8)) if one.label == 0]
    eye = eye_of(tmp_path / "mine.onnx", colours())
    foreign = replace(film_lab().snapshot().choices, eye=eye)
    nothing = Lab(examples_of(range(8))), "it takes a step at least"
    for lab, why in (nothing, (Lab(dogs), "photos of dogs only")):
        shown = lab.snapshot()
        for export in EXPORTS:
            said = export.refusal(shown)
            if said is None:
                export.save(str(tmp_path / "out"), material(lab), "en", str)
                continue
            assert why in str(said)
            with pytest.raises(Refusal) as refused:
                export.save(str(tmp_path / "out"), material(lab), "en", str)
            assert refused.value.sentence == said, export.name
    shown = film_lab().snapshot()
    assert [export.name for export in EXPORTS if export.refusal(shown) is not None] == []
    said = BY_NAME["onnx"].refusal(replace(shown, choices=foreign))
    assert "mine.onnx cannot be written as ONNX" in str(said)


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
def test_each_kind_replaces_a_file_and_writes_the_same_twice(
    tmp_path: Path, export: Export
) -> None:
    path, one = tmp_path / "a.file", material()
    path.write_bytes(b"old")

    export.save(str(path), one, "en", str)
    first = path.read_bytes()
    export.save(str(path), one, "en", str)

    assert path.read_bytes() == first != b"old"
    assert os.listdir(tmp_path) == ["a.file"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"a\.csv cannot be saved: there is no folder"):
        write_out(str(tmp_path / "none" / "a.csv"), b"")


def test_a_disk_that_is_full_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(writing, "write_whole", full)
    with pytest.raises(Refusal, match="the disk is full"):
        write_out(str(tmp_path / "a.csv"), b"")
