"""Repeats a run of Downhill step by step, and compares the losses with those of then.

    python repeat_run.py                    x as it is in numbers.npz; needs NumPy
    python repeat_run.py --photos FOLDER    pixels of your own photo files; needs Pillow as well
    python repeat_run.py --all              every loss, not some of them

All that was chosen is in run.json. Change it, and see what becomes of the losses: the first steps
are the same, for as long as what you have changed makes no difference.

Every sum is added in the order in which Downhill adds it. On the computer, and with the NumPy, that
the run was made with, the losses are therefore the same to the last bit. Elsewhere the last digits
may differ: a product of matrices is added in an order of the processor's own.
"""

import argparse
import hashlib
import json
import math
import os
import sys
from pathlib import Path

for library in ("OPENBLAS_NUM", "OMP_NUM", "MKL_NUM", "VECLIB_MAXIMUM"):
    os.environ.setdefault(f"{library}_THREADS", "1")  # as Downhill does; read by the next line

import numpy as np

HERE = Path(__file__).parent
SIGN = np.array([1.0, -1.0])
"""Of the score of dog less that of cat, for each label."""

SMALL, BLOCK = 6_000_000, 1_600_000
"""Bytes of x up to which all of it is worked on at once, and of a block of more than that."""

NEAR = 1e-4
"""So far, relatively, may a loss be off on another computer."""

LUMA = (299, 587, 114)
"""Thousandths of red, green and blue in how bright a pixel is (ITU-R BT.601)."""


def f32(number):
    """Round a number to float32, in which all of training is done."""
    return np.float32(number)


# From what the eye saw to x.


def scaling(leg, seen, place, numbers, largest):
    """Find what is taken away from the eye's numbers, and what they are multiplied by then."""
    kind = leg["scaling"]
    if kind == "given":
        return numbers[f"mean_{place}"], numbers[f"scale_{place}"]
    mean = np.zeros(seen.shape[1], np.float32)
    if kind == "centred":
        mean = seen.mean(axis=0, dtype=np.float64).astype(np.float32)
    if kind == "raw":
        return mean, f32(1.0)
    if largest is not None:
        return mean, f32(1.0 / largest)
    squares = np.square(seen - mean, dtype=np.float64).sum(axis=1)
    return mean, f32(1.0 / (math.sqrt(squares.mean()) or 1.0))


# The loss and its gradient.


def blocks(X):
    """Divide the rows of X, where it is large, so that each is read from memory once."""
    if X.nbytes <= SMALL:
        return [slice(None)]
    rows = max(1, BLOCK // (X.shape[1] * X.itemsize) // 8) * 8
    return [slice(first, first + rows) for first in range(0, len(X), rows)]


def loss_and_gradient(W, b, X, labels, l2, start):
    """Compute the mean of −log P(label), and the gradient of that plus l2/2 · ‖W − start‖².

    Softmax of two scores depends on their difference d alone: P(dog) = 1 / (1 + exp(−d)).
    """
    sign = SIGN[labels]
    losses, by_d, along = np.empty(len(X)), np.empty(len(X)), 0
    for some in blocks(X):
        d = np.add(X[some].dot(W[0] - W[1]), b[0] - b[1], dtype=np.float64)
        losses[some] = np.logaddexp(0.0, -d * sign[some])
        # By d: P(label) − 1 for a dog, and the opposite of that for a cat; of the mean, 1/N of it.
        by_d[some] = np.expm1(-losses[some]) * sign[some] / len(X)
        along = along + by_d[some].astype(np.float32).dot(X[some])
    total = f32(by_d.sum())
    slope_W, slope_b = np.stack([along, -along]), np.stack([total, -total])
    if l2:
        slope_W += f32(l2) * (W - start)
    return losses[0] + (losses - losses[0]).sum() / len(losses), slope_W, slope_b


# The optimisers: each makes the next weights of the weights w, their slope g, and what it
# remembers. They are called with W and with b.


def gradient_descent(w, g, memory, rate, step):
    return w - rate * g, memory


def momentum(w, g, memory, rate, step, momentum):
    v = momentum * memory[0] + g
    return w - rate * v, [v]


def nesterov(w, g, memory, rate, step, momentum):
    v = momentum * memory[0] + g
    return w - rate * (g + momentum * v), [v]


def adagrad(w, g, memory, rate, step, beginning):
    s = memory[0] + g * g
    return w - f32(rate) * (g / (np.sqrt(s) + f32(1e-10))), [s]


def rmsprop(w, g, memory, rate, step, decay):
    s = f32(decay) * memory[0] + f32(1.0 - decay) * g * g
    return w - f32(rate) * (g / (np.sqrt(s) + f32(1e-8))), [s]


def adam(w, g, memory, rate, step, mean_decay, square_decay):
    m = mean_decay * memory[0] + (1.0 - mean_decay) * g
    v = f32(square_decay) * memory[1] + f32(1.0 - square_decay) * g * g
    eta = f32(rate / (1.0 - mean_decay ** (step + 1)))
    unbiased = f32((1.0 - square_decay ** (step + 1)) ** 0.5)
    return w - eta * (m / (np.sqrt(v) / unbiased + f32(1e-8))), [m, v]


OPTIMISERS = {
    "gradient-descent": (gradient_descent, 0),
    "momentum": (momentum, 1),
    "nesterov": (nesterov, 1),
    "adagrad": (adagrad, 1),
    "rmsprop": (rmsprop, 1),
    "adam": (adam, 2),
}
"""Each with how many numbers it remembers of every weight."""


def memory_of(optimiser, w):
    """Make what an optimiser remembers before its first step."""
    _, count = OPTIMISERS[optimiser["name"]]
    return [np.zeros_like(w) + f32(optimiser.get("beginning", 0.0)) for _ in range(count)]


# The schedules: each makes the learning rate of a step.


def rate_at(rate, schedule, step):
    """Give the learning rate of a step."""
    match schedule["name"]:
        case "step":
            return rate * schedule["factor"] ** (step // schedule["every"])
        case "cosine":
            wave = (1.0 + math.cos(math.pi * min(1.0, step / schedule["length"]))) / 2.0
            return rate * (schedule["last"] + (1.0 - schedule["last"]) * wave)
        case "warm-up":
            return rate * min(1.0, (step + 1) / schedule["length"])
        case "constant":
            return rate


def batch_rows(count, batch, seed, step):
    """Choose the photos of a step: each epoch deals all of them once, in an order of its own."""
    if not 0 < batch < count:
        return slice(None)
    epoch, place = divmod(step, math.ceil(count / batch))
    order = np.random.default_rng((seed, epoch)).permutation(count)
    return order[place * batch : (place + 1) * batch]


# The run.


class Leg:
    """A stretch of the run with the same photos and settings."""

    def __init__(self, place, run, seen, numbers):
        """Make x of what the eye saw of the photos of a leg."""
        self.settings = leg = run["legs"][place]
        training = seen[numbers[f"training_{place}"]]
        mean, scale = scaling(leg, training, place, numbers, run["eye"]["largest"])
        self.X = (training.astype(np.float32) - mean) * scale
        self.labels = numbers[f"training_labels_{place}"]
        shape = (2, seen.shape[1])
        self.W, self.b = np.zeros(shape, np.float32), np.zeros(2, np.float32)
        if leg["start"] == "given":
            self.W, self.b = numbers[f"start_W_{place}"], numbers[f"start_b_{place}"]


def repeat(run, seen, numbers):
    """Train, and give step, loss, W and b of each step from 0 to the last."""
    starts = [leg["since"] for leg in run["legs"]]
    W = b = memory = name = leg = None
    began = 0
    for step in range(run["steps"] + 1):
        if step in starts:
            leg = Leg(starts.index(step), run, seen, numbers)
            settings, optimiser = leg.settings, leg.settings["optimiser"]
            if W is None:
                W, b = leg.W, leg.b
            if name != optimiser["name"]:
                # One that takes over in the middle begins with a memory of its own.
                memory = [memory_of(optimiser, w) for w in (W, b)]
                name, began = optimiser["name"], step
            rule, _ = OPTIMISERS[name]
            chosen = {key: value for key, value in optimiser.items() if key != "name"}
        rows = batch_rows(len(leg.X), settings["batch"], settings["seed"], step)
        loss, slope_W, slope_b = loss_and_gradient(
            W, b, leg.X[rows], leg.labels[rows], settings["l2"], leg.W
        )
        yield step, loss, W, b
        rate = rate_at(settings["rate"], settings["schedule"], step)
        W, memory[0] = rule(W, slope_W, memory[0], rate, step - began, **chosen)
        b, memory[1] = rule(b, slope_b, memory[1], rate, step - began, **chosen)


# The photos.


def look_at(folder, run, seen):
    """Make what the eye sees of the photos that are found in a folder; gives how many were not."""
    eye = run["eye"]
    if eye["sees"] == "network":
        sys.exit(
            "x of this run is what a network saw in the photos, so pixels do not make it. It is in "
            "numbers.npz: leave --photos out."
        )
    from square import square

    wanted = {photo["file"]: place for place, photo in enumerate(run["photos"])}
    found = set()
    for path in sorted(Path(folder).rglob("*")):
        if not path.is_file():
            continue
        place = wanted.get(hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest())
        if place is None or place in found:
            continue
        found.add(place)
        pixels = square(path, eye["edge"])
        if eye["sees"] == "grey":
            red, green, blue = np.moveaxis(pixels.astype(np.int32), 2, 0)
            pixels = (LUMA[0] * red + LUMA[1] * green + LUMA[2] * blue + 500) // 1000
        seen[place] = pixels.reshape(-1)
    print(f"{len(found)} of {len(seen)} photos were found in {folder}.")
    for place, photo in enumerate(run["photos"]):
        if place not in found:
            print(f"  {photo['name']} was not; its numbers are those of numbers.npz.")


def is_shown(step, last):
    """Choose some of the steps: fewer and fewer, and the last."""
    return step < 10 or step == last or step % 10 ** (len(str(step)) - 1) == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--photos", metavar="FOLDER", help="read the photos themselves")
    parser.add_argument("--all", action="store_true", help="print every loss")
    options = parser.parse_args()
    run = json.loads((HERE / "run.json").read_text("utf-8"))
    numbers = dict(np.load(HERE / "numbers.npz", allow_pickle=False))
    seen, then = numbers["seen"], numbers["losses"]
    if options.photos is not None:
        look_at(options.photos, run, seen)
    # Numbers grow out of float32 where the learning rate is too large.
    np.seterr(over="ignore", invalid="ignore")
    equal, worst, off = 0, 0, 0.0
    print("  step  loss                 in Downhill")
    for step, loss, _W, _b in repeat(run, seen, numbers):
        known = float(then[step])
        equal += loss == known
        if abs(loss - known) > off * abs(known):
            worst, off = step, abs(loss - known) / (abs(known) or 1.0)
        if options.all or is_shown(step, run["steps"]):
            print(f"{step:6}  {float(loss)!r:<20} {known!r}")
    if equal == len(then):
        print(f"All {equal} losses are the same, to the last bit.")
    else:
        print(
            f"{equal} of {len(then)} losses are the same to the last bit. The farthest off is that "
            f"of step {worst}, by {off:.1e} of it."
        )
    if off > NEAR:
        sys.exit("These are not the losses of then.")


if __name__ == "__main__":
    main()
