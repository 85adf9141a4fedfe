"""How the cost of a step grows with the photos, and with the numbers of each: two plots.

Beside Downhill stand the lecture's formulas in plain NumPy, and one read of X, below which no step
can come. What is measured is the time that the processor works for this process, so that neighbours
on a busy computer count as little as they can; each point is the median of turns.
"""

import math
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

from tests.benchmarks.step import downhill_step, make_problem, numpy_step

PHOTOS = (100, 300, 1_000, 3_000, 10_000, 30_000, 100_000)
"""Each of as many numbers as the network gives."""

NUMBERS = (192, 768, 1_280, 3_072, 12_288)
"""Of 1,000 photos each."""

FINAL = 1_280
COUNT = 1_000
TURNS = 7
WORK = 2e7
"""Numbers of X that are read at least in a turn, in one step or several."""

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "speed"

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 640, 400, 70, 20, 40, 50
COLOURS = ("#c2570c", "#555555", "#1d6fb8")
DASHES = ("", "6 4", "2 3")

Line = Sequence[float]


def run(photos: Path | None) -> Iterator[str]:
    """Measure, draw both plots, and give the numbers."""
    del photos  # noise does as well
    yield "How a step grows, milliseconds of the processor (medians of turns)"
    for what, name, places, sizes in (
        (f"photos of {FINAL:,} numbers", "photos", PHOTOS, [(n, FINAL) for n in PHOTOS]),
        (f"numbers a photo, {COUNT:,} photos", "numbers", NUMBERS, [(COUNT, d) for d in NUMBERS]),
    ):
        lines: dict[str, list[float]] = {}
        for count, size in sizes:
            for way, milliseconds in _measure(count, size).items():
                lines.setdefault(way, []).append(milliseconds)
        yield f"  {what:<28}" + "".join(f"{place:>10,}" for place in places)
        for way, line in lines.items():
            yield f"  {way:<28}" + "".join(f"{milliseconds:10.3f}" for milliseconds in line)
        FOLDER.mkdir(exist_ok=True)
        path = FOLDER / f"{name}.svg"
        path.write_text(draw(what, places, lines), encoding="utf-8")
        yield f"  drawn in docs/speed/{path.name}"


def _measure(count: int, size: int) -> dict[str, float]:
    problem = make_problem(count, size)
    X = problem.training.X
    flat = X.reshape(-1)
    ways: dict[str, Callable[[], object]] = {
        "Downhill": downhill_step(problem),
        "plain NumPy": numpy_step(problem),
        "one read of X": lambda: flat @ flat,
    }
    repeats = max(1, math.ceil(WORK / X.size))
    times: dict[str, list[float]] = {way: [] for way in ways}
    for _ in range(TURNS):
        for way, step in ways.items():
            began = time.process_time()
            for _ in range(repeats):
                step()
            times[way].append(1e3 * (time.process_time() - began) / repeats)
    return {way: median(measured) for way, measured in times.items()}


def draw(what: str, places: Sequence[int], lines: Mapping[str, Line]) -> str:
    """Draw lines over places as an SVG picture, both axes by powers of ten."""
    values = [value for line in lines.values() for value in line]
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    first, last = math.log10(places[0]), math.log10(places[-1])

    def across(place: float) -> float:
        share = (math.log10(place) - first) / (last - first)
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def down(value: float) -> float:
        share = (math.log10(value) - low) / (high - low)
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
    ]
    for power in range(low, high + 1):
        y = down(10.0**power)
        parts.append(
            f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="#dddddd"/>'
            f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g} ms</text>'
        )
    parts += [
        f'<text x="{across(place):.1f}" y="{HEIGHT - BOTTOM + 18}" '
        f'text-anchor="middle">{place:,}</text>'
        for place in places
    ]
    parts.append(
        f'<text x="{(LEFT + WIDTH) / 2:.0f}" y="{HEIGHT - 10}" text-anchor="middle">{what}</text>'
    )
    for number, (way, line) in enumerate(lines.items()):
        points = " ".join(
            f"{across(place):.1f},{down(value):.1f}"
            for place, value in zip(places, line, strict=True)
        )
        colour, y = COLOURS[number], TOP + 16 * (number + 1)
        dash = f'stroke="{colour}" stroke-width="2" stroke-dasharray="{DASHES[number]}"'
        parts.append(
            f'<polyline points="{points}" fill="none" {dash}/>'
            f'<line x1="{LEFT + 12}" x2="{LEFT + 40}" y1="{y - 4}" y2="{y - 4}" {dash}/>'
            f'<text x="{LEFT + 48}" y="{y}">{way}</text>'
        )
    return "\n".join([*parts, "</svg>", ""])
