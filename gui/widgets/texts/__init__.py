"""Texts on the screen: labels, and lines and paragraphs that change with every step."""
