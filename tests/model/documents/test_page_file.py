"""A page is written whole, or a sentence says why not."""

from pathlib import Path

import pytest

from model.documents.page_file import page_target, save_page
from model.sentence import Refusal


def test_it_is_written_as_it_is(tmp_path: Path) -> None:
    save_page(str(tmp_path / "page.html"), "<p>강아지\n")

    assert (tmp_path / "page.html").read_bytes() == "<p>강아지\n".encode()


def test_a_place_that_cannot_be_is_refused(tmp_path: Path) -> None:
    with pytest.raises(
        Refusal, match=r"The page cannot be saved as none\.html: there is no folder"
    ):
        page_target(str(tmp_path / "nowhere" / "none.html"))


def test_a_disk_that_is_full_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("model.documents.page_file.write_whole", full)
    with pytest.raises(Refusal, match=r"page\.html: the disk is full"):
        save_page(str(tmp_path / "page.html"), "")
