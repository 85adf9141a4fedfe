"""What is said of several runs from the same start: a verdict for each, and who did best."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from gui.rooms.descent.behaviour_words import behaviour_name
from gui.rooms.descent.comparison.run_tile import TileScale, TileShown
from gui.rooms.descent.comparison.variation_words import run_name
from gui.style import text
from gui.style.language import fill
from gui.widgets.words.numbers import short_loss
from model.classifier import chance_loss
from model.descent import Behaviour, ComparedRun, Comparison, Variation
from model.params import Doubles

ABOVE = 1.05
"""A loss that is so many times the first one is worth a word."""

DEEP = 10.0
"""Training losses are drawn down to so many times below the lowest unseen loss."""

LEAST = 1e-4
"""Without unseen photos, down to this part of the highest loss."""

NOTHING = 1e-12
"""But never below: that is as good as 0."""

AROUND, HEADROOM = 1.3, 2.0
"""Room below and above what is drawn, as factors; above stand the words at a peak."""


def verdict_words(behaviour: Behaviour | None, *, best: bool) -> str:
    """Say what a run did; best: whether its unseen loss ends lowest, whatever it did before."""
    if behaviour is None:
        return "…"
    name = behaviour_name(behaviour)
    if not best:
        return name
    translate = QCoreApplication.translate
    words = translate("Compare", "{did}, but ends lowest")
    if behaviour == "fitting":
        words = translate("Compare", "{did}, ends lowest")
    return fill(words, did=name)


def headline(kind: Variation, names: tuple[str, ...], comparison: Comparison) -> str:
    """Say what to see: which are too short or too long, and whose unseen loss is lowest."""
    translate = QCoreApplication.translate
    many = text.count(len(names))
    said = [fill(translate("Compare", "{count} runs from the same start."), count=many)]
    if kind == "seed":
        said = [fill(translate("Compare", "{count} runs that differ by chance alone."), count=many)]
    if kind == "rate":
        did: dict[Behaviour | None, list[str]] = {}
        for name, lane in zip(names, comparison.lanes, strict=True):
            did.setdefault(lane.behaviour, []).append(name)
        words = {
            (False, False): translate("Compare", "{count} step lengths from the same start."),
            (True, False): translate(
                "Compare", "{count} step lengths from the same start: too short creeps ({short})."
            ),
            (False, True): translate(
                "Compare", "{count} step lengths from the same start: too long blows up ({long})."
            ),
            (True, True): translate(
                "Compare",
                "{count} step lengths from the same start: too short creeps ({short}), too long "
                "blows up ({long}).",
            ),
        }["creeping" in did, "blowing up" in did]
        short, long = (", ".join(did.get(one, [])) for one in ("creeping", "blowing up"))
        said = [fill(words, count=many, short=short, long=long)]
    said.append(_best(kind, names, comparison))
    return " ".join(part for part in said if part)


def _best(kind: Variation, names: tuple[str, ...], comparison: Comparison) -> str:
    translate = QCoreApplication.translate
    best, unseen = comparison.best_unseen, True
    if not best:
        best, unseen = comparison.best, False
    if not best or not comparison.step:
        return ""
    measures = [comparison.lanes[place].measure for place in best]
    losses = [measure.held_out if unseen else measure.training for measure in measures]
    least, most = short_loss(min(losses)), short_loss(max(losses))
    loss = least
    if most != least:
        loss = fill(translate("Compare", "{least} to {most}"), least=least, most=most)
    names = tuple(run_name(kind, names[place]) for place in best)
    words = {
        (True, False): translate(
            "Compare", "Lowest loss on what they have never seen: {loss}, with {names}."
        ),
        (True, True): translate(
            "Compare", "Lowest loss on what they have never seen: {loss}, a tie of {names}."
        ),
        (False, False): translate("Compare", "Lowest training loss: {loss}, with {names}."),
        (False, True): translate("Compare", "Lowest training loss: {loss}, a tie of {names}."),
    }[unseen, len(best) > 1]
    return fill(words, loss=loss, names=", ".join(names))


def warning(kind: Variation, names: tuple[str, ...], comparison: Comparison) -> str:
    """Say which run came down after blowing up, but only for its own photos; "" for none."""
    translate = QCoreApplication.translate
    if not comparison.best_unseen or not comparison.step:
        return ""
    for name, lane in zip(names, comparison.lanes, strict=True):
        training, unseen = lane.measure.training, lane.measure.held_out
        first = float(lane.curve.training[0])
        if lane.behaviour == "blowing up" and training < first < unseen:
            words = translate(
                "Compare",
                "{name} came down to {training} on what it learns from, but on what it has never "
                "seen its loss is {unseen}.",
            )
            return fill(
                words,
                name=run_name(kind, name),
                training=short_loss(training),
                unseen=short_loss(unseen),
            )
    return ""


def scale_of(comparison: Comparison) -> TileScale:
    """Choose what all tiles are drawn by."""
    lanes = comparison.lanes
    chance = chance_loss(len(lanes[0].setup.dataset.classes))
    training = _numbers([lane.curve.training for lane in lanes])
    unseen = _numbers([lane.curve.held_out for lane in lanes])
    high = max(chance, *training, *unseen)
    lowest = min(unseen, default=high * LEAST * DEEP) / DEEP
    low = max(lowest, min(chance, *training, *unseen), NOTHING)
    return TileScale(low / AROUND, high * HEADROOM, max(1, comparison.steps), chance)


def tile_of(
    name: str, lane: ComparedRun, step: int, scale: TileScale, *, chosen: bool, best: bool
) -> TileShown:
    """Say how a run stands at a step, or at its last one before that."""
    translate = QCoreApplication.translate
    curve = lane.curve
    at = _place(lane, step)
    training, unseen = float(curve.training[at]), float(curve.held_out[at])
    loss = words = short_loss(training)
    if lane.diverged is not None and at == len(curve.steps) - 1:
        broke = translate("Compare", "gone at step {step}")
        loss = fill(broke, step=text.count(lane.diverged.step + 1))
    seen = translate("Compare", "never seen: {loss}"), short_loss(unseen)
    if not lane.measure.of:
        seen = translate("Compare", "training {loss}"), words
    share = translate("Compare", "{share} right")
    right = text.share(round(float(curve.right[at])), lane.measure.of)
    highest = int(np.argmax(curve.training))
    peak = float(curve.training[highest])
    end = translate("Compare", "down to {loss}")
    return TileShown(
        name=name,
        verdict=verdict_words(lane.behaviour, best=best),
        steps=curve.steps,
        training=curve.training,
        unseen=curve.held_out,
        at=at,
        loss=loss,
        unseen_words=fill(seen[0], loss=seen[1]),
        unseen_loss=seen[1],
        share=fill(share, share=right) if lane.measure.of else "",
        peak=_peak(curve.steps, highest, peak, float(curve.training[0])),
        end=fill(end, loss=words) if training < scale.low else "",
        chosen=chosen,
        best=best,
    )


def unseen_at(lane: ComparedRun, step: int) -> float:
    """Give the unseen loss of a run at a step; NaN where it was gone, or without unseen photos."""
    if lane.diverged is not None and step > lane.diverged.step:
        return float("nan")
    return float(lane.curve.held_out[_place(lane, step)])


def _place(lane: ComparedRun, step: int) -> int:
    """Find the last measure of a run that is not after a step."""
    return max(0, int(np.searchsorted(lane.curve.steps, step, side="right")) - 1)


def _peak(steps: Doubles, highest: int, peak: float, first: float) -> tuple[float, str] | None:
    translate = QCoreApplication.translate
    if not peak > ABOVE * first:
        return None
    return float(steps[highest]), fill(translate("Compare", "up to {loss}"), loss=short_loss(peak))


def _numbers(curves: list[Doubles]) -> list[float]:
    """Give the losses that can be drawn on a logarithmic scale."""
    losses = np.concatenate(curves)
    return [float(loss) for loss in losses[np.isfinite(losses) & (losses > 0)]]
