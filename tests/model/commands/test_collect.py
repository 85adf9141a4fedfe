"""`collect`: a table of what a class has handed in."""

from pathlib import Path

import pytest

from model.commands.collect import run
from model.commands.console import ALL_DONE, NOT_DONE, PARTLY_DONE
from model.documents.handin import write_handin
from tests.model.commands.world import World
from tests.model.documents.making import HANDIN


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "bora.html").write_text(write_handin(HANDIN, str), "utf-8")
    return folder


def test_table_and_csv_are_written(world: World, pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "class.html"

    assert world.run(run, pages, "--out", out) == ALL_DONE
    assert "What the class has handed in" in out.read_text("utf-8")
    assert out.with_suffix(".csv").read_text("utf-8-sig").startswith("File,Name")
    assert world.printed.startswith("1 pages are in ")


def test_it_speaks_korean_and_names_what_it_leaves_out(
    world: World, pages: Path, tmp_path: Path
) -> None:
    (pages / "bad.html").write_text("")
    out = tmp_path / "class.html"

    assert world.run(run, pages, "--out", out, "--language", "ko") == PARTLY_DONE
    assert "우리 반이 제출한 것" in out.read_text("utf-8")
    assert world.said.startswith("bad.html: Downhill에서")


def test_what_cannot_be_done_is_said(world: World, pages: Path, tmp_path: Path) -> None:
    assert world.run(run, tmp_path / "none", "--out", tmp_path / "x.html") == NOT_DONE
    assert world.run(run, pages, "--out", tmp_path / "none" / "x.html") == NOT_DONE
    assert world.said.count("\n") == 2


def test_a_disk_that_is_full_is_said(
    world: World, pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("model.commands.collect.write_whole", full)
    assert world.run(run, pages, "--out", tmp_path / "x.html") == NOT_DONE
    assert "The table cannot be saved as x.html: the disk is full." in world.said


def test_a_table_is_not_written_over_its_own_csv(world: World, pages: Path, tmp_path: Path) -> None:
    for name in ("x.csv", "x.CSV"):
        assert world.run(run, pages, "--out", tmp_path / name) == NOT_DONE
        assert not (tmp_path / name).exists()
    assert world.said.count("the CSV beside it would have the same name") == 2


def test_a_page_that_was_handed_in_is_not_written_over(world: World, pages: Path) -> None:
    before = (pages / "bora.html").read_bytes()

    assert world.run(run, pages, "--out", pages / "bora.html") == NOT_DONE
    assert "that is a page that was handed in" in world.said
    assert (pages / "bora.html").read_bytes() == before


def test_what_is_wrong_with_the_place_is_said_of_the_table(
    world: World, pages: Path, tmp_path: Path
) -> None:
    assert world.run(run, pages, "--out", tmp_path / "none" / "x.html") == NOT_DONE
    assert "The table cannot be saved as x.html: there is no folder" in world.said
