"""Page *Branches*: how training went before it went in another way."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QVBoxLayout

from gui.page.page import Page
from gui.rooms.descent.branches.branch_list import BranchList, BranchRow
from gui.rooms.descent.branches.difference_card import DifferenceCard
from gui.session.background import BackgroundTask
from gui.session.run_state import RunState
from gui.session.session import Session
from gui.style.language import say
from gui.style.theme import GAP
from gui.widgets.label import Label
from model.descent import ModelDifference, find_difference
from model.numeral import shortest, whole
from model.photos import Learnt
from model.sentence import Sentence
from model.training import Branch, Setup, State, prepare, same_x


class BranchesPage(Page):
    """The films that were left, and the chosen one beside the film on show."""

    name = "branches"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._branches: tuple[Branch, ...] = ()
        self._compared: tuple[object, ...] = ()
        self._task: BackgroundTask | None = None
        self._list, self._difference, self._alien = BranchList(), DifferenceCard(), Label("muted")
        self._alien.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._list)
        column.addWidget(self._alien)
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
        self._alien.setText(
            self.tr(
                "This film is of another x, so its weights cannot be laid beside these. "
                "Go on with it to see it."
            )
        )
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
        setup, present = branch.setup, self.session.lab.run.setup
        settings = setup.settings
        words = [f"η {shortest(settings.rate)}"]
        if setup.scaling != present.scaling:
            words.insert(0, self._scaling(setup))
        if setup.eye != present.eye:
            words.insert(0, say(setup.eye.label))
        if settings.batch:
            words.append(self.tr("batch {batch}").format(batch=whole(settings.batch)))
        if settings.l2:
            words.append(f"L2 {shortest(settings.l2)}")
        words.append(say(settings.optimiser.label))
        marks = branch.history.marks[1]
        return BranchRow(
            branch.name,
            branch.origin,
            branch.history.length,
            ", ".join(words),
            float(marks[-1]) if len(marks) else 0.0,
        )

    def _scaling(self, setup: Setup) -> str:
        pixels = setup.eye.largest is not None
        if setup.scaling == "raw":
            return self.tr("raw 0–255") if pixels else self.tr("raw")
        if setup.scaling == "unit":
            return "÷ 255" if pixels else self.tr("÷ length")
        return self.tr("mean-centred") if setup.scaling == "centred" else self.tr("as in the model")

    def _compare(self) -> None:
        """Put the chosen way beside the film, in the background, if that has not been done."""
        session, index = self.session, self._list.index
        scene = session.scene
        run = session.lab.run
        way = self._branches[index] if 0 <= index < len(self._branches) else None
        alien = way is not None and not same_x(way.setup, run.setup)
        self._alien.setVisible(alien)
        # A film that has just begun anew has no step yet, and the scene is still the old one's.
        begun = run.length >= 0 and scene is not None and same_x(scene.setup, run.setup)
        if scene is None or scene.step_result is None or way is None or alien or not begun:
            self._difference.hide()
            self._compared = ()
            return
        here = run.history.nearest(run.length)
        there = way.last
        wanted = (here, there, scene.setup)
        if wanted == self._compared:
            return
        self._compared = wanted
        if self._task is not None:
            self._task.cancel()
        setup, shape = scene.setup, scene.setup.eye.shape
        learnt = (run.learnt, way.learnt)

        def show(found: ModelDifference) -> None:
            self._difference.show_difference(found, shape)

        self._task = session.tasks.begin(
            self,
            lambda: self._differences((here, there), setup, learnt),
            self._fail,
            paced=False,
        )
        self._task.advanced.connect(show)

    def _fail(self, why: Sentence) -> None:
        self._difference.show_failure(why)

    def _differences(
        self, states: tuple[State, State], setup: Setup, learnt: Sequence[Learnt | None]
    ) -> Iterator[ModelDifference]:
        problem = prepare(setup, self.session.feature_cache.see)
        here, there = (state.params for state in states)
        yield find_difference(here, there, setup.dataset, problem, learnt)
