"""A form for something with knobs: which one it is, and a field for each of its numbers.

It is built from the fields of the dataclass itself (`model.training.knob`), so that an optimiser or
a schedule that is written next year has its form at once.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.style.language import say
from gui.widgets.choice import Choice
from gui.widgets.label import ElidedLabel, Label
from gui.widgets.number_field import Bounds, NumberField
from model.numeral import shortest
from model.sentence import Refusal
from model.training import Knob, knobs

FIELD_WIDTH = 96
KIND_WIDTH = 168


class KnobForm(QWidget):
    """Chooses one of several kinds, and its numbers.

    A kind is a dataclass with a name, a label and knobs; called without arguments it makes one
    with all knobs as they usually stand.

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
        self._kind.setMinimumWidth(KIND_WIDTH)
        self._name.setBuddy(self._kind)
        self._kind.chosen.connect(lambda name: self.chosen.emit(self._kinds[name]()))
        self._rows: list[tuple[ElidedLabel, NumberField]] = []
        self._knobs: dict[str, Knob] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self._name, 0, 0)
        self._grid.addWidget(self._kind, 0, 1)

    def set_title(self, title: str) -> None:
        """Say what is chosen here."""
        self._title = title
        self.retranslate()

    def show_choice(self, chosen: Any) -> None:  # one of the kinds
        """Show what is in force, without telling anybody."""
        before, self._shown = self._shown, chosen
        if type(before) is not type(chosen):
            self._build()
        for (_, field), name in zip(self._rows, self._knobs, strict=True):
            field.show_value(getattr(chosen, name))

    def retranslate(self) -> None:
        """Write the words again."""
        self._name.setText(self._title)
        self._kind.setAccessibleName(self._title)
        self._kind.set_entries((name, say(kind.label)) for name, kind in self._kinds.items())
        if self._shown is not None:
            self._kind.show_key(self._shown.name)
        for (label, field), knob in zip(self._rows, self._knobs.values(), strict=True):
            label.setText(say(knob.label))
            for widget in (label, field):
                widget.setToolTip(say(knob.explanation))
            field.setAccessibleName(say(knob.label))
            rule = (
                self.tr("Type a whole number from {least} to {most}.")
                if knob.whole
                else self.tr("Type a number from {least} to {most}.")
            )
            field.set_rule(rule.format(least=shortest(knob.least), most=shortest(knob.most)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _build(self) -> None:
        """Make a row for each knob of what is shown."""
        for widgets in self._rows:
            for widget in widgets:
                widget.hide()
                widget.deleteLater()
        self._rows = []
        self._knobs = knobs(self._shown)
        for place, (name, knob) in enumerate(self._knobs.items(), start=1):
            label = ElidedLabel("muted")
            field = NumberField(Bounds(knob.least, knob.most, whole=knob.whole))
            field.setFixedWidth(FIELD_WIDTH)
            field.chosen.connect(partial(self._choose, name, knob))
            label.setBuddy(field)
            self._grid.addWidget(label, place, 0)
            self._grid.addWidget(field, place, 1)
            self._rows.append((label, field))
        self.retranslate()

    def _choose(self, name: str, knob: Knob, value: float) -> None:
        number = int(value) if knob.whole else value
        try:
            chosen = replace(self._shown, **{name: number})
        except Refusal:  # two knobs that do not go together
            chosen = self._shown
        self.chosen.emit(chosen)
