"""`python main.py classify MODEL.npz PHOTO…`: ask a saved model what is on photos."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from model.classifier import scores, softmax
from model.commands import arguments as read
from model.commands.console import ALL_DONE, EXIT_CODES, NOT_DONE, PARTLY_DONE, Console, plain
from model.commands.reading import read_photos
from model.photo import Photo
from model.sentence import Refusal, Sentence
from model.storage import Model, load

SHOWN_CLASSES = 5

_ABOUT = """\
Ask a saved model what is on photos.

With --json it prints one list, in the order of the photos. An entry is
  {"path": …, "label": "dog", "probabilities": {"dog": …, "cat": …}, "scores": {"dog": …, "cat": …}}
or, for a file that is no photo that can be read (a folder is none),
  {"path": …, "error": "…"}"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model says of one photo: a score and a probability a class."""

    label: str
    probabilities: dict[str, float]
    scores: dict[str, float]


def run(arguments: Sequence[str], console: Console) -> int:
    """Do what the arguments ask for and give the exit code."""
    parser = read.Parser("classify", _ABOUT, EXIT_CODES)
    add = parser.add_argument
    add("model", metavar="MODEL.npz", type=read.name, help="what `train` or the window has saved")
    add("photos", metavar="PHOTO", type=read.name, nargs="+", help="a picture file")
    add("--json", action="store_true", help="print JSON for another program")
    options = parser.parse_args(arguments)
    try:
        model = load(options.model)
    except Refusal as refusal:
        console.err.write(f"{parser.prog}: {refusal}\n")
        return NOT_DONE
    return _answer_all(model, options.photos, console, as_json=options.json)


def ask(model: Model, photo: Photo) -> Answer:
    """Have a model look at a photo, which needs the square that the model's eye looks at."""
    seen = model.eye.see(photo.squares[model.eye.edge])
    s = scores(model.params, model.scaling.apply(seen))
    probabilities = softmax(s)
    return Answer(
        label=model.classes[int(probabilities.argmax())],
        probabilities=dict(zip(model.classes, probabilities.tolist(), strict=True)),
        scores=dict(zip(model.classes, s.tolist(), strict=True)),
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
        answer = ask(model, photo)
        entries.append({"path": path, **asdict(answer)})
        if not as_json:
            console.out.write(f"{plain(path)}: {_in_words(answer)}\n")
    if as_json:
        console.out.write(json.dumps(entries, allow_nan=False) + "\n")
    return code


def _in_words(answer: Answer) -> str:
    """Say the label, and how probable it and the next ones are."""
    ranked = sorted(answer.probabilities.items(), key=lambda item: -item[1])
    shares = ", ".join(f"{name} {share:.3f}" for name, share in ranked[:SHOWN_CLASSES])
    return f"{answer.label} ({shares})"
