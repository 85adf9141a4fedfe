import os
from pathlib import Path

import pytest

from model.photos.search.folder import Listing, list_folder, look_up
from model.sentence import Refusal


def listed(folder: Path) -> Listing:
    return list_folder(look_up(str(folder)))


def names(folder: Path) -> list[str]:
    return [file.name for file in listed(folder).files]


def touch(folder: Path, *files: str) -> None:
    for name in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def why(path: str) -> str:
    with pytest.raises(Refusal) as caught:
        look_up(path)
    return str(caught.value)


def test_files_and_folders_are_told_apart(tmp_path: Path) -> None:
    touch(tmp_path, "a.jpg", "inside/b.jpg")
    listing = listed(tmp_path)
    assert [place.path for place in listing.files] == [str(tmp_path / "a.jpg")]
    assert [place.path for place in listing.folders] == [str(tmp_path / "inside")]
    assert not listing.files[0].is_folder
    assert listing.folders[0].is_folder
    assert listing.left_out == ()


def test_the_order_is_that_of_people(tmp_path: Path) -> None:
    touch(
        tmp_path,
        "10.jpg",
        "2.jpg",
        "B1.jpg",
        "a10.jpg",
        "a9.jpg",
        "강아지 2.jpg",
        "강아지 10.jpg",
        "a09.jpg",
    )
    assert names(tmp_path) == [
        "2.jpg",
        "10.jpg",
        "a09.jpg",
        "a9.jpg",
        "a10.jpg",
        "B1.jpg",
        "강아지 2.jpg",
        "강아지 10.jpg",
    ]


def test_what_computers_leave_lying_about_is_left_out_silently(tmp_path: Path) -> None:
    touch(tmp_path, ".DS_Store", "._a.jpg", "Thumbs.db", "desktop.ini", "__MACOSX/a.jpg")
    touch(tmp_path, ".hidden/a.jpg", "notes.txt", "photo")
    listing = listed(tmp_path)
    assert [place.name for place in listing.files] == ["notes.txt", "photo"]
    assert listing.folders == ()
    assert listing.left_out == ()


@pytest.mark.parametrize(
    "path",
    [
        "@eaDir/a.jpg/SYNOPHOTO_THUMB_XL.jpg",
        "SYNOPHOTO_THUMB_B.jpg",
        "SYNOPHOTO:THUMB_M.jpg",
        "SYNOFILE_THUMB_M.png",
        "#recycle/a.jpg",
        "#snapshot/a.jpg",
        "@Recycle/a.jpg",
        "@Recently-Snapshot/a.jpg",
        ".@__thumb/s100a.jpg",
        "$RECYCLE.BIN/a.jpg",
        "RECYCLER/a.jpg",
        "System Volume Information/a.jpg",
        "lost+found/a.jpg",
        ".thumbnails/a.jpg",
        ".Trash-1000/files/a.jpg",
        ".dtrash/a.jpg",
        "ehthumbs.db",
        "Picasa.ini",
        "Network Trash Folder/a.jpg",
        "Temporary Items/a.jpg",
    ],
)
def test_what_is_thrown_away_or_made_by_a_computer_is_no_photo(tmp_path: Path, path: str) -> None:
    touch(tmp_path, path, "recycle/a.jpg", "eaDir.jpg", "thumb.jpg")
    listing = listed(tmp_path)
    assert [place.name for place in listing.files] == ["eaDir.jpg", "thumb.jpg"]
    assert [place.name for place in listing.folders] == ["recycle"]
    assert listing.left_out == ()


def test_a_link_to_a_file_is_that_file(tmp_path: Path) -> None:
    touch(tmp_path, "elsewhere/a.jpg", "photos/b.jpg")
    (tmp_path / "photos/link.jpg").symlink_to(tmp_path / "elsewhere/a.jpg")
    by_link = listed(tmp_path / "photos").files[1]
    assert by_link.path == str(tmp_path / "photos/link.jpg")
    assert by_link.real == listed(tmp_path / "elsewhere").files[0].real


def test_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "round").symlink_to(tmp_path)
    listing = listed(tmp_path)
    assert listing.folders == ()
    ((path, reason),) = listing.left_out
    assert path == str(tmp_path / "round")
    assert "link to a folder" in str(reason)


def test_a_link_to_nothing_is_left_out_with_a_reason(tmp_path: Path) -> None:
    (tmp_path / "broken.jpg").symlink_to("gone.jpg")
    ((_, reason),) = listed(tmp_path).left_out
    assert "leads to nothing" in str(reason)


def test_a_path_leads_through_links(tmp_path: Path) -> None:
    touch(tmp_path, "dogs/a.jpg")
    (tmp_path / "link").symlink_to("dogs")
    place = look_up(str(tmp_path / "link"))
    assert place.is_folder
    assert place.name == "link"
    assert place.real == look_up(str(tmp_path / "dogs")).real


def test_a_folder_has_a_name_even_when_its_path_has_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    touch(tmp_path, "dogs/a.jpg")
    monkeypatch.chdir(tmp_path / "dogs")
    assert look_up(os.curdir).name == "dogs"
    assert look_up(str(tmp_path / "dogs") + os.sep).name == "dogs"


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    assert "There is no gone.jpg" in why(str(tmp_path / "gone.jpg"))
    (tmp_path / "broken.jpg").symlink_to("gone.jpg")
    assert "leads to nothing" in why(str(tmp_path / "broken.jpg"))


@pytest.mark.parametrize("name", ["a" * 10_000, "nul\0", chr(0xD800)])
def test_a_path_that_no_system_takes_is_refused(name: str) -> None:
    assert "cannot be reached" in why(name)


def test_a_link_that_leads_round_in_a_circle_is_refused(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    assert "cannot be reached" in why(str(tmp_path / "loop"))


def test_a_folder_that_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    (tmp_path / "dogs").mkdir()
    place = look_up(str(tmp_path / "dogs"))
    (tmp_path / "dogs").rmdir()
    with pytest.raises(Refusal, match="folder dogs cannot be opened"):
        list_folder(place)
