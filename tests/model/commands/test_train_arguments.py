"""What `train` is told, and what it answers to what it cannot use."""

from pathlib import Path

import pytest

from model.commands.train import run
from tests.model.commands.world import World


@pytest.mark.parametrize(
    "wrong",
    [
        ["--out", ""],
        ["--rate", "0"],
        ["--steps", "-1"],
        ["--steps", "10000001"],
        ["--batch", "0"],
        ["--holdout", "1"],
        ["--l2", "-1"],
        ["--seed", "x"],
        ["--eye", ""],
        ["--start", "third"],
        ["--scaling", "log"],
        ["another folder"],
    ],
)
def test_wrong_arguments_end_with_2(
    world: World, folder: Path, out: Path, wrong: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        world.run(run, folder, "--out", out, *wrong)

    assert end.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not out.exists()


def test_help_explains_the_exit_codes(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        world.run(run, "--help")

    assert end.value.code == 0
    assert "exit codes:" in capsys.readouterr().out


def test_an_empty_folder_name_is_wrong_usage(
    world: World, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        world.run(run, "", "--out", out)

    assert end.value.code == 2
    assert "argument FOLDER: a name is needed here" in capsys.readouterr().err
