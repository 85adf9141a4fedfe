"""Labels and datasets; `test_damaged_projects` tries more."""

from pathlib import Path

import pytest

from model.photos.learnt import NOTHING
from model.project.fields import Fields
from model.project.records.dataset_table import read_datasets
from model.sentence import Refusal
from tests.model.making import make_examples
from tests.model.project.projects import heaps_of


def test_no_photo_is_in_a_dataset_twice(tmp_path: Path) -> None:
    examples = make_examples([0, 1])
    for places in ([0, 1], [1, 1]):
        heaps = heaps_of(tmp_path / "a", {"places": [places], "bytes": [[0, 1]]})
        record = Fields({"datasets": [{"photos": 2}]})
        if places == [0, 1]:
            (dataset,) = read_datasets(record, heaps, examples, lambda *_: NOTHING)
            assert dataset.examples == tuple(examples)
            assert dataset.held_out.tolist() == [False, True]
        else:
            with pytest.raises(Refusal, match="damaged"):
                read_datasets(record, heaps, examples, lambda *_: NOTHING)
