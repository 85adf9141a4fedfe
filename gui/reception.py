"""The way in for photos, to the end: read, and looked at where an eye has to look for long.

An `Album` reads what was dropped. Before the photos go to their shelves or to the classifier,
the network has a look at them if it will be asked about them anyway, so that nothing that comes
afterwards has to wait.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from gui.album import Album, Answer, Arrival
from gui.drops import Parcel
from gui.looking import Looked, Looking, Then
from model.eyes import Eye
from model.photo import Photo
from model.sight import Sight


class Reception(QObject):
    """Takes in drops, one after the other, and has an eye look at photos.

    choose_eye: says which eye is to look at the photos of a drop; None for none.

    Signals:
        progressed(Progress | None): how far reading or looking has come; None when idle.
        questioned(Question): call `answer` or `cancel`.
        arrived(Arrival): what became of a drop.
    """

    progressed = Signal(object)
    questioned = Signal(object)
    arrived = Signal(object)

    def __init__(
        self, sight: Sight, choose_eye: Callable[[Arrival], Eye | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._sight = sight
        self._choose_eye = choose_eye
        self._album = Album(self)
        self._album.progressed.connect(self.progressed)
        self._album.questioned.connect(self.questioned)
        self._album.arrived.connect(self._look_at)
        self._looking = Looking(sight, self)
        self._looking.progressed.connect(self.progressed)

    @property
    def busy(self) -> bool:
        """Whether a drop is on its way in, or photos are being looked at."""
        return self._album.busy or self._looking.busy

    def take(self, parcel: Parcel, shelf: int | None = None, *, to_classify: bool = False) -> None:
        """Take in a parcel; see `Album.take`."""
        self._album.take(parcel, shelf, to_classify=to_classify)

    def answer(self, answer: Answer) -> None:
        """Go on with the drop that raised the question."""
        self._album.answer(answer)

    def look(self, eye: Eye, photos: Sequence[Photo], then: Then) -> None:
        """Have an eye look at photos, and go on with `then`; see `Looking.look`."""
        self._looking.look(eye, photos, then)

    def cancel(self) -> None:
        """Read and look no further; what has been read and looked at stays."""
        self._album.cancel()
        self._looking.cancel()

    def close(self) -> None:
        """Stop all threads."""
        self._album.close()
        self._looking.close()

    def _look_at(self, arrival: Arrival) -> None:
        eye = self._choose_eye(arrival)
        if eye is None:
            self.arrived.emit(arrival)
            return

        def then(looked: Looked) -> None:
            arrived = arrival
            if not looked.whole and looked.refusal is None:
                arrived = self._seen(arrival, eye)
            self.arrived.emit(
                replace(arrived, eye=None if looked.refusal else eye, refusal=looked.refusal)
            )

        photos = [example.photo for example in arrival.examples]
        self._looking.look(eye, [*photos, *arrival.asked], then)

    def _seen(self, arrival: Arrival, eye: Eye) -> Arrival:
        """Leave out the photos that were not looked at because of Cancel."""
        examples = tuple(e for e in arrival.examples if self._sight.knows(eye, e.photo))
        asked = tuple(photo for photo in arrival.asked if self._sight.knows(eye, photo))
        given = {e.photo.digest for e in arrival.examples} | {p.digest for p in arrival.asked}
        kept = {e.photo.digest for e in examples} | {p.digest for p in asked}
        unread = arrival.unread + len(given - kept)
        return replace(arrival, examples=examples, asked=asked, unread=unread)
