"""What the program is called with when a window is wanted."""

import re
import tomllib
from pathlib import Path

import pytest

from model import VERSION
from model.commands import usage
from model.commands.usage import MOST_STEPS, Opening, Screenshot, parse_window
from model.training.training import LAST_STEP

ROOT = Path(__file__).parents[3]
PLACES = {"score": (), "descent": ("terrain", "step"), "backprop": ("sum",)}
EYES = ("pixels32", "network")


def parse_screenshot(arguments: list[str]) -> Screenshot:
    """Read what to draw in a house with three rooms."""
    return usage.parse_screenshot(arguments, PLACES, EYES)


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    assert project["project"]["dynamic"] == ["version"]
    source = project["tool"]["hatch"]["version"]
    (said,) = re.findall(source["pattern"], (ROOT / source["path"]).read_text(encoding="utf-8"))
    assert said == VERSION


def test_paths_are_kept_as_they_are() -> None:
    assert parse_window([]) == Opening([], None)
    names = ["a b.jpg", "./train", "caf\udce9"]
    assert parse_window(names) == Opening(names, None)
    assert parse_window(["--", "-x.jpg"]) == Opening(["-x.jpg"], None)


def test_a_lesson_is_a_number_or_a_path() -> None:
    assert parse_window(["--lesson", "12"]) == Opening([], "12")
    assert parse_window(["a.jpg", "--lesson", "my/own.toml"]) == Opening(["a.jpg"], "my/own.toml")


def test_a_class_has_a_file_and_says_itself_which_lesson(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert parse_window(["--class", "our.toml"]) == Opening([], None, "our.toml")
    with pytest.raises(SystemExit):
        parse_window(["--class", "our.toml", "--lesson", "3"])
    assert "not allowed with" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("option", "text"), [("--version", f"Downhill {VERSION}"), ("--help", "classify MODEL PHOTO")]
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
        page=None,
        steps=100,
        photos=None,
        eye=None,
        language=None,
        theme=None,
        size=(1440, 900),
        text=None,
        lesson=None,
    )


def test_a_screenshot_can_be_ordered_in_detail() -> None:
    given = (
        "a.png --room descent --page step --steps 5 --photos f --eye network "
        "--language ko --theme dark --size 1280x720 --text 150 --lesson 8.3"
    )

    assert parse_screenshot(given.split()) == Screenshot(
        "a.png", "descent", "step", 5, "f", "network", "ko", "dark", (1280, 720), 1.5, (8, 3)
    )


def test_a_chapter_begins_with_its_first_beat() -> None:
    assert parse_screenshot(["a.png", "--lesson", "8"]).lesson == (8, 1)


def test_a_page_brings_its_room() -> None:
    assert parse_screenshot(["a.png", "--page", "sum"]).room == "backprop"


def test_a_room_shows_the_page_that_it_opens_with() -> None:
    wanted = parse_screenshot(["a.png", "--room", "descent"])

    assert (wanted.room, wanted.page) == ("descent", None)


def test_help_lists_every_room_page_and_eye(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        parse_screenshot(["--help"])

    said = capsys.readouterr().out
    assert end.value.code == 0
    assert "  score\n  descent   terrain, step\n  backprop  sum\n" in said
    assert "pixels32, network" in said


def test_a_film_is_no_longer_than_in_training() -> None:
    assert MOST_STEPS == LAST_STEP
    assert parse_screenshot(["a.png", "--steps", "10000000"]).steps == 10_000_000


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (["a.png", "--steps", "10000001"], "10000001 is more than 10,000,000"),
        (["a.png", "--size", "1023x600"], "1023x600 is too small; the least is 1024x600"),
        (["a.png", "--size", "1024x599"], "1024x599 is too small; the least is 1024x600"),
        (["a.png", "--text", "79"], "79 is less than 80"),
        (["a.png", "--text", "201"], "201 is more than 200"),
        (["a.png", "--lesson", "21"], "21 is more than 20"),
        (["a.png", "--lesson", "0.1"], "0.1 is no chapter and beat"),
        ([""], "OUT.png: a name is needed here"),
        (["a.png", "--photos", ""], "--photos: a name is needed here"),
        (["a.png", "--room", ""], "--room: a name is needed here"),
        (["a.png", "--room", "hall"], "no room hall; there are: score, descent, backprop"),
        (["a.png", "--page", "hall"], "no page hall; there are: terrain, step, sum"),
        (["a.png", "--eye", "third"], "no eye third; there are: pixels32, network"),
        (
            ["a.png", "--page", "sum", "--room", "score"],
            "sum is in the room backprop, not in score",
        ),
    ],
)
def test_a_screenshot_that_cannot_be_is_wrong_usage(
    given: list[str], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        parse_screenshot(given)

    assert end.value.code == 2
    assert why in capsys.readouterr().err


def test_the_window_opens_on_no_empty_name(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        parse_window([""])

    assert end.value.code == 2
    assert "a name is needed here" in capsys.readouterr().err
