"""Numbers under names, for a file or for the clipboard."""

from dataclasses import dataclass

from PySide6.QtCore import QMimeData

from model.csv_table import write_cells, write_csv
from model.params import Doubles

TSV = "text/tab-separated-values"


@dataclass(frozen=True, slots=True, eq=False)
class NumberTable:
    """Columns with names; (n,) float64 each, NaN where there is no number."""

    names: tuple[str, ...]
    columns: tuple[Doubles, ...]

    def csv(self) -> bytes:
        """Write it as comma-separated values."""
        return write_csv(self.names, self._rows)

    def tsv(self) -> str:
        """Write it with tabs, which a spreadsheet takes from the clipboard."""
        return write_cells([self.names, *self._rows], "\t")

    def mime(self) -> QMimeData:
        """Give it to the clipboard."""
        tsv, mime = self.tsv(), QMimeData()
        mime.setText(tsv)
        mime.setData(TSV, tsv.encode())
        return mime

    @property
    def _rows(self) -> list[tuple[float, ...]]:
        return list(zip(*(column.tolist() for column in self.columns), strict=True))
