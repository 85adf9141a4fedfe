"""What is said of a map of the terrain, and of where the film stands on it."""

from collections.abc import Sequence

import numpy as np

from gui.rooms.descent.landscape.chart import Chart
from gui.rooms.descent.terrain.path_legend import DotSpacing
from gui.rooms.descent.terrain.terrain_words import Account, OtherWay, Standing
from model.classifier import chance_loss
from model.descent import Behaviour, classify_losses, without_drift
from model.sketches import only_sketches
from model.training import Branch, Marks, Scene

ABOVE = 1.05
"""A loss that is so many times the first one is worth a note on the map."""


def account_of(chart: Chart) -> Account:
    """Say what a map shows, and how much it hides."""
    order, trail = chart.order, chart.trail
    return Account(
        way=order.way,
        young=chart.young,
        weights=(order.weights[0][1], order.weights[1][1]),
        shape=order.setup.eye.shape,
        step=chart.laid.step,
        photos=len(chart.terrain.labels),
        sketches=only_sketches(each.photo for each in order.setup.dataset.examples),
        numbers=chart.laid.params.size,
        share=chart.share,
        size=float(np.ptp(trail.places, axis=0).max()) / (2 * chart.area.half),
        length=trail.steps[-1],
        spacing=DotSpacing.of(trail.steps),
        aside_spacing=DotSpacing.of(chart.asides[-1].steps) if chart.asides else None,
        pulled=order.setup.settings.l2 > 0,
    )


def standing_of(scene: Scene, loss: float, marks: Marks, ways: Sequence[Branch]) -> Standing:
    """Say where the film stands.

    loss:  of the training photos of the scene.
    marks: the losses of the film so far.
    ways:  those not taken that are drawn, the newest one last.
    """
    known = marks.steps <= scene.step
    losses = marks.training[known].tolist()
    first = losses[0] if losses else loss
    highest = int(np.argmax(losses)) if losses else 0
    peak = None
    if losses and losses[highest] > ABOVE * first:
        peak = int(marks.steps[highest]), losses[highest]
    chance = chance_loss(len(scene.setup.dataset.classes))
    return Standing(
        step=scene.step,
        loss=loss,
        height=loss + scene.pull,
        first=first,
        behaviour=_behaviour(losses, chance, pulled=scene.pull > 0),
        peak=peak,
        other=other_way(ways[-1]) if ways else None,
    )


def _behaviour(losses: list[float], chance: float, *, pulled: bool) -> Behaviour | None:
    """Say what the steps did, from the true losses; None before the first step."""
    if len(losses) < 2:
        return None
    return classify_losses(without_drift(losses) if pulled else losses, chance)


def other_way(way: Branch) -> OtherWay:
    """Say of a way not taken how long it is, and where it led."""
    length = way.history.length
    loss = float(way.history.marks.training[-1])
    return OtherWay(way.setup.settings.rate, way.origin, length - way.origin, loss)
