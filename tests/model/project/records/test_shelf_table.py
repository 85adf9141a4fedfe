"""Shelves; `test_damaged_projects` tries more."""

from pathlib import Path

import pytest

from model.project.fields import Fields
from model.project.records.shelf_table import read_shelves
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
        assert read_shelves(record, heaps, examples)["photos"] == tuple(examples)
    else:
        with pytest.raises(Refusal, match="damaged"):
            read_shelves(record, heaps, examples)


def test_what_could_be_undone_long_ago_is_passed_over(tmp_path: Path) -> None:
    examples = make_examples([0, 1, 1])
    heaps = heaps_of(tmp_path / "a", {"places": [[0], [1], [2, 5, 0], [1, 2]], "bytes": [[7] * 16]})
    past = {"photos": 1, "order": 3, "came": 5}
    shelves = [
        {"source": "sketches", "photos": 1, "past": [past]},
        {"source": "photos", "photos": 2, "past": []},
    ]
    read = read_shelves(Fields({"gone": 1, "shelves": shelves}), heaps, examples)
    assert read == {"sketches": (examples[0],), "photos": (examples[1], examples[2])}
