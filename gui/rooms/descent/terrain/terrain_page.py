"""Page *Terrain*: the true loss, with L2 loss + L2, as a landscape, and the path of training on it.

Chapters 9 to 11 of the lecture: the lowest point is looked for. W has thousands of directions and
the picture two, so it is a slice; how much it hides is said beside it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.page.page import Page
from gui.page.place import Place
from gui.rooms.descent.landscape.chart import Chart, LandscapeOrder, draw_chart
from gui.rooms.descent.landscape.path_map import Aside
from gui.rooms.descent.terrain.accounts import account_of, other_way, standing_of
from gui.rooms.descent.terrain.terrain_card import Pointed, TerrainCard
from gui.rooms.descent.terrain.terrain_view import View
from gui.rooms.descent.terrain.terrain_words import aside_words
from gui.session.latest import Latest
from gui.session.problems import Problems
from gui.session.session import Session
from gui.style import theme
from gui.style.language import say
from model.descent import (
    YOUNG,
    Area,
    SliceChoice,
    SlicePoint,
    waypoints,
)
from model.params import Params
from model.training import Scene, StepResult, same_ground, same_x

BETWEEN = 300
"""Milliseconds at least between two charts."""

MUCH = 0.01
"""While training runs: off the slice by so much of the picture's height, the ground is another."""

ZOOM = 2.0

ASIDES = 3
"""So many of the ways not taken are drawn, the newest ones."""


class TerrainPage(Page):
    """Keeps the map up to date, while it is seen, without disturbing training."""

    trains = True

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
        self._card = TerrainCard(session.memory)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self._card.way_chosen.connect(self._choose_way)
        self._card.weight_chosen.connect(self._choose_weight)
        self._card.laid_anew.connect(self._lay_anew)
        self._card.map.pointed.connect(self._point)
        self._card.map.zoomed.connect(self._zoom)
        self._card.map.step_chosen.connect(session.go_to)
        self._card.map.resized.connect(self.redraw)

    @property
    def chart(self) -> Chart | None:
        """The newest chart of the present ground, if there is one."""
        return self._charts.value

    def keyboard(self) -> QWidget | None:
        return self._card.map

    def about(self) -> str:
        return self.tr(
            "The map shows the loss around the path of the film, with a dot for each step. "
            "Drag the ball along the path, and the whole window follows. The map has two "
            "directions of all those there are; what lies in the others it hides."
        )

    def places(self) -> Mapping[str, Place]:
        return {"map": Place(self._card.map)}

    def pose(self, name: str) -> None:
        {"path": self._look_along_the_path}[name]()

    def take_down(self) -> Callable[[], None]:
        chosen, weights = self._way, self._weights

        def bring_back() -> None:
            self._weights = weights
            self._choose_way(chosen)

        return bring_back

    def between(self) -> int:
        return 0  # the dot moves with every step; between two charts there is a rest

    def draw(self, scene: Scene) -> None:
        why = scene.refusal or self._charts.failure
        if scene.step_result is None:
            self._charts.forget()
        else:
            self._want(scene, scene.step_result)
            self._draw_dot(scene)
        self._card.show_computing(computing=self._computes())
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
        ways = tuple(way for way in self.session.lab.branches if same_x(way.setup, scene.setup))
        area, wide = self._area, self._card.map.wide
        if area is not None:
            area = replace(area, wide=wide)
        view = View(scene, step_result, end, exact, area, ways[-ASIDES:], wide)
        self._charts.want(view, at_once=at_once)

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
            legs=self.session.lab.run.film().schedule if view.exact else (),
            asides=view.ways,
            way=self._way,
            weights=((0, first), (0, second)),
            before=before,
            fresh=before is None or self._is_elsewhere(scene, before),
            like=None if chart is None else chart.trail.plane,
            area=before.area if before is not None and view.area is None else view.area,
            fixed=view.area is not None,
            wide=view.wide,
            edge=self._card.map.edge_of(view.wide),
            unit=self._card.map.unit,
            theme=theme.current(),
        )
        return draw_chart(order, self._problems)

    def _computes(self) -> bool:
        """Say whether a newer map is on its way, other than while training goes on."""
        return self._charts.running and not self.session.running

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

    def _look_along_the_path(self) -> None:
        self._choose_way("path")

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
        area = Area(middle, chart.area.half / ZOOM**closer, chart.area.wide)
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
        self._card.show_computing(computing=self._computes())

    def _draw_chart(self, chart: Chart) -> None:
        params, trail = chart.laid.params, chart.trail
        order, ways = chart.order, tuple(map(other_way, chart.order.asides))
        self._card.map.show_ground(chart.area, chart.relief, chart.picture)
        self._card.map.show_path(trail.steps, trail.places)
        # The newest one is named.
        lines = zip(chart.asides, ways, strict=True)
        asides = [Aside(way.places, aside_words(other)) for way, other in lines]
        self._card.map.show_asides(tuple(asides[::-1]))
        weights = (order.weights[0][1], order.weights[1][1])
        shape = order.setup.eye.shape
        if order.way == "weights":
            self._card.show_weights(params.W[0], shape, weights)
        self._card.show_account(account_of(chart))

    def _draw_dot(self, scene: Scene) -> None:
        if self.chart is None or scene.training is None:
            return
        self._card.map.show_dot(scene.step, self.chart.trail.plane.place_of(scene.params))
        marks, ways = self.session.lab.run.history.marks, self.chart.order.asides
        self._card.show_standing(standing_of(scene, scene.training.loss, marks, ways))

    def _point(self, place: SlicePoint | None) -> None:
        """Read the ground below the pointer."""
        self._pointed = place
        if place is None or self.chart is None:
            self._card.show_reading(None)
        else:
            step = self._card.map.step_at(place)
            self._card.show_reading(Pointed(self.chart.terrain.loss(place), step))


def _shows_something(area: Area) -> bool:
    """Whether places on the area are still different numbers, and finite ones."""
    return 1e-9 * max(1.0, *map(abs, area.middle)) < area.half < 1e9
