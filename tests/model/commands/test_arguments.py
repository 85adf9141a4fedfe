"""Arguments: what they stand for, and one line about a wrong one."""

import argparse
import sys
from collections.abc import Callable

import pytest

from model.commands import arguments as read
from model.commands.usage import parse_window


@pytest.mark.parametrize(
    ("reader", "text", "value"),
    [
        (read.name, " ", " "),
        (read.rate, "0.01", 0.01),
        (read.rate, "1e-7", 1e-7),
        (read.strength, "0", 0.0),
        (read.share, "0", 0.0),
        (read.share, "0.99", 0.99),
        (read.count, "0", 0),
        (read.count, "10000000", 10_000_000),
        (read.count, "10,000,000", 10_000_000),
        (read.rate, "2.3 × 10⁻⁸", 2.3e-8),
        (read.batch, "all", 0),
        (read.batch, "1", 1),
        (read.size, "1440x900", (1440, 900)),
    ],
)
def test_an_argument_is_read(reader: Callable[[str], object], text: str, value: object) -> None:
    assert reader(text) == value


@pytest.mark.parametrize(
    ("reader", "text", "why"),
    [
        (read.name, "", "a name is needed here, and this one is empty"),
        (read.rate, "0", "a rate is above 0, and 0 is not"),
        (read.rate, "-1", "a rate is above 0"),
        (read.rate, "nan", "“nan” is not a number"),
        (read.rate, "inf", "“inf” is not a number"),
        (read.rate, "fast", "“fast” is not a number"),
        (read.strength, "-0.1", "a strength is at least 0"),
        (read.strength, "1e999", "1e999 is too large"),
        (read.share, "1", "a share is at least 0 and below 1, and 1 is not"),
        (read.share, "-0.1", "a share is at least 0 and below 1"),
        (read.count, "-1", "-1 is not a whole number of 0 or more"),
        (read.count, "1.5", "“1.5” is not a whole number of up to 18 digits"),
        (read.count, "1_0", "“1_0” is not a number"),
        (read.count, "9" * 300, "is not a whole number"),
        (read.batch, "0", "a batch is all photos or at least 1"),
        (read.batch, "some", "“some” is not a number"),
        (read.size, "1440", "1440 is not a size in pixels such as 1440x900"),
        (read.size, "0x900", "0x900 is not a size"),
    ],
)
def test_a_wrong_argument_is_explained(
    reader: Callable[[str], object], text: str, why: str
) -> None:
    with pytest.raises(argparse.ArgumentTypeError) as wrong:
        reader(text)
    assert why in str(wrong.value)


def test_a_number_may_have_an_upper_end() -> None:
    assert read.count("5", 5) == 5
    with pytest.raises(argparse.ArgumentTypeError, match="6 is more than 5"):
        read.count("6", 5)


@pytest.mark.parametrize("text", ["99x100", "100x99", "10x10"])
def test_a_size_may_have_a_lower_end(text: str) -> None:
    assert read.size("100x100", (100, 100)) == (100, 100)
    with pytest.raises(argparse.ArgumentTypeError, match=f"{text} is too small; the least is 100x"):
        read.size(text, (100, 100))


def test_what_is_wrong_takes_one_line_and_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    parser = read.Parser("train", "About it.")
    parser.add_argument("--rate", type=read.rate)
    with pytest.raises(SystemExit) as end:
        parser.parse_args(["--rate", "0"])

    assert end.value.code == 2
    assert capsys.readouterr().err == (
        "main.py train: argument --rate: a rate is above 0, and 0 is not. "
        "Try main.py train --help.\n"
    )


def test_an_option_is_not_abbreviated(capsys: pytest.CaptureFixture[str]) -> None:
    parser = read.Parser("", "About it.")
    parser.add_argument("--rate", type=read.rate)
    with pytest.raises(SystemExit):
        parser.parse_args(["--ra", "1"])

    assert capsys.readouterr().err.startswith("main.py: unrecognized arguments: --ra 1.")


@pytest.mark.parametrize(
    ("typed", "called"),
    [
        ("main.py", "main.py"),
        ("/home/anna/.local/bin/downhill", "downhill"),
        ("/opt/x/downhill-console.exe", "downhill-console"),
        ("/site-packages/downhill/__main__.py", "python -m downhill"),
        ("/usr/bin/pytest", "main.py"),
    ],
)
def test_help_calls_the_program_as_it_was_called(
    typed: str, called: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", [typed])
    with pytest.raises(SystemExit):
        parse_window(["--help"])
    said = capsys.readouterr().out
    assert said.startswith(f"usage: {called} [")
    assert f"  {called} classify MODEL PHOTO…\n" in said
