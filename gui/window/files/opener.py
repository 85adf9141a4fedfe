"""What the learner opens from files: photos, models and networks."""

from PySide6.QtCore import QObject

from gui.photo_import.drop_data import DroppedData
from gui.session.session import Session
from gui.window.files.file_picker import FilePicker
from gui.window.main_window import MainWindow

PHOTOS = "(*.jpg *.jpeg *.png *.gif *.webp *.bmp *.zip *.csv *.tsv)"


class Opener(QObject):
    """Asks for files, and gives the session what it needs of them."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._picker = FilePicker(window)

    def open_photos(self, label: int | None) -> None:
        """Take photos of a class; None for photos to classify."""
        titles = (self.tr("Open photos"), self.tr("Add dog photos"), self.tr("Add cat photos"))
        self._picker.pick_files(
            titles[0 if label is None else label + 1],
            f"{self.tr('Photos')} {PHOTOS};;{self.tr('Projects')} (*.downhill);;"
            f"{self.tr('All files')} (*)",
            lambda paths: self._take(paths, label),
        )

    def open_folder(self) -> None:
        """Take the photos of a folder."""
        self._picker.pick_folder(self.tr("Add a folder"), lambda folder: self._take([folder], None))

    def open_model(self) -> None:
        """Take a model that somebody saved."""
        self._picker.pick_file(
            self.tr("Open model"), f"{self.tr('Models')} (*.npz)", self._session.open_model
        )

    def open_network(self) -> None:
        """Let a network of the learner's be the eye."""
        self._picker.pick_file(
            self.tr("Use an ONNX network"),
            f"{self.tr('Networks')} (*.onnx)",
            self._session.set_own_network,
        )

    def _take(self, paths: list[str], label: int | None) -> None:
        self._session.take(DroppedData(tuple(paths), ()), label, to_classify=label is None)
