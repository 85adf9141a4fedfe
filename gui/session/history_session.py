"""The session goes back and forth in what was done, and waits for eyes where they have to look.

What has been asked for last and has yet to come, such as photos that are being read or an eye that
looks, is what is taken back first.
"""

from collections.abc import Callable
from typing import Any, Literal, TypeAlias

from PySide6.QtCore import QObject

from gui.network_process.networks import Networks
from gui.photo_import.drop_data import DroppedData
from gui.session.act_words import ADD_PHOTOS, OPEN_FILE
from gui.session.after_looking import AfterLooking, Lost
from gui.session.history import Entry, History
from gui.session.photo_session import PhotoSession
from gui.session.snapshot import Snapshot
from model.eyes import Asker, Eye, FeatureCache
from model.lab import Lab, Source
from model.photos import Photo
from model.sentence import Sentence, joined, sentence

ToCome: TypeAlias = Literal["eye", "file", "drop"]
"""What can be on its way: an eye looks, a file is opened, photos are read."""


class HistorySession(PhotoSession):
    """Takes back what was done, does it again, and puts everything back as it was once."""

    def __init__(
        self,
        lab: Lab,
        feature_cache: FeatureCache,
        networks: Networks | None,
        parent: QObject | None,
    ) -> None:
        super().__init__(lab, feature_cache, networks, parent)
        self._looking = AfterLooking(self.feature_cache, self._photo_import, self._stay)
        self._turning: Entry | None = None  # what waits for its eye
        # How many acts there had been when each of what is to come was asked for.
        self._asked: dict[ToCome, int] = {}
        self._file.changed.connect(self._tell_state)

    def take(
        self, dropped: DroppedData, shelf: int | None = None, *, to_classify: bool = False
    ) -> None:
        super().take(dropped, shelf, to_classify=to_classify)
        self._ask_for("drop")

    def restore(self, snapshot: Snapshot, lost: Lost = lambda _: None) -> None:
        """Put everything back as it was, and pause there; as often as one likes.

        Where the eye of then has to look at the photos first, what is there now stays until it has.

        lost: is called where it cannot, or where something else is asked for before it has; see
              `AfterLooking.do`.
        """
        self._player.pause()

        def command() -> None:
            self._put_back(snapshot, whole=True)

        self._look(snapshot.lab.choices.eye, command, lambda: snapshot.photos, lost)

    def undo(self) -> None:
        """Take back what was asked for last and has yet to come, or else what was done last."""
        if self._arrives:
            if self._photo_import.give_up_latest():  # another drop, which came after this one
                self.noticed.emit(_given_up(ADD_PHOTOS))
                self._tell_state()
                return
            self.give_up_drops()  # the rest of it
        words = self._undoable
        if words is not None and self._to_come is not None:
            self._give_up(self._to_come)
            self.noticed.emit(_given_up(words))
        elif self.history.last is not None:
            self._turn(self.history.last, lambda: self.history.last, self._take_back)
        else:
            self.noticed.emit(sentence("There is nothing to undo."))

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self.history.next is not None:
            self._turn(self.history.next, lambda: self.history.next, self._do_again)
        else:
            self.noticed.emit(sentence("There is nothing to redo."))

    def hold(self, on: bool) -> None:
        """Say that a control is held, such as a slider: what it does until it is let go is one."""
        self.history.hold(on=on)

    def give_up_drops(self) -> None:
        """Take in nothing of what has been dropped and is still on its way."""
        self._arriving = None
        self._photo_import.give_up()
        self._tell_state()

    def set_history_aside(self) -> History:
        """Begin another history, until this one is brought back."""
        aside, self.history = self.history, self._begin_history()
        self._asked.clear()  # after so many acts of the other history
        self._tell_state()
        return aside

    def bring_history_back(self, history: History) -> None:
        """Go on with a history that was set aside; the present one is forgotten."""
        if history is not self.history:
            self.history.deleteLater()
            self.history = history
            self._asked.clear()
            self._tell_state()

    # Inside.

    def _turn(
        self, entry: Entry, there: Callable[[], Entry | None], turn: Callable[[Entry], None]
    ) -> None:
        """Take back or do again, once the eye of then has looked.

        there: gives what is to be turned then: something else may have been done meanwhile.
        """
        snapshot = entry.snapshot
        if snapshot is None or self._turning is entry:
            return

        def command() -> None:
            self._turning = None
            if there() is entry:
                turn(entry)

        def photos() -> list[Photo]:
            return [*snapshot.photos, *self._looked_at]

        eye = snapshot.lab.choices.eye
        if all(self.feature_cache.knows(eye, photo) for photo in photos()):
            command()  # what waits for an eye goes on waiting
        else:
            self._look(eye, command, photos)
            self._turning = entry if self._looking.waits else None

    def _take_back(self, entry: Entry) -> None:
        run = self.lab.run
        key, length = self.lab.choices.film, run.length
        self.history.undo()
        told = [sentence("Undone: {what}.", what=entry.act.words)]
        lost = length - self.lab.run.length if self.lab.choices.film == key else 0
        if lost > 0 and self.lab.run.length >= 0:
            told.append(
                sentence(
                    "Redo also brings back the steps that were taken since: {steps}.", steps=lost
                )
            )
        self.noticed.emit(joined(told))

    def _do_again(self, entry: Entry) -> None:
        self.history.redo()
        self.noticed.emit(sentence("Redone: {what}.", what=entry.act.words))

    @property
    def _to_come(self) -> ToCome | None:
        """Say what was asked for after the last act, and has yet to come."""
        under_way: tuple[tuple[ToCome, bool], ...] = (
            ("eye", self._looking.words is not None and self._turning is None),
            ("file", self._file.busy),
            ("drop", self._photo_import.takes),
        )
        acts = self.history.acts if self.history.listens else None
        return next((it for it, is_so in under_way if is_so and self._asked.get(it) == acts), None)

    @property
    def _arrives(self) -> bool:
        """Whether photos of a drop have come by the last act, and others of it are on their way."""
        return self._arriving is not None and self._arriving is self.history.last

    @property
    def _undoable(self) -> Sentence | None:
        if self._arrives and self._photo_import.takes_several:
            return ADD_PHOTOS
        words = {"eye": self._looking.words, "file": OPEN_FILE, "drop": ADD_PHOTOS}
        to_come = self._to_come
        return super()._undoable if to_come is None else words[to_come]

    def _give_up(self, to_come: ToCome) -> None:
        if to_come == "eye":
            self._looking.give_up()
        elif to_come == "file":
            self._file.give_up()
        else:
            self.give_up_drops()
        self._tell_state()

    def _ask_for(self, to_come: ToCome) -> None:
        self._asked[to_come] = self.history.acts
        self._tell_state()

    def _open_file(
        self,
        work: Callable[[Asker], object],
        then: Callable[[Any], None],
        missed: Callable[[], None] = lambda: None,
    ) -> None:
        """Read a file with `work`, and go on with what it is; see `FileOpening.open`."""
        self._file.open(work, then, missed)
        self._ask_for("file")

    def _look(
        self,
        eye: Eye,
        command: Callable[[], None],
        photos: Callable[[], list[Photo]] | None = None,
        lost: Lost = lambda _: None,
        words: Sentence | None = None,
    ) -> None:
        """Do something for which an eye must have looked at photos, or at those in use.

        lost:  is called when nothing comes of it; see `AfterLooking.do`.
        words: what the menus call it while it waits.
        """
        if self._file.busy:
            self._file.give_up()
            self.noticed.emit(_given_up(OPEN_FILE))
        self._turning = None
        self._looking.do(eye, photos or self._photos, command, lost, words)
        if self._looking.waits:
            self._ask_for("eye")

    def _photos(self, source: Source | None = None) -> list[Photo]:
        """What an eye has to see, where the photos of a source are in use, or those that are."""
        found = [e.photo for e in self.lab.examples_of(source or self.lab.choices.source)]
        return [*found, *self._looked_at]

    @property
    def _looked_at(self) -> list[Photo]:
        """The photos that were asked about, and the one that is followed."""
        followed = [] if self._followed is None else [self._followed.photo]
        return [*self._classification.photos, *followed]

    def _stay(self, why: Sentence | None) -> None:
        """Go on as before, where an eye has not looked."""
        self._turning = None
        if why is not None:
            self.refused.emit(why)
        self._tell_state()  # whoever has chosen the eye shows the old one again


def _given_up(what: Sentence) -> Sentence:
    return sentence("Given up: {what}.", what=what)
