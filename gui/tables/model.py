"""What a table shows, as Qt's views and screen readers ask for it."""

from typing import TypeAlias

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from gui.tables.content import TableCell, TableContent

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
Place: TypeAlias = tuple[int, int]

_TOP = QModelIndex()
_READABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITABLE = _READABLE | Qt.ItemFlag.ItemIsEditable
_Role = Qt.ItemDataRole


class TableModel(QAbstractTableModel):
    """Holds the content of a table, and tells what is new in it.

    Signals: `renamed(key, text)`, somebody has typed a text; the content stays as it is.
    """

    renamed = Signal(int, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.content = TableContent()

    def show_content(self, content: TableContent) -> list[Place]:
        """Show a content, and give the rows and columns of the cells that are new in it.

        Rows come and go at the end, so that a selection lasts; whatever is the same is not drawn.
        """
        before = self.content
        had, has, wide = len(before.rows), len(content.rows), len(content.columns)
        if len(before.columns) != wide:
            self.beginResetModel()
            self.content = content
            self.endResetModel()
            return [(row, column) for row in range(has) for column in range(wide)]
        if has > had:
            self.beginInsertRows(_TOP, had, has - 1)
            self.content = content
            self.endInsertRows()
        elif has < had:
            self.beginRemoveRows(_TOP, has, had - 1)
            self.content = content
            self.endRemoveRows()
        else:
            self.content = content
        others = before.columns != content.columns
        if others:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, wide - 1)
        new: list[Place] = []
        for place, row in enumerate(content.rows):
            old = before.rows[place].cells if place < had else ()
            columns = [
                column
                for column, cell in enumerate(row.cells)
                if others or not old or old[column] != cell
            ]
            new += [(place, column) for column in columns]
            if place < had and before.is_marked(place) != content.is_marked(place):
                columns = [0, wide - 1]
            if columns and place < had:
                self.dataChanged.emit(self.index(place, columns[0]), self.index(place, columns[-1]))
        return new

    def cell(self, index: AnyIndex) -> TableCell:
        """Find a cell."""
        return self.content.rows[index.row()].cells[index.column()]

    def rowCount(self, parent: AnyIndex = _TOP) -> int:
        return 0 if parent.isValid() else len(self.content.rows)

    def columnCount(self, parent: AnyIndex = _TOP) -> int:
        return 0 if parent.isValid() else len(self.content.columns)

    def data(self, index: AnyIndex, role: int = _Role.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        match role:
            case _Role.DisplayRole | _Role.EditRole:
                return self.cell(index).text
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> str | None:
        if orientation == Qt.Orientation.Vertical:
            # Of a row that a screen reader is in, it says the name.
            return self.content.rows[section].cells[0].text if role == _Role.DisplayRole else None
        match role:
            case _Role.DisplayRole:
                return self.content.columns[section].head
            case _Role.ToolTipRole:
                return self.content.columns[section].tooltip
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _EDITABLE if self.content.columns[index.column()].editable else _READABLE

    def setData(self, index: AnyIndex, value: object, role: int = _Role.EditRole) -> bool:
        key = self.content.rows[index.row()].key
        if role != _Role.EditRole or key is None:
            return False
        self.renamed.emit(key, str(value))
        return True
