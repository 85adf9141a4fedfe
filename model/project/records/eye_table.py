"""The eyes of a project, by their names; networks that somebody has brought are not in it.

Such a network is told apart by its digest, and its file is looked for beside the project (or where
a session keeps it) and nowhere else: what a project from anywhere names must not decide which files
are read. It is not read before it is asked, and it is not asked about photos whose x came with the
project.
"""

import os
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from model.archive.refusals import damaged
from model.eyes import MOST_NUMBERS, Eye, NetworkEye, eye_named
from model.eyes.network_eye import OWN, SHIPPED
from model.eyes.own_network import Asker, OwnFile, own_eye
from model.model_file.named_eye import needed_beside, plain_name
from model.photos.file_name import shown_name
from model.project.fields import Fields
from model.project.kept_networks import places
from model.sentence import Refusal, sentence

_DIGEST = 64  # hexadecimal digits


class EyeSource(NamedTuple):
    """Where eyes come from that are not Downhill's own.

    folder:  beside what their networks' files are looked for.
    asker:   who asks them.
    at_hand: those that need not be looked for.
    """

    folder: str
    asker: Asker
    at_hand: Sequence[Eye] = ()


def write_eyes(eyes: Iterable[Eye]) -> dict[str, object]:
    """Write what is to be known of the networks behind eyes."""
    own = {eye.name: eye for eye in eyes if needed_beside(eye) is not None}
    networks = [
        {"eye": name, "file": needed_beside(eye), "size": eye.size} for name, eye in own.items()
    ]
    return {"shipped": SHIPPED.digest, "networks": networks}


class Eyes:
    """The eyes that a project may name.

    own:     those of networks that somebody has brought, by their names.
    missing: the files of those that are not where they are looked for.
    """

    def __init__(self, record: Fields, source: EyeSource) -> None:
        self.own: dict[str, NetworkEye] = {}
        self.missing: list[str] = []
        self._shipped = record.text("shipped")
        at_hand = {eye.name: eye for eye in source.at_hand if isinstance(eye, NetworkEye)}
        for fields in record.each("networks"):
            name, size = fields.text("eye"), fields.whole("size", 1, MOST_NUMBERS)
            digest, file = name.removeprefix(OWN), plain_name(fields.text("file"))
            sound = len(digest) == _DIGEST and not set(digest) - set("0123456789abcdef")
            if not (name.startswith(OWN) and sound and file):
                raise damaged()
            here = at_hand.get(name)
            paths = places(source.folder, file, digest)
            found = [path for path in paths if os.path.isfile(path)]
            if here is not None and here.size == size and os.path.isfile(here.file.path):
                self.own[name] = here
                continue
            if not found:
                self.missing.append(shown_name(file))
            path = found[0] if found else paths[0]
            self.own[name] = own_eye(OwnFile(path, digest, size, source.asker))

    def named(self, fields: Fields, name: str) -> Eye:
        """Read the name of an eye. Raises Refusal when there is none."""
        called = fields.text(name)
        if called in self.own:
            return self.own[called]
        try:
            eye = eye_named(called)
        except KeyError:
            raise Refusal(
                sentence(
                    "it sees with the eye {eye}, which this Downhill does not have.",
                    eye=repr(called),
                )
            ) from None
        if isinstance(eye, NetworkEye) and self._shipped != SHIPPED.digest:
            raise Refusal(
                sentence(
                    "it sees with a network that came with another Downhill. Open it with that one."
                )
            )
        return eye
