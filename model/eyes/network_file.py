"""The file of a network: read, checked against its digest, and loaded when it is first asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from model.eyes.network import Network
from model.params import Floats
from model.photos.file_name import shown_name
from model.photos.photo import Pixels
from model.regular_file import NotRegular, TooLarge, open_regular, read_regular, reason
from model.sentence import Refusal, sentence

LARGEST_FILE = 500_000_000
_PIECE = 1_000_000  # bytes of a file, read at once


@dataclass(frozen=True, slots=True)
class NetworkFile:
    """A file with a network, and what its content has to be.

    path:   where it is.
    digest: the SHA-256 of its content, in hexadecimal digits.
    """

    path: str
    digest: str

    @property
    def sizes(self) -> Mapping[str, int]:
        """How many numbers each output makes of one photo. Raises Refusal as `opened` does."""
        return opened(self).sizes

    def look(self, square: Pixels) -> Mapping[str, Floats]:
        """Ask the network about a photo's square; see `Network.look`."""
        return opened(self).look(square)

    def give_up(self) -> None:
        """Wait for no answer any more; there is no need to where the network is quick."""


@lru_cache(maxsize=4)
def opened(file: NetworkFile) -> Network:
    """Load a network when it is first asked for; the same file is loaded once.

    Two threads that ask first at the same moment would each load it; `FeatureCache` lets one.

    Raises Refusal when the file is missing, or is not what it was.
    """
    return Network(content_of(file), shown_name(file.path))


def content_of(file: NetworkFile) -> bytes:
    """Read a network's file. Raises Refusal when it is missing, or is not what it was."""
    content = read_network(file.path)
    if sha256(content).hexdigest() != file.digest:
        raise changed(file.path)
    return content


def changed(path: str) -> Refusal:
    """Refuse a network's file that has another content than it had."""
    return Refusal(
        sentence(
            "The network {name} is not the one it was: its file was changed or damaged. "
            "Put the old file back, or install Downhill again if it came with it. "
            "The pixel eyes work without.",
            name=shown_name(path),
        )
    )


def read_network(path: str) -> bytes:
    """Read the content of a network's file. Raises Refusal when that cannot be done."""
    name = shown_name(path)
    try:
        return read_regular(path, LARGEST_FILE)
    except FileNotFoundError as error:
        raise Refusal(
            sentence(
                "The network {name} is missing. Put its file back, or install Downhill again if "
                "it came with it. The pixel eyes work without.",
                name=name,
            )
        ) from error
    except NotRegular as error:
        raise Refusal(
            sentence(
                "The network {name} is a device or a pipe. Use one stored as a file.", name=name
            )
        ) from error
    except TooLarge as error:
        raise Refusal(
            sentence(
                "The network {name} is too large: at most {most} MB can be used.",
                name=name,
                most=LARGEST_FILE // 1_000_000,
            )
        ) from error
    except (OSError, ValueError) as error:
        raise Refusal(
            sentence(
                "The network {name} cannot be read: {reason}.", name=name, reason=reason(error)
            )
        ) from error


def digest_of(path: str) -> str:
    """Compute the SHA-256 of a network's file, without holding all of it in memory.

    Raises OSError or ValueError, as `open_regular` does; TooLarge for one that cannot be used.
    """
    digest = sha256()
    with open_regular(path) as (file, size):
        if size > LARGEST_FILE:
            raise TooLarge
        for start in range(0, size, _PIECE):
            digest.update(file.read(min(_PIECE, size - start)))
    return digest.hexdigest()
