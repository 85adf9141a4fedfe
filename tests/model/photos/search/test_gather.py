import inspect
import os
import sys
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from model.photos.search import overview as module
from model.photos.search.folder import Listing, Location, list_folder
from model.photos.search.gather import gather_classes, gather_photos, ordered_classes
from model.photos.search.gathered import Gathered
from model.sentence import Refusal, sentence


def make(root: Path, *files: str) -> str:
    """Make empty files; the gatherer does not look inside."""
    for name in files:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).touch()
    return str(root)


def labels(gathered: Gathered, root: Path) -> dict[str, str | None]:
    """The label of each file, in the order in which they were found."""
    return {os.path.relpath(found.path, root): found.label for found in gathered.found}


def reasons(gathered: Gathered, root: Path) -> dict[str, str]:
    return {
        os.path.relpath(skipped.path, root): str(skipped.reason) for skipped in gathered.skipped
    }


# Files and folders that are dropped


def test_files_are_found_in_the_order_in_which_they_are_given(tmp_path: Path) -> None:
    make(tmp_path, "b.jpg", "a.jpg")
    gathered = gather_photos([str(tmp_path / "b.jpg"), str(tmp_path / "a.jpg")])
    assert list(labels(gathered, tmp_path).items()) == [("b.jpg", None), ("a.jpg", None)]
    assert gathered.skipped == ()


def test_a_folder_stands_for_everything_in_it(tmp_path: Path) -> None:
    make(tmp_path, "10.jpg", "2.jpg", "notes.txt", "deep/er/photo", ".hidden.jpg")
    gathered = gather_photos([str(tmp_path)])
    assert list(labels(gathered, tmp_path)) == [
        "2.jpg",
        "10.jpg",
        "notes.txt",
        os.path.join("deep", "er", "photo"),
    ]
    assert gathered.skipped == ()


def test_the_nearest_folder_gives_the_label(tmp_path: Path) -> None:
    make(tmp_path, "Dogs/1.jpg", "Dogs/old/2.jpg", "Dogs/with cats/고양이/3.jpg", "cats/4.jpg")
    assert list(labels(gather_photos([str(tmp_path)]), tmp_path).values()) == [
        "cat",
        "dog",
        "dog",
        "cat",
    ]


def test_the_dropped_folder_itself_may_give_the_label(tmp_path: Path) -> None:
    root = make(tmp_path / "강아지", "1.jpg", "deep/2.jpg")
    assert [found.label for found in gather_photos([root]).found] == ["dog", "dog"]
    decomposed = make(tmp_path / unicodedata.normalize("NFD", "고양이"), "1.jpg")
    assert [found.label for found in gather_photos([decomposed]).found] == ["cat"]


def test_folders_around_what_was_dropped_say_nothing(tmp_path: Path) -> None:
    root = make(tmp_path / "cats" / "new", "1.jpg")
    file = str(tmp_path / "cats" / "new" / "1.jpg")
    assert [found.label for found in gather_photos([root]).found] == [None]
    assert [found.label for found in gather_photos([file]).found] == [None]


def test_a_folder_counts_before_a_name_and_a_name_before_nothing(tmp_path: Path) -> None:
    make(tmp_path, "dog.1.jpg", "cat_2.jpg", "3.jpg", "cats/dog.4.jpg")
    assert labels(gather_photos([str(tmp_path)]), tmp_path) == {
        "3.jpg": None,
        "cat_2.jpg": "cat",
        "dog.1.jpg": "dog",
        os.path.join("cats", "dog.4.jpg"): "cat",
    }
    assert gather_photos([str(tmp_path / "dog.1.jpg")]).found[0].label == "dog"


def test_folders_beside_dogs_or_cats_are_skipped_as_a_whole(tmp_path: Path) -> None:
    make(tmp_path, "pets/dogs/1.jpg", "pets/birds/2.jpg", "pets/birds/old/3.jpg", "pets/fish/4.jpg")
    make(tmp_path, "pets/5.jpg")
    for root in (tmp_path / "pets", tmp_path):
        gathered = gather_photos([str(root)])
        assert list(labels(gathered, tmp_path / "pets").values()) == [None, "dog"]
        assert list(reasons(gathered, tmp_path / "pets")) == ["birds", "fish"]
        assert "folder birds is neither dogs nor cats" in str(gathered.skipped[0].reason)


def test_folders_without_a_dog_or_cat_among_them_are_no_classes(tmp_path: Path) -> None:
    make(tmp_path, "train/dog/1.jpg", "train/cat/2.jpg", "test/dog/3.jpg")
    gathered = gather_photos([str(tmp_path)])
    assert [found.label for found in gathered.found] == ["cat", "dog", "dog"]
    assert gathered.skipped == ()


def test_kinds_of_dogs_inside_a_folder_of_dogs_are_dogs(tmp_path: Path) -> None:
    make(tmp_path, "dogs/puppies/1.jpg", "dogs/poodles/2.jpg")
    gathered = gather_photos([str(tmp_path)])
    assert [found.label for found in gathered.found] == ["dog", "dog"]
    assert gathered.skipped == ()


def test_no_file_comes_twice(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg", "inside/b.jpg")
    (tmp_path / "inside" / "link.jpg").symlink_to(tmp_path / "a.jpg")
    root, file = str(tmp_path), str(tmp_path / "inside" / "b.jpg")
    gathered = gather_photos([root, file, root, file])
    assert list(labels(gathered, tmp_path)) == ["a.jpg", os.path.join("inside", "b.jpg")]
    assert gathered.skipped == ()


def test_no_file_comes_twice_by_another_way(tmp_path: Path) -> None:
    make(tmp_path, "photos/deep/a.jpg")
    (tmp_path / "link").symlink_to("photos")
    gathered = gather_photos([str(tmp_path / "link"), str(tmp_path / "photos" / "deep" / "a.jpg")])
    assert list(labels(gathered, tmp_path)) == [os.path.join("link", "deep", "a.jpg")]


def test_a_folder_of_which_nothing_comes_is_named(tmp_path: Path) -> None:
    make(tmp_path, "full/a.jpg", "empty/.hidden")
    inside = str(tmp_path / "full")
    gathered = gather_photos([str(tmp_path / "empty"), str(tmp_path), inside])
    assert reasons(gathered, tmp_path) == {
        "empty": "There is nothing new in the folder empty.",
        "full": "There is nothing new in the folder full.",
    }


def test_what_cannot_be_reached_is_skipped_with_a_reason(tmp_path: Path) -> None:
    make(tmp_path, "photos/a.jpg")
    (tmp_path / "photos" / "broken.jpg").symlink_to("gone.jpg")
    gone = str(tmp_path / "gone.jpg")
    gathered = gather_photos([gone, str(tmp_path / "photos")])
    assert list(labels(gathered, tmp_path)) == [os.path.join("photos", "a.jpg")]
    assert reasons(gathered, tmp_path) == {
        "gone.jpg": "There is no gone.jpg. Was it moved or renamed?",
        os.path.join("photos", "broken.jpg"): "The link broken.jpg leads to nothing. "
        "Add the photo itself.",
    }


def test_a_folder_that_cannot_be_opened_is_skipped_with_a_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "closed/a.jpg", "open/b.jpg")

    def list_open(folder: Location) -> Listing:
        if folder.name == "closed":
            raise Refusal(sentence("It is closed."))
        return list_folder(folder)

    monkeypatch.setattr(module, "list_folder", list_open)
    gathered = gather_photos([str(tmp_path)])
    assert list(labels(gathered, tmp_path)) == [os.path.join("open", "b.jpg")]
    assert reasons(gathered, tmp_path) == {"closed": "It is closed."}


@pytest.mark.skipif(sys.platform != "linux", reason="file names are text here, not bytes")
def test_names_in_an_unknown_encoding_are_found_and_can_be_said(tmp_path: Path) -> None:
    strange = os.fsdecode(os.fsencode(tmp_path) + b"/\xb0\xad.jpg")
    Path(strange).touch()
    assert [found.path for found in gather_photos([str(tmp_path)]).found] == [strange]
    Path(strange).unlink()
    (skipped,) = gather_photos([strange]).skipped
    assert skipped.path == strange
    assert str(skipped.reason).encode()


# A folder of one subfolder a class


def test_every_subfolder_is_a_class(tmp_path: Path) -> None:
    root = make(tmp_path, "Birds/1.jpg", "cats/2.jpg", "개/3.jpg", "dog/4.jpg")
    gathered = gather_classes(root)
    assert labels(gathered, tmp_path) == {
        os.path.join("Birds", "1.jpg"): "birds",
        os.path.join("cats", "2.jpg"): "cat",
        os.path.join("dog", "4.jpg"): "dog",
        os.path.join("개", "3.jpg"): "dog",
    }
    assert gathered.skipped == ()


def test_what_lies_deeper_belongs_to_the_class_whatever_it_is_called(tmp_path: Path) -> None:
    root = make(tmp_path, "birds/dog/cat.1.jpg", "birds/owls/2.jpg", "fish/3.jpg")
    assert [found.label for found in gather_classes(root).found] == ["birds", "birds", "fish"]


def test_classes_may_lie_within_any_number_of_folders(
    tmp_path: Path,
) -> None:
    inner = tmp_path
    for _ in range(200):
        inner = inner / "a"
        inner.mkdir()
    make(inner, "birds/1.jpg", "fish/2.jpg")
    before = sys.getrecursionlimit()
    # So few that no function may call itself for each of them.
    sys.setrecursionlimit(len(inspect.stack()) + 150)
    try:
        gathered = gather_classes(str(tmp_path))
    finally:
        sys.setrecursionlimit(before)
    assert [found.label for found in gathered.found] == ["birds", "fish"]


def test_files_in_no_subfolder_need_a_name_that_tells(tmp_path: Path) -> None:
    root = make(tmp_path, "dog.1.jpg", "고양이 2.jpg", "3.jpg", "bird/4.jpg")
    gathered = gather_classes(root)
    assert list(labels(gathered, tmp_path).values()) == ["dog", "cat", "bird"]
    assert list(reasons(gathered, tmp_path)) == ["3.jpg"]
    assert "3.jpg lies in no class's folder" in str(gathered.skipped[0].reason)


def test_an_empty_class_is_nothing_to_complain_about(tmp_path: Path) -> None:
    (tmp_path / "dog").mkdir()
    assert gather_classes(str(tmp_path)) == Gathered((), ())


def test_what_is_no_folder_is_skipped_with_a_reason(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg")
    for name, reason in (("a.jpg", "a.jpg is no folder"), ("gone", "There is no gone")):
        gathered = gather_classes(str(tmp_path / name))
        assert gathered.found == ()
        assert reason in str(gathered.skipped[0].reason)


def test_links_to_folders_are_no_classes(tmp_path: Path) -> None:
    root = make(tmp_path, "dog/1.jpg")
    (tmp_path / "cat").symlink_to("dog")
    gathered = gather_classes(root)
    assert list(labels(gathered, tmp_path).values()) == ["dog"]
    assert list(reasons(gathered, tmp_path)) == ["cat"]


def test_the_asked_for_folder_may_be_a_link(tmp_path: Path) -> None:
    make(tmp_path, "photos/dog/1.jpg")
    (tmp_path / "link").symlink_to("photos")
    assert [found.label for found in gather_classes(str(tmp_path / "link")).found] == ["dog"]


@pytest.mark.parametrize(
    ("given", "ordered"),
    [
        (["bird", "cat", "ant", "dog"], ("dog", "cat", "ant", "bird")),
        (["cat", "ant", "cat"], ("cat", "ant")),
        ([], ()),
    ],
)
def test_dog_and_cat_come_first(given: list[str], ordered: tuple[str, ...]) -> None:
    assert ordered_classes(given) == ordered


# A division that is given


def sides(gathered: Gathered, root: Path) -> dict[str, bool | None]:
    return {
        Path(found.path).relative_to(root).as_posix(): found.held_out for found in gathered.found
    }


TAKES = [gather_classes, lambda folder: gather_photos([folder])]
BOTH = pytest.mark.parametrize("take", TAKES, ids=["train", "window"])
Take = Callable[[str], Gathered]


@BOTH
@pytest.mark.parametrize("training", ["train", "Training", "TRAINING_SET"])
@pytest.mark.parametrize("asked", ["validation", "Val", "VALID", "test", "Test_Set"])
def test_a_given_division_is_kept(take: Take, tmp_path: Path, training: str, asked: str) -> None:
    root = make(
        tmp_path / "pets",
        f"{training}/dog/1.jpg",
        f"{training}/cats/2.jpg",
        f"{asked}/dog/3.jpg",
        f"{asked}/cats/4.jpg",
    )
    gathered = take(root)
    assert sides(gathered, tmp_path / "pets") == {
        f"{training}/dog/1.jpg": False,
        f"{training}/cats/2.jpg": False,
        f"{asked}/dog/3.jpg": True,
        f"{asked}/cats/4.jpg": True,
    }
    assert sorted(found.label or "" for found in gathered.found) == ["cat", "cat", "dog", "dog"]
    assert gathered.skipped == ()
    assert str(gathered.split) == f"Held out, as given: the folder {asked}."


@BOTH
def test_with_validation_the_test_is_left_out_and_said(take: Take, tmp_path: Path) -> None:
    names = [f"{part}/{name}/1.jpg" for part in ("train", "val", "test") for name in ("dog", "cat")]
    gathered = take(make(tmp_path, *names))
    assert sides(gathered, tmp_path) == {name: "val" in name for name in names[:4]}
    assert gathered.skipped == ()
    assert str(gathered.split) == "Held out, as given: the folder val. Left out: the folder test."


@BOTH
def test_classes_beside_a_test_are_learnt_from(take: Take, tmp_path: Path) -> None:
    make(tmp_path, "dog/1.jpg", "cat/2.jpg", "test/dog/3.jpg", "test/cat/4.jpg", "dog.5.jpg")
    gathered = take(str(tmp_path))
    held_out = {name: held_out for name, held_out in sides(gathered, tmp_path).items() if held_out}
    assert sorted(held_out) == ["test/cat/4.jpg", "test/dog/3.jpg"]
    assert len(gathered.found) == 5
    assert {found.label for found in gathered.found} == {"dog", "cat"}


@BOTH
def test_parts_whose_files_say_their_class_are_parts_too(take: Take, tmp_path: Path) -> None:
    make(tmp_path, "train/dog.1.jpg", "train/cat.2.jpg", "validation/cat.3.jpg")
    gathered = take(str(tmp_path))
    assert sides(gathered, tmp_path) == {
        "train/cat.2.jpg": False,
        "train/dog.1.jpg": False,
        "validation/cat.3.jpg": True,
    }


@BOTH
def test_a_folder_that_is_called_test_itself_is_an_ordinary_one(take: Take, tmp_path: Path) -> None:
    gathered = take(make(tmp_path / "test", "dog/1.jpg", "cat/2.jpg"))
    assert [found.held_out for found in gathered.found] == [None, None]
    assert gathered.split is None


@BOTH
@pytest.mark.parametrize("part", ["train", "test", "validation"])
def test_one_part_alone_divides_nothing(take: Take, tmp_path: Path, part: str) -> None:
    gathered = take(make(tmp_path, f"{part}/dog/1.jpg", f"{part}/cat/2.jpg"))
    assert [(found.label, found.held_out) for found in gathered.found] == [
        ("cat", None),
        ("dog", None),
    ]
    assert gathered.split is None


@BOTH
def test_to_hold_everything_out_divides_nothing(take: Take, tmp_path: Path) -> None:
    gathered = take(make(tmp_path, "val/dog/1.jpg", "test/cat/2.jpg"))
    assert sorted((found.label or "", found.held_out) for found in gathered.found) == [
        ("cat", None),
        ("dog", None),
    ]
    assert gathered.split is None


def test_a_class_that_is_called_train_is_a_class(tmp_path: Path) -> None:
    gathered = gather_classes(make(tmp_path, "bus/1.jpg", "train/2.jpg", "train/steam/3.jpg"))
    assert labels(gathered, tmp_path) == {
        os.path.join("bus", "1.jpg"): "bus",
        os.path.join("train", "2.jpg"): "train",
        os.path.join("train", "steam", "3.jpg"): "train",
    }


def test_a_part_that_cannot_be_opened_is_skipped_with_a_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "train/dog/1.jpg", "test/dog/2.jpg")

    def list_open(folder: Location) -> Listing:
        if folder.name == "test":
            raise Refusal(sentence("It is closed."))
        return list_folder(folder)

    monkeypatch.setattr(module, "list_folder", list_open)
    gathered = gather_photos([str(tmp_path)])
    assert sides(gathered, tmp_path) == {"train/dog/1.jpg": None}
    assert reasons(gathered, tmp_path) == {"test": "It is closed."}


def test_several_folders_are_each_divided_as_they_say(tmp_path: Path) -> None:
    one = make(tmp_path / "one", "train/dog/1.jpg", "test/dog/2.jpg")
    other = make(tmp_path / "other", "dog/3.jpg")
    third = make(tmp_path / "third", "Train/cat/4.jpg", "Val/cat/5.jpg")
    gathered = gather_photos([one, other, third])
    assert [found.held_out for found in gathered.found] == [False, True, None, False, True]
    assert str(gathered.split) == (
        "Held out, as given: the folder test. Held out, as given: the folder Val."
    )


def test_what_is_dropped_on_a_shelf_is_not_divided(tmp_path: Path) -> None:
    root = make(tmp_path, "train/dog/1.jpg", "test/dog/2.jpg")
    gathered = gather_photos([root], all_one_class=True)
    assert [found.held_out for found in gathered.found] == [None, None]


# Public collections, as they come.


def packed(root: Path, *files: str, content: bytes = b"x") -> str:
    """The same files in an archive."""
    root.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(f"{root}.zip", "w") as archive:
        for name in files:
            archive.writestr(name, content)
    return f"{root}.zip"


def found_by(take: Take, pack: Callable[..., str], root: Path, *files: str) -> dict[str, object]:
    """Label and side of each file, by its path from what was given on."""
    given = pack(root, *files)
    return {
        Path(found.path).relative_to(given).as_posix(): (found.label, found.held_out)
        for found in take(given).found
    }


PACKS = pytest.mark.parametrize("pack", [make, packed], ids=["folder", "zip"])
Pack = Callable[..., str]


@BOTH
@PACKS
def test_files_that_are_called_dog_and_cat(take: Take, pack: Pack, tmp_path: Path) -> None:
    assert found_by(take, pack, tmp_path / "set", "train/cat.0.jpg", "train/dog.0.jpg") == {
        "train/cat.0.jpg": ("cat", None),
        "train/dog.0.jpg": ("dog", None),
    }


@BOTH
@PACKS
def test_a_division_in_a_folder_around_it(take: Take, pack: Pack, tmp_path: Path) -> None:
    inner = "cats_and_dogs_filtered"
    names = [
        f"{inner}/{part}/{label}s/{label}.{number}.jpg"
        for number, part in enumerate(("train", "validation"))
        for label in ("dog", "cat")
    ]
    found = found_by(take, pack, tmp_path / "set", f"{inner}/vectorize.py", *names)
    assert {name: found[name] for name in names} == {
        name: (name.split("/")[2][:-1], "validation" in name) for name in names
    }


@BOTH
@PACKS
def test_parts_in_folders_of_their_own_name(take: Take, pack: Pack, tmp_path: Path) -> None:
    names = [
        f"{part}/{part}/{label}s/{label}.1.jpg"
        for part in ("training_set", "test_set")
        for label in ("dog", "cat")
    ]
    assert found_by(take, pack, tmp_path / "set", *names) == {
        name: (name.split("/")[2][:-1], "test_set" in name) for name in names
    }


@BOTH
@PACKS
def test_classes_in_a_folder_around_them(take: Take, pack: Pack, tmp_path: Path) -> None:
    names = ["PetImages/Cat/0.jpg", "PetImages/Cat/Thumbs.db", "PetImages/Dog/0.jpg"]
    found = found_by(take, pack, tmp_path / "set", *names, "readme[1].txt", "MSR-LA - 3467.docx")
    assert found["PetImages/Cat/0.jpg"] == ("cat", None)
    assert found["PetImages/Dog/0.jpg"] == ("dog", None)
    assert "PetImages/Cat/Thumbs.db" not in found


@BOTH
@PACKS
def test_breeds_of_the_oxford_pets(take: Take, pack: Pack, tmp_path: Path) -> None:
    images = {"Maine_Coon_1.jpg": "cat", "pug_1.jpg": "dog", "yorkshire_terrier_9.jpg": "dog"}
    notes = ("images/Abyssinian_100.mat", "annotations/list.txt", "annotations/trimaps/pug_1.png")
    names = [f"images/{name}" for name in images]
    assert found_by(take, pack, tmp_path / "set", *names, *notes) == {
        f"images/{name}": (label, None) for name, label in images.items()
    }


def test_a_folder_called_annotations_by_itself_is_an_ordinary_one(tmp_path: Path) -> None:
    gathered = gather_photos([make(tmp_path, "annotations/dog.1.jpg")])
    assert [found.label for found in gathered.found] == ["dog"]


def test_a_file_between_the_folders_is_told_by_train(tmp_path: Path) -> None:
    gathered = gather_classes(make(tmp_path, "PetImages/Cat/0.jpg", "PetImages/Dog/0.jpg", "a.txt"))
    assert [found.label for found in gathered.found] == ["cat", "dog"]
    assert list(reasons(gathered, tmp_path)) == ["a.txt"]


# Archives.


def test_an_archive_may_say_its_label_itself(tmp_path: Path) -> None:
    gathered = gather_photos([packed(tmp_path / "Cats", "1.jpg")])
    assert [found.label for found in gathered.found] == ["cat"]


def test_what_is_found_in_an_archive_can_be_read(tmp_path: Path) -> None:
    picture = b"\xff\xd8\xff and so on"
    path = packed(tmp_path / "set", "dog/1.jpg", content=picture)
    (found,) = gather_photos([path]).found
    assert found.path == os.path.join(path, "dog", "1.jpg")
    assert found.read("1.jpg") == picture

    file = tmp_path / "2.jpg"
    file.write_bytes(picture)
    (found,) = gather_photos([str(file)]).found
    assert found.read("2.jpg") == picture


def test_a_damaged_archive_is_skipped_with_a_reason(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"no archive")
    for gathered in (
        gather_photos([str(tmp_path / "a.zip")]),
        gather_classes(str(tmp_path / "a.zip")),
    ):
        assert not gathered.found
        assert "no zip archive, or a damaged one" in reasons(gathered, tmp_path)["a.zip"]


def test_what_is_left_out_of_an_archive_is_told_once(tmp_path: Path) -> None:
    gathered = gather_photos([packed(tmp_path / "a", "../1.jpg", "dog/1.jpg", "cat/2.jpg")])
    assert len(gathered.found) == 2
    assert list(reasons(gathered, tmp_path)) == ["a.zip"]


def test_an_archive_without_photos_is_named(tmp_path: Path) -> None:
    gathered = gather_photos([packed(tmp_path / "a", ".hidden")])
    assert reasons(gathered, tmp_path) == {"a.zip": "There is nothing new in a.zip."}


# Tables.


@BOTH
def test_a_table_labels_and_divides_the_photos_that_it_names(take: Take, tmp_path: Path) -> None:
    make(tmp_path, "1.jpg", "in/2.jpg", "3.jpg", "4.jpg", "5.jpg", "horse.jpg")
    lines = ["1.jpg,dog,train", "in/2.jpg,cat,val", "3.jpg,cat,test", "4.jpg,cat,", "gone,cat,val"]
    (tmp_path / "labels.csv").write_text("\n".join(lines))
    gathered = take(str(tmp_path / "labels.csv"))

    assert labels(gathered, tmp_path) == {
        "1.jpg": "dog",
        os.path.join("in", "2.jpg"): "cat",
        "4.jpg": "cat",
    }
    assert list(sides(gathered, tmp_path).values()) == [False, True, False]
    said = "Held out, as given in labels.csv: the validation. Left out: the test."
    assert str(gathered.split) == said
    assert [str(skipped.reason) for skipped in gathered.skipped] == [
        "Line 5 of labels.csv: There is no gone. Was it moved or renamed?"
    ]


@BOTH
@PACKS
def test_a_table_in_a_folder_speaks_of_the_photos_there(
    take: Take, pack: Pack, tmp_path: Path
) -> None:
    names = ["set/images/1.jpg", "set/images/2.jpg", "set/images/cat.3.jpg"]
    table = b"path,label\nimages/1.jpg,dog\nimages/2.jpg,cat\n"
    given = pack(tmp_path / "all", *names)
    if pack is packed:
        with zipfile.ZipFile(given, "a") as archive:
            archive.writestr("set/labels.csv", table)
    else:
        (tmp_path / "all/set/labels.csv").write_bytes(table)
    gathered = take(given)

    assert [found.label for found in gathered.found] == ["dog", "cat", "cat"]
    assert [found.held_out for found in gathered.found] == [None] * 3
    assert gathered.skipped == ()


@BOTH
def test_what_no_table_names_is_judged_by_its_own_name(take: Take, tmp_path: Path) -> None:
    make(tmp_path, "1.jpg", "2.jpg", "cat.3.jpg", "in/4.jpg")
    (tmp_path / "labels.csv").write_text(
        "1.jpg,dog\n2.jpg,hamster\n" if take is TAKES[1] else "1.jpg,dog"
    )
    gathered = take(str(tmp_path))

    found = labels(gathered, tmp_path)
    assert (found["1.jpg"], found["cat.3.jpg"]) == ("dog", "cat")
    if take is TAKES[1]:
        assert found[os.path.join("in", "4.jpg")] is None
        assert "2.jpg" not in found
        assert "hamster" in str(gathered.skipped[0].reason)
    else:
        assert list(reasons(gathered, tmp_path)) == ["2.jpg", os.path.join("in", "4.jpg")]
        assert "is in no table" in str(gathered.skipped[0].reason)


@BOTH
@pytest.mark.parametrize("content", [b"id,breed\n1,poodle\n", b"\xff\xfe"])
def test_other_tables_in_a_folder_are_files_like_any_other(
    take: Take, tmp_path: Path, content: bytes
) -> None:
    make(tmp_path, "dog/1.jpg", "cat/2.jpg")
    (tmp_path / "other.csv").write_bytes(content)
    gathered = take(str(tmp_path))
    named = [*labels(gathered, tmp_path), *reasons(gathered, tmp_path)]
    assert sorted(named) == [
        os.path.join("cat", "2.jpg"),
        os.path.join("dog", "1.jpg"),
        "other.csv",
    ]


@BOTH
def test_a_table_that_cannot_be_read_is_skipped_with_a_reason(take: Take, tmp_path: Path) -> None:
    (tmp_path / "labels.csv").write_bytes(b"\xff\xfe")
    assert "UTF-8" in reasons(take(str(tmp_path / "labels.csv")), tmp_path)["labels.csv"]


def test_train_takes_whatever_a_table_says_for_a_class(tmp_path: Path) -> None:
    make(tmp_path, "1.jpg", "2.jpg")
    (tmp_path / "labels.csv").write_text("1.jpg,Birds\n2.jpg,Dogs")
    gathered = gather_classes(str(tmp_path / "labels.csv"))
    assert [found.label for found in gathered.found] == ["birds", "dog"]
