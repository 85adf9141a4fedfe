"""`python main.py collect FOLDER --out TABLE.html`: one table of what a class has handed in."""

import os
from collections.abc import Sequence

from model.commands import arguments as read
from model.commands.console import ALL_DONE, EXIT_CODES, NOT_DONE, PARTLY_DONE, Console, plain
from model.documents.collection import collect, read_handin, write_answers, write_table
from model.documents.translation import Language, speaker
from model.model_file.destination import destination, trouble
from model.model_file.whole_file import write_whole
from model.photos import shown_name
from model.sentence import Refusal, Sentence, sentence

_ABOUT = """\
Make one table of the pages that a class has handed in, with the wrong guesses of each chapter, and
the same as CSV for a spreadsheet beside it. What is no such page is named and left out."""


def run(arguments: Sequence[str], console: Console) -> int:
    """Do what the arguments ask for and give the exit code."""
    parser = read.Parser("collect", _ABOUT, EXIT_CODES)
    add = parser.add_argument
    add("folder", metavar="FOLDER", type=read.name, help="the folder with the pages")
    add("--out", metavar="TABLE.html", type=read.name, required=True, help="the file to write")
    add("--language", choices=("ko", "en"), default="en", help="of the table (default en)")
    options = parser.parse_args(arguments)
    try:
        return _collect(options.folder, options.out, options.language, console)
    except Refusal as refusal:
        console.err.write(f"{parser.prog}: {plain(str(refusal))}\n")
        return NOT_DONE


def _collect(folder: str, out: str, language: Language, console: Console) -> int:
    say = speaker(language)
    beside = f"{os.path.splitext(out)[0]}.csv"
    if out.lower() == beside.lower():
        raise _unwritable(
            out, sentence("the CSV beside it would have the same name. End it in .html.")
        )
    targets = [destination(one, _unwritable) for one in (out, beside)]
    _check_overwriting(targets[0])
    found = collect(folder)
    contents = write_table(found, language, say).encode(), write_answers(found, say)
    for target, content in zip(targets, contents, strict=True):
        try:
            write_whole(target, content)
        except OSError as error:
            raise _unwritable(target, trouble(error)) from error
    for name, why in found.left_out:
        console.err.write(f"{plain(name)}: {plain(say(why))}\n")
    words = sentence(
        "{count} pages are in {out} and {csv}.",
        count=len(found.handed_in),
        out=out,
        csv=beside,
    )
    console.out.write(f"{plain(say(words))}\n")
    return PARTLY_DONE if found.left_out else ALL_DONE


def _check_overwriting(target: str) -> None:
    """Refuse to write over a page that somebody has handed in."""
    try:
        read_handin(target)
    except Refusal:
        return
    raise _unwritable(target, sentence("that is a page that was handed in. Choose another name."))


def _unwritable(path: str, why: Sentence) -> Refusal:
    return Refusal(
        sentence("The table cannot be saved as {name}: {why}", name=shown_name(path), why=why)
    )
