"""What people install: whether it names the right files, and leaves nothing when it is removed."""

import ast
import ctypes
import importlib.util
import os
import plistlib
import shutil
import struct
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import TypeAlias

import pytest
from PySide6.QtWidgets import QApplication

from gui.desktop import APP_ID
from model import VERSION
from tests.test_project import pins

ROOT = Path(__file__).parent.parent
PACKAGING = ROOT / "packaging"

Done: TypeAlias = "subprocess.CompletedProcess[str]"

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="what is installed on Linux")


def module(path: str) -> ModuleType:
    """A script of packaging/, as a module."""
    spec = importlib.util.spec_from_file_location(Path(path).stem, PACKAGING / path)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@pytest.fixture
def beside(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[None]:
    """Scripts of packaging/bundle find each other, as they do when one is begun."""
    # What draws icons would begin an application of another kind than the tests need.
    assert isinstance(qapp, QApplication)
    monkeypatch.setattr(sys, "path", [str(PACKAGING / "bundle"), *sys.path])
    yield
    for name in ("icons", "archive"):
        sys.modules.pop(name, None)


def test_the_notices_name_every_package_of_the_lock_in_its_versions() -> None:
    said = (ROOT / "resources" / "THIRD_PARTY.md").read_text("utf-8")
    lines = {line.split()[1]: line for line in said.splitlines() if line.startswith("- ")}
    for pin in pins("requirements.txt"):
        assert str(pin.specifier).removeprefix("==") in lines[pin.name].replace(":", " ").split()
    assert module("notices.py").notices() == said


def test_the_licences_of_all_packages_are_collected(tmp_path: Path) -> None:
    module("notices.py").collect(tmp_path)

    found = {path.name for path in tmp_path.iterdir()}
    assert {"LICENSE.txt", "LGPL-3.0.txt", "GPL-3.0.txt", "Pretendard.txt", "numpy"} <= found
    assert all(path.is_file() or any(path.iterdir()) for path in tmp_path.iterdir())


def test_one_version_is_said_everywhere() -> None:
    citation = (ROOT / "CITATION.cff").read_text("utf-8")
    assert f"\nversion: {VERSION}\n" in citation
    assert f"\n## {VERSION}" in (ROOT / "CHANGELOG.md").read_text("utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert "version" in project["project"]["dynamic"]


def test_windows_knows_the_program_by_one_id() -> None:
    assert f'"{APP_ID}"' in (PACKAGING / "windows" / "downhill.iss").read_text("utf-8")


def test_the_mac_is_told_of_projects_in_words_that_a_property_list_can_hold() -> None:
    spec = ast.parse((PACKAGING / "bundle" / "downhill.spec").read_text("utf-8"))
    (said,) = [
        keyword.value
        for node in ast.walk(spec)
        if isinstance(node, ast.Call)
        for keyword in node.keywords
        if keyword.arg == "info_plist"
    ]
    text = ast.unparse(said).replace("VERSION", repr(VERSION))
    written = plistlib.loads(plistlib.dumps(ast.literal_eval(text)))
    declared = written["UTExportedTypeDeclarations"][0]
    assert declared["UTTypeTagSpecification"] == {"public.filename-extension": ["downhill"]}
    assert written["CFBundleDocumentTypes"][0]["LSItemContentTypes"] == [
        declared["UTTypeIdentifier"]
    ]


@pytest.mark.usefixtures("beside")
@pytest.mark.parametrize("address", [None, "https://example.org/downhill/raw/v1"])
def test_a_software_centre_reads_this_version_and_pictures_that_exist(address: str | None) -> None:
    archive = module("bundle/archive.py")
    read = ElementTree.fromstring(archive.metainfo("2026-11-30", address))

    (release,) = read.iter("release")
    assert (release.get("version"), release.get("date")) == (VERSION, "2026-11-30")
    images = [image.text or "" for image in read.iter("image")]
    assert bool(images) == (address is not None)
    assert all((ROOT / image.removeprefix(f"{address}/")).is_file() for image in images)


def a_bundle(folder: Path) -> Path:
    """An archive that was unpacked, with a script in place of the program."""
    archive = module("bundle/archive.py")
    built = folder / "built"
    built.mkdir()
    program = built / "downhill"
    program.write_text('#!/bin/sh\necho "Downhill $0 $*"\n')
    program.chmod(0o755)
    archive.lay_out(built, folder / "unpacked", None)
    return folder / "unpacked"


def call(command: Path, home: Path, *arguments: str) -> Done:
    return subprocess.run(
        ["/bin/sh", str(command), *arguments],
        env={"HOME": str(home), "PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@on_linux
@pytest.mark.usefixtures("beside")
def test_it_is_installed_for_one_user_twice_and_removed(tmp_path: Path) -> None:
    unpacked, home = a_bundle(tmp_path), tmp_path / "어느 집"
    home.mkdir()
    (home / "mine").touch()

    for _ in range(2):
        done = call(unpacked / "install.sh", home)
        assert done.returncode == 0, done.stderr
    command = home / ".local" / "bin" / "downhill"
    started = subprocess.run([command, "--version"], capture_output=True, text=True, check=True)
    assert started.stdout.endswith("--version\n")
    entry = (home / ".local/share/applications/downhill.desktop").read_text("utf-8")
    assert f'\nExec="{home}/.local/lib/downhill/downhill" %F\n' in entry
    assert (home / ".local/share/icons/hicolor/48x48/apps/downhill.png").is_file()
    if shutil.which("desktop-file-validate"):
        valid = home / ".local/share/applications/downhill.desktop"
        subprocess.run(["desktop-file-validate", str(valid)], check=True)

    removed = call(home / ".local" / "bin" / "downhill-uninstall", home)
    assert removed.returncode == 0, removed.stderr
    assert [path.name for path in home.rglob("*")] == ["mine"]


@on_linux
@pytest.mark.usefixtures("beside")
def test_what_the_desktop_knows_of_other_programs_stays_when_it_is_removed(tmp_path: Path) -> None:
    unpacked, data = a_bundle(tmp_path), tmp_path / ".local" / "share"
    others = [
        *(data / "mime/packages/other.xml", data / "mime/globs", data / "applications/a.desktop"),
        *(data / "applications/mimeinfo.cache", data / "icons/hicolor/icon-theme.cache"),
        data / "icons/hicolor/16x16/apps/other.png",
    ]
    for file in others:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    kind = '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info"/>'
    others[0].write_text(kind, "utf-8")

    assert call(unpacked / "install.sh", tmp_path).returncode == 0
    assert call(tmp_path / ".local/bin/downhill-uninstall", tmp_path).returncode == 0

    assert all(file.exists() for file in others)
    assert not list(tmp_path.rglob(".local/**/*downhill*"))


@on_linux
@pytest.mark.usefixtures("beside")
def test_an_archive_that_is_not_whole_is_named_and_nothing_is_installed(tmp_path: Path) -> None:
    unpacked, home = a_bundle(tmp_path), tmp_path / "home"
    home.mkdir()
    shutil.rmtree(unpacked / "downhill")

    done = call(unpacked / "install.sh", home)

    assert done.returncode == 1
    assert "Unpack the archive whole." in done.stderr
    assert list(home.iterdir()) == []


@on_linux
@pytest.mark.usefixtures("beside")
def test_what_is_not_understood_does_nothing(tmp_path: Path) -> None:
    unpacked, home = a_bundle(tmp_path), tmp_path / "home"
    home.mkdir()
    for arguments in (["--help"], ["all"], ["one", "two"]):
        done = call(unpacked / "install.sh", home, *arguments)
        assert (done.returncode, done.stdout) == (1, "")
        assert "with nothing behind it" in done.stderr
        assert list(home.iterdir()) == []

    assert call(unpacked / "install.sh", home).returncode == 0
    settings = home / ".config" / "downhill" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.touch()
    remove = home / ".local" / "bin" / "downhill-uninstall"
    for arguments in (["--help"], ["everything"], ["all", "all"]):
        done = call(remove, home, *arguments)
        assert (done.returncode, done.stdout) == (1, "")
        assert "downhill-uninstall all" in done.stderr
        assert remove.exists()

    assert call(remove, home, "all").returncode == 0
    assert not remove.exists()
    assert not settings.parent.exists()


@on_linux
@pytest.mark.usefixtures("beside")
def test_what_does_not_start_is_not_installed(tmp_path: Path) -> None:
    unpacked, home = a_bundle(tmp_path), tmp_path / "home"
    home.mkdir()
    (unpacked / "downhill" / "downhill").write_text("#!/bin/sh\nexit 1\n")

    done = call(unpacked / "install.sh", home)

    assert done.returncode == 1
    assert "it does not start here" in done.stderr
    assert list(home.iterdir()) == []


def test_the_installed_program_finds_itself_and_puts_nothing_in_the_way_of_others(
    tmp_path: Path,
) -> None:
    wheel = tmp_path / "site"
    shutil.copytree(PACKAGING / "wheel" / "downhill", wheel / "downhill")
    inside = wheel / "downhill" / "_app"
    inside.mkdir()
    (inside / "main.py").write_text("def start():\n    print('begun', __file__)\n")
    environment = {**os.environ, "PYTHONPATH": str(wheel)}

    done = subprocess.run(
        [sys.executable, "-m", "downhill"],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == f"begun {inside / 'main.py'}\n"


def icu_data(entries: dict[str, bytes]) -> bytes:
    """A library with data of ICU in it, laid out by hand, after something else."""
    header = struct.pack("<HBBHHBBBB4s", 32, 0xDA, 0x27, 20, 0, 0, 0, 2, 0, b"CmnD")
    names = b"".join(name.encode() + b"\0" for name in entries)
    name = 4 + 8 * len(entries)
    place = -(-(name + len(names)) // 16) * 16
    table, contents = struct.pack("<I", len(entries)), b""
    for one, content in entries.items():
        table += struct.pack("<II", name, place + len(contents))
        name += len(one) + 1
        contents += content.ljust(-(-len(content) // 16) * 16, b"\0")
    return b"ELF" * 7 + header.ljust(32, b"\0") + (table + names).ljust(place, b"\0") + contents


ICU = {
    "icudt73l/af.res": b"Afrikaans",
    "icudt73l/brkitr/thaidict.dict": b"Thai",
    "icudt73l/coll/de_AT.res": b"Austria",
    "icudt73l/coll/ko.res": b"Korean",
    "icudt73l/coll/res_index.res": b"index",
    "icudt73l/coll/ucadata.icu": b"order",
    "icudt73l/en_GB.res": b"English",
    "icudt73l/gb18030.cnv": b"Chinese",
    "icudt73l/ibm-949_P11A-1999.cnv": b"before Unicode",
    "icudt73l/nfc.nrm": b"forms",
    "icudt73l/root.res": b"root",
    "icudt73l/supplementalData.res": b"more",
    "icudt73l/translit/root.res": b"letters",
    "icudt73l/zone/fil.res": b"Filipino",
}


def test_of_the_data_of_icu_english_korean_and_what_is_of_no_language_stays() -> None:
    icu = module("bundle/icu.py")
    package = icu.read(icu_data(ICU))

    assert {name: it.rstrip(b"\0") for name, it in package.entries.items()} == ICU
    kept = {name: content for name, content in package.entries.items() if icu.is_kept(name)}
    assert [content.rstrip(b"\0").decode() for content in kept.values()] == [
        *("Korean", "index", "order", "English", "before Unicode", "forms", "root", "more")
    ]
    written = icu.write(icu.Package(package.header, kept))
    assert written.startswith(package.header)
    assert icu.read(written) == icu.Package(package.header, kept)
    assert icu.read(icu_data(ICU)) == icu.read(icu.write(package))


def test_what_is_no_data_of_icu_is_not_taken_for_it() -> None:
    with pytest.raises(ValueError, match="no data of ICU"):
        module("bundle/icu.py").read(b"\x7fELF")


@on_linux
@pytest.mark.skipif(not shutil.which("ld") or not shutil.which("as"), reason="no binutils")
def test_the_smaller_data_are_a_library_that_can_be_loaded_by_the_old_name(tmp_path: Path) -> None:
    source = tmp_path / "libicudata.so.73"
    source.write_bytes(icu_data(ICU))
    (tmp_path / "out").mkdir()

    made = module("bundle/icu.py").make_library(source, tmp_path / "out")

    loaded = ctypes.c_char.in_dll(ctypes.CDLL(str(made)), "icudt73_dat")
    assert made.name == source.name
    assert ctypes.string_at(ctypes.addressof(loaded), 2) == struct.pack("<H", 32)
