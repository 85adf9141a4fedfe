"""All that is known of the next step, and the η in hand."""

from dataclasses import dataclass

from gui.rooms.descent.one_step.extents import Ends
from model.descent import CurvatureBound, LineSearch, Rehearsal, Span
from model.training import Settings


@dataclass(frozen=True, slots=True)
class Valley:
    """The ground below the next step.

    ray:        the loss along the step.
    rate:       the η in hand; `film` is that of the film.
    touched:    whether somebody has put η there.
    settings:   of the film.
    in_batches: whether the step looks at some of the photos only.
    bound:      None while it is being computed, and where it promises nothing.
    rehearsal:  what several steps with the η in hand do; None while they are being taken,
                and while training runs past them.
    spans:      which η does what, as far as it is known.
    ends:       the powers of ten at the ends of the axis.
    """

    ray: LineSearch
    rate: float
    film: float
    touched: bool
    settings: Settings
    in_batches: bool
    bound: CurvatureBound | None
    rehearsal: Rehearsal | None
    spans: tuple[Span, ...]
    ends: Ends

    @property
    def pulled(self) -> bool:
        """Whether L2 is a part of what is walked down."""
        return self.settings.l2 > 0
