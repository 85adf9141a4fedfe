"""What a network that was trained elsewhere brings along: a second opinion, and a start for W."""

from model.pretrained.presorting import Presorted, presort
from model.pretrained.second_opinion import Opinion, give_opinion

__all__ = [
    "Opinion",
    "Presorted",
    "give_opinion",
    "presort",
]
