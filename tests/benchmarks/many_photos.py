"""How smooth the window stays while it takes in many photos, and how much memory it needs then.

A process of its own for the benchmark `network`: `python -m tests.benchmarks.many_photos FOLDER`.
"""

import os
import sys
import time

from PySide6.QtCore import QEventLoop, QTimer

from gui.app import build, prepare
from gui.photo_import.drop_data import DroppedData
from gui.photo_import.sketch_drawing import first_sketches
from gui.preferences import Preferences
from tests.benchmarks.control import Lateness
from tests.benchmarks.window import resident


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    program = build(prepare(), Preferences(language="en", theme="light"))
    session, window = program.session, program.window
    window.resize(1440, 900)
    window.show()
    session.set_sketches(first_sketches())
    loop = QEventLoop()
    QTimer.singleShot(1000, loop.quit)
    loop.exec()
    lateness = Lateness()
    usable: list[float] = []
    began, worked = time.perf_counter(), time.process_time()

    def poll() -> None:
        if session.lab.own_photos and not usable:
            usable.append(time.perf_counter() - began)
        if session.lab.own_photos and not session.busy and not session.reading:
            loop.quit()

    done = QTimer(interval=20)
    done.timeout.connect(poll)
    lateness.start()
    done.start()
    session.take(DroppedData((sys.argv[1],), ()))
    loop.exec()
    late, latest, worst = lateness.stop()
    done.stop()
    seconds, worked = time.perf_counter() - began, time.process_time() - worked
    count = len(session.lab.own_photos)
    before = resident()
    window.close()
    sys.stdout.write(
        f"The window takes in {count:,} photos in {seconds:.1f} s, the first ones after "
        f"{usable[0]:.1f} s: its timer is late by "
        f"{late:.2f} ms (median), {latest:.2f} ms (99th percentile, wanted 16), {worst:.1f} ms "
        f"(at worst); memory afterwards {before:.0f} MB (wanted 400)\n"
        f"{1e3 * worked / count:.2f}\n"
    )


if __name__ == "__main__":
    main()
