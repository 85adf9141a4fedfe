"""What is handed out of the program: pages of HTML that need nothing but themselves.

A page is one file. It holds its pictures, runs nothing and opens no connection, and prints well.
"""

from model.documents.gathering import make_handin
from model.documents.handin import write_handin

__all__ = ["make_handin", "write_handin"]
