"""The name of a file, made fit to be printed and shown.

A path is a row of bytes in whatever encoding it was once written. Python carries bytes
that are no text along as "surrogates", which open the file again but make `print` fail, and
a name may hold line breaks or the codes with which a terminal is told to move about. So the
path is used to open the file, and its shown name to speak about it.
"""

import os

from model.visible import shown_text

_SEPARATORS = os.sep + (os.altsep or "")


def shown_name(path: str) -> str:
    """Give the last part of a path; every letter that cannot be seen becomes U+FFFD."""
    return shown_text(os.path.basename(path.rstrip(_SEPARATORS)) or path)
