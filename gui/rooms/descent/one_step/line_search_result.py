"""What is found along the ray of a step, in the background: its loss, and once the bound of η."""

from collections.abc import Iterator
from dataclasses import dataclass

from gui.session.problems import Problems
from model.descent import CurvatureBound, LineSearch, find_curvature_bound, is_promised, search_line
from model.training import Scene, direction


@dataclass(frozen=True, slots=True, eq=False)
class LineSearchResult:
    """The ray of a scene.

    bound: None while it is being computed, and where it promises nothing about the step.
    """

    scene: Scene
    ray: LineSearch
    bound: CurvatureBound | None


def search_and_bound(
    scene: Scene, problems: Problems, bound: CurvatureBound | None
) -> Iterator[LineSearchResult]:
    """Search the ray of a scene, then find the bound if it is not known."""
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
