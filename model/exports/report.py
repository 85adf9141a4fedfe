"""The run's story as a page (`model.documents.report`)."""

from dataclasses import dataclass

from model.documents.page_file import save_page
from model.documents.report import write_report
from model.documents.translation import Language
from model.exports.export import film_of
from model.exports.material import Material, why_no_film
from model.filling import Say
from model.lab.snapshot import LabSnapshot
from model.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Report:
    """One self-contained page with curves, W, results and the worst photos."""

    name: str = "html"
    suffix: str = "html"

    def refusal(self, shown: LabSnapshot) -> Sentence | None:
        return why_no_film(shown)

    def save(self, path: str, material: Material, language: Language, say: Say) -> None:
        """Tell of the film that is shown. Raises Refusal where there is none."""
        save_page(path, write_report(film_of(material).story, language, say))
