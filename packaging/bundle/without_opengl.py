"""What a bundle does before anything else: it puts stand-ins in the place of two modules of Qt.

pyqtgraph imports QtOpenGL and QtOpenGLWidgets wherever it draws curves, and uses them only where
somebody asks for OpenGL, which nobody does here. With what they need they are 10 MB.
"""

import sys
from types import ModuleType

opengl, widgets = ModuleType("PySide6.QtOpenGL"), ModuleType("PySide6.QtOpenGLWidgets")
# It asks of each widget whether it is one of these.
widgets.QOpenGLWidget = type("QOpenGLWidget", (), {})  # type: ignore[attr-defined]
sys.modules |= {module.__name__: module for module in (opengl, widgets)}
