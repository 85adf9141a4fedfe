"""What a lesson reads beside the page: the film, the photos, and guesses before steps."""

from collections.abc import Mapping

from gui.session.session import Session
from model.descent import Score


def film_readings(session: Session) -> Mapping[str, float]:
    """Give the numbers of the step that the window shows, by the words of `model.lesson.AROUND`."""
    state, scene = session.state, session.scene
    found: dict[str, float] = {
        "length": state.length,
        "running": state.running,
        "stopped": state.stopped is not None,
        "rate": state.choices.settings.rate,
    }
    if scene is None:
        return found
    found["step"] = scene.step
    found["weights"] = scene.params.size
    if scene.step_result is not None:
        found["steepness"] = scene.step_result.slope.steepness
    if scene.training is not None:
        found["loss"] = scene.training.loss
    if scene.held_out is not None and len(scene.held_out.labels):
        found["held_out_loss"] = scene.held_out.loss
    for side, seen in (("training", scene.training), ("held_out", scene.held_out)):
        if seen is not None:
            found[f"{side}_right"], found[f"{side}_count"] = seen.right, len(seen.labels)
    return found


def photo_readings(session: Session) -> Mapping[str, float]:
    """Give the numbers of the learner's photos by the words of `model.lesson.AROUND`."""
    labels = [example.label for example in session.lab.own_photos]
    return {
        "own_dogs": labels.count(0),
        "own_cats": labels.count(1),
        "asked": bool(session.asked),
    }


def guess_readings(session: Session, before: Score) -> Mapping[str, float]:
    """Give how often a step was guessed and rightly so, by the words of `model.lesson.AROUND`.

    before: what had been guessed when the chapter was opened; it does not count.
    """
    score = session.guesses
    asked, right = score.asked - before.asked, score.right - before.right
    return {"asked": asked, "right": right, "share": right / asked if asked else 0.0}
