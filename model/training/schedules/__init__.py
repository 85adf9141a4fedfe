"""How the learning rate changes on the way. A new schedule is a file here and a place below."""

from model.training.schedules.constant import Constant
from model.training.schedules.cosine import Cosine
from model.training.schedules.schedule import Schedule
from model.training.schedules.step_decay import StepDecay
from model.training.schedules.warm_up import WarmUp

SCHEDULES: tuple[type[Schedule], ...] = (Constant, StepDecay, Cosine, WarmUp)

__all__ = ["SCHEDULES", "Constant", "Cosine", "Schedule", "StepDecay", "WarmUp"]
