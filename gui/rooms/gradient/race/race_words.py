"""Times of a race, in words."""

from PySide6.QtCore import QCoreApplication

from gui.style import text
from gui.style.language import fill
from model.numeral import brief

NO_BREAK = "\u00a0"
MINUTE, HOUR, DAY = 60.0, 3600.0, 86400.0


def duration_words(seconds: float) -> str:
    """Write a duration in two digits: "0.05 ms", "160 ms", "1.2 s"."""
    translate = QCoreApplication.translate
    if seconds >= 1:
        words, number = translate("Race", "{time} s"), seconds
    else:
        words, number = translate("Race", "{time} ms"), 1000 * seconds
    return fill(words.replace(" ", NO_BREAK), time=brief(number, 2))


def if_a_second(times: float) -> str:
    """Say how long something takes that takes so many times as long as a second."""
    translate = QCoreApplication.translate
    if times < 100:
        words, size = translate("Race", "If one took a second, the other would take {n} s."), 1.0
    elif times < 100 * MINUTE:
        words = translate("Race", "If one took a second, the other would take {n} minutes.")
        size = MINUTE
    elif times < 48 * HOUR:
        words = translate("Race", "If one took a second, the other would take {n} hours.")
        size = HOUR
    else:
        words = translate("Race", "If one took a second, the other would take {n} days.")
        size = DAY
    return fill(words, n=text.rounded(times / size))
