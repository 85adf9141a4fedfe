"""What the program is called with when a window is wanted."""

import tomllib
from pathlib import Path

import pytest

from model import VERSION
from model.commands.usage import Screenshot, parse_screenshot, parse_window

ROOT = Path(__file__).parents[3]


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    assert project["project"]["version"] == VERSION


def test_paths_are_kept_as_they_are() -> None:
    assert parse_window([]) == []
    assert parse_window(["a b.jpg", "./train", "caf\udce9"]) == ["a b.jpg", "./train", "caf\udce9"]
    assert parse_window(["--", "-x.jpg"]) == ["-x.jpg"]


@pytest.mark.parametrize(
    ("option", "text"), [("--version", f"Downhill {VERSION}"), ("--help", "classify MODEL.npz")]
)
def test_questions_about_the_program_are_answered(
    option: str, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        parse_window([option])

    assert end.value.code == 0
    assert text in capsys.readouterr().out


def test_an_unknown_option_is_wrong_usage() -> None:
    with pytest.raises(SystemExit) as end:
        parse_window(["--train"])
    assert end.value.code == 2


def test_a_screenshot_has_defaults() -> None:
    assert parse_screenshot(["a.png"]) == Screenshot(
        out="a.png",
        room="score",
        steps=100,
        photos=None,
        language=None,
        theme=None,
        size=(1440, 900),
    )


def test_a_screenshot_can_be_ordered_in_detail() -> None:
    given = "a.png --room score --steps 5 --photos f --language ko --theme dark --size 1280x720"

    assert parse_screenshot(given.split()) == Screenshot(
        "a.png", "score", 5, "f", "ko", "dark", (1280, 720)
    )
