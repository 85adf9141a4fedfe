"""Page *Terrain*: the true loss, with L2 loss + L2, as a landscape, and the path of training on it.

Chapters 9 to 11 of the lecture: the lowest point is looked for. W has thousands of directions and
the picture two, so it is a slice; how much it hides is said beside it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtWidgets import QVBoxLayout

from gui.page.page import Page
from gui.rooms.descent.landscape.chart import Chart, LandscapeOrder, draw_chart
from gui.rooms.descent.terrain.terrain_card import Account, TerrainCard
from gui.session.latest import Latest
from gui.session.problems import Problems
from gui.session.session import Session
from gui.style import theme
from gui.style.language import say
from model.descent import YOUNG, Area, SliceChoice, SlicePoint, waypoints
from model.params import Params
from model.training import Scene, State, StepResult, same_ground

BETWEEN = 300
"""Milliseconds at least between two charts."""

MUCH = 0.01
"""While training runs: off the slice by so much of the picture's width, the ground is another."""

ZOOM = 2.0


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """What a chart is to show.

    end:   the last state of the film.
    exact: whether the ground has to be that below the present step: training does not run.
    area:  what to look at; None for all of the path.
    """

    scene: Scene
    step_result: StepResult
    end: State
    exact: bool
    area: Area | None

    def same_as(self, other: "View") -> bool:
        """Say whether the chart is the same."""
        return (
            self.scene.state is other.scene.state
            and self.end is other.end
            and (self.exact, self.area) == (other.exact, other.area)
            and self.on_same_ground(other)
        )

    def on_same_ground(self, other: "View") -> bool:
        """Say whether one chart is still good while the other is made."""
        return same_ground(self.scene.setup, other.scene.setup)


class TerrainPage(Page):
    """Keeps the map up to date, while it is seen, without disturbing training."""

    name = "terrain"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._way: SliceChoice = "path"
        self._weights: tuple[int, int] | None = None
        self._area: Area | None = None  # until somebody zooms
        self._pointed: SlicePoint | None = None
        self._problems = Problems(session.feature_cache.see)
        self._charts = Latest(
            session.tasks,
            self,
            self._begin,
            self._take,
            same=View.same_as,
            stands_for=View.on_same_ground,
            rest=BETWEEN,
        )
        self._drawn: Chart | None = None
        self._card = TerrainCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self._card.way_chosen.connect(self._choose_way)
        self._card.weight_chosen.connect(self._choose_weight)
        self._card.laid_anew.connect(self._lay_anew)
        self._card.map.pointed.connect(self._point)
        self._card.map.zoomed.connect(self._zoom)
        self._card.map.step_chosen.connect(session.go_to)

    @property
    def chart(self) -> Chart | None:
        """The newest chart of the present ground, if there is one."""
        return self._charts.value

    def title(self) -> str:
        return self.tr("Terrain")

    def between(self) -> int:
        return 0  # the dot moves with every step; between two charts there is a rest

    def draw(self, scene: Scene) -> None:
        why = scene.refusal or self._charts.failure
        if scene.step_result is None:
            self._charts.forget()
        else:
            self._want(scene, scene.step_result)
            self._draw_dot(scene)
        if why is not None:
            self._card.show_nothing(say(why))

    def leave(self) -> None:
        self._charts.drop()
        self._problems = Problems(self.session.feature_cache.see)  # all of X: let go of it

    # What is computed.

    def _want(self, scene: Scene, step_result: StepResult, *, at_once: bool = False) -> None:
        """Want the chart of a scene with a moment, once its film has begun."""
        run, known = self.session.lab.run, self._charts.key
        if run.length < 0:
            return
        if known is not None and not same_ground(known.scene.setup, scene.setup):
            self._area = None
        end, exact = run.history.nearest(run.length), not self.session.running
        self._charts.want(View(scene, step_result, end, exact, self._area), at_once=at_once)

    def _begin(self, view: View) -> Iterator[Chart | None]:
        """Begin a chart; what is still good of the one that is there is taken over."""
        scene, chart = view.scene, self.chart
        # Of many steps that are taken at once the last one counts, whenever a chart is made.
        steady = self.session.running or not self.session.busy
        grown = chart is not None and chart.young and view.end.step >= YOUNG and steady
        before = None if grown else chart
        first, second = self._two_weights(view.step_result.slope.gradient)
        order = LandscapeOrder(
            setup=scene.setup,
            state=scene.state,
            visited=waypoints(self.session.lab.run.history),
            way=self._way,
            weights=((0, first), (0, second)),
            before=before,
            fresh=before is None or self._is_elsewhere(scene, before),
            like=None if chart is None else chart.trail.plane,
            area=before.area if before is not None and view.area is None else view.area,
            fixed=view.area is not None,
            edge=self._card.map.edge,
            theme=theme.current(),
        )
        return draw_chart(order, self._problems)

    def _is_elsewhere(self, scene: Scene, chart: Chart) -> bool:
        """Say whether the ground below the present step is not the one on the map."""
        if not self.session.running:
            return scene.state is not chart.laid
        return chart.terrain.plane.distance(scene.params) > MUCH * 2 * chart.area.half

    def _two_weights(self, gradient: Params) -> tuple[int, int]:
        """Give the chosen weights, or the two that the loss depends on most."""
        row = gradient.W[0]
        if self._weights is not None and max(self._weights) < len(row):
            return self._weights
        first, second = np.argsort(-np.abs(row), kind="stable")[:2].tolist()
        if self._way == "weights":
            self._weights = first, second
        return first, second

    # What is chosen.

    def _choose_way(self, way: SliceChoice) -> None:
        self._way = way
        self._card.show_way(way)
        self._lay_anew()

    def _choose_weight(self, which: int, column: int) -> None:
        first, second = self._weights or (0, 1)
        # The same weight twice makes no map: then they change places.
        if which == 0:
            self._weights = (column, first if column == second else second)
        else:
            self._weights = (second if column == first else first, column)
        self._lay_anew()

    def _lay_anew(self) -> None:
        """Choose the directions again, and look at all of the path."""
        self._area = None
        self._charts.forget()
        self.redraw()

    def _zoom(self, closer: int) -> None:
        """Look closer at the present step, or from further away."""
        scene, chart = self.scene, self.chart
        if scene is None or scene.step_result is None or chart is None:
            return
        dot = self._card.map.dot
        middle = dot if dot is not None and closer > 0 else chart.area.middle
        area = Area(middle, chart.area.half / ZOOM**closer)
        if _shows_something(area):
            self._area = area
            self._want(scene, scene.step_result, at_once=True)

    # What is shown.

    def _take(self) -> None:
        """Show a chart when it comes."""
        if self._charts.failure is not None:
            self.redraw()
        elif self.chart is not None and self.scene is not None and self.chart is not self._drawn:
            self._drawn = self.chart
            self._draw_chart(self.chart)
            self._draw_dot(self.scene)
            self._point(self._pointed)

    def _draw_chart(self, chart: Chart) -> None:
        params, trail = chart.laid.params, chart.trail
        self._card.map.show_ground(chart.area, chart.relief, chart.image)
        self._card.map.show_path(trail.steps, trail.places)
        if chart.order.way == "weights":
            weights = (chart.order.weights[0][1], chart.order.weights[1][1])
            self._card.show_weights(params.W[0], chart.order.setup.eye.shape, weights)
        self._card.show_account(
            Account(
                way=chart.order.way,
                young=chart.young,
                step=chart.laid.step,
                photos=len(chart.terrain.labels),
                numbers=params.size,
                share=chart.share,
                size=float(np.ptp(trail.places, axis=0).max()) / (2 * chart.area.half),
                length=trail.steps[-1],
                pulled=chart.order.setup.settings.l2 > 0,
            )
        )

    def _draw_dot(self, scene: Scene) -> None:
        if self.chart is not None and scene.training is not None:
            self._card.map.show_dot(scene.step, self.chart.trail.plane.place_of(scene.params))
            self._card.show_step(scene.step, scene.training.loss + scene.pull)

    def _point(self, place: SlicePoint | None) -> None:
        """Read the ground below the pointer."""
        self._pointed = place
        if place is None or self.chart is None:
            self._card.show_no_reading()
        else:
            self._card.show_reading(self.chart.terrain.loss(place), self._card.map.step_at(place))


def _shows_something(area: Area) -> bool:
    """Whether places on the area are still different numbers, and finite ones."""
    return 1e-9 * max(1.0, *map(abs, area.middle)) < area.half < 1e9
