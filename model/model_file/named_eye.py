"""The eye that a model sees with, found by the name in its file.

A network that the user has brought is not in the model: its file belongs beside it.
"""

import ntpath
import os
from collections.abc import Sequence
from typing import NamedTuple

from model.archive.reader import Array
from model.eyes import Eye, NetworkEye, eye_named
from model.eyes.network_eye import OWN
from model.eyes.network_file import digest_of
from model.eyes.own_network import Asker, open_network
from model.model_file.fields import HEAD, LONGEST_TEXT, read_text
from model.model_file.npz import unpack
from model.photos.file_name import shown_name
from model.sentence import Refusal, sentence

_NETWORK = {"network": HEAD + LONGEST_TEXT}


class ModelSource(NamedTuple):
    """Where a model comes from, and what it may see with.

    path:    the model's file.
    data:    its content.
    asker:   who asks a network that the user has brought; None when it is not to be asked.
    at_hand: eyes of such networks that need not be looked for.
    """

    path: str
    data: bytes
    asker: Asker | None
    at_hand: Sequence[Eye]


def needed_beside(eye: Eye) -> str | None:
    """Name the file of a network that has to be beside a model that sees with this eye."""
    if isinstance(eye, NetworkEye) and eye.name.startswith(OWN):
        return plain_name(eye.file.path)
    return None


def find_eye(array: Array, source: ModelSource) -> Eye:
    """Find the eye that an array names.

    Raises Refusal when there is none of that name, or its network is not beside the model.
    """
    name = read_text("eye", array)
    for eye in source.at_hand:
        if eye.name == name:
            return eye
    if name.startswith(OWN):
        network = read_text("network", unpack(source.data, _NETWORK)["network"])
        return _own_eye(name, network, source)
    try:
        return eye_named(name)
    except KeyError:
        raise Refusal(
            sentence(
                "it sees with the eye {eye}, which this Downhill does not have.", eye=repr(name)
            )
        ) from None


def _own_eye(name: str, network: str, source: ModelSource) -> Eye:
    """Find the network that the user brought, beside the model and nowhere else.

    A model may come from anywhere: what it names must not decide which files are read, or which
    other computer is asked for them.
    """
    file = plain_name(network)
    path = os.path.join(os.path.dirname(source.path), file)
    # Whatever else is there is not even loaded.
    if source.asker is not None and file and name == f"{OWN}{_digest(path)}":
        return open_network(path, source.asker)
    raise Refusal(
        sentence(
            "it sees with the network {network}, which is not beside the model or is another one "
            "now. Put that file beside the model.",
            network=shown_name(file or network),
        )
    )


def plain_name(path: str) -> str:
    """Give the name of a file without its folders; nothing when that is no plain name."""
    # The model may have been saved on another system; ntpath knows both kinds of separator.
    name = ntpath.basename(path)
    return "" if name in (".", "..") or ":" in name else name


def _digest(path: str) -> str:
    """Compute the digest of a network's file; nothing when it cannot be read."""
    try:
        return digest_of(path)
    except (OSError, ValueError):
        return ""
