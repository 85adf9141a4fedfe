"""`python main.py export PROJECT --format FORMAT --out FILE`: write files for other programs."""

from collections.abc import Sequence
from typing import get_args

from model.commands import arguments as read
from model.commands.console import ALL_DONE, EXIT_CODES, NOT_DONE, Console, plain
from model.documents.translation import Language, speaker
from model.exports import BY_NAME
from model.exports.export import target_of
from model.exports.material import material_in
from model.model_file.named_eye import needed_beside
from model.sentence import Refusal, joined, sentence

_ABOUT = """\
Write a project (.downhill), or a saved model (.npz), as a file for other programs:
  npz       the classifier of the step that was shown: W, b and the scaling as plain arrays
  onnx      the same, with its eye, for ONNX Runtime; resources/scripts/square.py makes its input
  weights   W and b as a table (CSV)
and of a project alone, for a model holds no film:
  csv       the losses of the film that was shown, a row a step
  verdicts  what its classifier makes of every photo, as a table (CSV)
  numpy     a script (.zip) that repeats the film with NumPy and compares the losses
  sklearn   a script (.zip) with the classifier in scikit-learn, and what that finds by itself
  html      a report of the run: curves, W, results and the worst photos"""


def run(arguments: Sequence[str], console: Console) -> int:
    """Do what the arguments ask for and give the exit code."""
    parser = read.Parser("export", _ABOUT, EXIT_CODES)
    add = parser.add_argument
    add("source", metavar="PROJECT", type=read.name, help="NAME.downhill or MODEL.npz")
    add("--format", choices=tuple(BY_NAME), required=True, help="what to write")
    add("--out", metavar="FILE", type=read.name, required=True, help="the file to write")
    add(
        "--language",
        choices=get_args(Language),
        default="en",
        help="of tables and the report (default: %(default)s)",
    )
    options = parser.parse_args(arguments)
    say = speaker(options.language)
    try:
        target_of(options.out, [options.source])
        material = material_in(options.source, console.networks)
        BY_NAME[options.format].save(options.out, material, options.language, say)
    except Refusal as refusal:
        console.err.write(f"{parser.prog}: {plain(str(refusal))}\n")
        return NOT_DONE
    told = [sentence("It is in {out}.", out=options.out)]
    network = needed_beside(material.model.eye)
    if options.format == "npz" and network is not None:
        told.append(sentence("Keep the network {name} beside it.", name=network))
    console.out.write(f"{plain(say(joined(told)))}\n")
    return ALL_DONE
