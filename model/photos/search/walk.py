"""A walk through files, folders, archives and tables, in search of photos."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from model.photos.file_name import shown_name
from model.photos.search.class_name import class_of_folder, label_of_file, spelled
from model.photos.search.folder import EMPTY, Listing, Location, look_up
from model.photos.search.gathered import Found, Gathered, Skipped
from model.photos.search.given_split import (
    GivenSplit,
    find_split,
    held_out_of,
    part_called,
    table_words,
)
from model.photos.search.label_table import is_table
from model.photos.search.overview import Overview
from model.photos.search.photo_archive import is_archive, open_archive
from model.photos.search.table_photos import TablePhotos, photos_in
from model.sentence import Refusal, Sentence, joined, sentence


class Walk:
    """One walk through files and folders, which remembers where it has been.

    class_of:   gives the class that a label in a table spells; None where it spells none.
    leaves_out: whether folders beside one that spells a class are left out.
    held_out:   whether what is found now is to be held out, where that is given.
    """

    def __init__(self, class_of: Callable[[str], str | None], *, leaves_out: bool = True) -> None:
        self._class_of = class_of
        self._leaves_out = leaves_out
        self.held_out: bool | None = None
        self._said: list[Sentence] = []
        self._found: list[Found] = []
        self._skipped: list[Skipped] = []
        self._seen: set[str] = set()
        self._overview = Overview()

    def gathered(self) -> Gathered:
        split = joined(self._said) if self._said else None
        return Gathered(tuple(self._found), tuple(self._skipped), split)

    def count(self) -> int:
        """Count what has come so far, one way or the other."""
        return len(self._found) + len(self._skipped)

    def skip(self, path: str, why: Sentence) -> None:
        self._skipped.append(Skipped(path, why))

    def find(self, file: Location, label: str | None) -> None:
        """Count a file as found, unless it has been already."""
        if file.real not in self._seen:
            self._seen.add(file.real)
            self._found.append(Found(file.path, label, self.held_out, file.archive, file.inside))

    def start(self, path: str) -> Location | None:
        """Look up a path that was given; None when it is skipped."""
        try:
            place = look_up(path)
            if place.is_folder or not is_archive(place.name):
                return place
            return replace(place, is_folder=True, archive=open_archive(path))
        except Refusal as refusal:
            self.skip(path, refusal.sentence)
            return None

    def listing(self, folder: Location) -> Listing:
        """Look into a folder; one that cannot be opened, or has been looked into, is empty."""
        if folder.real in self._seen:
            return EMPTY
        self._seen.add(folder.real)
        try:
            listing = self._overview.listing(folder)
        except Refusal as refusal:
            self.skip(folder.path, refusal.sentence)
            return EMPTY
        for path, why in listing.left_out:
            self.skip(path, why)
        return listing

    def split(self, root: Location, classes: Callable[[Listing], set[str]]) -> GivenSplit:
        """Find the parts into which the folders directly in one divide its photos."""
        listing = self._overview.heart(root)
        beside = tuple(folder for folder in listing.folders if part_called(folder.name) is None)
        return find_split(
            listing.folders,
            lambda folder: classes(self._overview.heart(folder)),
            classes(replace(listing, folders=beside)),
        )

    def parts(self, split: GivenSplit) -> Iterator[Location]:
        """Go through the parts, what is learnt from first; afterwards the rest is learnt from."""
        if not split.held_out:
            yield from split.training
            return
        self._said.append(split.words)
        self._seen.update(part.real for part in split.left_out)
        self.held_out = False
        yield from split.training
        self.held_out = True
        yield from split.held_out
        self.held_out = False

    def tables(self, root: Location) -> bool:
        """Take what tables in a folder say of photos, before anything else does.

        Says whether there is such a table. One that names no photo here is none, and is judged like
        any other file.
        """
        found = False
        for folder in self._overview.way_in(root):
            for file in self._overview.glance(folder).files:
                if not is_table(file.name):
                    continue
                try:
                    photos = photos_in(file, folder, self._class_of)
                except Refusal:
                    continue
                if photos.named:
                    found = True
                    self._take(photos, file)
        return found

    def table(self, file: Location) -> None:
        """Find the photos that a table names, with their labels."""
        try:
            folder = look_up(os.path.dirname(os.path.abspath(file.path)))
            self._take(photos_in(file, folder, self._class_of), file)
        except Refusal as refusal:
            self.skip(file.path, refusal.sentence)

    def _take(self, photos: TablePhotos, table: Location) -> None:
        """Count the photos that a table names as found, but for a part that is left out."""
        name = shown_name(table.path)
        parts = {row.part for _, row in photos.named if row.part is not None}
        held_out = held_out_of(parts)
        if held_out:
            self._said.append(table_words(name, parts))
        self._seen.update((table.real, *photos.left_out))
        for place, row in photos.named:
            self.held_out = None if not held_out else row.part is not None and held_out[row.part]
            if held_out and self.held_out is None:
                self._seen.add(place.real)
            else:
                self.find(place, row.label)
        self.held_out = None
        for why in photos.mistakes:
            self.skip(table.path, why)

    def classes(self, root: Location) -> None:
        """Find the files of a folder with one subfolder a class, or of what lies around one."""
        around: Location | None = root
        while around is not None:
            folder, listing = around, self.listing(around)
            for file in listing.files:
                label = label_of_file(file.name)
                if label is None:
                    why = sentence(
                        "{name} lies in no class's folder, and its name does not begin with dog or "
                        "cat. Move it into the folder of its class.",
                        name=shown_name(file.path),
                    )
                    self.skip(file.path, why)
                else:
                    self.find(file, label)
            around = self._overview.within(folder)
        for inner in listing.folders:
            self.through(inner, class_of_folder(inner.name), by_spelling=False)

    def rest(self, root: Location) -> None:
        """Find what no table has named, as far as its name or its folder says dog or cat."""
        before = len(self._found)
        self.through(root, None, by_spelling=True)
        rest, self._found[before:] = self._found[before:], []
        for file in rest:
            if file.label is not None:
                self._found.append(file)
                continue
            why = sentence(
                "{name} is in no table, and neither its name nor its folder says dog or cat. Name "
                "it in the table.",
                name=shown_name(file.path),
            )
            self.skip(file.path, why)

    def through(self, root: Location, label: str | None, *, by_spelling: bool) -> None:
        """Find all files in a folder and in those inside it.

        They get its label; with `by_spelling` a folder farther in may spell another, and where
        there is none a file's name may.
        """
        waiting = [(root, label)]
        while waiting:
            folder, label = waiting.pop()
            listing = self.listing(folder)
            for file in listing.files:
                self.find(file, label or label_of_file(file.name))
            if by_spelling:
                waiting.extend(reversed(self._spelt(listing.folders, label)))
            else:
                waiting.extend((inner, label) for inner in reversed(listing.folders))

    def _spelt(
        self, folders: Sequence[Location], around: str | None
    ) -> list[tuple[Location, str | None]]:
        """Label folders by what they spell, or else by what lies around them.

        Where some do and nothing lies around them, those that do not are skipped.
        """
        folders = [folder for folder in folders if folder.real not in self._seen]
        labels = [spelled(folder.name) or around for folder in folders]
        if not (self._leaves_out and any(labels)):
            return list(zip(folders, labels, strict=True))
        kept: list[tuple[Location, str | None]] = []
        for folder, label in zip(folders, labels, strict=True):
            if label is not None:
                kept.append((folder, label))
                continue
            why = sentence(
                "The folder {name} is neither dogs nor cats, so its photos are left out. "
                "Add it by itself to label them.",
                name=shown_name(folder.path),
            )
            self.skip(folder.path, why)
        return kept
