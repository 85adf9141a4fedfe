"""Threads at the end: told to stop, and waited for, but not for longer than somebody wants to wait.

Most of them stop between two steps or two photos. One that decodes a huge picture cannot be stopped
in the middle; the program then ends without it.
"""

import math
import threading
import time
from concurrent.futures import ThreadPoolExecutor

PATIENCE = 0.8
"""Seconds that a window that has been closed waits for all of its threads together."""


def end(pool: ThreadPoolExecutor, until: float = math.inf) -> None:
    """Take no more work, and wait for what runs, up to a moment of `time.monotonic`."""
    pool.shutdown(wait=False, cancel_futures=True)
    if until == math.inf:
        pool.shutdown()
        return
    waiting = threading.Thread(target=pool.shutdown, name="ending", daemon=True)
    waiting.start()
    waiting.join(max(0.0, until - time.monotonic()))
