"""Finds every text that the program shows to people, and keeps their Korean.

    python resources/translations/texts.py            bring the .ts and .qm files up to date
    python resources/translations/texts.py missing    print the texts without Korean, as JSON
    python resources/translations/texts.py fill FILE  take over the Korean from such a JSON file

`downhill_ko.ts` is where the Korean is kept; Qt Linguist opens it. Texts are found by
reading the source files, not by running them:

    self.tr("…")                            context: the class that it stands in
    QCoreApplication.translate("C", "…")    context: C
    sentence("…")                           context: Sentence

They have to be plain literals, since nobody could translate what is only known at run
time; anything else is an error with its file and line. (`translate` alone may be given a
variable: it then looks up a text that stands as a literal elsewhere.) Qt's own `lupdate`
would give `sentence("…")`, which is no method, no context to look it up in.
"""

import ast
import json
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
SOURCES = ("gui", "model")
TS = HERE / "downhill_ko.ts"
QM = HERE / "downhill_ko.qm"
SENTENCES = HERE / "downhill_ko.json"
"""The model's sentences alone, for who has no Qt: pages of HTML."""


@dataclass(frozen=True, order=True)
class Text:
    """An English text, and where Qt looks for its translation."""

    context: str
    source: str


class NotLiteral(Exception):
    """A text that is to be translated is made at run time."""


def collect(project: Path = PROJECT) -> set[Text]:
    """Every text in the sources. Raises NotLiteral for one that cannot be read from them."""
    files = [file for folder in SOURCES for file in sorted((project / folder).rglob("*.py"))]
    return {text for file in files for text in in_source(file.read_text("utf-8"), str(file))}


def in_source(code: str, name: str) -> Iterator[Text]:
    """The texts in the code of one module; `name` is said when something is wrong with it."""
    yield from _in_node(ast.parse(code, name), name, context="")


def _in_node(node: ast.AST, name: str, context: str) -> Iterator[Text]:
    if isinstance(node, ast.ClassDef):
        context = node.name
    if isinstance(node, ast.Call):
        yield from _in_call(node, name, context)
    for child in ast.iter_child_nodes(node):
        yield from _in_node(child, name, context)


def _in_call(call: ast.Call, name: str, context: str) -> Iterator[Text]:
    function = call.func
    called = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if called == "tr" and isinstance(function, ast.Attribute):
        if not (isinstance(function.value, ast.Name) and function.value.id == "self" and context):
            raise NotLiteral(f"{name}:{call.lineno}: tr of something else than self")
        yield Text(context, _literal(call, 0, name))
    elif called == "sentence":
        yield Text("Sentence", _literal(call, 0, name))
    elif called in ("translate", "QT_TRANSLATE_NOOP") and _is_text(call, 0) and _is_text(call, 1):
        yield Text(_literal(call, 0, name), _literal(call, 1, name))


def _is_text(call: ast.Call, position: int) -> bool:
    if len(call.args) <= position:
        return False
    value = call.args[position]
    return isinstance(value, ast.Constant) and isinstance(value.value, str)


def _literal(call: ast.Call, position: int, name: str) -> str:
    if not _is_text(call, position):
        raise NotLiteral(f"{name}:{call.lineno}: the text to translate is no plain literal")
    return ast.literal_eval(call.args[position])


def read(path: Path = TS) -> dict[Text, str]:
    """The Korean of each text in a .ts file, "" for what is not finished."""
    if not path.exists():
        return {}
    korean = {}
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            finished = translation is not None and translation.get("type") is None
            text = Text(context.findtext("name", ""), message.findtext("source", ""))
            korean[text] = (translation.text or "") if finished else ""
    return korean


def write(korean: dict[Text, str], path: Path = TS) -> None:
    """Write a .ts file, sorted, so that two versions of it are easy to compare."""
    root = ElementTree.Element("TS", version="2.1", language="ko_KR", sourcelanguage="en")
    contexts: dict[str, ElementTree.Element] = {}
    for text in sorted(korean):
        if text.context not in contexts:
            contexts[text.context] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[text.context], "name").text = text.context
        message = ElementTree.SubElement(contexts[text.context], "message")
        ElementTree.SubElement(message, "source").text = text.source
        translation = ElementTree.SubElement(message, "translation")
        translation.text = korean[text]
        if not korean[text]:
            translation.set("type", "unfinished")
    ElementTree.indent(root, "  ")
    body = ElementTree.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")


def release(ts: Path = TS, qm: Path = QM, sentences: Path = SENTENCES) -> None:
    """Make the file that Qt reads out of a .ts file, and that of the model's sentences."""
    import PySide6  # not needed to list texts

    of_model = {text.source: it for text, it in read(ts).items() if text.context == "Sentence"}
    content = json.dumps(of_model, ensure_ascii=False, indent=0, sort_keys=True)
    sentences.write_text(f"{content}\n", "utf-8")

    program = Path(PySide6.__file__).parent / f"lrelease{'.exe' if sys.platform == 'win32' else ''}"
    subprocess.run([program, "-silent", "-nounfinished", ts, "-qm", qm], check=True)


def update() -> None:
    """Bring both files up to date: new texts come in, texts that are gone go out."""
    before = read()
    write({text: before.get(text, "") for text in collect()})
    release()


def missing() -> dict[str, dict[str, str]]:
    """Context -> English -> "", for each text in the sources without Korean."""
    korean = read()
    result: dict[str, dict[str, str]] = {}
    for text in sorted(collect()):
        if not korean.get(text):
            result.setdefault(text.context, {})[text.source] = ""
    return result


def fill(translations: dict[str, dict[str, str]]) -> None:
    """Take over Korean texts, given as `missing` gives the gaps; empty ones are left out."""
    update()
    korean = read()
    for context, texts in translations.items():
        for source, translation in texts.items():
            if Text(context, source) not in korean:
                raise SystemExit(f"There is no such text in {context}: {source}")
            if translation:
                korean[Text(context, source)] = translation
    write(korean)
    release()


def main(arguments: list[str]) -> None:
    """Do what the command line says."""
    match arguments:
        case []:
            update()
            gaps = sum(len(texts) for texts in missing().values())
            print(f"{len(read())} texts, {gaps} of them without Korean")
        case ["missing"]:
            print(json.dumps(missing(), ensure_ascii=False, indent=2))
        case ["fill", file]:
            fill(json.loads(Path(file).read_text("utf-8")))
        case _:
            raise SystemExit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
