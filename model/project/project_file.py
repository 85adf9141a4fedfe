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
from typing import BinaryIO

from model.archive.refusals import damaged
from model.archive.writer import ArchiveWriter
from model.eyes import Eye, NetworkEye
from model.eyes.network_eye import SHIPPED
from model.eyes.own_network import Asker
from model.model_file.destination import destination, trouble
from model.model_file.named_eye import needed_beside
from model.model_file.whole_file import new_content
from model.photos.file_name import shown_name
from model.project.dataset_table import (
    learnt_at,
    read_datasets,
    read_examples,
    read_learnt,
    write_datasets,
)
from model.project.eye_table import Eyes, EyeSource, write_eyes
from model.project.fields import Fields
from model.project.film_table import Films, read_histories, read_states, write_histories
from model.project.heaps import HeapReader, HeapWriter
from model.project.inventory import Inventory
from model.project.lab_record import Parts, read_lab, write_lab
from model.project.look_table import read_looks, write_looks
from model.project.open_file import OpenFile
from model.project.photo_table import read_photos, write_photos
from model.project.project import Project
from model.project.session_record import read_session, write_session
from model.project.setup_table import Setups, write_setups
from model.project.shelf_table import list_shelves, read_shelves, write_shelves
from model.project.strict_json import MOST_BYTES, fits, parse
from model.regular_file import NotRegular, open_regular, reason
from model.sentence import Refusal, Sentence, sentence

FORMAT = 1
"""A file of another meaning gets another number; this one is read for ever."""

_TEXT = "project.json"
_MAGIC = b"PK"


def save_project(path: str, project: Project) -> None:
    """Write a project to a file; one that is there is replaced whole, or not at all.

    Raises Refusal when that cannot be done; the file that was there is as it was then.
    """
    target = destination(path, unsavable)
    try:
        with new_content(target) as file, ArchiveWriter(file) as archive:
            _write(archive, project)
    except OSError as error:
        raise unsavable(path, trouble(error)) from error
    except Refusal as refusal:
        raise unsavable(path, refusal.sentence) from refusal


def open_project(
    path: str,
    asker: Asker,
    at_hand: Sequence[Eye] = (),
    turn: AbstractContextManager[object] | None = None,
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
            return _read(_opened(file, size, turn), source, name)
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


def _write(archive: ArchiveWriter, project: Project) -> None:
    inventory, heaps = Inventory(), HeapWriter()
    lab = write_lab(project.lab, inventory)
    list_shelves(project.lab.shelves, inventory)
    session = write_session(project, inventory)
    # All things are numbered now. They are read in the order in which they are written.
    photos, pictures = write_photos(inventory.photos.things, archive, heaps)
    eyes = _eyes(project)
    networks = [eye.file.digest for eye in eyes if isinstance(eye, NetworkEye)]
    body: dict[str, object] = {
        "format": FORMAT,
        "photos": photos,
        "datasets": write_datasets(inventory, heaps),
        "eyes": write_eyes(eyes),
        "setups": write_setups(inventory, heaps),
        "films": write_histories(inventory, heaps),
        "shelves": write_shelves(project.lab.shelves, inventory, pictures, heaps),
        "looks": write_looks(
            project.looks, dict.fromkeys([SHIPPED.digest, *networks]), pictures, archive, heaps
        ),
        "lab": lab,
        "session": session,
    }
    heaps.write(archive)
    text = json.dumps(body, allow_nan=False).encode("ascii")
    if not fits(text):
        raise Refusal(
            sentence("there would be too much in it to be opened again. Remove some of the ways.")
        )
    archive.content(_TEXT, text, deflated=True)


def _read(file: OpenFile, source: EyeSource, name: str) -> Project:
    body = Fields(parse(file.content(_TEXT, MOST_BYTES)))
    _check_format(body)
    heaps = HeapReader(file)
    photos, pictures = read_photos(body.fields("photos"), file, heaps, name)
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
    shelves = read_shelves(body.fields("shelves"), heaps, examples, pictures)
    looks = read_looks(body.each("looks"), file, heaps, pictures, eyes)
    parts = Parts(shelves, learnt, datasets, eyes, setups, Films(eyes, setups.all, histories))
    lab = read_lab(body.fields("lab"), parts)
    return Project(lab, looks, **read_session(body.fields("session"), eyes, photos))


def _opened(file: BinaryIO, size: int, turn: AbstractContextManager[object] | None) -> OpenFile:
    """Refuse what is something else at the first look."""
    if file.read(len(_MAGIC)) != _MAGIC:
        raise Refusal(sentence("it is no project. Choose a file that Downhill has saved as one."))
    return OpenFile(file, size, turn)


def _eyes(project: Project) -> list[Eye]:
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
    return [eye for eye in everywhere if needed_beside(eye) is not None]


def _check_format(body: Fields) -> None:
    """Refuse a description that this program does not know."""
    number = body.whole("format", 1, 10**9)
    if number > FORMAT:
        raise Refusal(
            sentence(
                "it was written by a newer Downhill (format {number}). Update this one to open it.",
                number=number,
            )
        )
