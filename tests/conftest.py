"""What holds for every test: no display, no settings of the person who runs it, one BLAS thread.

Environment variables are read when Qt and NumPy are imported, so they are set here, before
any test module imports them.
"""

import os
import shutil
import tempfile

import pytest

HOME = tempfile.mkdtemp(prefix="downhill-tests-")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["OPENBLAS_NUM_THREADS"] = "1"
for variable in ("CONFIG", "DATA", "STATE", "CACHE"):
    os.environ[f"XDG_{variable}_HOME"] = os.path.join(HOME, variable.lower())
for variable in ("APPDATA", "LOCALAPPDATA"):
    os.environ[variable] = os.path.join(HOME, variable.lower())


def pytest_configure(config: pytest.Config) -> None:
    # Qt's screenless platform says so when asked to raise a window; no fault of ours.
    config.addinivalue_line("qt_log_ignore", "^This plugin does not support ")


def pytest_unconfigure() -> None:
    shutil.rmtree(HOME, ignore_errors=True)
