"""What the classifier says of each photo, in a table that can be copied and saved."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.style import text
from gui.style.language import fill
from gui.tables.content import Column, TableCell, TableContent, TableRow, for_programs
from gui.tables.table import ALL, Table
from gui.tables.table_text import TableText
from gui.widgets.reading_dialog import ReadingDialog
from gui.widgets.texts.label import Label
from gui.widgets.words.numbers import loss_words
from gui.widgets.words.photos import count_of, name_of, whole_name
from model.inspection import PhotoVerdict, verdicts
from model.photos import Photo
from model.training import Run, Scene, same_x

MOST = 1_000
"""So many rows are shown; of more photos, those that cost most."""

SIZE = (620, 460)


class VerdictsTable(Table):
    """The table on the screen; what is saved of it is all there is, and no name is cut."""

    def __init__(self, whole: Callable[[], TableContent]) -> None:
        super().__init__(rows=(3, ALL))
        self._whole = whole

    def table(self) -> TableText:
        return TableText(tuple(for_programs(self._whole().lines())))


class VerdictsDialog(ReadingDialog):
    """A row a photo, those that cost most first, as of the step at which it was opened.

    Signals: `followed(Photo)`, somebody has chosen one.
    """

    followed = Signal(object)

    def __init__(self, scene: Scene, parent: QWidget) -> None:
        super().__init__(SIZE, parent)
        self._step, self._setup = scene.step, scene.setup
        self._all = sorted(verdicts(scene), key=lambda one: -one.loss)
        self._shown = self._all[:MOST]
        self._head, self._table = Label("muted"), VerdictsTable(self._whole)
        self._head.setWordWrap(True)
        self._table.chosen.connect(self._choose)
        self.body.addWidget(self._head)
        self.body.addWidget(self._table, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        super().retranslate()
        title = fill(self.tr("Photo by photo, step {step}"), step=text.count(self._step))
        self.setWindowTitle(title)
        self._table.setAccessibleName(title)
        count = count_of(len(self._all), (one.example for one in self._all))
        words = self.tr("{photos}, those that cost most first. Click one to follow it.")
        if len(self._all) > MOST:
            words = self.tr("Of {photos} the {most} that cost most. Click one to follow it.")
        self._head.setText(fill(words, photos=count, most=text.count(MOST)))
        rows = (self._row(one, place) for place, one in enumerate(self._shown))
        marked = self._table.content.marked
        self._table.show_content(TableContent(self._columns(), tuple(rows), marked))

    def is_over(self, run: Run) -> bool:
        """Say whether its photos, or its step of the film, are there no longer."""
        setup = run.setup
        same = setup.dataset is self._setup.dataset and same_x(setup, self._setup)
        return not same or run.length < self._step

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Photo"), "left", stretch=3),
            Column(self.tr("Label"), "left"),
            Column(self.tr("Answer"), "left"),
            Column(self.tr("P(dog)")),
            Column(self.tr("Loss")),
            Column(self.tr("Held out"), "centre"),
        )

    def _whole(self) -> TableContent:
        """Give all photos with the whole of their names, for a file."""
        rows = []
        for place, one in enumerate(self._all):
            row, name = self._row(one, place), whole_name(one.example.photo)
            rows.append(replace(row, cells=(TableCell(name), *row.cells[1:])))
        return TableContent(self._columns(), tuple(rows))

    def _row(self, one: PhotoVerdict, place: int) -> TableRow:
        names = self.tr("dog"), self.tr("cat")
        label, answer = one.example.label, one.answer
        return TableRow(
            (
                TableCell(name_of(one.example.photo)),
                TableCell(names[label], "cat_text" if label else "dog_text"),
                TableCell("–")
                if answer is None
                else TableCell(
                    names[answer], "cat_text" if answer else "dog_text", strong=not one.is_right
                ),
                TableCell(text.probability(one.shares[0])),
                TableCell(loss_words(one.loss)),
                TableCell(self.tr("yes") if one.held_out else ""),
            ),
            place,
        )

    def _choose(self, place: int) -> None:
        self._table.show_mark(place)
        photo: Photo = self._shown[place].example.photo
        self.followed.emit(photo)
