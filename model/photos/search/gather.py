"""Which files are meant when files and folders are dropped, and how they are labelled.

A folder stands for all files in it and in the folders inside it, whatever they are called: a
photo needs no `.jpg` at the end of its name, and what is no photo the loader will say. Every
file ends either as found, once, or as skipped with a reason, by itself or with its folder.

A zip archive stands for a folder, and a table for the photos that it names, with their labels. A
table that lies in a folder says of the photos there what they show.
"""

from collections.abc import Iterable, Sequence

from model.photos.file_name import shown_name
from model.photos.search.class_name import CAT, DOG, class_of_folder, label_of_file, spelled
from model.photos.search.folder import Location
from model.photos.search.gathered import Gathered
from model.photos.search.label_table import is_table
from model.photos.search.overview import all_classes, spelled_classes, stem
from model.photos.search.walk import Walk
from model.sentence import Sentence, sentence


def gather_photos(paths: Sequence[str], *, all_one_class: bool = False) -> Gathered:
    """Find the files and label them 'dog', 'cat' or None.

    all_one_class: it is given already what is in the paths. Then no folder is left out, and
    the labels are only what the names would say.

    The label is what the nearest folder around a file spells, up to the one that was dropped;
    if none does, the first word of the file's own name. Folders beside one that spells dog or
    cat hold other classes, unless a folder around them says dog or cat; each is skipped whole.
    The folders directly in one that was dropped may divide its photos (`given_split`).
    """
    walk = Walk(spelled, leaves_out=not all_one_class)
    for path in dict.fromkeys(paths):
        place = walk.start(path)
        if place is None:
            continue
        if place.is_folder:
            before = walk.count()
            walk.tables(place)
            label = spelled(stem(place))
            split = None if all_one_class or label else walk.split(place, spelled_classes)
            if split is not None and split.held_out:
                for part in walk.parts(split):
                    walk.through(part, None, by_spelling=True)
            walk.through(place, label, by_spelling=True)
            walk.held_out = None
            if walk.count() == before:
                walk.skip(path, _nothing_new(place))
        elif is_table(place.name):
            walk.table(place)
        else:
            walk.find(place, label_of_file(place.name))
    return walk.gathered()


def gather_classes(folder: str) -> Gathered:
    """Find the photos of a folder that has one subfolder a class; every label is a string.

    The label is 'dog', 'cat' or the subfolder's name in lower case. A file that lies in no
    subfolder is labelled by the first word of its name if that is dog or cat, and skipped
    otherwise. Subfolders may divide the photos instead (`given_split`); then they have one
    subfolder a class in turn. The folder may be a zip archive, or a table in its stead.
    """
    walk = Walk(_any_class)
    place = walk.start(folder)
    if place is not None and place.is_folder:
        if walk.tables(place):
            walk.rest(place)
            return walk.gathered()
        split = walk.split(place, all_classes)
        for part in walk.parts(split):
            walk.classes(part)
        walk.classes(place)
    elif place is not None and is_table(place.name):
        walk.table(place)
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


def _any_class(label: str) -> str | None:
    return class_of_folder(label) or None


def _nothing_new(place: Location) -> Sentence:
    name = shown_name(place.path)
    if place.archive is not None:
        return sentence("There is nothing new in {name}.", name=name)
    return sentence("There is nothing new in the folder {name}.", name=name)
