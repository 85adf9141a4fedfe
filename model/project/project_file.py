"""A project's file: everything that there is to bring back, in one file that can be taken along.

NAME.downhill is a zip archive of plain arrays and one text of JSON, `project.json`; docs/decisions
has a page on it. It is written whole or not at all, and read as if it came from a stranger: nothing
in it can run, every number is within its bounds, and what comes out can be gone on with.

Whatever `save_project` writes, `open_project` reads; films come back bit for bit.
"""

import json
import os
from collections.abc import Sequence
from contextlib import AbstractContextManager
from functools import partial
from typing import BinaryIO, TypeAlias

from model.archive.refusals import damaged
from model.archive.writer import ArchiveWriter
from model.eyes import Eye, NetworkEye
from model.eyes.network_eye import SHIPPED
from model.eyes.own_network import Asker, OwnFile
from model.model_file.destination import destination, trouble
from model.model_file.named_eye import needed_beside
from model.model_file.whole_file import new_content
from model.photos.file_name import shown_name
from model.project.album import MOST_NAMES, Album, Wanted, clear_album, write_album
from model.project.fields import Fields
from model.project.heaps import HeapReader, HeapWriter
from model.project.inventory import Inventory
from model.project.kept_networks import keep_networks
from model.project.open_file import OpenFile
from model.project.project import MOST_LESSON, Project
from model.project.records.dataset_table import (
    learnt_at,
    read_datasets,
    read_examples,
    read_learnt,
    write_datasets,
)
from model.project.records.eye_table import Eyes, EyeSource, write_eyes
from model.project.records.film_table import Films, read_histories, read_states, write_histories
from model.project.records.lab_record import Parts, read_lab, write_lab
from model.project.records.look_table import needed, read_looks, write_looks
from model.project.records.photo_table import read_photos, read_squares, write_photos
from model.project.records.session_record import read_session, write_session
from model.project.records.setup_table import Setups, write_setups
from model.project.records.shelf_table import list_shelves, read_shelves, write_shelves
from model.project.strict_json import MOST_BYTES, fits, parse
from model.regular_file import NotRegular, open_regular, reason
from model.sentence import Refusal, Sentence, sentence

Turn: TypeAlias = AbstractContextManager[object] | None

FORMAT, WITH_ALBUM = 1, 2
"""A file of another meaning gets another number; these are read for ever."""

_TEXT, _LESSON = "project.json", "lesson.json"
_MAGIC = b"PK"


def save_project(path: str, project: Project, *, album: bool = False) -> None:
    """Write a project to a file; one that is there is replaced whole, or not at all.

    album: whether what is large goes beside it, into files that are not written again (`album`).
           No other project may be in its folder then.

    Raises Refusal when that cannot be done; the file that was there is as it was then.
    """
    target = destination(path, unsavable)
    try:
        folder = os.path.dirname(os.path.abspath(target))
        with new_content(target) as file, ArchiveWriter(file) as archive:
            beside = _write(archive, project, folder if album else None)
        if album:
            clear_album(folder, beside)
    except OSError as error:
        raise unsavable(path, trouble(error)) from error
    except Refusal as refusal:
        raise unsavable(path, refusal.sentence) from refusal


def open_project(
    path: str,
    asker: Asker,
    at_hand: Sequence[Eye] = (),
    turn: Turn = None,
) -> Project:
    """Read a project from a file, which may come from anywhere.

    asker:   who asks networks that somebody has brought; none is asked before x is needed of a
             photo that did not come with it.
    at_hand: eyes of such networks; the others are looked for beside the project.
    turn:    held while a large square is read later: a lock, where several threads do.

    The large squares of many photos stay in the file, which stays open as long as they are in use.

    Raises Refusal when it is not there, or is no project that this program can use.
    """
    source = EyeSource(os.path.dirname(os.path.abspath(path)), asker, at_hand)
    name = shown_name(path)
    try:
        with open_regular(path) as (file, size):
            return _read(_opened(file, size, turn), source, name, turn)
    except Refusal as refusal:
        raise _unreadable(name, refusal.sentence) from refusal
    except FileNotFoundError as error:
        why = sentence("there is no such file. Check the name.")
        raise _unreadable(name, why) from error
    except IsADirectoryError as error:
        why = sentence("it is a folder. Choose a project (.downhill) in it.")
        raise _unreadable(name, why) from error
    except NotRegular as error:
        why = sentence("it is not a regular file. Choose a project (.downhill).")
        raise _unreadable(name, why) from error
    except OSError as error:
        raise _unreadable(name, sentence("{reason}.", reason=reason(error))) from error
    except Exception as error:  # zipfile, zlib, NumPy and JSON have many ways to say it
        raise _unreadable(name, damaged().sentence) from error


def unsavable(path: str, why: Sentence) -> Refusal:
    """Refuse to save a project at a path."""
    return Refusal(
        sentence(
            "The project cannot be saved as {name}: {why} Nothing is lost: your work is open, and "
            "what was saved before is as it was.",
            name=shown_name(path),
            why=why,
        )
    )


def _unreadable(name: str, why: Sentence) -> Refusal:
    return Refusal(sentence("{name} cannot be opened as a project: {why}", name=name, why=why))


def _write(archive: ArchiveWriter, project: Project, folder: str | None) -> list[str]:
    """Write a project; gives the files of its album, in that folder, if it has one."""
    inventory, heaps = Inventory(), HeapWriter()
    lab = write_lab(project.lab, inventory)
    list_shelves(project.lab.shelves, inventory)
    session = write_session(project, inventory)
    # All things are numbered now. They are read in the order in which they are written.
    photos, pictures = write_photos(
        inventory.photos.things, None if folder is not None else archive, heaps
    )
    places = {digest: place for place, digest in enumerate(pictures)}
    eyes = _eyes(project)
    networks = list(dict.fromkeys([SHIPPED.digest, *(eye.file.digest for eye in eyes)]))
    body: dict[str, object] = {
        "format": FORMAT,
        "photos": photos,
        "datasets": write_datasets(inventory, heaps),
        "eyes": write_eyes(eyes),
        "setups": write_setups(inventory, heaps),
        "films": write_histories(inventory, heaps),
        "shelves": write_shelves(project.lab.shelves, inventory, heaps),
        "lab": lab,
        "session": session,
    }
    album: list[str] = []
    if folder is None:
        body["looks"] = write_looks(project.looks, networks, places, archive, heaps)
    else:
        wanted = Wanted(tuple(pictures.values()), networks, project.looks)
        album = write_album(folder, wanted)
        keep_networks(folder, [eye.file for eye in eyes if isinstance(eye.file, OwnFile)])
        body |= {"format": WITH_ALBUM, "album": album, "looks": []}
    heaps.write(archive)
    text = json.dumps(body, allow_nan=False).encode("ascii")
    if not fits(text):
        raise Refusal(
            sentence("there would be too much in it to be opened again. Remove some of the ways.")
        )
    archive.content(_TEXT, text, deflated=True)
    if project.lesson:
        archive.content(_LESSON, project.lesson, deflated=True)
    return album


def _read(file: OpenFile, source: EyeSource, name: str, turn: Turn) -> Project:
    body = Fields(parse(file.content(_TEXT, MOST_BYTES)))
    album = None
    if _format(body) == WITH_ALBUM:
        album = Album(source.folder, body.texts("album", MOST_NAMES), turn)
    heaps, record = HeapReader(file), body.fields("photos")
    squares = album.squares if album is not None else read_squares(record, file, heaps)
    photos, pictures = read_photos(record, heaps, squares, name)
    record = body.fields("datasets")
    examples = read_examples(record, heaps, photos)
    learnt = read_learnt(record, heaps)
    datasets = read_datasets(
        record, heaps, examples, lambda fields, field: learnt_at(fields, field, learnt)
    )
    eyes = Eyes(body.fields("eyes"), source)
    setups = Setups(body.fields("setups"), heaps, eyes, datasets)
    films = body.fields("films")
    histories = read_histories(films, heaps, read_states(films, heaps))
    shelves = read_shelves(body.fields("shelves"), heaps, examples)
    looks = read_looks(body.each("looks"), file, heaps, pictures, eyes)
    if album is not None:
        album.add_looks(looks, partial(needed, eyes=eyes))
    parts = Parts(shelves, learnt, datasets, eyes, setups, Films(eyes, setups.all, histories))
    lab = read_lab(body.fields("lab"), parts)
    session = read_session(body.fields("session"), eyes, photos)
    lesson = file.content(_LESSON, MOST_LESSON) if _LESSON in file.names else b""
    return Project(lab, looks, **session, lesson=lesson, missing=tuple(eyes.missing))


def _opened(file: BinaryIO, size: int, turn: Turn) -> OpenFile:
    """Refuse what is something else at the first look."""
    if file.read(len(_MAGIC)) != _MAGIC:
        raise Refusal(sentence("it is no project. Choose a file that Downhill has saved as one."))
    return OpenFile(file, size, turn)


def _eyes(project: Project) -> list[NetworkEye]:
    """List the eyes of networks that somebody has brought."""
    lab, before = project.lab, project.eye_before
    everywhere = [
        *project.own_eyes,
        lab.choices.eye,
        *(eye for _, eye, _, _ in lab.films),
        *(eye for eye, _ in lab.remembered.eyes.values()),
        *lab.remembered.settings,
        *(model.eye for model in lab.models.models),
        *([] if before is None else [before]),
    ]
    return [
        eye for eye in everywhere if isinstance(eye, NetworkEye) and needed_beside(eye) is not None
    ]


def _format(body: Fields) -> int:
    """Read the format; refuses one that this program does not know."""
    number = body.whole("format", 1, 10**9)
    if number > WITH_ALBUM:
        raise Refusal(
            sentence(
                "it was written by a newer Downhill (format {number}). Update this one to open it.",
                number=number,
            )
        )
    return number
