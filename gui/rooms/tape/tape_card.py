"""The tape as its page's card: played by hand or by itself, with a sentence for each moment."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gui.rooms.tape.lanes.rail import knob_at
from gui.rooms.tape.lanes.tape_lanes import TapeLanes
from gui.rooms.tape.playing import Playing
from gui.rooms.tape.tape_deck import TapeDeck
from gui.rooms.tape.tape_list import TapeList
from gui.rooms.tape.tape_sentences import Kind, headline, what_is_done
from gui.widgets.hero import Hero
from gui.widgets.texts.paragraph import Paragraph
from model.autodiff.expression import Recording

LINES = 2
AHEAD = 160
"""So many pixels beside the playhead stay in sight."""


class TapeCard(Hero):
    """Plays what has been recorded.

    Attributes:
        lanes: the tape itself.
        table: all of it in rows, for a fold.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._playing: Playing | None = None
        self._kind: Kind = "scores"
        self._deck, self.lanes, self.table = TapeDeck(), TapeLanes(), TapeList()
        self._done = Paragraph(least=LINES)
        self._view = place = QScrollArea()
        place.setWidget(self.lanes)
        place.setWidgetResizable(True)
        place.setFrameShape(QFrame.Shape.NoFrame)
        place.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        place.viewport().setAutoFillBackground(False)
        self.lanes.setAutoFillBackground(False)
        self.body.addWidget(place, 1)
        self.body.addWidget(self._done)
        self.foot.addWidget(self._deck)
        self._deck.moved.connect(self._move)
        self.lanes.moved.connect(self._move)
        self.table.chosen.connect(self._go_to_line)
        self.retranslate()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("The tape"))
        self.table.name_columns(
            self.tr("operation"), self.tr("forward: value"), self.tr("backward: its slope")
        )
        self._write()

    def show_recording(self, recording: Recording | None, kind: Kind) -> None:
        """Show what has been recorded, at its end unless the operations are the same as before."""
        before, self._kind = self._playing, kind
        if recording is None:
            self._playing = None
        else:
            self._playing = Playing(recording, 0)
            same = before is not None and before.recording.record.lines == recording.record.lines
            position = before.position if before is not None and same else self._playing.length
            self._playing = Playing(recording, position)
        self._write()

    def show_nothing(self, why: str) -> None:
        """Say why there is no tape."""
        self.headline.setText(why)

    def stop(self) -> None:
        """Play no further."""
        self._deck.stop()

    def _move(self, position: int) -> None:
        if self._playing is not None:
            self._playing = Playing(
                self._playing.recording, max(0, min(position, self._playing.length))
            )
            self._write()

    def _go_to_line(self, line: int) -> None:
        if self._playing is not None:
            self._move(self._playing.at(line))

    def _write(self) -> None:
        playing = self._playing
        rows = (self.tr("dog"), self.tr("cat")) if self._has_two_scores() else ()
        self.lanes.show_playing(playing, rows)
        if playing is None:
            self._deck.show_place(0, 0)
            self._done.setText("")
            self.table.show_nothing()
            return
        self._deck.show_place(playing.position, playing.length)
        places = self.lanes.places
        if places is not None:
            knob = knob_at(places, playing, playing.position).toPoint()
            self._view.ensureVisible(knob.x(), knob.y(), AHEAD, 0)
        self.headline.setText(headline(playing, self._kind))
        self._done.setText(what_is_done(playing))
        self.table.show_playing(playing)

    def _has_two_scores(self) -> bool:
        """Whether the numbers of the first column are the scores of the dog and of the cat."""
        if self._playing is None or self._kind != "scores":
            return False
        first = self._playing.recording.record.entries[0]
        return first.kind == "variable" and first.value.shape == (2,)
