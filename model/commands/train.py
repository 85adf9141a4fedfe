"""`python main.py train FOLDER --out MODEL.npz`: make a model of a folder of photos."""

import argparse
import json
import os
from collections import Counter
from collections.abc import Sequence
from typing import cast, get_args

from model.classifier import Evaluation
from model.commands import arguments as read
from model.commands.console import ALL_DONE, EXIT_CODES, NOT_DONE, PARTLY_DONE, Console, plain
from model.commands.course import Course, follow
from model.commands.progress import ConsoleProgress
from model.commands.reading import read_photos
from model.eyes import EYES, Eye, StartKind, eye_named
from model.eyes.feature_cache import FeatureCache
from model.eyes.own_network import Asker, open_network
from model.eyes.scaling import SCALINGS
from model.inspection.tally import count_hits
from model.model_file.classes import check_classes
from model.model_file.destination import destination
from model.model_file.model_file import Model, save
from model.model_file.named_eye import needed_beside
from model.photos.conflict import without_conflicts
from model.photos.dataset import Dataset, Example, make_dataset
from model.photos.gather import Found, Skipped, gather_classes, ordered_classes
from model.photos.kinship import Kinship
from model.photos.photo import Photo
from model.pretrained.known_start import KNOWN_CLASSES
from model.sentence import Refusal, Sentence, sentence
from model.training.problem import Settings
from model.training.setup import Setup, prepare
from model.training.training import LAST_STEP

HELD_OUT = 0.2
"""The share of photos that are held out unless somebody says otherwise."""

_ABOUT = """\
Make a model of a folder of photos that has one subfolder a class (dog, cat, …).

Subfolders called train (or training, training_set) and validation (val, valid) or test (test_set),
each with one subfolder a class, are taken as a division that is given: validation is held out, or
the test where there is no validation, and the others are learnt from.

With --json it prints one object:
  photos             how many were read, held-out ones included
  classes            their names, in the order of the rows of W
  held_out           how many photos training never looked at
  steps, losses      the loss over all training photos, without L2, before each step
                     and after the last: steps + 1 numbers
  held_out_loss      the same over the held-out photos, after the last step
  accuracy, held_out_accuracy
                     which part of the photos the model is right about, 0 … 1
  seconds            from the first look at FOLDER to the saved model
  skipped            [{"path": …, "reason": …}], one entry for each file that was not read or
                     whose picture has two labels
  split              what is held out and left out, where subfolders say so; null otherwise
The numbers about held-out photos are null when there are none. If the loss blows up, training
stops: the model and the losses end with the last good step, and `steps` counts up to there."""


def run(arguments: Sequence[str], console: Console) -> int:
    """Do what the arguments ask for and give the exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        return _train(options, console)
    except Refusal as refusal:
        console.err.write(f"{parser.prog}: {plain(str(refusal))}\n")
        return NOT_DONE


def _parser() -> read.Parser:
    parser = read.Parser("train", _ABOUT, EXIT_CODES)
    add = parser.add_argument
    add("folder", metavar="FOLDER", type=read.name, help="the folder of photos")
    add(
        "--out",
        metavar="MODEL.npz",
        type=read.name,
        required=True,
        help="the file to save the model in",
    )
    eyes = [eye.name for eye in EYES]
    add(
        "--eye",
        type=read.name,
        default=eyes[0],
        metavar=f"{{{','.join(eyes)},FILE.onnx}}",
        help="what x is (default: %(default)s)",
    )
    add(
        "--start",
        choices=get_args(StartKind),
        help="W = 0, or what the network knows beforehand (the default with --eye network)",
    )
    add(
        "--scaling",
        choices=SCALINGS,
        default="centred",
        help="numbers as the eye makes them, divided by their largest or by their length, "
        "or less their mean as well (the default)",
    )
    add("--steps", type=_steps, default=200, metavar="N", help="default: %(default)s")
    add("--rate", type=read.rate, help="learning rate (default: 0.01 for pixels, 1 for networks)")
    add("--batch", type=read.batch, default=0, metavar="all|N", help="photos a step (default: all)")
    add(
        "--l2",
        type=read.strength,
        help="pull of W towards its start (default: 0; 0.01 with --eye network)",
    )
    add("--seed", type=read.count, default=0, help="decides the batches (default: %(default)s)")
    add(
        "--holdout",
        type=read.share,
        metavar="SHARE",
        help=f"which part of the photos to hold out (default: {HELD_OUT})",
    )
    add("--json", action="store_true", help="print JSON for another program")
    return parser


def _steps(text: str) -> int:
    return read.count(text, LAST_STEP)


def _train(options: argparse.Namespace, console: Console) -> int:
    began = console.clock()
    destination(options.out)
    progress = ConsoleProgress(console.err, console.clock)
    eye = _eye(options.eye, console.networks)
    if options.start == "known" and "known" not in eye.starts:
        raise Refusal(sentence("Only the eye network knows something beforehand: --eye network."))
    dataset, skipped, split = _read(options.folder, options.holdout, eye.edge, console, progress)
    if not options.json:
        _tell_skipped(skipped, console)
    try:
        course = _learn(dataset, eye, options, console, progress)
    except Refusal:
        # There will be no report to list them.
        if options.json:
            _tell_skipped(skipped, console)
        raise
    seconds = console.clock() - began
    if options.json:
        result = _as_json(dataset, course, skipped, split, seconds)
    else:
        result = _in_words(dataset, course, options.out, needed_beside(eye), seconds)
        result = "\n".join([*_division(dataset, split), result])
    console.out.write(result + "\n")
    return PARTLY_DONE if skipped or course.diverged is not None else ALL_DONE


def _learn(
    dataset: Dataset,
    eye: Eye,
    options: argparse.Namespace,
    console: Console,
    progress: ConsoleProgress,
) -> Course:
    """Train on photos that have been read, and save the model."""
    _check(dataset, options.folder)
    usual = eye.defaults
    start = options.start or usual.start
    if start == "known" and dataset.classes != KNOWN_CLASSES:
        if options.start:
            raise Refusal(
                sentence("What is known beforehand is about dog and cat only: --start zero.")
            )
        start = "zero"
    settings = Settings(
        rate=usual.rate if options.rate is None else options.rate,
        batch=options.batch,
        l2=usual.l2 if options.l2 is None else options.l2,
        seed=options.seed,
    )
    feature_cache = FeatureCache(turn=console.turn)
    _look_at_all(dataset, eye, feature_cache, console, progress)
    setup = Setup(dataset, eye, options.scaling, settings, start)
    problem = prepare(setup, feature_cache.see)

    def tell(step: int, loss: float) -> None:
        progress.show(f"Step {step:,} of {options.steps:,}: loss {loss:.4f}")

    course = follow(problem, options.steps, tell)
    progress.end(f"Steps taken: {course.steps:,} of {options.steps:,}.")
    if course.diverged is not None:
        console.err.write(f"{course.diverged}\n")
    params, learnt = course.last.state.params, dataset.learnt
    save(options.out, Model(params, dataset.classes, eye, problem.scaling, learnt))
    return course


def _eye(name: str, networks: Asker) -> Eye:
    """Find an eye by its name, or load the network of a file. Raises Refusal."""
    if name.lower().endswith(".onnx"):
        return open_network(name, networks)
    try:
        return eye_named(name)
    except KeyError:
        raise Refusal(
            sentence(
                "There is no eye {name}. There are {eyes}, or a file that ends in .onnx.",
                name=name,
                eyes=", ".join(eye.name for eye in EYES),
            )
        ) from None


def _look_at_all(
    dataset: Dataset,
    eye: Eye,
    feature_cache: FeatureCache,
    console: Console,
    progress: ConsoleProgress,
) -> None:
    """Have the eye look at all photos, several at once, where that takes its time."""
    photos = [example.photo for example in dataset.examples]
    if all(feature_cache.knows(eye, photo) for photo in photos):
        return
    refusal = feature_cache.refusal(eye, len(photos))
    if refusal is not None:
        raise Refusal(refusal)

    def look(photo: Photo) -> None:
        feature_cache.see(eye, photo)

    for number, _ in enumerate(console.map(look, photos), start=1):
        progress.show(f"Looked at {number:,} of {len(photos):,} photos")
    progress.end(f"Photos looked at: {len(photos):,}.")


def _tell_skipped(skipped: Sequence[Skipped], console: Console) -> None:
    for file in skipped:
        console.err.write(f"{plain(file.path)}: {plain(str(file.reason))}\n")


def _read(
    folder: str,
    held_out_share: float | None,
    edge: int,
    console: Console,
    progress: ConsoleProgress,
) -> tuple[Dataset, list[Skipped], Sentence | None]:
    """Find and read the photos of a folder; say how it has divided them, if it has."""
    if not os.path.isdir(folder):
        raise Refusal(sentence("There is no folder {folder}. Check its name.", folder=folder))
    gathered = gather_classes(folder)
    if gathered.split is not None and held_out_share is not None:
        raise Refusal(
            sentence(
                "{split} These folders say what is held out, so no share of the photos is: leave "
                "--holdout out.",
                split=gathered.split,
            )
        )
    skipped = list(gathered.skipped)
    photos: list[tuple[Photo, Found]] = []
    kinship = Kinship()
    paths = [found.path for found in gathered.found]
    read = read_photos(paths, edge, console)
    for found, (path, photo) in zip(gathered.found, read, strict=True):
        if isinstance(photo, Photo):
            photos.append((kinship.meet(photo), found))
        else:
            skipped.append(Skipped(path, photo))
        progress.show(f"Read {len(photos):,} of {len(paths):,} photos")
    progress.end(f"Photos read: {len(photos):,}. Skipped: {len(skipped):,}.")
    # There is a label for each of them: `gather_classes` skips what has none.
    labels = [cast("str", found.label) for _, found in photos]
    classes = ordered_classes(labels)
    examples, conflicts = without_conflicts(
        [
            Example(photo, classes.index(label), found.held_out)
            for (photo, found), label in zip(photos, labels, strict=True)
        ]
    )
    share = HELD_OUT if held_out_share is None else held_out_share
    return make_dataset(classes, examples, share), [*skipped, *conflicts], gathered.split


def _check(dataset: Dataset, folder: str) -> None:
    """Refuse photos of which no model can be made."""
    if not dataset.examples:
        raise Refusal(
            sentence(
                "There is no photo in {folder} that could be learnt from. "
                "It has to hold one folder of photos a class, such as dog and cat.",
                folder=folder,
            )
        )
    refusal = dataset.refusal()
    if refusal is not None:
        raise Refusal(refusal)
    check_classes(dataset.classes)


def _as_json(
    dataset: Dataset,
    course: Course,
    skipped: Sequence[Skipped],
    split: Sentence | None,
    seconds: float,
) -> str:
    training, held_out = course.training, course.held_out
    report = {
        "photos": len(dataset.examples),
        "classes": dataset.classes,
        "held_out": dataset.held_out_count,
        "steps": course.steps,
        "losses": course.losses,
        "held_out_loss": held_out.loss if held_out else None,
        "accuracy": training.right / len(training.losses),
        "held_out_accuracy": held_out.right / len(held_out.losses) if held_out else None,
        "seconds": seconds,
        "skipped": [{"path": file.path, "reason": str(file.reason)} for file in skipped],
        "split": None if split is None else str(split),
    }
    return json.dumps(report, allow_nan=False)


def _by_class(evaluation: Evaluation, dataset: Dataset) -> str:
    """Count each class by itself, and what one answer to all would score, where they differ."""
    counted = count_hits(evaluation)
    if not counted.unequal:
        return ""
    shares = ", ".join(
        f"{name} {right:,} of {of:,}"
        for name, right, of in zip(dataset.classes, counted.rights, counted.totals, strict=True)
    )
    name, most = dataset.classes[counted.commonest], counted.totals[counted.commonest]
    return f" By class: {shares}; always “{name}” would be {most:,} of {counted.total:,}."


def _division(dataset: Dataset, split: Sentence | None) -> list[str]:
    """Say how the folder has divided its photos, if it has."""
    lines = [] if split is None else [f"{split}"]
    if dataset.overruled:
        lines.append(
            f"Learnt from all the same, as copies of training photos: {dataset.overruled:,}."
        )
    return lines


def _in_words(
    dataset: Dataset, course: Course, path: str, network: str | None, seconds: float
) -> str:
    training, held_out = course.training, course.held_out
    counts = Counter(example.label for example in dataset.examples)
    shelves = ", ".join(f"{counts[label]:,} {name}" for label, name in enumerate(dataset.classes))
    lines = [
        f"Photos: {len(dataset.examples):,} ({shelves}).",
        f"Loss: {course.losses[0]:.4f} at first, {training.loss:.4f} after step {course.steps:,}.",
        f"Training photos: {training.right:,} of {len(training.losses):,} right."
        f"{_by_class(training, dataset)}",
        "No photos were held out, so nobody knows how good the model is on others."
        if held_out is None
        else f"Held-out photos: {held_out.right:,} of {len(held_out.losses):,} right "
        f"(loss {held_out.loss:.4f}).{_by_class(held_out, dataset)}",
        f"Saved as {plain(path)} after {seconds:.1f} s.",
    ]
    if network is not None:
        lines.append(f"Keep the network {plain(network)} beside it.")
    return "\n".join(lines)
