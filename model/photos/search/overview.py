"""A first look into folders: what is in them, and which classes that speaks of.

A walk through folders (`walk`) has to know what lies farther in before it gets there: whether a
folder divides photos into parts, whether its folders are classes, or whether it is but around
another one. What has been looked at is remembered, for a folder may hold thousands.
"""

from dataclasses import replace

from model.photos.photo_file import ARCHIVE
from model.photos.search.class_name import class_of_folder, label_of_file, spelled
from model.photos.search.folder import EMPTY, Listing, Location, list_folder
from model.photos.search.oxford_pets import is_notes
from model.sentence import Refusal

_NOTES = {"annotation", "annotations"}
"""Folders of what is known of the pictures in the folder `images` beside them."""


class Overview:
    """Looks into each folder once."""

    def __init__(self) -> None:
        self._listings: dict[str, Listing] = {}

    def listing(self, folder: Location) -> Listing:
        """List what is in a folder, without notes that belong to the pictures beside them.

        Raises Refusal when it cannot be opened.
        """
        known = self._listings.get(folder.real)
        if known is None:
            known = self._listings[folder.real] = _without_notes(list_folder(folder))
        return known

    def glance(self, folder: Location) -> Listing:
        """List what is in a folder; one that cannot be opened is empty."""
        try:
            return self.listing(folder)
        except Refusal:
            return EMPTY

    def within(self, folder: Location) -> Location | None:
        """Give the folder that this one is but around; None where it is more than that."""
        listing = self.glance(folder)
        if len(listing.folders) != 1 or classes_of_files(listing):
            return None
        (inner,) = listing.folders
        found = self.glance(inner)
        holds = found.folders or classes_of_files(found)
        return inner if holds and not spelled(inner.name) else None

    def way_in(self, folder: Location) -> list[Location]:
        """Go through folders that are but around another one, up to the last of them."""
        way = [folder]
        while (inner := self.within(way[-1])) is not None:
            way.append(inner)
        return way

    def heart(self, folder: Location) -> Listing:
        """List what is in the last folder of the way in."""
        return self.glance(self.way_in(folder)[-1])


def stem(place: Location) -> str:
    """Give a folder's name; an archive's is that of its file, without the ending."""
    outermost = place.archive is not None and not place.inside
    return place.name[: -len(ARCHIVE)] if outermost else place.name


def spelled_classes(listing: Listing) -> set[str]:
    """Find the classes that folders in one spell, and the names of its files."""
    names = (spelled(folder.name) for folder in listing.folders)
    return {name for name in names if name} | classes_of_files(listing)


def all_classes(listing: Listing) -> set[str]:
    """Take every folder in one for a class, and find those that the names of its files say."""
    return {class_of_folder(folder.name) for folder in listing.folders} | classes_of_files(listing)


def classes_of_files(listing: Listing) -> set[str]:
    """Find the classes that the names of files say."""
    labels = (label_of_file(file.name) for file in listing.files)
    return {label for label in labels if label}


def _without_notes(listing: Listing) -> Listing:
    folders = listing.folders
    if any(inner.name.casefold() == "images" for inner in folders):
        folders = tuple(inner for inner in folders if inner.name.casefold() not in _NOTES)
    files = tuple(file for file in listing.files if not is_notes(file.name))
    return replace(listing, files=files, folders=folders)
