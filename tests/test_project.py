"""The project keeps its own promises: what it installs, and what its parts may import."""

import ast
import re
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from importlib import metadata
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from tests.mirrors import DECLARED, TRIED

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.txt", "requirements-dev.txt")
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = {"Linux": "linux", "Windows": "win32", "Darwin": "darwin"}

# Both kinds of line that a lock may hold. A host name, a path or an option of pip is neither.
PIN = re.compile(r"[a-z0-9-]+(\[[a-z,]+\])?==[0-9.]+( ; [^\\]+)? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")

SOURCES = sorted([*ROOT.glob("*.py"), *ROOT.glob("gui/**/*.py"), *ROOT.glob("model/**/*.py")])
MODEL = [path for path in SOURCES if path.is_relative_to(ROOT / "model")]
PARTS = ("model", "gui", "resources", "tests", ".ci")
EVERYTHING = sorted(path for part in PARTS for path in ROOT.glob(f"{part}/**/*.py"))
RUNTIME_USER = "model/eyes/network.py"
WAITS = "model/model_file/whole_file.py"
CONNECTING = {
    *("onnxruntime", "QtNetwork", "QtWebSockets", "QtWebEngineCore", "webbrowser"),
    *("socket", "socketserver", "ssl", "http", "request", "ftplib", "smtplib", "xmlrpc"),
}
"""What opens connections: modules, and a runtime that does so unless RUNTIME_USER loads it."""

FOR_PROGRAMS = {
    "model.training.optimisers": {"AdaGrad", "Adam", "Momentum", "Nesterov", "RMSProp"},
    "model.training.schedules": {"Cosine", "StepDecay", "WarmUp"},
}
"""Exports that nobody takes by name here, where the lists of them do: for programs of others."""


def every(find: Callable[[str], Iterable[object]], paths: Iterable[Path]) -> dict[str, object]:
    """What is found in sources, by their names; those in which nothing is found are left out."""
    found = {name_of(path): list(find(path.read_text(encoding="utf-8"))) for path in paths}
    return {name: what for name, what in found.items() if what}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def project() -> dict[str, Any]:  # whatever TOML can hold
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def pins(lock: str) -> list[Requirement]:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    return [Requirement(line.rstrip("\\")) for line in lines if "==" in line]


def environments() -> Iterator[dict[str, str]]:
    for python in PYTHONS:
        for system, platform in SYSTEMS.items():
            yield {
                "python_version": python,
                "python_full_version": f"{python}.0",
                "platform_system": system,
                "sys_platform": platform,
            }


def test_the_lock_names_the_extras_that_packages_ask_for() -> None:
    # pip of Debian 12 takes coverage[toml] for another package than coverage, and refuses it.
    pinned = {pin.name: pin for pin in pins("requirements-dev.txt")}
    here = [pin for pin in pinned.values() if pin.marker is None or pin.marker.evaluate()]
    for pin in here:
        for asked in map(Requirement, metadata.requires(pin.name) or ()):
            if asked.extras and (asked.marker is None or asked.marker.evaluate({"extra": ""})):
                assert asked.extras <= pinned[asked.name].extras, (pin.name, str(asked))


def installed(lock: str, environment: dict[str, str]) -> dict[str, Version]:
    """What the lock installs there. Fails where it names a package twice."""
    versions: dict[str, Version] = {}
    for pin in pins(lock):
        if pin.marker is None or pin.marker.evaluate(environment):
            assert pin.name not in versions, f"{pin.name} twice in {lock} for {environment}"
            versions[pin.name] = Version(str(pin.specifier).removeprefix("=="))
    return versions


def strange_lines(lock: str) -> list[str]:
    """The lines of a lock that are neither a comment, nor a pin, nor a hash."""
    lines = [line for line in lock.splitlines() if not line.startswith("#")]
    return [line for line in lines if not (PIN.fullmatch(line) or HASH.fullmatch(line))]


def imported(source: str) -> set[str]:
    """The top-level names of everything that is imported, anywhere in the source."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module is not None and node.level == 0:
            names.add(node.module.split(".")[0])
    return names


def unsafe_qt(source: str) -> list[str]:
    """What makes PySide6 before 6.12 unpickle whatever it is given: settings and view drops.

    QSettings itself reads nothing: saying where its files and formats are is no danger.
    """
    found: list[str] = []
    if not any(word in source for word in ("QSettings", "setDragEnabled", "setDragDropMode")):
        return found  # to take a source to pieces takes a hundred times longer
    tree = ast.parse(source)
    harmless = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in {"setPath", "Format", "Scope"}
    }
    for node in ast.walk(tree):
        match node:
            case ast.alias(name="QSettings", asname=str(name)):
                found.append(name)
            case ast.Name(id=name) | ast.Attribute(attr=name):
                if name in {"QSettings", "setDragEnabled"} and id(node) not in harmless:
                    found.append(name)
            case ast.Call(func=ast.Attribute(attr="setDragDropMode")):
                if not ast.unparse(node).endswith("NoDragDrop)"):
                    found.append(ast.unparse(node))
    return found


def speakers(source: str) -> set[str]:
    """What a source imports that opens connections by itself or for others, also by a text."""
    named: set[str] = set()
    if not CONNECTING.intersection(re.findall(r"\w+", source)):
        return named
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.ImportFrom(module=str(module)) | ast.alias(name=module):
                named |= set(module.split("."))
            case ast.Call(args=[ast.Constant(value=str(module)), *_]):
                named.add(module)
    return named & CONNECTING


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_versions_and_hashes_and_no_host(lock: str) -> None:
    assert strange_lines((ROOT / lock).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://packages.example/simple",
        "numpy==2.4.6 @ https://packages.example/numpy.whl",
        "numpy>=2.4",
        "numpy==2.4.6",
        "-r other.txt",
    ],
)
def test_a_lock_with_a_host_or_without_a_hash_is_noticed(line: str) -> None:
    assert strange_lines(line) == [line]


@pytest.mark.parametrize("lock", LOCKS)
def test_qt_stays_below_6_12_on_a_python_on_which_that_aborts(lock: str) -> None:
    for environment in environments():
        versions = installed(lock, environment)
        old_python = Version(environment["python_version"]) < Version("3.12")
        assert (versions["pyside6-essentials"] < Version("6.12")) == old_python
        assert versions["shiboken6"] == versions["pyside6-essentials"]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_gives_what_the_project_asks_for(lock: str) -> None:
    wanted = list(project()["project"]["dependencies"])
    if lock == "requirements-dev.txt":
        wanted += project()["dependency-groups"]["dev"]
    for environment in environments():
        versions = installed(lock, environment)
        for requirement in map(Requirement, wanted):
            if requirement.marker is None or requirement.marker.evaluate(environment):
                assert versions[requirement.name.lower()] in requirement.specifier


def test_the_checks_run_on_the_very_packages_that_the_program_runs_on() -> None:
    for environment in environments():
        program = installed("requirements.txt", environment)
        assert program.items() <= installed("requirements-dev.txt", environment).items()


def test_the_model_imports_python_numpy_and_pillow_and_two_files_something_more() -> None:
    contracts = project()["tool"]["importlinter"]["contracts"]
    never = {name for contract in contracts for name in contract.get("forbidden_modules", [])}
    allowed = (sys.stdlib_module_names - never) | {"model", "numpy", "PIL"}
    others = every(lambda source: imported(source) - allowed, MODEL)
    assert others == {RUNTIME_USER: ["onnxruntime"], WAITS: ["time"]}


def test_an_import_is_noticed_wherever_it_stands() -> None:
    source = "import a.b, c as d\nfrom e.f import g\nfrom . import h\ndef f():\n    import time\n"
    assert imported(source) == {"a", "c", "e", "time"}


def exported(source: str) -> set[str]:
    """What a package names in `__all__`."""
    for node in ast.parse(source).body:
        match node:
            case ast.Assign(targets=[ast.Name(id="__all__")], value=value):
                return set(ast.literal_eval(value))
    return set()


def taken(source: str) -> set[tuple[str, str]]:
    """Module and name of all that a source imports from somewhere."""
    return {
        (node.module, alias.name)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ImportFrom) and node.module is not None
        for alias in node.names
    }


def test_what_a_package_of_the_model_names_for_others_is_wanted_by_others() -> None:
    wanted: set[tuple[str, str]] = set()
    for path in (*SOURCES, *ROOT.glob("resources/**/*.py")):
        inside = ".".join(path.relative_to(ROOT).parent.parts)
        found = taken(path.read_text(encoding="utf-8"))
        wanted |= {
            (package, name) for package, name in found if not f"{inside}.".startswith(f"{package}.")
        }
    for path in ROOT.glob("model/**/__init__.py"):
        package = ".".join(path.relative_to(ROOT).parent.parts)
        names = exported(path.read_text(encoding="utf-8"))
        unwanted = {name for name in names if (package, name) not in wanted}
        assert unwanted - FOR_PROGRAMS.get(package, set()) == set(), package


def test_an_export_and_who_takes_it_are_noticed() -> None:
    assert exported("from a.b import c, d\n__all__ = ['c', 'd']") == {"c", "d"}
    assert exported("x = 1") == set()
    assert taken("import a\nfrom b.c import d as e, f") == {("b.c", "d"), ("b.c", "f")}


def test_a_module_begins_by_saying_what_it_is() -> None:
    silent = [
        name_of(path)
        for path in SOURCES
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


def mirror(path: Path) -> Path:
    """Where the tests of a source are, if it has a file of them."""
    return ROOT / "tests" / path.relative_to(ROOT).with_name(f"test_{path.name}")


def decisions(source: str) -> list[str]:
    """What a source does rather than says: wherever it goes one way or another."""
    kinds = (ast.If, ast.For, ast.While, ast.Try, ast.IfExp, ast.Match, ast.comprehension)
    return [type(node).__name__ for node in ast.walk(ast.parse(source)) if isinstance(node, kinds)]


def test_every_source_has_its_tests_or_it_is_said_where_else_it_is_tried() -> None:
    sources = [path for path in SOURCES if path.name != "__init__.py"]
    without = {name_of(path) for path in sources if not mirror(path).exists()}
    listed = [*DECLARED, *chain(*TRIED.values())]
    assert len(listed) == len(set(listed))
    # In tests/mirrors.py: put in what has no tests of its own, and take out what has.
    assert (without - set(listed), set(listed) - without) == (set(), set())


def test_where_sources_are_tried_there_are_tests() -> None:
    assert [tests for tests in TRIED if not (ROOT / tests).is_file()] == []


def test_what_only_declares_decides_nothing() -> None:
    assert every(decisions, [ROOT / name for name in DECLARED]) == {}


def test_a_decision_is_noticed() -> None:
    assert decisions("x = 1\n\nclass A:\n    y: int = 2\n    def f(self): return self.y or x") == []
    assert decisions("def f(x):\n    return 1 if x else 2") == ["IfExp"]
    assert decisions("y = [x for x in range(3)]") == ["comprehension"]


def test_nothing_lets_qt_unpickle_foreign_data() -> None:
    assert every(unsafe_qt, SOURCES) == {}


@pytest.mark.parametrize(
    "source",
    [
        "from PySide6.QtCore import QSettings as Settings",
        "QSettings('a', 'b')",
        "QtCore.QSettings('a', 'b')",
        "Settings = QSettings",
        "view.setDragEnabled(True)",
        "view.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)",
    ],
)
def test_what_lets_qt_unpickle_is_noticed(source: str) -> None:
    assert unsafe_qt(source) != []


@pytest.mark.parametrize(
    "source",
    [
        "view.setDragDropMode(QListView.DragDropMode.NoDragDrop)",
        "QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, folder)",
    ],
)
def test_what_unpickles_nothing_is_allowed(source: str) -> None:
    assert unsafe_qt(source) == []


def test_nobody_loads_the_runtime_or_speaks_to_the_internet() -> None:
    assert every(speakers, EVERYTHING) == {RUNTIME_USER: ["onnxruntime"]}


@pytest.mark.parametrize(
    "source",
    [
        "import onnxruntime as ort",
        "from PySide6 import QtCore, QtNetwork",
        "from PySide6.QtNetwork import QTcpSocket",
        "def f():\n    from urllib.request import urlopen",
        "from urllib import request",
        "import_module('onnxruntime')",
    ],
)
def test_who_could_speak_to_the_internet_is_noticed(source: str) -> None:
    assert speakers(source) != set()
