"""Shelves; `test_damaged_projects` tries more."""

from pathlib import Path

import pytest

from model.project.fields import Fields
from model.project.shelf_table import read_shelves
from model.sentence import Refusal
from tests.model.making import make_examples
from tests.model.project.projects import heaps_of


@pytest.mark.parametrize("places", [[0, 1], [1, 1]])
def test_no_photo_is_on_a_shelf_twice(tmp_path: Path, places: list[int]) -> None:
    examples = make_examples([0, 1])
    heaps = heaps_of(tmp_path / "a", {"places": [places]})
    shelves = [
        {"source": "photos", "photos": 2, "past": []},
        {"source": "sketches", "photos": 0, "past": []},
    ]
    record = Fields({"gone": 0, "shelves": shelves})
    if places == [0, 1]:
        shelf = read_shelves(record, heaps, examples, [])["photos"]
        assert shelf.examples == tuple(examples)
    else:
        with pytest.raises(Refusal, match="damaged"):
            read_shelves(record, heaps, examples, [])
