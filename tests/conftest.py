"""What holds for every test: no display, no settings of the person who runs it, one BLAS thread.

Environment variables are read when Qt and NumPy are imported, so they are set here, before
any test module imports them.

Hypothesis tries the same examples every time, so that `make test` says the same twice;
`HYPOTHESIS_PROFILE=thorough make test` looks for new ones, and for longer.
"""

import gc
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Generator
from pathlib import Path

import pytest
from coverage import Coverage
from hypothesis import HealthCheck, settings

MODEL = Path(__file__).parent / "model"
HOME = tempfile.mkdtemp(prefix="downhill-tests-")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["OPENBLAS_NUM_THREADS"] = "1"
for variable in ("CONFIG", "DATA", "STATE", "CACHE"):
    os.environ[f"XDG_{variable}_HOME"] = os.path.join(HOME, variable.lower())
for variable in ("APPDATA", "LOCALAPPDATA"):
    os.environ[variable] = os.path.join(HOME, variable.lower())

# What has been compiled is kept, even where the environment forbids that: to compile all tests with
# their asserts takes twice as long as to collect them, and the programs that tests begin would
# compile the whole window each time.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# Who begins the tests in the background may have Ctrl+C passed over; the programs that tests begin
# would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)

# How fast the computer is today is no property of the code.
settings.register_profile(
    "steady",
    max_examples=50,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "thorough", settings.get_profile("steady"), max_examples=1_000, derandomize=False
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


def pytest_configure(config: pytest.Config) -> None:
    # Qt's screenless platform says so when asked to raise a window; no fault of ours.
    config.addinivalue_line("qt_log_ignore", "^This plugin does not support ")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    # Every branch of the model is run by a test of the model's own, and to measure what else runs
    # takes a third of the time.
    measured = Coverage.current()
    if measured is None or item.path.is_relative_to(MODEL):
        return (yield)
    measured.stop()
    try:
        return (yield)
    finally:
        measured.start()


def pytest_collection_finish() -> None:
    # All that has been imported by now stays to the end: whoever looks for what a test has left
    # behind need not look through it each time.
    gc.collect()
    gc.freeze()


def pytest_unconfigure() -> None:
    shutil.rmtree(HOME, ignore_errors=True)
