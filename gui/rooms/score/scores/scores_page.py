"""Page *Scores*: chapters 3, 4, 5, 7 and 8 of the lecture, without any photo."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.page.page import Page
from gui.page.place import Place
from gui.rooms.score.classes import PAIR, class_name
from gui.rooms.score.number_words import loss_words
from gui.rooms.score.scores.bench import FARTHEST, ScoreBench
from gui.rooms.score.scores.bench_words import (
    Done,
    done_words,
    result_words,
    share_equation,
    spoken_words,
)
from gui.rooms.score.when_low import WhenLow
from gui.session.session import Session
from gui.style import text
from gui.style.language import fill
from gui.style.theme import GAP
from gui.widgets.card import Card
from gui.widgets.fold import Fold
from gui.widgets.hero import Hero
from gui.widgets.texts.label import ElidedLabel
from gui.widgets.texts.paragraph import Paragraph
from model.inspection import LECTURE, LabelledScores

if TYPE_CHECKING:
    from gui.rooms.score.scores.cost_plot import CostPlot
    from gui.rooms.score.scores.share_plot import SharePlot

ADDED, FACTOR, HUGE = 5.0, 2.0, 800.0
POSES = {
    "lecture": LECTURE,
    "curves": LECTURE,
    "alone": LECTURE,
    "even": LabelledScores((2.3, 2.3), 1),
    "zero": LabelledScores((0.0, 0.0), 1),
}
"""What a lesson can set up; of the curves, that they are seen, or not: they say the answer."""

ROOM_FOR_ALL = 560
"""Below this height the curves are behind a fold."""


class ScoresPage(Page):
    """The bench, and below it the two curves that it walks on. It knows no photo and no film."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._scores = LECTURE
        self._done: Done = ""
        self._share: SharePlot | None = None  # pyqtgraph takes long to load
        self._cost: CostPlot | None = None
        self._hero, self._bench = Hero(), ScoreBench()
        self._lecture = _button()
        self._buttons = {"added": _button(), "doubled": _button(), "huge": _button()}
        self._said = Paragraph("muted")
        self._three = QCheckBox()
        self._curves = QWidget()
        self._curve_cards = Card(), Card()
        self._notes = tuple(ElidedLabel("muted") for _ in self._curve_cards)
        self._fold = Fold("scores.curves", session.memory, self._curves)
        self._when_low = WhenLow(self._fold, self._curves, ROOM_FOR_ALL)
        self._build()
        self._connect()
        self.retranslate()

    def about(self) -> str:
        return self.tr(
            "Two scores become a loss on one line, with every bar to scale. Drag a score or "
            "type it: only the gap between the scores counts. The loss is −log of the share "
            "that is left for the right answer."
        )

    def retranslate(self) -> None:
        self._lecture.setText(self.tr("Lecture's numbers"))
        for key, words in (("added", self.tr("+5 to all")), ("doubled", "× 2"), ("huge", "e⁸⁰⁰")):
            self._buttons[key].setText(words)
        self._buttons["doubled"].setAccessibleName(self.tr("Double every score"))
        self._buttons["huge"].setAccessibleName(self.tr("Raise the largest score to 800"))
        self._three.setText(self.tr("three classes"))
        self._fold.setText(self.tr("The curves"))
        self._curve_cards[0].title.setText(self.tr("exp is a soft max"))
        self._curve_cards[1].title.setText(self.tr("The less is left, the more it costs"))
        self._show()

    def follows_film(self) -> bool:
        return False  # its two scores are nobody's

    def places(self) -> Mapping[str, Place]:
        bench = self._bench
        return {
            "bench": Place(bench),
            "dog": Place(bench, lambda: bench.row(0)),
            "cat": Place(bench, lambda: bench.row(1)),
            "label": Place(bench, bench.label_box),
            "share": Place(self._curve_cards[0]),
            "cost": Place(self._curve_cards[1]),
            "buttons": Place(self._buttons["added"]),
        }

    def readings(self) -> Mapping[str, float]:
        shown = self._scores
        (dog, cat), label = shown.scores[:PAIR], shown.label
        exponentials, shares = shown.exponentials, shown.shares
        return {
            "dog": dog,
            "cat": cat,
            "gap": abs(dog - cat),
            "exp_dog": float(exponentials[0]),
            "exp_cat": float(exponentials[1]),
            "exp_label": float(exponentials[label]),
            "sum": float(exponentials.sum()),
            "share_dog": float(shares[0]),
            "share_cat": float(shares[1]),
            "share_label": float(shares[label]),
            "share_most": float(shares.max()),
            "label": float(label),
            "loss": shown.loss,
            "added": float(self._done == "added"),
            "huge": float(self._done == "huge"),
        }

    def pose(self, name: str) -> None:
        self._take(POSES[name])
        self._when_low.put_away(away=name == "alone")
        if name == "curves":
            self._fold.setChecked(True)

    def take_down(self) -> Callable[[], None]:
        scores, done, opened = self._scores, self._done, self._fold.isChecked()
        away = self._when_low.away

        def bring_back() -> None:
            self._take(scores, done)
            self._when_low.put_away(away=away)
            self._fold.setChecked(opened)

        return bring_back

    def complete(self) -> None:
        from gui.rooms.score.scores.cost_plot import CostPlot
        from gui.rooms.score.scores.share_plot import SharePlot

        self._share, self._cost = SharePlot(), CostPlot()
        for card, plot in zip(self._curve_cards, (self._share, self._cost), strict=True):
            card.body.addWidget(plot, 1)
        self._share.moved.connect(lambda score: self._score(0, score))
        self._cost.moved.connect(self._give_share)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._when_low.fit(self)

    def restyle(self) -> None:
        self._when_low.fit(self)

    def _build(self) -> None:
        self._hero.head.addWidget(self._lecture, alignment=Qt.AlignmentFlag.AlignTop)
        self._hero.body.addWidget(self._bench, 1)
        last = QHBoxLayout()
        last.setSpacing(GAP)
        for button in self._buttons.values():
            last.addWidget(button)
        last.addWidget(self._said, 1)
        last.addWidget(self._three)
        last.addWidget(self._fold)
        self._hero.body.addLayout(last)
        row = QHBoxLayout(self._curves)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for card, note in zip(self._curve_cards, self._notes, strict=True):
            note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            card.head.addWidget(note, 10)
            row.addWidget(card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._hero, 5)
        column.addWidget(self._curves, 3)

    def _connect(self) -> None:
        self._lecture.clicked.connect(lambda: self._take(LECTURE))
        self._buttons["added"].clicked.connect(
            lambda: self._take(self._scores.raised(ADDED), "added")
        )
        self._buttons["doubled"].clicked.connect(
            lambda: self._take(self._scores.times(FACTOR), "doubled")
        )
        self._buttons["huge"].clicked.connect(
            lambda: self._take(self._scores.raised(HUGE - max(self._scores.scores)), "huge")
        )
        self._bench.scored.connect(self._score)
        self._bench.labelled.connect(
            lambda label: self._take(LabelledScores(self._scores.scores, label))
        )
        self._three.toggled.connect(self._count)

    def _score(self, place: int, score: float) -> None:
        self._take(self._scores.with_score(place, score))

    def _give_share(self, share: float) -> None:
        """Give the label another share; hundredths of a score can still be read."""
        scores, label = self._scores.with_share(share), self._scores.label
        self._take(scores.with_score(label, round(scores.scores[label], 2)))

    def _count(self, three: bool) -> None:
        """Add a third class with a score of 0, or take it away."""
        pair = self._scores.scores[:PAIR]
        scores = (*pair, 0.0) if three else pair
        self._take(LabelledScores(scores, min(self._scores.label, len(scores) - 1)))

    def _take(self, scores: LabelledScores, done: Done = "") -> None:
        if (scores, done) == (self._scores, self._done):
            return  # a lesson sets up again what is there
        self._scores, self._done = scores, done
        if (len(scores.scores) == PAIR) == self._three.isChecked():
            self._three.setChecked(len(scores.scores) != PAIR)  # comes back here
            self._scores, self._done = scores, done
        self._show()

    def _show(self) -> None:
        shown = self._scores
        self._hero.headline.setText(result_words(shown))
        self._bench.show_scores(shown, spoken_words(shown))
        self._said.setText(done_words(self._done, shown))
        self._lecture.setEnabled(shown != LECTURE)
        most, least = max(shown.scores), min(shown.scores)
        self._buttons["added"].setEnabled(most + ADDED <= FARTHEST)
        self._buttons["doubled"].setEnabled(max(most, -least) * FACTOR <= FARTHEST)
        self._buttons["huge"].setEnabled(most != HUGE and least + HUGE - most >= -FARTHEST)
        rivals = ", ".join(
            fill(self.tr("{name} at {score}"), name=class_name(place), score=text.number(score, 1))
            for place, score in enumerate(shown.scores)
            if place
        )
        self._notes[0].setText(rivals)
        self._notes[1].setText(f"{share_equation(shown)} → {loss_words(shown.loss)}")
        for plot in (self._share, self._cost):
            if plot is not None:
                plot.show_scores(shown)


def _button() -> QPushButton:
    button = QPushButton()
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
