"""`python main.py classify MODEL PHOTO…`: ask a saved model, or a project, what is on photos."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import takewhile
from typing import Any, TypeAlias

from model.classifier import most_probable, scores, softmax
from model.commands import arguments as read
from model.commands.console import ALL_DONE, EXIT_CODES, NOT_DONE, PARTLY_DONE, Console, plain
from model.commands.reading import listed, read_photos
from model.csv_table import write_csv
from model.exports.export import target_of, write_out
from model.exports.material import material_in
from model.eyes import FINAL, Eye
from model.eyes.feature_cache import FeatureCache
from model.model_file.model_file import Model
from model.numeral import of_softmax
from model.photos.photo import Photo
from model.photos.search.gathered import Found, Skipped
from model.pretrained.known_start import KNOWN_CLASSES
from model.pretrained.second_opinion import give_opinion, knows_neither, shows_neither
from model.sentence import Refusal, Sentence

SHOWN_CLASSES = 5

Entry: TypeAlias = dict[str, Any]
"""What --json prints of a photo."""

_ABOUT = """\
Ask a saved model (.npz) what is on photos, or a project (.downhill), whose classifier is that of
the step that was shown; or, with --second-opinion and no model, ask the network that comes with
Downhill.

A folder, a zip archive or a table of paths (.csv) stands for all photos in it.

With --json it prints one list, in the order of the photos. An entry is
  {"path": …, "label": "dog", "probabilities": {"dog": …, "cat": …}, "scores": {"dog": …, "cat": …}}
or, for what is no photo that can be read,
  {"path": …, "error": "…"}
Where the model sees with the network that comes with Downhill and knows dog and cat only, an entry
has "neither" as well: true when the network thinks that the photo shows no dog and no cat. The
probabilities sum to 1 all the same; that is softmax, not knowledge. A model with W = 0 and
b = 0 has learnt nothing: it gives every photo the label of the first class.
Where the model says what it was trained on, an entry has "learnt": whether that was the photo, or a
copy of it. Being right about such a photo proves nothing.

With --table the same is written as a table (CSV) as well, a row a photo, without the scores."""


@dataclass(frozen=True, slots=True)
class PhotoAnswer:
    """What a model says of one photo: a score and a probability a class.

    neither: whether the photo shows none of them; None when the model cannot tell.
    trained: False with W = 0 and b = 0, when every photo gets the same answer.
    learnt:  whether the model was trained on the photo, or on a copy; None when that is unknown.
    """

    label: str
    probabilities: dict[str, float]
    scores: dict[str, float]
    neither: bool | None
    trained: bool
    learnt: bool | None


Ask: TypeAlias = Callable[[Photo, FeatureCache], PhotoAnswer]
"""Has something look at a photo."""


def run(arguments: Sequence[str], console: Console) -> int:
    """Do what the arguments ask for and give the exit code."""
    parser = read.Parser("classify", _ABOUT, EXIT_CODES)
    add = parser.add_argument
    # Not an argument that may be left out: argparse would take the model in MODEL --json PHOTO
    # for the photo.
    if "--second-opinion" not in takewhile(lambda argument: argument != "--", arguments):
        add(
            "model",
            metavar="MODEL",
            type=read.name,
            help="MODEL.npz or NAME.downhill; left out with --second-opinion",
        )
    add(
        "photos",
        metavar="PHOTO",
        type=read.name,
        nargs="+",
        help="a picture, a folder, a .zip or a .csv",
    )
    add("--second-opinion", action="store_true", help="ask the network; no model is needed")
    add("--json", action="store_true", help="print JSON for another program")
    add("--table", metavar="OUT.csv", type=read.name, help="write a table as well")
    options = parser.parse_args(arguments)
    try:
        if options.table is not None:
            models = [] if options.second_opinion else [options.model]
            target_of(options.table, [*models, *options.photos])
        answer: Ask = ask_network
        eye: Eye = FINAL
        if not options.second_opinion:
            model = material_in(options.model, console.networks).model
            answer, eye = partial(ask_model, model), model.eye
        entries = _answer_all(answer, eye, options.photos, console, as_json=options.json)
        if options.table is not None:
            write_out(options.table, _as_table(entries))
        return PARTLY_DONE if any("error" in entry for entry in entries) else ALL_DONE
    except Refusal as refusal:
        console.err.write(f"{parser.prog}: {plain(str(refusal))}\n")
        return NOT_DONE


def ask_model(model: Model, photo: Photo, feature_cache: FeatureCache) -> PhotoAnswer:
    """Have a model look at a photo, which needs the square that the model's eye looks at.

    Raises Refusal when the eye's network cannot be loaded.
    """
    s = scores(model.params, model.scaling.apply(feature_cache.see(model.eye, photo)))
    probabilities = softmax(s)
    return PhotoAnswer(
        label=model.classes[int(most_probable(s))],
        probabilities=dict(zip(model.classes, probabilities.tolist(), strict=True)),
        scores=dict(zip(model.classes, s.tolist(), strict=True)),
        neither=shows_neither(photo, feature_cache) if knows_neither(model) else None,
        trained=not model.params.blank,
        learnt=None if model.learnt is None else photo in model.learnt,
    )


def ask_network(photo: Photo, feature_cache: FeatureCache) -> PhotoAnswer:
    """Have the network that comes with Downhill look at a photo, by itself.

    Raises Refusal when it cannot be loaded.
    """
    opinion = give_opinion(photo, feature_cache)
    return PhotoAnswer(
        label=KNOWN_CLASSES[int(most_probable(opinion.scores))],
        probabilities=dict(zip(KNOWN_CLASSES, opinion.probabilities.tolist(), strict=True)),
        scores=dict(zip(KNOWN_CLASSES, opinion.scores.tolist(), strict=True)),
        neither=opinion.neither,
        trained=True,
        learnt=None,
    )


def _answer_all(
    ask_about: Ask,
    eye: Eye,
    paths: Sequence[str],
    console: Console,
    *,
    as_json: bool,
) -> list[Entry]:
    entries: list[Entry] = []
    files = list(listed(paths))
    read = read_photos([file for file in files if isinstance(file, Found)], eye.edge, console)
    for file in files:
        path = file.path
        photo = file.reason if isinstance(file, Skipped) else next(read)[1]
        if isinstance(photo, Sentence):
            entries.append({"path": path, "error": str(photo)})
            if not as_json:
                console.err.write(f"{plain(path)}: {plain(str(photo))}\n")
            continue
        answer = ask_about(photo, FeatureCache())
        entries.append({"path": path, **_as_json(answer)})
        if not as_json:
            console.out.write(f"{plain(path)}: {plain(_in_words(answer))}\n")
    if as_json:
        console.out.write(json.dumps(entries, allow_nan=False) + "\n")
    return entries


def _as_table(entries: Sequence[Entry]) -> bytes:
    """Write what was found out as a table; a column a class, where there was any answer."""
    chances = [entry.get("probabilities", {}) for entry in entries]
    classes = list(dict.fromkeys(name for some in chances for name in some))
    head = ["Photo", "Answer", *(f"P({name})" for name in classes), "Neither", "Learnt", "Error"]
    return write_csv(
        head,
        (
            [
                plain(entry["path"]),
                entry.get("label", ""),
                *(some.get(name, "") for name in classes),
                *(int(entry[key]) if key in entry else "" for key in ("neither", "learnt")),
                entry.get("error", ""),
            ]
            for entry, some in zip(entries, chances, strict=True)
        ),
    )


def _as_json(answer: PhotoAnswer) -> Entry:
    entry: Entry = {
        "label": answer.label,
        "probabilities": answer.probabilities,
        "scores": answer.scores,
    }
    if answer.neither is not None:
        entry["neither"] = answer.neither
    if answer.learnt is not None:
        entry["learnt"] = answer.learnt
    return entry


def _in_words(answer: PhotoAnswer) -> str:
    """Say the label, and how probable it and the next ones are."""
    ranked = sorted(answer.probabilities.items(), key=lambda item: -item[1])
    shares = ", ".join(f"{name} {of_softmax(share, 3)}" for name, share in ranked[:SHOWN_CLASSES])
    doubt = "; but it looks like neither" if answer.neither else ""
    learnt = "; the model has learnt this photo, or a copy of it" if answer.learnt else ""
    label = answer.label if answer.trained else "no idea yet"
    return f"{label} ({shares}){doubt}{learnt}"
