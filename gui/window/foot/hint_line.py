"""One quiet line about what the window has done by itself, with the ways back beside it.

It stands at the foot of the window, so that no page gives height to it.
"""

from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from gui.style.icons import icon
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.texts.label import ElidedLabel

BETWEEN = 6
ICON = 12


class HintLine(Styled, QWidget):
    """Says that own photos are seen with the network, and that W begins at what that knows.

    Signals: `refused()`, back to pixels; `emptied()`, W is to begin at 0; `closed()`, that was
    read; `turned()`, when it wants another width, or no place at all.
    """

    refused = Signal()
    emptied = Signal()
    closed = Signal()
    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen = self._known = False
        self._words = ElidedLabel("muted")
        self._refuse, self._empty, self._close = QToolButton(), QToolButton(), QToolButton()
        self._close.setIcon(icon("close", "muted"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(BETWEEN)
        row.addWidget(self._words, 1)
        for button, told in (
            (self._refuse, self.refused),
            (self._empty, self.emptied),
            (self._close, self.closed),
        ):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(told)
            row.addWidget(button)
        self.hide()
        self.retranslate()
        self.restyle()

    def show_hint(self, *, seen: bool, known: bool) -> None:
        """Say what is so; nothing where nothing is.

        seen:  the window has taken the network's eye by itself.
        known: W begins at what the network has learnt.
        """
        if (seen, known) != (self._seen, self._known):
            self._seen, self._known = seen, known
            self.retranslate()
        self.setVisible(seen or known)
        self.turned.emit()

    def show_brief(self, *, brief: bool) -> None:
        """Leave the words out, where there is no room for them."""
        self._words.setVisible(not brief)

    @property
    def needed(self) -> int:
        """So wide is all of it, in pixels."""
        return self._words.needed + BETWEEN + self.buttons

    @property
    def buttons(self) -> int:
        """So wide is it without its words."""
        buttons = (self._refuse, self._empty, self._close)
        parts = [button.sizeHint().width() for button in buttons if not button.isHidden()]
        return sum(parts) + BETWEEN * (len(parts) - 1)

    def retranslate(self) -> None:
        """Write the words again."""
        seen = self.tr(
            "On real photos pixels say little, so x is now what a trained network sees in them. "
            "W x + b is still all that learns."
        )
        known = self.tr(
            "W begins at what the network has learnt before. To see it learn from the beginning, "
            "let W begin at 0."
        )
        briefly = {
            (True, True): self.tr(
                "A trained network now looks at the photos, and W begins at what it knows."
            ),
            (True, False): self.tr("A trained network now looks at the photos."),
            (False, True): self.tr("W begins at what the network knows."),
        }
        self._words.setText(briefly.get((self._seen, self._known), ""))
        whole = " ".join(words for words, so in ((seen, self._seen), (known, self._known)) if so)
        self._words.setToolTip(f"<p>{escape(whole)}</p>" if whole else "")
        self._words.setAccessibleDescription(whole)
        self._refuse.setText(self.tr("Use pixels"))
        self._refuse.setVisible(self._seen)
        self._empty.setText(self.tr("Begin at 0"))
        self._empty.setVisible(self._known)
        self._close.setToolTip(self.tr("Close the hint"))
        self._close.setAccessibleName(self.tr("Close the hint"))
        self.turned.emit()

    def restyle(self) -> None:
        self._close.setIconSize(QSize(px(ICON), px(ICON)))
        self._words.ensurePolished()
        for button in (self._refuse, self._empty, self._close):
            # No higher than what is written beside it.
            button.setFixedHeight(self._words.fontMetrics().height() + 2)
        self.turned.emit()
