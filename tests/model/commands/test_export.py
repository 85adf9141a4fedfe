"""`export`: projects and models are written for other programs."""

from pathlib import Path

import pytest

from model.commands.console import ALL_DONE, NOT_DONE
from model.commands.export import run
from model.exports import BY_NAME
from model.exports.material import material_in
from model.model_file.model_file import save
from tests.model.commands.world import World
from tests.model.lab.labs import model_of
from tests.model.networks import HERE, colours, eye_of
from tests.model.project.projects import saved, small_project


@pytest.mark.parametrize("name", BY_NAME)
def test_each_format_is_written_of_a_project(world: World, tmp_path: Path, name: str) -> None:
    path, out = saved(tmp_path, small_project()), tmp_path / "out"

    assert world.run(run, path, "--format", name, "--out", out) == ALL_DONE
    assert world.printed == f"It is in {out}.\n"
    BY_NAME[name].save(str(tmp_path / "other"), material_in(path, HERE), "en", str)
    assert out.read_bytes() == (tmp_path / "other").read_bytes()


def test_tables_speak_korean(world: World, tmp_path: Path) -> None:
    path, out = saved(tmp_path, small_project()), tmp_path / "a.csv"

    world.run(run, path, "--format", "csv", "--out", out, "--language", "ko")
    assert out.read_text("utf-8-sig").startswith("스텝,학습률,")
    assert world.printed == f"{out}에 저장했습니다.\n"


def test_a_model_is_written_as_far_as_it_goes(world: World, tmp_path: Path) -> None:
    save(str(tmp_path / "a.npz"), model_of())
    arguments = tmp_path / "a.npz", "--out", tmp_path / "out", "--format"

    assert world.run(run, *arguments, "onnx") == ALL_DONE
    assert world.run(run, *arguments, "numpy") == NOT_DONE
    assert world.said == (
        "main.py export: There is no film to be written: a model (.npz) does not hold any. Train "
        "at least one step, and save a project (.downhill).\n"
    )


def test_the_network_that_belongs_beside_a_model_is_named(world: World, tmp_path: Path) -> None:
    eye = eye_of(tmp_path / "mine.onnx", colours())
    save(str(tmp_path / "a.npz"), model_of(eye))

    arguments = tmp_path / "a.npz", "--out", tmp_path / "out"
    assert world.run(run, *arguments, "--format", "npz") == ALL_DONE
    assert world.printed.endswith("Keep the network mine.onnx beside it.\n")
    assert world.run(run, *arguments, "--format", "weights") == ALL_DONE
    assert world.printed.endswith("It is in {}.\n".format(tmp_path / "out"))


def test_what_is_not_there_is_said(world: World, tmp_path: Path) -> None:
    arguments = tmp_path / "a.npz", "--format", "npz", "--out", tmp_path / "b.npz"
    assert world.run(run, *arguments) == NOT_DONE
    assert "there is no such file" in world.said


@pytest.mark.parametrize("out", ["a.npz", "A.NPZ", "link"])
def test_what_is_read_is_not_written_over(world: World, tmp_path: Path, out: str) -> None:
    save(str(tmp_path / "a.npz"), model_of())
    (tmp_path / "link").symlink_to("a.npz")
    before = (tmp_path / "a.npz").read_bytes()

    arguments = tmp_path / "a.npz", "--format", "weights", "--out", tmp_path / out
    assert world.run(run, *arguments) == NOT_DONE
    assert f"{out} cannot be saved: that is another file of this command." in world.said
    assert (tmp_path / "a.npz").read_bytes() == before
