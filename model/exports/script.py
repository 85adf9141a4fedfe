"""A run as a script that others can run without Downhill, in one archive with all that it needs."""

import io
from dataclasses import dataclass
from pathlib import Path

from model.archive.writer import ArchiveWriter
from model.documents.translation import Language
from model.exports.export import film_of, write_out
from model.exports.material import Material, why_no_film
from model.exports.run_data import run_data
from model.filling import Say
from model.lab.snapshot import LabSnapshot
from model.sentence import Sentence

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "scripts"


@dataclass(frozen=True, slots=True)
class Script:
    """An archive with a script, and the run as data beside it.

    scripts: the names of the files in FOLDER that it is made of.
    """

    name: str
    scripts: tuple[str, ...]
    suffix: str = "zip"

    def refusal(self, shown: LabSnapshot) -> Sentence | None:
        return why_no_film(shown)

    def save(self, path: str, material: Material, language: Language, say: Say) -> None:
        """Write the film that is shown. Raises Refusal where there is none."""
        del language, say
        data = run_data(material.model, film_of(material))
        packed = io.BytesIO()
        with ArchiveWriter(packed) as archive:
            for script in self.scripts:
                archive.content(script, (FOLDER / script).read_bytes(), deflated=True)
            for name, content in data.items():
                archive.content(name, content)
        write_out(path, packed.getvalue())
