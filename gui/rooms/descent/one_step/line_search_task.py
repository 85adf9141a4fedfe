"""Casting the ray of the shown step in the background, and finding the bound of η once.

While training runs another step is shown sixty times a second. A ray takes half a frame, so the
next one begins when the last one is there, from the step that is shown then.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from gui.rooms.descent.problems import Problems
from gui.session.background import BackgroundTask
from gui.session.session import Session
from model.descent import CurvatureBound, LineSearch, find_curvature_bound, is_promised, search_line
from model.sentence import Sentence
from model.training import Scene, Setup, direction, same_ground


@dataclass(frozen=True, slots=True, eq=False)
class LineSearchResult:
    """The ray of a scene.

    bound: None while it is being computed, and where it promises nothing about the step.
    """

    scene: Scene
    ray: LineSearch
    bound: CurvatureBound | None


class LineSearchTask(QObject):
    """One ray at a time.

    Signals:
        cast(Shot): a ray has come.
        failed(Sentence): the photos cannot be seen.
    """

    cast = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._problems = Problems(session.feature_cache.see)
        self._wanted: Scene | None = None
        self._aimed: Setup | None = None
        self._known: tuple[Setup, CurvatureBound] | None = None
        self._task: BackgroundTask | None = None

    def aim(self, scene: Scene) -> None:
        """Ask for the ray of a scene with a moment; one asked for before may be left out."""
        self._wanted = scene
        if self._task is not None:
            if self._aimed is not None and same_ground(self._aimed, scene.setup):
                return
            self._drop()
        self._begin()

    def stop(self) -> None:
        """Give up, and let go of the photos' numbers."""
        self._wanted = None
        self._drop()
        self._problems = Problems(self._session.feature_cache.see)

    def _drop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task.deleteLater()
            self._task = None

    def _begin(self) -> None:
        self._drop()
        scene, self._wanted = self._wanted, None
        if scene is None:
            return
        bound = None
        if self._known is not None and same_ground(self._known[0], scene.setup):
            bound = self._known[1]
        problems = self._problems
        self._aimed = scene.setup
        self._task = self._session.tasks.begin(
            self, lambda: _shots(scene, problems, bound), self._fail
        )
        self._task.advanced.connect(self._tell)
        self._task.finished.connect(self._begin)

    def _tell(self, shot: LineSearchResult) -> None:
        if shot.bound is not None:
            self._known = shot.scene.setup, shot.bound
        self.cast.emit(shot)

    def _fail(self, why: Sentence) -> None:
        self._wanted = None
        self._drop()
        self.failed.emit(why)


def _shots(
    scene: Scene, problems: Problems, bound: CurvatureBound | None
) -> Iterator[LineSearchResult]:
    """Cast the ray of a scene, then find the bound if it is not known."""
    if scene.step_result is None:
        return
    problem = problems(scene.setup)
    training, settings = problem.training, problem.settings
    way = direction(scene.state, scene.step_result.slope, problem)
    rate = settings.rate_at(scene.step)
    ray = search_line(scene.params, way, training.X, training.labels, problem.pull, rate)
    if not is_promised(settings, len(training.labels)):
        yield LineSearchResult(scene, ray, None)
        return
    yield LineSearchResult(scene, ray, bound)
    if bound is None:
        for better in find_curvature_bound(scene.params, training.X, settings.l2):
            bound = better
            yield LineSearchResult(scene, ray, None)
        yield LineSearchResult(scene, ray, bound)
