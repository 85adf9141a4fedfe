"""Ways not taken: how training went before it went in another way."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.rooms.descent.comparison.branch_list import BranchList, BranchRow
from gui.rooms.descent.comparison.difference_card import DifferenceCard
from gui.session.latest import Latest
from gui.session.session import Session
from gui.style.language import fill, say
from gui.style.styled import Styled
from gui.style.theme import GAP
from gui.widgets.texts.label import Label
from model.descent import ModelDifference, find_difference
from model.eyes import Extract
from model.numeral import shortest, whole
from model.photos import Learnt
from model.training import Branch, Run, Scene, Setup, State, prepare, same_x


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """What is put beside each other: the ends of two films, on the photos of a setup.

    learnt: what each has learnt from; None when nobody knows.
    """

    ends: tuple[State, State]
    setup: Setup
    learnt: tuple[Learnt | None, Learnt | None]

    def same_as(self, other: "Pair") -> bool:
        """Say whether their difference is the same."""
        return self.ends == other.ends and self.setup is other.setup


class Ways(Styled, QWidget):
    """The films that were left, and the chosen one beside the film on show; a part of a page."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._scene: Scene | None = None
        self._branches: tuple[Branch, ...] = ()
        # One piece of work, in large products of matrices.
        self._found = Latest(
            session.tasks, self, self._compare, self._take, same=Pair.same_as, paced=False
        )
        self._list, self._difference, self._alien = BranchList(), DifferenceCard(), Label("muted")
        self._alien.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._list)
        column.addWidget(self._alien)
        column.addWidget(self._difference, 1)
        self._list.chosen.connect(self._choose)
        self._list.switched.connect(session.switch_branch)
        self._list.named.connect(session.name_branch)
        self._list.dropped.connect(session.drop_branch)
        self._difference.followed.connect(session.follow)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self._alien.setText(
            self.tr(
                "This film is of another x, so its weights cannot be laid beside these. "
                "Go on with it to see it."
            )
        )
        self._list.show_rows(tuple(self._row(branch) for branch in self._branches))

    def draw(self, scene: Scene) -> None:
        """Show what there is; what takes long only while somebody sees it."""
        self._scene = scene
        if self._session.lab.branches is not self._branches:
            self._branches = self._session.lab.branches
            self.retranslate()
        if self._session.running or not self.isVisible():
            return
        run, index = self._session.lab.run, self._list.index
        way = self._branches[index] if 0 <= index < len(self._branches) else None
        alien = way is not None and not same_x(way.setup, run.setup)
        self._alien.setVisible(alien)
        pair = None if way is None or alien else _pair(run, way, scene)
        if pair is None:
            self._difference.hide()
            self._found.forget()
        else:
            self._found.want(pair)

    def leave(self) -> None:
        """Give up what is on its way."""
        self._found.drop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._choose()

    def _choose(self) -> None:
        if self._scene is not None:
            self.draw(self._scene)

    def _compare(self, pair: Pair) -> Iterator[ModelDifference]:
        return _differences(pair, self._session.feature_cache.see)

    def _take(self) -> None:
        """Show a difference when it comes; the one before stays until then."""
        pair, found, failure = self._found.key, self._found.value, self._found.failure
        if failure is not None:
            self._difference.show_failure(failure)
        elif pair is not None and found is not None:
            self._difference.show_difference(found, pair.setup.eye.shape)

    def _row(self, branch: Branch) -> BranchRow:
        setup, present = branch.setup, self._session.lab.run.setup
        settings = setup.settings
        words = [f"η {shortest(settings.rate)}"]
        if setup.scaling != present.scaling:
            words.insert(0, self._scaling(setup))
        if setup.eye != present.eye:
            words.insert(0, say(setup.eye.label))
        if settings.batch:
            words.append(fill(self.tr("batch {batch}"), batch=whole(settings.batch)))
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


def _pair(run: Run, way: Branch, scene: Scene) -> Pair | None:
    """Put the ends of two films together; None where there is no step yet."""
    # A film that has just begun anew has no step, and the scene is still the old one's.
    if run.length < 0 or scene.step_result is None or not same_x(scene.setup, run.setup):
        return None
    ends = run.history.nearest(run.length), way.last
    return Pair(ends, scene.setup, (run.learnt, way.learnt))


def _differences(pair: Pair, see: Extract) -> Iterator[ModelDifference]:
    problem = prepare(pair.setup, see)
    here, there = (state.params for state in pair.ends)
    yield find_difference(here, there, pair.setup.dataset, problem, pair.learnt)
