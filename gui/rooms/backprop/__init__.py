"""The pages of the room *Backprop*, a package each. A new one has its place in `PAGES`."""

from gui.page.tab import Tab
from model.sentence import Sentence, sentence

PAGES: tuple[Tab, ...] = (
    Tab("power", Sentence("x³ → 3x²"), "gui.rooms.backprop.power.power_page.PowerPage"),
    Tab("chain", sentence("Chain rule"), "gui.rooms.backprop.chain.chain_page.ChainPage"),
    Tab("photo", sentence("One photo"), "gui.rooms.backprop.photo.photo_page.PhotoPage"),
    Tab("sum", sentence("All photos"), "gui.rooms.backprop.sum.sum_page.SumPage"),
)

__all__ = ["PAGES"]
