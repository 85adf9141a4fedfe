"""One project with something of everything, written once; each test gets a copy."""

from pathlib import Path

import pytest

from tests.model.project.projects import rich_project, saved


@pytest.fixture(scope="session")
def rich_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that the copies are made of."""
    folder = tmp_path_factory.mktemp("rich")
    return Path(saved(folder, rich_project(folder)))


@pytest.fixture
def rich(rich_file: Path, tmp_path: Path) -> str:
    """The path of a copy, beside which its network is not."""
    path = tmp_path / "rich.downhill"
    path.write_bytes(rich_file.read_bytes())
    return str(path)
