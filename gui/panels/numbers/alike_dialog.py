"""Which photos are copies of one another, shown on demand."""

from PySide6.QtWidgets import QWidget

from gui.panels.numbers.group_list import Group, GroupList
from gui.widgets.reading_dialog import ReadingDialog
from gui.widgets.texts.label import Label

SIZE = (560, 480)


class AlikeDialog(ReadingDialog):
    """The groups of photos that are alike, and what follows from it."""

    def __init__(self, groups: tuple[Group, ...], parent: QWidget) -> None:
        super().__init__(SIZE, parent)
        self._why = Label()
        self._why.setWordWrap(True)
        self.body.addWidget(self._why)
        self.body.addWidget(GroupList(groups), 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        super().retranslate()
        self.setWindowTitle(self.tr("Photos that are alike"))
        self._why.setText(
            self.tr(
                "The same picture in several files, or nearly the same: made smaller, cut, or "
                "taken one after the other. A group is learnt from or held out as a whole; "
                "otherwise a photo that is called unseen could be known by heart."
            )
        )
