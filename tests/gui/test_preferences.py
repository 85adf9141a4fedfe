import json
import os
import struct
from base64 import b64encode
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.preferences import MOST_RECENT, Preferences, default_path, load, save
from gui.window.main_window import SMALLEST, MainWindow

SOME = Preferences(
    "ko",
    "dark",
    text=1.5,
    geometry="AdnQywAD",
    last_folder="/photos/강아지",
    recent=("/a.downhill",),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "downhill" / "settings.json"


def test_the_first_start_has_the_defaults_and_nothing_to_say(path: Path) -> None:
    assert load(path) == (Preferences(), None)
    assert not path.parent.exists()


@pytest.mark.parametrize(
    "preferences", [Preferences(), SOME, Preferences(last_folder="/photos/\udcff\x01\"'{}")]
)
def test_what_was_saved_is_loaded_again(path: Path, preferences: Preferences) -> None:
    assert save(path, preferences) is None
    assert load(path) == (preferences, None)
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_saving_replaces_what_was_there(path: Path) -> None:
    save(path, SOME)
    save(path, Preferences(language="en"))
    assert load(path) == (Preferences(language="en"), None)


def test_unknown_keys_are_ignored(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"language": "ko", "colour of the sky": [1, 2]}', encoding="utf-8")
    assert load(path) == (Preferences(language="ko"), None)


def test_of_many_projects_the_first_ones_are_kept(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"recent": [str(number) for number in range(50)]}))
    chosen, complaint = load(path)
    assert chosen.recent == tuple(map(str, range(MOST_RECENT)))
    assert complaint is None


BROKEN = [
    b"",
    b"{",
    b"[]",
    b'"ko"',
    b"null",
    b"\xff\xfe\x00",
    b"\x80\x04K\x01.",  # a pickle
    b'{"language": "fr"}',
    b'{"language": 1}',
    b'{"theme": "blue"}',
    b'{"text": "large"}',
    b'{"text": 3.0}',
    b'{"theme": ["dark"]}',
    b'{"geometry": 12}',
    b'{"last_folder": {}}',
    '{"geometry": "é"}'.encode(),
    b'{"geometry": "\\ud800"}',
    b'{"geometry": ""}',
    b'{"geometry": "AdnQywA"}',
    b'{"geometry": "AdnQ ywAD"}',
    b'{"geometry": "bm8gZ2VvbWV0cnk="}',
    b'{"geometry": "AdnQ' + b"ywAD" * 1_000 + b'"}',
    b'{"last_folder": "a\\u0000b"}',
    b'{"last_folder": "\\ud800"}',
    b'{"last_folder": "' + b"x" * 5_000 + b'"}',
    b'{"recent": "a"}',
    b'{"recent": [1]}',
    b'{"recent": ["a\\u0000b"]}',
    b'{"language": ' + b"1" * 900_000 + b"}",
    b'{"language": NaN}',
    b'{"language": "ko"}' + b" " * 1_000_000,
    b"[" * 100_000,
]


@pytest.mark.parametrize("content", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_file_is_kept_aside_and_the_defaults_are_used(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    preferences, said = load(path)
    assert preferences == Preferences()
    assert said is not None
    assert "settings.json.broken-1" in str(said)
    assert path.with_name("settings.json.broken-1").read_bytes() == content
    assert load(path) == (Preferences(), None)


NO_FILES = ["pipe", "endless device", "far too large"]


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there are no such things here")
@pytest.mark.parametrize("kind", NO_FILES)
def test_what_is_no_small_file_is_kept_aside_unread(path: Path, kind: str) -> None:
    path.parent.mkdir()
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "endless device":
        path.symlink_to("/dev/zero")
    else:
        path.touch()
        os.truncate(path, 5_000_000_000)  # takes no room on the disk
    preferences, said = load(path)
    assert preferences == Preferences()
    assert "settings.json.broken-1" in str(said)
    assert path.with_name("settings.json.broken-1").lstat()
    assert save(path, SOME) is None
    assert load(path) == (SOME, None)


def test_the_window_opens_with_whatever_place_was_accepted(path: Path, qtbot: QtBot) -> None:
    chance = np.random.default_rng(1)
    sizes = (0, 1, -1, 900, 2**31 - 1, -(2**31))
    for _ in range(100):
        numbers = [int(number) for number in chance.choice(sizes, 14)]
        place = struct.pack(">IHH8iiBB5i", 0x1D9D0CB, 3, 0, *numbers[:9], 0, 1, *numbers[9:])[:66]
        text = b64encode(place[: int(chance.choice((66, 66, 50, 8)))]).decode()
        save(path, Preferences(geometry=text))
        chosen, said = load(path)
        assert (chosen.geometry, said) == (text, None)
        window = MainWindow(chosen)
        qtbot.addWidget(window)
        assert window.size().width() <= 2 * SMALLEST[0]
        assert window.size().height() <= 2 * SMALLEST[1]


def test_a_second_broken_file_does_not_replace_the_first(path: Path) -> None:
    path.parent.mkdir()
    for content in (b"one", b"two", b"three"):
        path.write_bytes(content)
        load(path)
    kept = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    assert kept == {
        "settings.json.broken-1": b"one",
        "settings.json.broken-2": b"two",
        "settings.json.broken-3": b"three",
    }


def test_a_folder_in_the_file_s_place_is_said_not_raised(path: Path) -> None:
    path.mkdir(parents=True)
    preferences, said = load(path)
    assert preferences == Preferences()
    assert "could not be read" in str(said)
    assert "could not be saved" in str(save(path, SOME))
    assert list(path.parent.iterdir()) == [path]  # no temporary file stays


def test_a_folder_that_cannot_be_made_is_said_not_raised(tmp_path: Path) -> None:
    (tmp_path / "downhill").write_text("a file, not a folder")
    path = tmp_path / "downhill" / "settings.json"
    assert "could not be saved" in str(save(path, SOME))
    assert load(path)[0] == Preferences()


def test_a_broken_file_that_cannot_be_kept_aside_is_said_not_raised(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.mkdir()
    path.write_text("{")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refuse)
    preferences, said = load(path)
    assert preferences == Preferences()
    assert "Permission denied" in str(said)
    assert path.read_text() == "{"
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_a_failed_save_leaves_the_old_file_whole(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(path, SOME)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert "No space left on device" in str(save(path, Preferences()))
    assert load(path) == (SOME, None)
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_an_interruption_leaves_the_old_file_alone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(path, SOME)

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        save(path, Preferences())
    assert load(path) == (SOME, None)
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_a_settings_file_that_is_a_link_stays_one(path: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.json"
    elsewhere.write_text("{}")
    path.parent.mkdir()
    path.symlink_to(elsewhere)
    assert save(path, SOME) is None
    assert path.is_symlink()
    assert load(elsewhere) == (SOME, None)


def test_a_link_that_leads_to_itself_is_said_not_raised(path: Path) -> None:
    path.parent.mkdir()
    path.symlink_to(path)
    assert save(path, SOME) is not None
    preferences, said = load(path)
    assert preferences == Preferences()
    assert "settings.json.broken-1" in str(said)


def test_the_file_is_plain_json_for_people(path: Path) -> None:
    save(path, SOME)
    assert json.loads(path.read_text(encoding="ascii"))["language"] == "ko"


def test_the_file_lies_in_the_platform_s_folder_for_settings(qapp: QApplication) -> None:
    name = QCoreApplication.applicationName()
    qapp.setApplicationName("downhill")
    try:
        assert default_path().parts[-2:] == ("downhill", "settings.json")
    finally:
        qapp.setApplicationName(name)


def test_a_file_that_cannot_be_read_is_not_written_over(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(path: str, most: int) -> bytes:
        del path, most
        raise OSError(5, "Input/output error")

    path.parent.mkdir()
    path.write_bytes(b"what nobody can read today")
    monkeypatch.setattr("gui.preferences.read_regular", broken)
    _, said = load(path)
    assert f"{path.name}.broken-1" in str(said)
    assert not path.exists()
    assert path.with_name(f"{path.name}.broken-1").read_bytes() == b"what nobody can read today"
