"""A world for commands to run in, and a folder of photos in it."""

from pathlib import Path

import pytest

from tests.model.commands.world import World, draw_classes


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return draw_classes(tmp_path / "photos", 20)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "model.npz"
