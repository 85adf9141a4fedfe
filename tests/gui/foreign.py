"""Another program's drag or clipboard, as Qt's platforms show it to us."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QMimeData


class Foreign(QMimeData):
    """Formats and bytes that Qt has not touched.

    `QMimeData.setData` reads a `text/uri-list` into URLs and writes it again; what comes from
    another program is handed on as it is, and only when it is asked for. `asked` tells what was,
    and `when_asked` is called each time.
    """

    def __init__(self, formats: dict[str, object]) -> None:
        super().__init__()
        self._formats = formats
        self.asked: list[str] = []
        self.when_asked: Callable[[], None] = lambda: None

    def formats(self) -> list[str]:
        return list(self._formats)

    def hasFormat(self, kind: str) -> bool:
        return kind in self._formats

    def retrieveData(self, kind: str, preferred: object) -> object:
        del preferred
        self.asked.append(kind)
        self.when_asked()
        data = self._formats.get(kind)
        return QByteArray(data) if isinstance(data, bytes) else data


def foreign(**formats: object) -> Foreign:
    """Make a payload; in a format's name, `__` is written for a slash and `_` for a hyphen."""
    return Foreign(
        {kind.replace("__", "/").replace("_", "-"): data for kind, data in formats.items()}
    )


def file_list(*addresses: bytes, end: bytes = b"\r\n") -> Foreign:
    """Make what a file manager hands over."""
    return foreign(text__uri_list=b"".join(address + end for address in addresses))
