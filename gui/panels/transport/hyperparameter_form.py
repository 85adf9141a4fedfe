"""A form for something with hyperparameters: which one it is, and a field for each of its numbers.

It is built from the fields of the dataclass itself (`model.training.hyperparameter`), so that an
optimiser or a schedule that is written next year has its form at once.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.style.language import fill, say
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.fields.choice import Choice
from gui.widgets.fields.number_field import Bounds, NumberField
from gui.widgets.texts.label import ElidedLabel, Label
from model.numeral import shortest
from model.sentence import Refusal
from model.training import Hyperparameter, hyperparameters

FIELD_WIDTH = 96
KIND_WIDTH = 168


class HyperparameterForm(Styled, QWidget):
    """Chooses one of several kinds, and its numbers.

    A kind is a dataclass with a name, a label and hyperparameters; called without arguments it
    makes one with all hyperparameters as they usually stand.

    Signals: `chosen(object)`, one of the kinds with the numbers that were chosen.
    """

    chosen = Signal(object)

    # Any: optimisers and schedules have nothing in common but what a dataclass has.
    def __init__(self, kinds: Sequence[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds = {kind.name: kind for kind in kinds}
        self._shown: Any = None  # one of the kinds
        self._title = ""
        self._name = Label()
        self._kind = Choice()
        self._name.setBuddy(self._kind)
        self._kind.chosen.connect(lambda name: self.chosen.emit(self._kinds[name]()))
        self._rows: list[tuple[ElidedLabel, NumberField]] = []
        self._hyperparameters: dict[str, Hyperparameter] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self._name, 0, 0)
        self._grid.addWidget(self._kind, 0, 1)
        self.restyle()

    def set_title(self, title: str) -> None:
        """Say what is chosen here."""
        self._title = title
        self.retranslate()

    def show_choice(self, chosen: Any) -> None:  # one of the kinds
        """Show what is in force, without telling anybody."""
        before, self._shown = self._shown, chosen
        if type(before) is not type(chosen):
            self._build()
        for (_, field), name in zip(self._rows, self._hyperparameters, strict=True):
            field.show_value(getattr(chosen, name))

    def retranslate(self) -> None:
        """Write the words again."""
        self._name.setText(self._title)
        self._kind.setAccessibleName(self._title)
        self._kind.set_entries((name, say(kind.label)) for name, kind in self._kinds.items())
        if self._shown is not None:
            self._kind.show_key(self._shown.name)
        for (label, field), hyperparameter in zip(
            self._rows, self._hyperparameters.values(), strict=True
        ):
            label.setText(say(hyperparameter.label))
            for widget in (label, field):
                widget.setToolTip(say(hyperparameter.explanation))
            field.setAccessibleName(say(hyperparameter.label))
            rule = (
                self.tr("Type a whole number from {least} to {most}.")
                if hyperparameter.whole
                else self.tr("Type a number from {least} to {most}.")
            )
            field.set_rule(
                fill(rule, least=shortest(hyperparameter.least), most=shortest(hyperparameter.most))
            )

    def restyle(self) -> None:
        self._kind.setMinimumWidth(px(KIND_WIDTH))
        for _, field in self._rows:
            field.setFixedWidth(px(FIELD_WIDTH))

    def _build(self) -> None:
        """Make a row for each hyperparameter of what is shown."""
        for widgets in self._rows:
            for widget in widgets:
                widget.hide()
                widget.deleteLater()
        self._rows = []
        self._hyperparameters = hyperparameters(self._shown)
        for place, (name, hyperparameter) in enumerate(self._hyperparameters.items(), start=1):
            label = ElidedLabel("muted")
            field = NumberField(
                Bounds(hyperparameter.least, hyperparameter.most, whole=hyperparameter.whole)
            )
            field.setFixedWidth(px(FIELD_WIDTH))
            field.chosen.connect(partial(self._choose, name, hyperparameter))
            label.setBuddy(field)
            self._grid.addWidget(label, place, 0)
            self._grid.addWidget(field, place, 1)
            self._rows.append((label, field))
        self.retranslate()

    def _choose(self, name: str, hyperparameter: Hyperparameter, value: float) -> None:
        number = int(value) if hyperparameter.whole else value
        try:
            chosen = replace(self._shown, **{name: number})
        except Refusal:  # two hyperparameters that do not go together
            chosen = self._shown
        self.chosen.emit(chosen)
