"""Draws the program's icon in the sizes that desktops ask for."""

import os
from pathlib import Path

ICON = Path(__file__).resolve().parents[2] / "resources" / "icons" / "downhill.svg"
SIZES = (16, 32, 48, 64, 128, 256)
"""Pixels, as `packaging/linux/install.sh` lists them."""


def draw_icons(folder: Path) -> list[Path]:
    """Draw the icon into SIZE.png for every size, smallest first, and give the files."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication([])
    renderer = QSvgRenderer(str(ICON))
    files = [folder / f"{size}.png" for size in SIZES]
    for size, file in zip(SIZES, files, strict=True):
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        if not image.save(str(file)):
            raise SystemExit(f"{file.name} could not be written.")
    del application
    return files
