"""`python main.py classify MODEL.npz PHOTO…`: ask a saved model what is on photos."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from model.classifier import scores, softmax
from model.commands import arguments as read
from model.commands.console import ALL_DONE, EXIT_CODES, NOT_DONE, PARTLY_DONE, Console, plain
from model.commands.reading import read_photos
from model.numeral import probability
from model.photo import Photo
from model.second_opinion import knows_neither, second_opinion, shows_neither
from model.sentence import Refusal, Sentence
from model.sight import Sight
from model.storage import Model, load

SHOWN_CLASSES = 5

_ABOUT = """\
Ask a saved model what is on photos; or, with --second-opinion and no model, ask the network that
comes with Downhill.

With --json it prints one list, in the order of the photos. An entry is
  {"path": …, "label": "dog", "probabilities": {"dog": …, "cat": …}, "scores": {"dog": …, "cat": …}}
or, for a file that is no photo that can be read (a folder is none),
  {"path": …, "error": "…"}
Where the model sees with the network that comes with Downhill and knows dog and cat only, an entry
has "neither" as well: true when the network thinks that the photo shows no dog and no cat. The
probabilities sum to 1 all the same; that is softmax, not knowledge."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model says of one photo: a score and a probability a class.

    neither: whether the photo shows none of them; None when the model cannot tell.
    """

    label: str
    probabilities: dict[str, float]
    scores: dict[str, float]
    neither: bool | None


def run(arguments: Sequence[str], console: Console) -> int:
    """Do what the arguments ask for and give the exit code."""
    parser = read.Parser("classify", _ABOUT, EXIT_CODES)
    add = parser.add_argument
    # Not an argument that may be left out: argparse would take the model in MODEL.npz --json PHOTO
    # for the photo.
    if "--second-opinion" not in takewhile(lambda argument: argument != "--", arguments):
        add(
            "model",
            metavar="MODEL.npz",
            type=read.name,
            help="what `train` or the window has saved; left out with --second-opinion",
        )
    add("photos", metavar="PHOTO", type=read.name, nargs="+", help="a picture file")
    add("--second-opinion", action="store_true", help="ask the network; no model is needed")
    add("--json", action="store_true", help="print JSON for another program")
    options = parser.parse_args(arguments)
    try:
        model = second_opinion() if options.second_opinion else load(options.model)
        return _answer_all(model, options.photos, console, as_json=options.json)
    except Refusal as refusal:
        console.err.write(f"{parser.prog}: {plain(str(refusal))}\n")
        return NOT_DONE


def ask(model: Model, photo: Photo, sight: Sight) -> Answer:
    """Have a model look at a photo, which needs the square that the model's eye looks at.

    Raises Refusal when the eye's network cannot be loaded.
    """
    s = scores(model.params, model.scaling.apply(sight.see(model.eye, photo)))
    probabilities = softmax(s)
    return Answer(
        label=model.classes[int(probabilities.argmax())],
        probabilities=dict(zip(model.classes, probabilities.tolist(), strict=True)),
        scores=dict(zip(model.classes, s.tolist(), strict=True)),
        neither=shows_neither(photo, sight) if knows_neither(model) else None,
    )


def _answer_all(model: Model, paths: Sequence[str], console: Console, *, as_json: bool) -> int:
    entries: list[dict[str, object]] = []
    code = ALL_DONE
    for path, photo in read_photos(paths, model.eye.edge, console):
        if isinstance(photo, Sentence):
            code = PARTLY_DONE
            entries.append({"path": path, "error": str(photo)})
            if not as_json:
                console.err.write(f"{plain(path)}: {photo}\n")
            continue
        answer = ask(model, photo, Sight())
        entries.append({"path": path, **_as_json(answer)})
        if not as_json:
            console.out.write(f"{plain(path)}: {_in_words(answer)}\n")
    if as_json:
        console.out.write(json.dumps(entries, allow_nan=False) + "\n")
    return code


def _as_json(answer: Answer) -> dict[str, object]:
    entry: dict[str, object] = {
        "label": answer.label,
        "probabilities": answer.probabilities,
        "scores": answer.scores,
    }
    if answer.neither is not None:
        entry["neither"] = answer.neither
    return entry


def _in_words(answer: Answer) -> str:
    """Say the label, and how probable it and the next ones are."""
    ranked = sorted(answer.probabilities.items(), key=lambda item: -item[1])
    shares = ", ".join(f"{name} {probability(share, 3)}" for name, share in ranked[:SHOWN_CLASSES])
    doubt = "; but it looks like neither" if answer.neither else ""
    return f"{answer.label} ({shares}){doubt}"
