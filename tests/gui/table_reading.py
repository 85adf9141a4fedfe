"""Tables as hands and screen readers find them."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView, QWidget


def texts(table: QTableView) -> list[tuple[str, ...]]:
    """What stands in a table, its heads first."""
    model = table.model()
    columns = range(model.columnCount())
    heads = tuple(model.headerData(column, Qt.Orientation.Horizontal) for column in columns)
    return [heads] + [
        tuple(model.index(row, column).data() for column in columns)
        for row in range(model.rowCount())
    ]


def texts_in(widget: QWidget) -> list[str]:
    """All texts of the tables in a widget that are to be seen."""
    shown = [table for table in widget.findChildren(QTableView) if table.isVisible()]
    return [text for table in shown for line in texts(table) for text in line]


def place_in(table: QTableView, row: int, column: int = 0) -> QPoint:
    """Where the middle of a cell is, in the viewport."""
    return table.visualRect(table.model().index(row, column)).center()


def click(table: QTableView, row: int, column: int = 0) -> None:
    """Click a cell."""
    at = place_in(table, row, column)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def heard(table: QTableView) -> list[tuple[QAccessible.Role, str]]:
    """What a screen reader finds in a table: role and name of each of its parts."""
    whole = QAccessible.queryAccessibleInterface(table)
    parts: list[QAccessibleInterface] = [whole.child(at) for at in range(whole.childCount())]
    return [(part.role(), part.text(QAccessible.Text.Name)) for part in parts]
