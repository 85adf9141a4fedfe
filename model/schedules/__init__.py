"""How the learning rate changes on the way. A new schedule is a file here and a place below."""

from model.schedules.constant import Constant
from model.schedules.cosine import Cosine
from model.schedules.schedule import Schedule
from model.schedules.step_decay import StepDecay
from model.schedules.warm_up import WarmUp

SCHEDULES: tuple[type[Schedule], ...] = (Constant, StepDecay, Cosine, WarmUp)

__all__ = ["SCHEDULES", "Constant", "Cosine", "Schedule", "StepDecay", "WarmUp"]
