"""`python -m downhill`."""

from downhill import run

run()
