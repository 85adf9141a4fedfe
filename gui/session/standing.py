"""Where the film stands, looked up in the lab and its player."""

from gui.session.eye_selection import EyeSelection
from gui.session.playing.player import Player
from gui.session.run_state import RunState
from model.lab import Lab
from model.sentence import Sentence


def state_of(
    lab: Lab,
    player: Player,
    eyes: EyeSelection,
    undoable: Sentence | None,
    redoable: Sentence | None,
) -> RunState:
    """Say where the film of a lab stands; what can be taken back and done again is given."""
    run, recorded = lab.run, lab.recorded
    return RunState(
        running=player.running,
        step=max(0, run.shown),
        length=max(0, run.length),
        ahead="new" if run.shown >= run.length else "recorded" if recorded else "other way",
        seeking=player.seeking,
        refusal=run.setup.dataset.refusal(),
        stopped=run.stopped.sentence if run.stopped is not None else None,
        choices=lab.choices,
        pace=player.pace,
        opened=lab.opened is not None,
        introduced=eyes.introduced,
        own_eyes=eyes.own_eyes,
        losses=run.history.losses,
        marks=run.history.marks,
        since=run.same_photos_since(max(0, run.shown)),
        branches=lab.branches,
        undoable=undoable,
        redoable=redoable,
    )
