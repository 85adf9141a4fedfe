"""What a screen reader says of something that is drawn."""

from PySide6.QtWidgets import QWidget


def speak(widget: QWidget, words: str) -> None:
    """Describe what is drawn in a widget; the same words are not read out twice."""
    if words != widget.accessibleDescription():
        widget.setAccessibleDescription(words)
