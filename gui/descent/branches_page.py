"""Page *Branches*: how training went before it went in another way."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout

from gui.language import say
from gui.page import Page
from gui.session import Session
from gui.study import Study
from gui.theme import GAP
from gui.view import RunState
from gui.widgets.branch_list import BranchList, BranchRow
from gui.widgets.difference_card import DifferenceCard
from gui.widgets.rate_field import rate_text
from model.difference import Difference, find_difference
from model.run import Branch
from model.setup import Setup, prepare
from model.training import State


class BranchesPage(Page):
    """The films that were left, and the chosen one beside the film on show."""

    name = "branches"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._branches: tuple[Branch, ...] = ()
        self._compared: tuple[object, ...] = ()
        self._study: Study | None = None
        self._list, self._difference = BranchList(), DifferenceCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._list)
        column.addWidget(self._difference, 1)
        column.addStretch(1)
        self._list.chosen.connect(lambda _: self._compare())
        self._list.switched.connect(session.switch_branch)
        self._list.named.connect(session.name_branch)
        self._list.dropped.connect(session.drop_branch)
        self._difference.followed.connect(session.follow)
        session.state_changed.connect(self._show_state)

    def title(self) -> str:
        return self.tr("Ways not taken")

    def retranslate(self) -> None:
        self._list.show_rows(tuple(self._row(branch) for branch in self._branches))

    def enter(self) -> None:
        self._show_state(self.session.state)

    def _show_state(self, state: RunState) -> None:
        if not self.isVisible():
            return
        if state.branches is not self._branches:
            self._branches = state.branches
            self.retranslate()
        if not state.running:
            self._compare()

    def _row(self, branch: Branch) -> BranchRow:
        settings = branch.setup.settings
        words = [f"η {rate_text(settings.rate)}"]
        if settings.batch:
            words.append(self.tr("batch {batch}").format(batch=settings.batch))
        if settings.l2:
            words.append(f"L2 {rate_text(settings.l2)}")
        words.append(say(settings.optimiser.label))
        marks = branch.history.marks[1]
        return BranchRow(
            branch.name,
            branch.origin,
            branch.history.length,
            ", ".join(words),
            float(marks[-1]) if len(marks) else 0.0,
        )

    def _compare(self) -> None:
        """Put the chosen way beside the film, in the background, if that has not been done."""
        session, index = self.session, self._list.index
        scene = session.scene
        if scene is None or scene.moment is None or not 0 <= index < len(self._branches):
            self._difference.hide()
            self._compared = ()
            return
        run = session.lab.run
        here = run.history.nearest(max(0, run.length))
        there = self._branches[index].last
        wanted = (here, there, scene.setup)
        if wanted == self._compared:
            return
        self._compared = wanted
        if self._study is not None:
            self._study.cancel()
        setup, shape = scene.setup, scene.setup.eye.shape

        def show(found: Difference) -> None:
            self._difference.show_difference(found, shape)

        self._study = session.studies.begin(
            self, lambda: self._differences(here, there, setup), paced=False
        )
        self._study.advanced.connect(show)

    def _differences(self, here: State, there: State, setup: Setup) -> Iterator[Difference]:
        problem = prepare(setup, self.session.sight.see)
        yield find_difference(here.params, there.params, setup.dataset, problem)
