"""The window speaks Korean and English, whole and without a character missing."""

import ast
import importlib.util
import json
import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QDoubleSpinBox, QLabel, QWidget

from gui.style import fonts, language
from gui.style.resources import resource
from model.particle import PAIRS
from model.sentence import sentence


def texts_module() -> ModuleType:
    path = resource("translations", "texts.py")
    spec = importlib.util.spec_from_file_location("texts", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["texts"] = module  # where its dataclass looks for itself
    spec.loader.exec_module(module)
    return module


texts = texts_module()
IN_TS = texts.read()
KOREAN = {text: korean for text, korean in IN_TS.items() if korean}
UPDATE = "run `make translations`"


@cache
def in_sources() -> set[Any]:
    """The texts of the sources; read only where a test asks, for that takes long."""
    return texts.collect()


def gaps(text: str) -> list[str]:
    """The gaps with how they are written; a Korean particle is no more than what follows."""
    return sorted(
        f"{name}:{'' if spec in PAIRS else spec}"
        for _, name, spec, _ in Formatter().parse(text)
        if name
    )


def test_every_text_has_its_korean() -> None:
    without = [f"{text.context}: {text.source}" for text in in_sources() if text not in KOREAN]
    assert sorted(without) == [], UPDATE


def test_no_korean_is_kept_for_a_text_that_is_gone() -> None:
    assert sorted(IN_TS.keys() - in_sources()) == [], UPDATE


def test_no_translation_has_lost_or_invented_a_gap() -> None:
    wrong = [
        f"{t.source} | {korean}" for t, korean in KOREAN.items() if gaps(t.source) != gaps(korean)
    ]
    assert wrong == []


def test_no_translation_leaves_the_choice_of_a_particle_to_the_reader() -> None:
    both = re.compile(r"\(으\)|\(는\)|\(가\)|\(를\)|\(와\)|\(이\)|[은이을과]/[는가를와]")
    assert [korean for korean in KOREAN.values() if both.search(korean)] == []


def test_no_particle_after_a_gap_is_right_for_some_values_only() -> None:
    """A gap whose words are not known may not be followed by one form of a particle."""
    after = re.compile(
        r"\{[^{}:]+\}[”’]?(?:은|는|이|가|을|를|과|와|으로|로|라는|이라는|라서|이라서|예요|이에요)"
        r"(?=[ ,.]|$)|\{[^{}:]+\}[”’]?이?라고"
    )
    assert [korean for korean in KOREAN.values() if after.search(korean)] == []


@pytest.mark.parametrize(
    ("other", "word"),
    [("필름", "학습 기록"), ("학습 과정", "학습 기록"), ("선반", "칸"), ("대답", "예측")],
)
def test_what_has_a_word_has_no_other(other: str, word: str) -> None:
    assert [korean for korean in KOREAN.values() if other in korean] == [], f"it is called {word}"


def test_no_translation_has_lost_its_key_of_the_menu() -> None:
    mnemonic = re.compile(r"&[^&\s]")
    wrong = [
        f"{text.source} | {korean}"
        for text, korean in KOREAN.items()
        if len(mnemonic.findall(text.source)) != len(mnemonic.findall(korean))
    ]
    assert wrong == []


def test_the_qm_file_says_what_the_ts_file_says(tmp_path: Path) -> None:
    texts.release(texts.TS, tmp_path / "fresh.qm", tmp_path / "fresh.json")
    for qm in (texts.QM, tmp_path / "fresh.qm"):
        translator = QTranslator()
        assert translator.load(str(qm))
        said = {text: translator.translate(text.context, text.source) or "" for text in IN_TS}
        assert said == IN_TS, UPDATE
    of_model = {text.source: korean for text, korean in IN_TS.items() if text.context == "Sentence"}
    for file in (texts.SENTENCES, tmp_path / "fresh.json"):
        assert json.loads(file.read_text("utf-8")) == of_model, UPDATE


def literals(code: str) -> Iterator[str]:
    """Every string in the code of a module but for docstrings and other lone strings."""
    tree = ast.parse(code)
    lone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in lone:
            yield node.value


def test_every_character_on_screen_is_in_both_fonts() -> None:
    shown = {text.source for text in in_sources()} | set(KOREAN.values())
    for module in resource().parent.glob("gui/**/*.py"):
        shown |= set(literals(module.read_text("utf-8")))
    characters = {c for c in set().union(*shown) if c.isprintable()}
    for file in ("Pretendard-Regular.otf", "Pretendard-SemiBold.otf"):
        font = QRawFont(str(resource("fonts", file)), fonts.BODY)
        lacking = {c for c in characters if not font.supportsCharacter(ord(c))}
        assert lacking == set(), file


def formatted(code: str) -> list[int]:
    """The lines where the gaps of a text are filled in another way than by `fill`."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "format"
        and node.keywords
    ]


def test_all_gaps_are_filled_in_the_one_way_that_knows_particles() -> None:
    modules = resource().parent.glob("gui/**/*.py")
    found = {str(module): formatted(module.read_text("utf-8")) for module in modules}
    assert {name: lines for name, lines in found.items() if lines} == {}
    assert formatted("a = self.tr('{x}').format(x=1)\nb = '{:02x}'.format(3)") == [1]


# How texts are found


def found(code: str) -> set[tuple[str, str]]:
    return {(text.context, text.source) for text in texts.in_source(code, "example.py")}


def test_texts_are_found_wherever_they_stand() -> None:
    code = """
class Outer(QWidget):
    def retranslate(self):
        self.a.setText(self.tr("one"))
        self.b.setText(
            self.tr(
                "two "
                "halves of {count}"
            ).format(count=2)
        )
        rows = [self.tr("row") for _ in range(3)]

    class Inner(QWidget):
        def go(self):
            return (lambda: self.tr("inside"))()

def share():
    return QCoreApplication.translate("Text", "{right} of {total}")

def refuse():
    raise Refusal(sentence("It is empty: {name}.", name=sentence("a name")))
"""
    assert found(code) == {
        ("Outer", "one"),
        ("Outer", "two halves of {count}"),
        ("Outer", "row"),
        ("Inner", "inside"),
        ("Text", "{right} of {total}"),
        ("Sentence", "It is empty: {name}."),
        ("Sentence", "a name"),
    }


@pytest.mark.parametrize(
    "code",
    [
        "class A:\n def f(self): self.tr(f'{x}')",
        "class A:\n def f(self): self.tr(self.text)",
        "class A:\n def f(self): self.tr('a' if x else 'b')",
        "class A:\n def f(self): other.tr('a')",
        "sentence(text)",
        "sentence()",
    ],
)
def test_a_text_that_cannot_be_read_from_the_source_is_an_error(code: str) -> None:
    with pytest.raises(texts.NotLiteral):
        found(code)


def test_looking_up_a_text_by_variable_is_allowed() -> None:
    assert found('QCoreApplication.translate("Sentence", said.text)') == set()


def test_a_ts_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    korean = {
        texts.Text("Shelf", 'a < b & "c"\n{count}'): "갑 < 을\n{count}",
        texts.Text("Shelf", "open"): "",
        texts.Text("Card", "open"): "열기",
    }
    texts.write(korean, tmp_path / "some.ts")
    assert texts.read(tmp_path / "some.ts") == korean


# The program in a language


@pytest.fixture
def korean(qapp: QApplication) -> QApplication:
    assert language.install(qapp, "ko")
    return qapp


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [
        (["ko-KR", "ko", "en-US"], "ko"),
        (["ko-Kore-KR"], "ko"),
        (["en-GB", "ko"], "en"),
        (["fr-FR", "ko-KR", "en"], "ko"),
        (["de_DE"], "en"),
        (["kok-IN"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_system_s_language_is_followed(
    monkeypatch: pytest.MonkeyPatch, asked: list[str], spoken: str
) -> None:
    desktop = SimpleNamespace(uiLanguages=lambda: asked)
    monkeypatch.setattr(QLocale, "system", lambda: desktop)
    assert language.system_language() == spoken


@pytest.mark.usefixtures("korean")
def test_a_sentence_of_the_model_is_said_in_korean_with_its_gaps_filled() -> None:
    said = language.say(sentence("There is nothing to undo."))
    assert said == KOREAN[texts.Text("Sentence", "There is nothing to undo.")]
    assert said != "There is nothing to undo."
    assert "12" in language.say(sentence("Skipped: {count}.", count=12))


def test_a_sentence_in_a_sentence_is_translated_too(qapp: QApplication, tmp_path: Path) -> None:
    outer = sentence("{what} went wrong", what=sentence("the {n}th step", n=3))
    assert language.say(outer) == "the 3th step went wrong"
    texts.write(
        {
            texts.Text("Sentence", "{what} went wrong"): "실패: {what}",
            texts.Text("Sentence", "the {n}th step"): "{n}번째 스텝",
        },
        tmp_path / "small.ts",
    )
    texts.release(tmp_path / "small.ts", tmp_path / "small.qm", tmp_path / "small.json")
    translator = QTranslator()
    translator.load(str(tmp_path / "small.qm"))
    qapp.installTranslator(translator)
    assert language.say(outer) == "실패: 3번째 스텝"
    qapp.removeTranslator(translator)


def test_a_file_name_in_a_sentence_stays_as_it_is() -> None:
    name = "{name} of -3 & <b>{0}</b>.jpg"
    assert (
        language.say(sentence("The file {name} is empty.", name=name))
        == f"The file {name} is empty."
    )


def test_numbers_in_a_sentence_have_a_true_minus() -> None:
    said = language.say(sentence("{a} and {b:.2f} in {c}", a=-1, b=-0.5, c="x-y.jpg"))
    assert said == "−1 and −0.50 in x-y.jpg"


def test_the_language_changes_while_the_window_is_open(
    qapp: QApplication, on_screen: Callable[[Callable[[], QWidget]], QWidget]
) -> None:
    label = on_screen(QLabel)
    changes: list[QEvent.Type] = []
    label.changeEvent = lambda event: changes.append(event.type())
    for spoken, expected in (("ko", "닫기"), ("en", "Close"), ("ko", "닫기")):
        changes.clear()
        assert language.install(qapp, spoken)
        qapp.processEvents()
        assert changes.count(QEvent.Type.LanguageChange) == 1
        assert QCoreApplication.translate("ErrorDialog", "Close") == expected


def test_qt_s_own_buttons_change_their_language_too(qapp: QApplication) -> None:
    def cancel() -> str:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        text = box.button(QDialogButtonBox.StandardButton.Cancel).text()
        box.deleteLater()
        return text.replace("&", "")

    assert cancel() == "Cancel"
    language.install(qapp, "ko")
    assert cancel() == "취소"
    language.install(qapp, "en")
    assert cancel() == "Cancel"


def test_a_change_of_language_leaves_no_translator_behind(qapp: QApplication) -> None:
    for _ in range(3):
        language.install(qapp, "ko")
    assert len(qapp.findChildren(QTranslator)) == 2
    language.install(qapp, "en")
    assert qapp.findChildren(QTranslator) == []


@pytest.mark.parametrize("spoken", ["ko", "en"])
def test_numbers_in_fields_have_a_dot_in_both_languages(
    qapp: QApplication, spoken: language.Language
) -> None:
    language.install(qapp, spoken)
    box = QDoubleSpinBox(decimals=3, value=0.01)
    assert box.text() == "0.010"
    box.deleteLater()


def test_without_its_file_the_program_speaks_english_and_says_so(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(language, "resource", lambda *names: tmp_path.joinpath(*names))
    assert not language.install(qapp, "ko")
    assert QCoreApplication.translate("ErrorDialog", "Close") == "Close"
