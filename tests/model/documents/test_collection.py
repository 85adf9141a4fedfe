"""What a class has handed in, read with care."""

import csv
import io
import json
import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from model.documents.collection import (
    MOST_BYTES,
    MOST_FILES,
    collect,
    read_handin,
    write_answers,
    write_table,
)
from model.documents.handin import write_handin
from model.sentence import Refusal
from tests.model.documents.making import ANSWERED, CHAPTER, HANDIN

PAGE = write_handin(HANDIN, str)
DATA = re.findall(r"<script[^>]*>(.*?)</script>", PAGE)[0]


def changed(**other: Any) -> str:  # whatever JSON can hold
    return PAGE.replace(DATA, json.dumps({**json.loads(DATA), **other}))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bora.html").write_text(PAGE, "utf-8")
    right = replace(CHAPTER, answers=(replace(ANSWERED, chosen=1),))
    other = replace(HANDIN, name="=1+1", chapters=(right,), run=None)
    (tmp_path / "minu.html").write_text(write_handin(other, str), "utf-8")
    (tmp_path / "notes.txt").write_text("no page")
    return tmp_path


def test_what_was_written_is_read_again(folder: Path) -> None:
    one = read_handin(str(folder / "bora.html"))

    assert (one.name, one.chapters, one.sentences) == ("Bora", (CHAPTER,), HANDIN.sentences)
    assert (one.steps, one.held_out) == (100, (39, 42))


def test_a_table_names_everybody_and_counts_wrong_guesses(folder: Path) -> None:
    found = collect(str(folder))
    table = write_table(found, "en", str)

    assert [one.name for one in found.handed_in] == ["Bora", "=1+1"]
    assert found.left_out == ()
    assert "39 / 42" in table
    assert '<td class="number">1 / 2</td><td>0 (1)</td>' in table  # one of two guessed "0"
    assert "Left out" not in table


def read_back(folder: Path) -> list[list[str]]:
    """Read what a spreadsheet gets of a folder."""
    written = write_answers(collect(str(folder)), str)
    return list(csv.reader(io.StringIO(written.decode("utf-8-sig"))))


def test_a_spreadsheet_gets_no_formula(folder: Path) -> None:
    rows = list(
        csv.reader(io.StringIO(write_answers(collect(str(folder)), str).decode("utf-8-sig")))
    )

    assert rows[0] == [
        *("File", "Name", "Chapters done", "Unseen right"),
        *("08-loss/predict", "08-loss/own"),
    ]
    assert rows[1] == ["bora.html", "Bora", "1", "39 / 42", "0", ""]
    assert rows[2] == ["minu.html", "'=1+1", "1", "", "1", ""]


def test_a_question_is_no_formula_of_a_spreadsheet_either(folder: Path) -> None:
    text = PAGE.replace('"key": "08-loss/own"', '"key": "=cmd()"')
    (folder / "minu.html").write_text(text, "utf-8")

    head = next(
        csv.reader(io.StringIO(write_answers(collect(str(folder)), str).decode("utf-8-sig")))
    )

    assert head[-1] == "'=cmd()"


def test_where_nobody_is_wrong_there_is_no_tally(folder: Path) -> None:
    (folder / "bora.html").unlink()
    assert "Nobody has guessed wrongly." in write_table(collect(str(folder)), "en", str)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "<html></html>",
        PAGE + PAGE,
        changed(format="other"),
        changed(chapters="x"),
        changed(chapters=[1]),
        changed(name=7),
        changed(steps=-1),
        changed(steps=True),
        changed(held_out=[1]),
        changed(chapters=[{"name": "", "title": "", "done": 1, "answers": [{}]}] * 2),
        changed(sentences=["x"] * 501),
        PAGE.replace('"chosen": 0', '"chosen": 7'),
        PAGE.replace('"right": 1', '"right": 3'),
        PAGE.replace(DATA, "[" * 100_000),
        PAGE.replace(DATA, "[1e999, NaN"),
    ],
)
def test_what_is_no_such_page_is_named_and_left_out(folder: Path, content: str) -> None:
    (folder / "bad.html").write_text(content, "utf-8")

    found = collect(str(folder))

    assert [name for name, _ in found.left_out] == ["bad.html"]
    assert "bad.html: It is no page" in write_table(found, "en", str)


def test_files_of_every_kind_end_in_a_sentence(folder: Path) -> None:
    (folder / "bytes.html").write_bytes(b"\xff\xfe\x00")
    os.mkfifo(folder / "pipe.html")
    (folder / "folder.html").mkdir()
    with (folder / "large.html").open("wb") as file:
        file.truncate(MOST_BYTES + 1)

    left_out = dict(collect(str(folder)).left_out)

    assert set(left_out) == {"bytes.html", "pipe.html", "folder.html", "large.html"}
    assert str(left_out["large.html"]) == "It is too large."
    for name in ("pipe.html", "folder.html"):
        assert str(left_out[name]) == "It is no ordinary file."


def test_a_name_in_another_encoding_can_be_written(folder: Path) -> None:
    for name, content in (("good", PAGE), ("bad", "")):
        file = os.path.join(os.fsencode(folder), name.encode() + b"\xff\x1b.html")
        with open(file, "wb") as opened:
            opened.write(content.replace('"Bora"', '""').encode())

    found = collect(str(folder))

    assert "bad\ufffd\ufffd.html" in write_table(found, "en", str).encode().decode()
    assert "good\ufffd\ufffd.html" in write_answers(found, str).decode()


def test_more_files_than_a_school_has_are_not_read(folder: Path) -> None:
    for number in range(MOST_FILES):
        (folder / f"a{number:04}.html").write_text("")
    (folder / "a0000.html").write_text(PAGE, "utf-8")

    left_out = dict(collect(str(folder)).left_out)

    assert str(left_out["bora.html"]) == f"Only {MOST_FILES} files are read."


def test_a_folder_without_a_page_is_refused(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(Refusal):
            collect(str(folder))


@given(some.recursive(some.none() | some.booleans() | some.integers() | some.text(), some.lists))
def test_whatever_stands_in_the_data_only_a_refusal_comes(
    tmp_path_factory: pytest.TempPathFactory, content: object
) -> None:
    file = tmp_path_factory.getbasetemp() / "some.html"
    text = json.dumps({"format": "downhill-handin-1", "chapters": content}).replace("<", "\\u003c")
    file.write_text(PAGE.replace(DATA, text), "utf-8")
    with pytest.raises(Refusal):
        read_handin(str(file))
