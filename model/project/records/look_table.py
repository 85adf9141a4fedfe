"""What networks have seen of a project's photos, so that it opens at once, and bit for bit.

Another computer may compute other last digits of the same network, and a network that somebody has
brought may not be there. So x comes along.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from model.archive.refusals import damaged
from model.archive.writer import ArchiveWriter
from model.eyes import EYES, MOST_NUMBERS, NetworkEye
from model.eyes.feature_cache import KnownLooks
from model.eyes.network_eye import OPINION, OWN, SHIPPED
from model.eyes.own_network import LAYER
from model.project.fields import Fields
from model.project.heaps import HeapReader, HeapWriter
from model.project.open_file import OpenFile
from model.project.records.eye_table import Eyes
from model.project.stored_looks import StoredLooks, known_looks, look_rows

_OPINIONS = 1_000  # the classes of ImageNet
_MOST_LAYERS = 20


def write_looks(
    looks: KnownLooks,
    networks: Iterable[str],
    pictures: Mapping[bytes, int],
    archive: ArchiveWriter,
    heaps: HeapWriter,
) -> list[dict[str, object]]:
    """Write what is known of what networks have seen; gives what is to be known of it.

    networks: the digests of their files.
    pictures: places of digests.
    """
    records: list[dict[str, object]] = []
    for network in networks:
        found, layers = known_looks(looks, network, pictures)
        if not found:
            continue
        sums = np.zeros(len(found), "<u4")
        shape = len(found), sum(layers.values())
        rows = look_rows(looks, network, found, sums, shape[1])
        archive.rows(f"looks-{len(records)}", "<f4", shape, rows)
        heaps.put("places", [pictures[digest] for digest in found])
        heaps.put("bytes", sums.view("|u1"))
        sizes = [{"name": name, "size": size} for name, size in layers.items()]
        records.append({"network": network, "layers": sizes, "pictures": len(found)})
    return records


def read_looks(
    records: Sequence[Fields],
    file: OpenFile,
    heaps: HeapReader,
    pictures: Sequence[bytes],
    eyes: Eyes,
) -> StoredLooks:
    """Read what networks have seen.

    pictures: the digests of all pictures.
    """
    looks = StoredLooks()
    for number, fields in enumerate(records):
        network = fields.text("network")
        each = fields.each("layers")[:_MOST_LAYERS]
        layers = {layer.text("name"): layer.whole("size", 1, MOST_NUMBERS) for layer in each}
        if not needed(network, eyes).items() <= layers.items():
            raise damaged()
        count = fields.whole("pictures", 0, len(pictures))
        places = heaps.take_places(count, len(pictures))
        sums = heaps.take("bytes", 4 * count).view("<u4")
        rows = file.rows(f"looks-{number}", "<f4", (count, sum(layers.values())), sums)
        looks.add(network, layers, {pictures[at]: row for row, at in enumerate(places)}, rows)
    return looks


def needed(network: str, eyes: Eyes) -> dict[str, int]:
    """Give the layers that are asked for, and their sizes; none of a network nobody knows."""
    if network == SHIPPED.digest:
        layers = {eye.layer: eye.size for eye in EYES if isinstance(eye, NetworkEye)}
        return {**layers, OPINION: _OPINIONS}
    own = eyes.own.get(f"{OWN}{network}")
    return {} if own is None else {LAYER: own.size}
