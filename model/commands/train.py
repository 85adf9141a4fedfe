"""`python main.py train FOLDER --out MODEL.npz`: make a model of a folder of photos."""

import argparse
import os
from collections.abc import Sequence
from typing import cast

from model.commands.console import ALL_DONE, NOT_DONE, PARTLY_DONE, Console, plain
from model.commands.course import Course, follow
from model.commands.progress import ConsoleProgress
from model.commands.reading import read_photos
from model.commands.train_arguments import HELD_OUT, make_parser
from model.commands.train_report import as_json, division_words, in_words
from model.documents import RunStory, page_target, save_page, speaker, write_report
from model.eyes import EYES, Eye, eye_named
from model.eyes.feature_cache import FeatureCache
from model.eyes.own_network import Asker, open_network
from model.model_file.classes import check_classes
from model.model_file.destination import destination
from model.model_file.model_file import Model, save
from model.model_file.named_eye import needed_beside
from model.photos.conflict import without_conflicts
from model.photos.dataset import Dataset, Example, make_dataset
from model.photos.file_name import shown_name
from model.photos.kinship import Kinship
from model.photos.loader import read_photo
from model.photos.photo import SHOWN, Photo
from model.photos.search.gather import gather_classes, ordered_classes
from model.photos.search.gathered import Found, Skipped
from model.pretrained.known_start import KNOWN_CLASSES
from model.sentence import Refusal, Sentence, sentence
from model.training.branch import Branch
from model.training.problem import Settings, TrainingProblem
from model.training.scene import make_scene
from model.training.setup import Setup, prepare


def run(arguments: Sequence[str], console: Console) -> int:
    """Do what the arguments ask for and give the exit code."""
    parser = make_parser()
    options = parser.parse_args(arguments)
    try:
        return _train(options, console)
    except Refusal as refusal:
        console.err.write(f"{parser.prog}: {plain(str(refusal))}\n")
        return NOT_DONE


def _train(options: argparse.Namespace, console: Console) -> int:
    began = console.clock()
    destination(options.out)
    if options.report is not None:
        page_target(options.report, [options.out])
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
        result = as_json(dataset, course, skipped, split, seconds)
    else:
        result = in_words(dataset, course, options.out, needed_beside(eye), seconds)
        result = "\n".join([*division_words(dataset, split), result])
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
    feature_cache = FeatureCache(turn=console.turn, loading=console.turn)
    _look_at_all(dataset, eye, feature_cache, console, progress)
    share = HELD_OUT if options.holdout is None else options.holdout
    setup = Setup(dataset, eye, options.scaling, settings, start, share)
    problem = prepare(setup, feature_cache.see)

    def tell(step: int, loss: float) -> None:
        progress.show(f"Step {step:,} of {options.steps:,}: loss {loss:.4f}")

    course = follow(problem, options.steps, tell)
    progress.end(f"Steps taken: {course.steps:,} of {options.steps:,}.")
    if course.diverged is not None:
        console.err.write(f"{course.diverged}\n")
    params, learnt = course.last.state.params, dataset.learnt
    save(options.out, Model(params, dataset.classes, eye, problem.scaling, learnt))
    if options.report is not None:
        story = _story(options.folder, course, setup, problem, console)
        page = write_report(story, options.language, speaker(options.language))
        save_page(options.report, page)
    return course


def _story(
    folder: str, course: Course, setup: Setup, problem: TrainingProblem, console: Console
) -> RunStory:
    """Give what the report tells of."""

    def larger(photo: Photo) -> Photo:
        """Read a photo once more, if it is still there, for a square to be looked at."""
        try:
            again = read_photo(photo.path or "", (SHOWN,), console.turn)
        except Refusal:
            return photo
        return again if again.digest == photo.digest else photo

    film = Branch("", 0, setup, course.history, ((0, setup),), course.diverged)
    scene = make_scene(course.last, setup, problem)
    return RunStory(shown_name(folder), scene, film, look=larger)


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
    if not os.path.exists(folder):
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
    for found, photo in read_photos(gathered.found, edge, console):
        if isinstance(photo, Photo):
            photos.append((kinship.meet(photo), found))
        else:
            skipped.append(Skipped(found.path, photo))
        progress.show(f"Read {len(photos):,} of {len(gathered.found):,} photos")
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
