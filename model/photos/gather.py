"""Which files are meant when files and folders are dropped, and how they are labelled.

A folder stands for all files in it and in the folders inside it, whatever they are called: a
photo needs no `.jpg` at the end of its name, and what is no photo the loader will say. Every
file ends either as found, once, or as skipped with a reason, by itself or with its folder.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from model.photos.class_name import CAT, DOG, class_of_folder, label_of_file, spelled
from model.photos.file_name import shown_name
from model.photos.folder import EMPTY, Listing, Location, list_folder, look_up
from model.photos.given_split import GivenSplit, find_split, is_part
from model.sentence import Refusal, Sentence, joined, sentence


@dataclass(frozen=True, slots=True)
class Found:
    """A file that may be a photo, and its class if a name says it.

    held_out: whether it is to be held out, where that is given (`model.photos.given_split`).
    """

    path: str
    label: str | None
    held_out: bool | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file, or a folder with all that is in it, that is left out, and why."""

    path: str
    reason: Sentence


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was found and what was left out.

    split: what is held out, where that is given.
    """

    found: tuple[Found, ...]
    skipped: tuple[Skipped, ...]
    split: Sentence | None = None


def gather_photos(paths: Sequence[str], *, all_one_class: bool = False) -> Gathered:
    """Find the files and label them 'dog', 'cat' or None.

    all_one_class: it is given already what is in the paths. Then no folder is left out, and
    the labels are only what the names would say.

    The label is what the nearest folder around a file spells, up to the one that was dropped;
    if none does, the first word of the file's own name. Folders beside one that spells dog or
    cat hold other classes, unless a folder around them says dog or cat; each is skipped whole.
    The folders directly in one that was dropped may divide its photos (`model.photos.given_split`).
    """
    walk = _Walk(leaves_out=not all_one_class)
    for path in dict.fromkeys(paths):
        place = walk.start(path)
        if place is None:
            continue
        if place.is_folder:
            before = walk.count()
            label = spelled(place.name)
            split = None if all_one_class or label else walk.split(place, _spelled_classes)
            if split is not None and split.held_out:
                for part in walk.parts(split):
                    walk.through(part, None, by_spelling=True)
            walk.through(place, label, by_spelling=True)
            walk.held_out = None
            if walk.count() == before:
                why = sentence("There is nothing new in the folder {name}.", name=shown_name(path))
                walk.skip(path, why)
        else:
            walk.find(place, label_of_file(place.name))
    return walk.gathered()


def gather_classes(folder: str) -> Gathered:
    """Find the photos of a folder that has one subfolder a class; every label is a string.

    The label is 'dog', 'cat' or the subfolder's name in lower case. A file that lies in no
    subfolder is labelled by the first word of its name if that is dog or cat, and skipped
    otherwise. Subfolders may divide the photos instead (`model.photos.given_split`); then they have
    one subfolder a class in turn.
    """
    walk = _Walk()
    place = walk.start(folder)
    if place is not None and place.is_folder:
        split = walk.split(place, _all_classes)
        for part in walk.parts(split):
            walk.classes(part)
        walk.classes(place)
    elif place is not None:
        why = sentence(
            "{name} is no folder. Give a folder that holds one folder of photos a class.",
            name=shown_name(folder),
        )
        walk.skip(folder, why)
    return walk.gathered()


def ordered_classes(labels: Iterable[str]) -> tuple[str, ...]:
    """List every class once: dog, cat, then the others by the alphabet."""
    return tuple(sorted(set(labels), key=lambda label: (label != DOG, label != CAT, label)))


def _spelled_classes(listing: Listing) -> set[str]:
    """Find the classes that folders in one spell, and the names of its files."""
    names = (spelled(folder.name) for folder in listing.folders)
    return {name for name in names if name} | _classes_of_files(listing)


def _all_classes(listing: Listing) -> set[str]:
    """Take every folder in one for a class, and find those that the names of its files say."""
    return {class_of_folder(folder.name) for folder in listing.folders} | _classes_of_files(listing)


def _classes_of_files(listing: Listing) -> set[str]:
    labels = (label_of_file(file.name) for file in listing.files)
    return {label for label in labels if label}


def _glance(folder: Location) -> Listing:
    try:
        return list_folder(folder)
    except Refusal:
        return EMPTY  # the walk will say why


class _Walk:
    """One walk through files and folders, which remembers where it has been.

    leaves_out: whether folders beside one that spells a class are left out.
    held_out:   whether what is found now is to be held out, where that is given.
    """

    def __init__(self, *, leaves_out: bool = True) -> None:
        self._leaves_out = leaves_out
        self.held_out: bool | None = None
        self._said: list[Sentence] = []
        self._found: list[Found] = []
        self._skipped: list[Skipped] = []
        self._seen: set[str] = set()

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
            self._found.append(Found(file.path, label, self.held_out))

    def start(self, path: str) -> Location | None:
        """Look up a path that was given; None when it is skipped."""
        try:
            return look_up(path)
        except Refusal as refusal:
            self.skip(path, refusal.sentence)
            return None

    def listing(self, folder: Location) -> Listing:
        """Look into a folder; one that cannot be opened, or has been looked into, is empty."""
        if folder.real in self._seen:
            return EMPTY
        self._seen.add(folder.real)
        try:
            listing = list_folder(folder)
        except Refusal as refusal:
            self.skip(folder.path, refusal.sentence)
            return EMPTY
        for path, why in listing.left_out:
            self.skip(path, why)
        return listing

    def split(self, root: Location, classes: Callable[[Listing], set[str]]) -> GivenSplit:
        """Find the parts into which the folders directly in one divide its photos."""
        listing = _glance(root)
        beside = tuple(folder for folder in listing.folders if not is_part(folder))
        return find_split(
            listing.folders,
            lambda folder: classes(_glance(folder)),
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

    def classes(self, root: Location) -> None:
        """Find the files of a folder that has one subfolder a class."""
        listing = self.listing(root)
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
        for inner in listing.folders:
            self.through(inner, class_of_folder(inner.name), by_spelling=False)

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
