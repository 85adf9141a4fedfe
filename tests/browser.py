"""Reports in a real browser: python -m tests.browser.

A report of the sketches is written in either language and opened in Chromium without a window, as
wide as a screen, as narrow as a telephone, and on paper. The browser must have nothing to complain
about, must have asked for nothing, and must have drawn something to the last line. Without Chromium
there is nothing to do.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image

from model.documents import RunStory, save_page, speaker, story_of_lab, write_report
from model.documents.translation import Language
from model.lab import Lab
from model.photos import Example
from model.sketches.sketches import draw_sketches
from tests.model.making import train_run

NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
    "--enable-logging=stderr",
)
WIDTHS = (1280, 400)
TALL = 6_000
SECONDS = 120


def main() -> int:
    """Look at the reports; gives how many things were wrong."""
    browser = next(filter(None, map(shutil.which, NAMES)), None)
    if browser is None:
        sys.stdout.write("Downhill: there is no Chromium here, so no report is looked at.\n")
        return 0
    wrong: list[str] = []
    story = make_story()
    with tempfile.TemporaryDirectory() as folder:
        for language in ("en", "ko"):
            wrong += look(browser, story, language, Path(folder))
    for words in wrong:
        sys.stderr.write(f"Downhill: {words}\n")
    if not wrong:
        sys.stdout.write("Downhill: reports are drawn in Chromium, wide, narrow and on paper.\n")
    return len(wrong)


def make_story() -> RunStory:
    """Train on a few sketches, twice, so that there is something in every part of a report."""
    lab = Lab([Example(photo, label) for photo, label in draw_sketches(60)])
    train_run(lab.run, 30)
    lab.begin_again()
    train_run(lab.run, 60)
    lab.look_at(40)
    return story_of_lab(lab.snapshot(), "Sketches <&>")


def look(browser: str, story: RunStory, language: Language, folder: Path) -> list[str]:
    """Write a report and draw it; says what is wrong."""
    page = folder / f"{language}.html"
    save_page(str(page), write_report(story, language, speaker(language)))
    wrong: list[str] = []
    for width in WIDTHS:
        picture = folder / f"{language}-{width}.png"
        size = f"--window-size={width},{TALL}"
        wrong += run(browser, page, folder, size, f"--screenshot={picture}")
        wrong += [] if picture.exists() and is_drawn(picture, width) else [f"{picture} is empty"]
    paper = folder / f"{language}.pdf"
    wrong += run(browser, page, folder, f"--print-to-pdf={paper}")
    if not paper.exists() or not paper.read_bytes().startswith(b"%PDF"):
        wrong.append(f"{paper} is no PDF")
    return wrong


def run(browser: str, page: Path, folder: Path, *wanted: str) -> list[str]:
    """Open a page, and give what the page makes the browser say."""
    profile = tempfile.mkdtemp(dir=folder)
    command = [browser, *QUIET, f"--user-data-dir={profile}", *wanted, page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    said = [line for line in done.stderr.splitlines() if ":CONSOLE" in line]
    return said if done.returncode == 0 else [*said, f"the browser ended with {done.returncode}"]


def is_drawn(picture: Path, width: int) -> bool:
    """Say whether a picture is as wide as it should be and has something in its upper half."""
    with Image.open(picture) as opened:
        pixels = np.asarray(opened.convert("L"))
    return bool(pixels.shape[1] == width and (pixels[: TALL // 4] < 128).any())


if __name__ == "__main__":
    sys.exit(main())
