"""What `train` is told on the command line."""

from typing import get_args

from model.commands import arguments as read
from model.commands.console import EXIT_CODES
from model.documents.translation import Language
from model.eyes import EYES, StartKind
from model.eyes.scaling import SCALINGS
from model.training.training import LAST_STEP

HELD_OUT = 0.2
"""The share of photos that are held out unless another one is given."""

_ABOUT = """\
Make a model of a folder of photos that has one subfolder a class (dog, cat, …), or of a zip archive
of one. In their stead, or in the folder, there may be a table (.csv, UTF-8) with a line a photo:
its path from the table's folder on, its class and, if you like, train, validation or test.
Files called dog.1.jpg, and those of the Oxford-IIIT Pet Dataset, label themselves.

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
  split              what is held out and left out, where subfolders or a table say so; or null
The numbers about held-out photos are null when there are none. If the loss blows up, training
stops: the model and the losses end with the last good step, and `steps` counts up to there."""


def make_parser() -> read.Parser:
    """Make the parser of all arguments of `train`."""
    parser = read.Parser("train", _ABOUT, EXIT_CODES)
    add = parser.add_argument
    add("folder", metavar="FOLDER", type=read.name, help="the folder, .zip or .csv")
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
    add(
        "--report",
        metavar="OUT.html",
        type=read.name,
        help="a page about the run to write as well: curves, W, results, the worst photos",
    )
    add(
        "--language",
        choices=get_args(Language),
        default="en",
        help="of the page (default: %(default)s)",
    )
    add("--json", action="store_true", help="print JSON for another program")
    return parser


def _steps(text: str) -> int:
    return read.count(text, LAST_STEP)
