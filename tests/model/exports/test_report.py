"""The report of a run is the page of `model.documents`."""

from pathlib import Path

import pytest

from model.documents.report import write_report
from model.documents.translation import Language, speaker
from model.exports.report import Report
from tests.model.exports.materials import film_in, material


@pytest.mark.parametrize("language", ["en", "ko"])
def test_it_tells_of_the_film_that_is_shown(tmp_path: Path, language: Language) -> None:
    one = material()
    Report().save(str(tmp_path / "a.html"), one, language, speaker(language))

    wanted = write_report(film_in(one).story, language, speaker(language))
    assert (tmp_path / "a.html").read_text("utf-8") == wanted
    assert f'lang="{language}"' in wanted
