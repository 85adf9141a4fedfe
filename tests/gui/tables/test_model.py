"""A table's content as Qt's views see it: consistent at any time, and told cell by cell."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QApplication

from gui.tables.content import TableCell, TableContent, TableRow, named_columns, plain_row
from gui.tables.model import TableModel

ROWS = (plain_row(("w₁", "1"), 0), plain_row(("w₂", "2"), 1))
CONTENT = TableContent(named_columns("", "W"), ROWS)


@pytest.fixture
def model(qapp: QApplication) -> TableModel:
    model = TableModel(qapp)
    model.show_content(CONTENT)
    return model


def spied(model: TableModel) -> tuple[QSignalSpy, ...]:
    return tuple(
        QSignalSpy(signal)
        for signal in (model.dataChanged, model.rowsInserted, model.rowsRemoved, model.modelReset)
    )


def test_it_keeps_the_rules_of_models_whatever_comes_and_goes(model: TableModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for rows in (ROWS * 3, ROWS[:1], (), ROWS):
        model.show_content(replace(CONTENT, rows=rows))
        assert model.rowCount() == len(rows)
    model.show_content(TableContent())
    assert model.columnCount() == 0
    model.show_content(CONTENT)
    assert model.index(1, 1).data() == "2"
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None
    del tester


def test_only_what_is_new_is_told(model: TableModel) -> None:
    changed, *others = spied(model)
    assert model.show_content(replace(CONTENT, rows=tuple(ROWS))) == []
    assert changed.count() == 0
    assert model.show_content(replace(CONTENT, rows=(ROWS[0], plain_row(("w₂", "3"), 1)))) == [
        (1, 1)
    ]
    first, last, _ = changed.at(0)
    assert changed.count() == 1
    assert (first.row(), first.column(), last.column()) == (1, 1, 1)
    assert [spy.count() for spy in others] == [0, 0, 0]


def test_a_mark_that_moves_is_news_of_two_rows(model: TableModel) -> None:
    model.show_content(replace(CONTENT, marked=0))
    (changed, *_) = spied(model)
    assert model.show_content(replace(CONTENT, marked=1)) == []
    assert [changed.at(at)[0].row() for at in range(changed.count())] == [0, 1]


def test_other_heads_are_told_and_all_cells_with_them(model: TableModel) -> None:
    heads = QSignalSpy(model.headerDataChanged)
    (changed, *_) = spied(model)
    new = model.show_content(replace(CONTENT, columns=named_columns("", "b")))
    assert new == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert (heads.count(), changed.count()) == (1, 2)
    assert model.headerData(1, Qt.Orientation.Horizontal) == "b"


def test_a_head_says_what_else_is_to_be_said(model: TableModel) -> None:
    columns = (CONTENT.columns[0], replace(CONTENT.columns[1], tooltip="a weight"))
    row = TableRow((TableCell("w₁"), TableCell("1")))
    model.show_content(replace(CONTENT, columns=columns, rows=(row,)))
    hint = Qt.ItemDataRole.ToolTipRole
    assert model.headerData(1, Qt.Orientation.Horizontal, hint) == "a weight"
    assert model.headerData(0, Qt.Orientation.Vertical) == "w₁"
    assert model.index(0, 1).data(Qt.ItemDataRole.FontRole) is None


def test_a_row_without_a_key_cannot_be_renamed(model: TableModel) -> None:
    columns = (replace(CONTENT.columns[0], editable=True), CONTENT.columns[1])
    model.show_content(replace(CONTENT, columns=columns, rows=(ROWS[0], plain_row(("loss", "")))))
    renamed = QSignalSpy(model.renamed)
    assert model.setData(model.index(0, 0), "w")
    assert not model.setData(model.index(1, 0), "w")
    assert [renamed.at(at) for at in range(renamed.count())] == [[0, "w"]]
    editable = [bool(model.index(0, at).flags() & Qt.ItemFlag.ItemIsEditable) for at in (0, 1)]
    assert editable == [True, False]
