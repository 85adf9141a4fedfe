"""What eyes have seen, so that no network has to look at the same photo twice.

To look with a network takes ten milliseconds, as long as to decode the photo, and what comes of it
are some thousand numbers. So all of them are kept, of every layer, under the photo's digest:
changing the eye back and forth costs nothing the second time. With a `FeatureStore` they are kept
on the disk as well, for the next start.

Looks can be brought along, too, as a project does: they are as good as those of the network itself,
which need not be there.

A network that the user has brought may make ten times as many numbers as a photo has pixels. Of
what such networks have seen, the memory keeps what was asked for last.

Several threads may look at once, each at a photo of its own as a rule. What they have seen never
changes, but the memory does. To look something up in it and to enter it, with what has to go for
that, are more than one operation each; so only one thread at a time does either. No thread waits
for what another one's network is asked, but for one that is being loaded: it is loaded once.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol, TypeAlias, runtime_checkable

from model.eyes.eye import Eye, Numbers
from model.eyes.feature_store import FeatureStore
from model.eyes.network_eye import NetworkEye
from model.eyes.network_file import NetworkFile
from model.eyes.own_network import OwnFile
from model.params import Floats
from model.photos.file_name import shown_name
from model.photos.photo import SHOWN, Photo
from model.sentence import Sentence, sentence

ROOM = 400_000_000
"""Bytes: a thousand photos with as many numbers each as there may be, 78,000 with 1,280."""

BROUGHT = 3
"""So many times looks can be brought along until those of the first time are let go of."""

_BYTES = 4  # of a number

Looks: TypeAlias = Mapping[str, Floats]
"""The name of each of a network's outputs, and its numbers."""

KnownLooks: TypeAlias = Callable[[str, bytes], Looks | None]
"""Gives looks by the digests of the network's file and of the photo; None where there are none."""


@runtime_checkable
class ListedLooks(Protocol):
    """Known looks that can say which there are without reading them."""

    def __call__(self, network: str, photo: bytes) -> Looks | None:
        """Give looks, as `KnownLooks` do."""
        ...

    def lists(self, network: str, photo: bytes) -> bool:
        """Say whether there should be looks; those that cannot be read are asked for anew."""
        ...


Extract: TypeAlias = Callable[[Eye, Photo], Numbers]
"""Gives what an eye makes of a photo, (D,); raises Refusal when its network cannot be loaded."""


def extract_now(eye: Eye, photo: Photo) -> Numbers:
    """Let an eye look at a photo, and remember nothing."""
    return eye.see(photo.squares[eye.edge])


class FeatureCache:
    """The memory of all eyes.

    store: where looks are kept on the disk as well; None for nowhere.
    room: how many bytes of what networks of others have seen are kept.
    turn: held while the memory is read or changed: a lock, where several threads look.
    loading: held while a network is loaded: a lock likewise, which may be the same.
    """

    def __init__(
        self,
        store: FeatureStore | None = None,
        room: int = ROOM,
        turn: AbstractContextManager[object] | None = None,
        loading: AbstractContextManager[object] | None = None,
    ) -> None:
        self._store = store
        self._room = room
        self._turn = nullcontext() if turn is None else turn
        self._loading = nullcontext() if loading is None else loading
        self._looks: dict[tuple[str, bytes], Looks] = {}
        self._own: OrderedDict[tuple[str, bytes], Looks] = OrderedDict()
        self._own_size = 0
        self._brought: tuple[KnownLooks, ...] = ()

    def bring(self, looks: KnownLooks) -> None:
        """Take looks along that are known elsewhere, before those of the last times.

        Of these, the last two stay: what is brought may be left again for what was there before,
        and something else may have been asked for in vain meanwhile.
        """
        with self._turn:
            others = [known for known in self._brought if known != looks]
            self._brought = (looks, *others)[:BROUGHT]

    def known(self, network: str, photo: bytes) -> Looks | None:
        """Give looks that are known already, by the digests of the network's file and the photo."""
        with self._turn:
            return self._recall((network, photo))

    def see(self, eye: Eye, photo: Photo) -> Numbers:
        """Give what an eye makes of a photo, (D,).

        Raises Refusal when the eye's network cannot be loaded.
        """
        if isinstance(eye, NetworkEye):
            return self.look(eye.file, photo)[eye.layer]
        return extract_now(eye, photo)

    def knows(self, eye: Eye, photo: Photo) -> bool:
        """Say whether `see` would give its answer at once."""
        return not isinstance(eye, NetworkEye) or self.has(eye.file, photo)

    def has(self, file: NetworkFile, photo: Photo) -> bool:
        """Say whether `look` would give its answer at once."""
        key = file.digest, photo.digest
        with self._turn:
            if key in self._looks or key in self._own:
                return True
            return any(
                looks.lists(*key) if isinstance(looks, ListedLooks) else looks(*key) is not None
                for looks in self._brought
            )

    def refusal(self, eye: Eye, count: int) -> Sentence | None:
        """Say why an eye cannot see so many photos, if it cannot: there is no room for all."""
        if not (isinstance(eye, NetworkEye) and isinstance(eye.file, OwnFile)):
            return None
        most = self._room // (_BYTES * eye.size)
        if count <= most:
            return None
        return sentence(
            "The network {name} makes {numbers} numbers of a photo. There is room for those of "
            "{most} photos, and these are {count}. Use fewer photos, or another network.",
            name=shown_name(eye.file.path),
            numbers=f"{eye.size:,}",
            most=f"{most:,}",
            count=f"{count:,}",
        )

    def look(self, file: NetworkFile, photo: Photo) -> Looks:
        """Give everything that a network says of a photo; see `Network.look`.

        Raises Refusal when the network cannot be loaded, or its answer cannot be x.
        """
        key = file.digest, photo.digest
        with self._turn:
            known = self._recall(key)
        if known is not None:
            return known
        looks = self._look(file, photo)
        with self._turn:
            known = self._recall(key)  # by another thread, which has been quicker
            if known is None:
                self._enter(key, looks, own=isinstance(file, OwnFile))
        return looks if known is None else known

    def _look(self, file: NetworkFile, photo: Photo) -> Looks:
        """Look up on the disk what a network says, or ask it."""
        with self._loading:
            sizes = file.sizes  # loads it, if nobody has yet
        if self._store is not None:
            kept = self._store.read(file.digest, photo.digest, sizes)
            if kept is not None:
                return kept
        looks = file.look(photo.squares[SHOWN])
        if self._store is not None:
            self._store.write(file.digest, photo.digest, looks)
        return looks

    # In turn.

    def _recall(self, key: tuple[str, bytes]) -> Looks | None:
        """Give looks that are there; of others' networks they are the last to be forgotten then."""
        brought = self._along(key)
        if brought is not None:
            return brought
        if key in self._own:
            self._own.move_to_end(key)
            return self._own[key]
        return self._looks.get(key)

    def _along(self, key: tuple[str, bytes]) -> Looks | None:
        """Give looks that have been brought along, those that came last first."""
        found = (looks(*key) for looks in self._brought)
        return next((looks for looks in found if looks is not None), None)

    def _enter(self, key: tuple[str, bytes], looks: Looks, *, own: bool) -> None:
        """Enter looks; where they are those of a user's network, forget what is oldest."""
        if not own:
            self._looks[key] = looks
            return
        self._own[key] = looks
        self._own_size += _size(looks)
        while self._own_size > self._room and len(self._own) > 1:
            _, oldest = self._own.popitem(last=False)
            self._own_size -= _size(oldest)


def _size(looks: Looks) -> int:
    return sum(numbers.nbytes for numbers in looks.values())
