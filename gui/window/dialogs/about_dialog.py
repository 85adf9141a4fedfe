"""What this program is, what it does not do, and whose work it carries."""

from PySide6.QtWidgets import QTextBrowser, QWidget

from gui.style.language import fill
from gui.style.resources import resource
from gui.widgets.reading_dialog import ReadingDialog
from gui.widgets.texts.label import Label
from gui.window.errors.error_log import default_log
from model import VERSION

SIZE = (620, 560)


class AboutDialog(ReadingDialog):
    """What this program is, and below it the works of others and their licences."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(SIZE, parent)
        title, about, works = Label("title"), Label(), Label("muted")
        title.setText(f"Downhill {VERSION}")
        about.setText(self._about())
        licences = QTextBrowser()
        licences.setMarkdown(resource("THIRD_PARTY.md").read_text("utf-8"))
        licences.setOpenLinks(False)  # the program opens no connection, nor has it one opened
        licences.setAccessibleName(self.tr("Works of others"))
        for label in (title, about, works):
            label.setWordWrap(True)
            self.body.addWidget(label)
        works.setText(
            self.tr(
                "MIT licence. It carries works of others besides. Their names and licences are "
                "below, in English."
            )
        )
        self.body.addWidget(licences, 1)
        self.setWindowTitle(self.tr("About Downhill"))
        self.retranslate()

    def _about(self) -> str:
        return fill(
            self.tr(
                "A lab in which a linear softmax classifier learns to tell dogs from cats, "
                "one gradient step at a time.\n\n"
                "Everything happens on this computer. Downhill opens no connection to the "
                "internet: no photo and no word about what you do ever leaves it. It writes "
                "where you save, and into folders of its own.\n\n"
                "Errors are noted in {log}, without the names of photos."
            ),
            log=default_log(),
        )
