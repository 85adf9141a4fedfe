"""What the session tells of the film and of the photo that is followed, as immutable values."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from model.eyes import Eye
from model.lab import Choices
from model.params import Doubles
from model.photos import Photo
from model.sentence import Sentence
from model.training import Branch, Marks

Ahead: TypeAlias = Literal["new", "recorded", "other way"]


@dataclass(frozen=True, slots=True, eq=False)
class RunState:
    """Where the film stands and what can be done with it.

    step, length: the step that is shown, and the last one there is.
    ahead:        what the next step will be: the film's own, at its end a new one, and inside it,
                  where settings or photos have been changed, the first of another way.
    seeking:      how much of a long way to a step is done (0 … 1); None when not on the way.
    refusal:      why these photos cannot be trained on; None when they can.
    stopped:      why training ended by itself.
    pace:         steps a second while running.
    opened:       whether a saved model has been opened.
    introduced:   whether the window has taken the network's eye by itself and nobody has said yet
                  that it may stay.
    own_eyes:     the eyes of networks that the learner has brought.
    losses:       the loss of each step, over its batch.
    marks:        the marked steps, and what was measured over whole sets at each of them.
    since:        the step since which the photos, and which of them are held out, are the same.
    branches:     the ways not taken: films that went on in another way before, or are of other
                  eyes, scalings or starts.
    undoable:     what would be taken back; None for nothing.
    redoable:     what would be done again; None for nothing.
    """

    running: bool
    step: int
    length: int
    ahead: Ahead
    seeking: float | None
    refusal: Sentence | None
    stopped: Sentence | None
    choices: Choices
    pace: float
    opened: bool
    introduced: bool
    own_eyes: tuple[Eye, ...]
    losses: Doubles
    marks: Marks
    since: int
    branches: tuple[Branch, ...]
    undoable: Sentence | None = None
    redoable: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Followed:
    """The photo whose way is shown.

    label:     None when nobody has labelled it.
    taken_for: the label for which a loss is computed: where there is none, what it is supposed to
               be; None while that is not known either.
    """

    photo: Photo
    label: int | None
    taken_for: int | None = None
