"""Photos that a table names: found beside it, and told line by line where they are not."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from model.photos.search import table_photos as module
from model.photos.search.class_name import spelled
from model.photos.search.folder import Location, look_up
from model.photos.search.photo_archive import open_archive
from model.photos.search.table_photos import TablePhotos, photos_in
from model.sentence import Refusal


def on_disk(root: Path, text: str, *files: str) -> TablePhotos:
    for name in files:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).touch()
    (root / "labels.csv").write_text(text, encoding="utf-8")
    return photos_in(look_up(str(root / "labels.csv")), look_up(str(root)), spelled)


def in_archive(root: Path, text: str, *files: str) -> TablePhotos:
    path = str(root / "photos.zip")
    with zipfile.ZipFile(path, "w") as archive:
        for name in files:
            archive.writestr(f"set/{name}", b"x")
        archive.writestr("set/labels.csv", text)
    opened = open_archive(path)
    table = Location("labels.csv", "labels.csv", False, opened, "set/labels.csv")
    return photos_in(table, Location(path + "/set", path + "/set", True, opened, "set/"), spelled)


Take = Callable[..., TablePhotos]
BOTH = pytest.mark.parametrize("take", [on_disk, in_archive])


def told(photos: TablePhotos) -> list[str]:
    return [str(why) for why in photos.mistakes]


@BOTH
def test_photos_are_found_beside_the_table(take: Take, tmp_path: Path) -> None:
    photos = take(
        tmp_path, "./a.jpg,dog\nin/b.jpg,cat\nin\\c.jpg,cat", "a.jpg", "in/b.jpg", "in/c.jpg"
    )

    assert [(Path(place.path).name, row.label) for place, row in photos.named] == [
        ("a.jpg", "dog"),
        ("b.jpg", "cat"),
        ("c.jpg", "cat"),
    ]
    assert told(photos) == []
    assert not photos.left_out


@BOTH
def test_what_is_not_there_is_told_with_its_line(take: Take, tmp_path: Path) -> None:
    photos = take(tmp_path, "path,label\na.jpg,dog\nin,cat\ngone.jpg,cat\n", "a.jpg", "in/b.jpg")

    assert len(photos.named) == 1
    gone = "There is no gone.jpg. Was it moved or renamed?"
    assert told(photos)[-1] == f"Line 4 of labels.csv: {gone}"
    assert told(photos)[0].startswith("Line 3 of labels.csv: ")
    assert len(told(photos)) == 2


def test_a_folder_is_no_photo(tmp_path: Path) -> None:
    assert told(on_disk(tmp_path, "in,cat", "in/b.jpg")) == [
        "Line 1 of labels.csv: in is a folder. Name the photos inside it."
    ]


@BOTH
@pytest.mark.parametrize(
    "path", ["../a.jpg", "/etc/a.jpg", "\\\\server\\share\\a.jpg", "in/../../a"]
)
def test_no_table_leads_out_of_its_folder(take: Take, tmp_path: Path, path: str) -> None:
    (tmp_path / "a.jpg").touch()
    (tmp_path / "set").mkdir()
    (why,) = told(take(tmp_path / "set", f"{path},dog", "in/b.jpg"))
    assert "does not lie in the folder set or in one inside it" in why


@BOTH
def test_a_photo_with_two_labels_is_left_out(take: Take, tmp_path: Path) -> None:
    text = "a.jpg,dog\na.jpg,dog\nb.jpg,dog\n./b.jpg,cat\n"
    photos = take(tmp_path, text, "a.jpg", "b.jpg")

    assert [Path(place.path).name for place, _ in photos.named] == ["a.jpg"]
    assert [Path(path).name for path in photos.left_out] == ["b.jpg"]
    assert told(photos) == [
        "Line 4 of labels.csv: b.jpg has another label or part here than in line 3, so it is left "
        "out."
    ]


@BOTH
def test_a_photo_in_a_line_that_is_wrong_is_left_out(take: Take, tmp_path: Path) -> None:
    photos = take(tmp_path, "a.jpg,horse\ngone.jpg,horse\nb.jpg,cat", "a.jpg", "b.jpg")

    assert [Path(path).name for path in photos.left_out] == ["a.jpg"]
    assert told(photos) == [
        "Line 1 of labels.csv: “horse” is neither dog nor cat.",
        "Line 2 of labels.csv: “horse” is neither dog nor cat.",
    ]


@BOTH
def test_what_is_no_table_is_refused(
    take: Take, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 10)
    with pytest.raises(Refusal, match="could not be read"):
        take(tmp_path, "a.jpg,dog\nb.jpg,cat")
