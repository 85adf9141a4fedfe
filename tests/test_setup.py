"""`make run` and `make test` on a computer that lacks something, played with stand-in commands."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the commands look for a display on Linux only"
)

Done: TypeAlias = "subprocess.CompletedProcess[str]"
Run: TypeAlias = Callable[..., Done]


@pytest.fixture
def set_up(tmp_path: Path) -> Run:
    """Run .ci/setup in an empty project, where the commands given are the only ones there are."""
    project, commands = tmp_path / "project", tmp_path / "commands"
    commands.mkdir()
    shutil.copytree(ROOT / ".ci", project / ".ci", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "requirements.txt", project)
    for name in ("dirname", "basename", "cksum"):
        (commands / name).symlink_to(str(shutil.which(name)))

    def run(**scripts: str) -> Done:
        for name, script in scripts.items():
            command = commands / name.replace("_", "-")
            command.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
            command.chmod(0o755)
        return subprocess.run(
            ["/bin/sh", ".ci/setup", "requirements.txt"],
            cwd=project,
            env={"PATH": str(commands)},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


WITHOUT_VENV = 'case "$2" in *ensurepip*) exit 1;; esac'


def test_without_python_it_says_what_to_install(set_up: Run) -> None:
    done = set_up()
    assert done.returncode == 1
    assert "there is no python3 here. Install Python 3.11 or newer" in done.stderr


def test_an_old_python_is_named_and_refused(set_up: Run) -> None:
    done = set_up(python3='case "$1" in -V) echo Python 3.9.2;; *) exit 1;; esac')
    assert done.returncode == 1
    assert done.stderr.startswith("Downhill: python3 is Python 3.9.2, and 3.11 or newer is needed")
    assert done.stderr.count("\n") == 1


def test_without_root_the_one_command_to_type_is_printed(set_up: Run) -> None:
    done = set_up(python3=WITHOUT_VENV, id="echo 1000", apt_get="", sudo="")
    assert done.returncode == 1
    assert done.stderr.endswith("  sudo sh -c 'apt-get install --yes python3-venv'\n")


def test_the_printed_command_fetches_the_list_of_packages_where_there_is_none(set_up: Run) -> None:
    done = set_up(python3=WITHOUT_VENV, id="echo 1000", apt_get="exit 100")
    assert done.returncode == 1
    assert done.stderr.endswith("  su -c 'apt-get update && apt-get install --yes python3-venv'\n")


def test_without_apt_it_names_what_is_missing(set_up: Run) -> None:
    done = set_up(python3=WITHOUT_VENV, id="echo 0")
    assert done.returncode == 1
    assert "venv module is missing. Install it with this system's package manager" in done.stderr


def test_root_gets_the_missing_package_from_a_fresh_list(set_up: Run, tmp_path: Path) -> None:
    log = tmp_path / "log"
    apt = f"""
        echo "$@" >>"{log}"
        case "$*" in *update) : >"{log}.list";; esac
        [ -e "{log}.list" ] || exit 100
    """
    set_up(python3=WITHOUT_VENV, id="echo 0", apt_get=apt)
    calls = log.read_text(encoding="utf-8").splitlines()
    assert [call.split()[-1] for call in calls] == ["python3-venv", "update", "python3-venv"]


@pytest.mark.parametrize(
    ("variables", "opens"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"}, True),
    ],
)
def test_make_run_opens_a_window_only_where_there_is_a_display(
    variables: dict[str, str], *, opens: bool
) -> None:
    planned = subprocess.run(
        ["make", "--dry-run", "run"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **variables},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert ("requirements.txt window" in planned) == opens
    assert ("main.py screenshot downhill.png --steps 100" in planned) == (not opens)
