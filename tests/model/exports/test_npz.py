"""The classifier as arrays is the file that Save model writes."""

from pathlib import Path

from model.exports.npz import Arrays
from model.model_file.model_file import load, save
from tests.model.exports.materials import material
from tests.model.making import bits


def test_it_is_the_saved_model(tmp_path: Path) -> None:
    one = material()
    Arrays().save(str(tmp_path / "a.npz"), one, "en", str)
    save(str(tmp_path / "b.npz"), one.model)

    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()
    assert bits(load(str(tmp_path / "a.npz")).params) == bits(one.model.params)
