"""The session's photos: what comes in, and what is moved and removed."""

from collections.abc import Collection

from PySide6.QtCore import QObject

from gui.network_process.networks import Networks
from gui.photo_import.drop_data import DroppedData
from gui.photo_import.import_result import ImportResult, LabelAnswer
from gui.photo_import.photo_import import PhotoImport
from gui.photo_import.reading_progress import ReadingProgress
from gui.session.act_words import ADD_PHOTOS, adding, labelling, moving, removing
from gui.session.arrival import Arrival
from gui.session.background import BackgroundTasks
from gui.session.file_tasks import FileTasks
from gui.session.film_session import FilmSession
from gui.session.history import Entry
from gui.session.model_files import FileOpening
from model.eyes import FeatureCache
from model.lab import Lab, with_sketches
from model.photos import Example, Photo
from model.sentence import Sentence, joined, sentence

PROJECT = ".downhill"
"""How the name of a project ends, as `model.project` has it, which takes long to load."""

OPENING = ReadingProgress(0, 0, opening=True)


class PhotoSession(FilmSession):
    """Takes photos in, says how far that has come, and changes what is on the shelves.

    Attributes:
        tasks:    work in the background for whoever needs it.
        files:    what is being written for somebody.
        sketches: the program's drawings, as they were drawn.
    """

    def __init__(
        self,
        lab: Lab,
        feature_cache: FeatureCache,
        networks: Networks | None,
        parent: QObject | None,
    ) -> None:
        super().__init__(lab, feature_cache, parent)
        self.tasks = BackgroundTasks()
        self.files = FileTasks()
        self.sketches = lab.examples_of("sketches")
        self._awaits_sketches = not self.sketches
        self._networks = Networks() if networks is None else networks
        self._file = FileOpening(self.tasks, self._networks, self)
        self._file.changed.connect(self._tell_progress)
        self._file.refused.connect(self.refused)
        self._of_import: ReadingProgress | None = None
        self._arrival = Arrival(())  # the drop that comes, or came last
        self._arriving: Entry | None = None  # the act by which they have come
        self._photo_import = PhotoImport(self.feature_cache, self._eye_selection.eyes_for, self)
        self._photo_import.progressed.connect(self._show_progress)
        self._photo_import.questioned.connect(self.questioned)
        self._photo_import.presorted.connect(self.presorted)
        self._photo_import.refused.connect(self.refused)
        self._photo_import.arrived.connect(self._take_in)

    @property
    def reading(self) -> bool:
        """Whether a drop is on its way in, or photos are being looked at."""
        return self._photo_import.busy

    def take(
        self, dropped: DroppedData, shelf: int | None = None, *, to_classify: bool = False
    ) -> None:
        """Take in what was dropped, pasted or opened; see `PhotoImport.take`.

        A project among it is wanted alone.
        """
        project = next((path for path in dropped.paths if path.lower().endswith(PROJECT)), None)
        if project is not None:
            self.project_wanted.emit(project)
            return
        self._photo_import.take(dropped, shelf, to_classify=to_classify)

    def answer(self, answer: LabelAnswer) -> None:
        """Say how the photos of a question are to be labelled."""
        self._photo_import.answer(answer)

    def presort(self) -> None:
        """Have the network sort the photos of a question, for somebody to check."""
        self._photo_import.presort()

    def ask_again(self) -> None:
        """Ask a question once more that has not been answered yet."""
        self._photo_import.ask_again()

    def cancel_reading(self) -> None:
        """Read no more photos, and no more of a file."""
        self._file.give_up()
        self._photo_import.cancel()
        self._tell_state()

    def set_sketches(self, sketches: Collection[Example]) -> None:
        """Put the program's drawings on their shelf, also of what can be undone: they were late."""
        self.sketches, self._awaits_sketches = tuple(sketches), False
        self.lab.set_sketches(sketches)
        self.history.amend(lambda lab: with_sketches(lab, self.sketches))
        self._tell_photos()
        self._player.again()

    def offer_sketches(self, sketches: Collection[Example]) -> None:
        """Take the program's drawings once they are drawn.

        Where some lie on their shelf already, these stay: films are of those very ones. Where work
        was brought back in which there were none, there are to be none.
        """
        if self._awaits_sketches and not self.lab.examples_of("sketches"):
            self.set_sketches(sketches)
        else:
            self.sketches = tuple(sketches)

    def add(self, examples: Collection[Example]) -> int:
        """Add photos of the learner's and use them; returns how many were not there already."""
        with self._doing(ADD_PHOTOS) as act:
            added = self.lab.add(examples)
            act.words = adding(added)
            self._tell_photos()
            self._player.turn()
        return added

    def remove(self, digests: Collection[bytes]) -> None:
        """Take photos off their shelf."""
        with self._doing(removing(self._count(digests))):
            self.lab.remove(digests)
            self._tell_moved()
            self._tell_photos()
            self._player.again()

    def relabel(self, digests: Collection[bytes], label: int) -> None:
        """Move photos to the shelf of another class."""
        with self._doing(moving(self._count(digests), label)):
            self.lab.relabel(digests, label)
            self._tell_moved()
            self._tell_photos()
            self._player.again()

    def label(self, photo: Photo, label: int) -> None:
        """Say what a photo shows: it goes to its shelf among the learner's photos.

        Sketches stay in use where they are: one photo alone would end what is looked at.
        """
        with self._doing(labelling(label)):
            self.lab.label(photo, label)
            self._tell_moved()
            self._tell_photos()
            self._tell_verdict()
            self._player.turn()
        self.noticed.emit(label_words(label, aside=self.lab.choices.source != "photos"))

    def _show_progress(self, progress: ReadingProgress | None) -> None:
        self._of_import = progress
        self._tell_progress()

    def _tell_progress(self) -> None:
        """Tell how far photos have come, or else that a file takes its time."""
        self.progressed.emit(self._of_import or (OPENING if self._file.slow else None))

    def _take_in(self, portion: ImportResult) -> None:
        """Put photos on their shelves, ask about the others, and say what became of all.

        Of a drop that comes in portions the last one says what became of them together.
        """
        own = self.lab.own_photos
        if not portion.follows:
            self._arrival = Arrival(own)
        arrival = self._arrival
        portion, withdrawn = arrival.meet(portion, own)
        if portion.examples and not own:
            self.pause()
        before = self.lab.choices.eye
        added, moved = 0, portion.relabelled(own)
        # Portions are one act, unless something else has been done meanwhile.
        one = self._arriving is not None and self._arriving is self.history.last
        with self._doing(ADD_PHOTOS, arrival) as act:
            act.lasts = True
            portion = self._eye_selection.meet(portion)
            if withdrawn:
                self.lab.withdraw(withdrawn)
                self._tell_moved()
            if portion.examples:
                added = self.add(portion.examples)
            elif withdrawn:
                self._tell_photos()
                self._player.again()
            elif self.lab.choices.eye != before:
                self._player.turn()
            if portion.examples or withdrawn:
                before_it = (arrival.added, arrival.moved) if one else (0, 0)
                act.words = _coming(added + before_it[0], moved + before_it[1], portion.shelf)
        last = self.history.last
        came = portion.more and last is not None and last.act.key is arrival
        self._arriving = last if came else None
        unseen = moved_words(self.lab.moved) if portion.examples else None
        if portion.asked:
            self.ask(portion.asked)
        result = arrival.take(portion, added, moved)
        if result.more:
            if unseen is not None:
                self.noticed.emit(unseen)
        else:
            self._tell_arrived(result, arrival, unseen)
        if result.refusal is not None:
            self.refused.emit(result.refusal)
        if not result.more:
            self.arrived.emit(result)
            self._tell_state()

    def _tell_arrived(
        self, result: ImportResult, arrival: Arrival, unseen: Sentence | None
    ) -> None:
        """Say what became of a drop; `unseen`: what its last portion has made of held-out ones."""
        overruled = self.lab.run.setup.dataset.overruled
        copies = copies_words(overruled) if result.split is not None else None
        told = (result.summary(arrival.added, arrival.moved), copies, unseen)
        said = [words for words in told if words is not None]
        if said:
            self.noticed.emit(joined(said))

    def _count(self, digests: Collection[bytes]) -> int:
        """Count the photos in use that have these digests."""
        wanted = frozenset(digests)
        return sum(example.photo.digest in wanted for example in self.lab.examples)

    def _tell_moved(self) -> None:
        words = moved_words(self.lab.moved)
        if words is not None:
            self.noticed.emit(words)


def _coming(added: int, moved: int, shelf: int | None) -> Sentence:
    """Say what a drop does: photos come, or some that are there go to another shelf."""
    if added or not moved or shelf is None:
        return adding(added) if added else ADD_PHOTOS
    return moving(moved, shelf)


def moved_words(count: int) -> Sentence | None:
    """Say how many photos a change has made training photos, if it has any."""
    if not count:
        return None
    return sentence(
        "Held-out photos that are training photos from now on: {count}. Each class needs one, "
        "and a copy of a learnt photo is not unseen.",
        count=count,
    )


def label_words(label: int, *, aside: bool) -> Sentence:
    """Say where a photo has gone that was labelled; `aside` where other photos are in use."""
    if aside:
        return (
            sentence("Now on the shelf of your own dogs: File > My photos. Ctrl+Z takes it back."),
            sentence("Now on the shelf of your own cats: File > My photos. Ctrl+Z takes it back."),
        )[label]
    return (
        sentence("Now on the shelf of the dogs. Ctrl+Z takes it back."),
        sentence("Now on the shelf of the cats. Ctrl+Z takes it back."),
    )[label]


def copies_words(count: int) -> Sentence | None:
    """Say how many photos were to be held out and are not, if any."""
    if not count:
        return None
    return sentence("Learnt from all the same, as copies of training photos: {count}.", count=count)
