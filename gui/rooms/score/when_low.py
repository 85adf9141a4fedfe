"""What is seen where a page is high enough, and lies behind a fold where it is not."""

from PySide6.QtWidgets import QWidget

from gui.page.page import Page
from gui.widgets.fold import Fold


class WhenLow:
    """Shows a fold only on a low page; on a high one its body is always there.

    height: of the page, in pixels of the usual size, from which on there is room for the body.
    """

    def __init__(self, fold: Fold, body: QWidget, height: int) -> None:
        self._fold, self._body, self._height = fold, body, height
        self._shown, self._away = True, False
        fold.turned.connect(lambda _opened: self._show())

    @property
    def shown(self) -> bool:
        """Whether the body is there to be seen."""
        return self._shown

    def fit(self, page: Page) -> None:
        """Look how high the place of a page is."""
        self._fold.setVisible(page.is_lower(self._height))
        self._show()

    @property
    def away(self) -> bool:
        """Whether the body is put away, however high the page is."""
        return self._away

    def put_away(self, *, away: bool) -> None:
        """Put the body away, as its place is held for a guess, or no longer."""
        self._away = away
        self._fold.setEnabled(not away)
        policy = self._body.sizePolicy()
        # Its place stays: nothing else moves, and it is there again at once.
        policy.setRetainSizeWhenHidden(away and self._shown)
        self._body.setSizePolicy(policy)
        self._show()

    def _show(self) -> None:
        self._shown = not self._away and (self._fold.isHidden() or self._fold.isChecked())
        self._body.setVisible(self._shown)
