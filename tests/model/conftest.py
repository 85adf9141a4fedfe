"""How hard Hypothesis tries. The same examples every time, so that `make test` says the same twice.

`HYPOTHESIS_PROFILE=thorough make test` looks for new ones, and for longer.
"""

import os

from hypothesis import HealthCheck, settings

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
