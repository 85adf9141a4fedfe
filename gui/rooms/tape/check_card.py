"""Whether a tape is right: what it gives, beside what moving the numbers gives."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtWidgets import QWidget

from gui.rooms.tape.slope_check import SlopeCheck
from gui.rooms.tape.tape_words import exact_words, slope_words
from gui.style import text
from gui.style.language import fill, say
from gui.widgets.card import Card
from gui.widgets.texts.label import Label
from model.autodiff.expression import Recording
from model.sentence import Sentence


class CheckCard(Card):
    """The value and the slopes of a recording, and how far they are from moving the numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known, self._checked = Label(), Label("muted")
        for label in (self._known, self._checked):
            label.setWordWrap(True)
            self.body.addWidget(label)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Checked by moving the numbers"))

    def show_recording(self, recording: Recording, notes: Sequence[str]) -> None:
        """Show what the expression makes, with notes about it."""
        parts = [fill(self.tr("value {value}"), value=exact_words(recording.value))]
        parts += [
            fill(self.tr("∂ by {name}: {slope}"), name=name, slope=slope_words(slope))
            for name, slope in recording.gradients.items()
            if slope is not None
        ]
        self._known.setText(" · ".join((*parts, *notes)))

    def show_nothing(self) -> None:
        """Show no recording."""
        self._known.setText("")
        self._checked.setText("")

    def show_checks(self, checks: Sequence[SlopeCheck], failure: Sentence | None) -> None:
        """Show how far the slopes are checked, or why they are not."""
        if failure is not None:
            words = say(failure)
        elif not checks:
            words = self.tr("The slopes are being checked by moving the numbers…")
        else:
            words = fill(
                self.tr("Checked by moving numbers; apart, of the largest slope: {checks}"),
                checks=" · ".join(map(self._check_words, checks)),
            )
        self._checked.setText(words)

    def _check_words(self, check: SlopeCheck) -> str:
        if np.isnan(check.apart):
            return fill(self.tr("{name}: no slope to be felt"), name=check.name)
        return fill(
            self.tr("{name} {apart} ({felt} of {size} moved)"),
            name=check.name,
            apart=text.scientific(check.apart),
            felt=text.count(check.felt),
            size=text.count(check.size),
        )
