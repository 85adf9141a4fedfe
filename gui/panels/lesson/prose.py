"""Text of the lesson: a little Markdown, with links to words that are explained elsewhere."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Prose(QLabel):
    """Markdown in as many lines as it needs; whoever sets it knows where it comes from.

    Signals: Qt's own `linkActivated(str)`; no link leaves the program.
    """

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.MarkdownText)
        self.setWordWrap(True)
        self.setOpenExternalLinks(False)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if role:
            self.setProperty("role", role)

    def show_text(self, markdown: str) -> None:
        """Show a text; it can be reached with Tab where there is a link in it."""
        if markdown == self.text():
            return
        self.setText(markdown)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        linked = "](" in markdown
        if linked:
            flags |= Qt.TextInteractionFlag.LinksAccessibleByMouse
            flags |= Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self.setTextInteractionFlags(flags)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if linked else Qt.FocusPolicy.NoFocus)
        self.setVisible(bool(markdown))
