"""The confusion matrix: a row for each label, a column for each answer."""

from PySide6.QtWidgets import QWidget

from gui.style import text
from gui.style.language import fill
from gui.style.scale import px
from gui.tables.content import Column, TableCell, TableContent, TableRow, Tint
from gui.tables.table import Table
from gui.widgets.words.tallies import none_of
from model.classifier import Labels

LOWEST, TALLEST = 28, 64
CELL = 32
WIDEST = 420


class ConfusionTable(Table):
    """Counts of dogs and cats, and beside each row how many of it are right, in words.

    Right answers have the colour of their class, mistakes are grey; the fuller a cell is of its
    row, the stronger.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(LOWEST, TALLEST, parent=parent)
        self.retranslate()
        self.restyle()

    def restyle(self) -> None:
        super().restyle()
        self.setMaximumWidth(px(WIDEST))

    def retranslate(self) -> None:
        """Name the table; whoever has it shows the counts again."""
        self.setAccessibleName(self.tr("Confusion matrix: a row a label, a column an answer"))

    def show_counts(self, counts: Labels) -> None:
        """Show counts (2, 2) by label and answer."""
        names = (self.tr("dog"), self.tr("cat"))
        columns = (
            Column("", "right", stretch=0),
            Column(names[0], "centre", stretch=2, role="dog_text", least=CELL),
            Column(names[1], "centre", stretch=2, role="cat_text", least=CELL),
            Column("", "left"),
        )
        texts = (self.tr("{share} dogs right"), self.tr("{share} cats right"))
        rows = []
        for label, row in enumerate(counts.tolist()):
            of = sum(row)
            cells = (
                TableCell(
                    text.count(count),
                    tint=Tint(count / of if of else 0.0, label if label == answer else None),
                )
                for answer, count in enumerate(row)
            )
            share = fill(texts[label], share=text.share(row[label], of))
            name = TableCell(names[label], "cat_text" if label else "dog_text")
            words = TableCell(share if of else none_of()[label], "muted")
            rows.append(TableRow((name, *cells, words)))
        self.show_content(TableContent(columns, tuple(rows)))
