"""What is exported: a classifier, and the film that it is a step of, where there is one."""

from collections.abc import Callable
from dataclasses import dataclass

from model.documents.run_story import RunStory, story_of_lab
from model.eyes.feature_cache import Extract, FeatureCache
from model.eyes.own_network import Asker
from model.lab.shown_model import model_of
from model.lab.snapshot import LabSnapshot
from model.model_file.model_file import Model, load
from model.photos.file_name import shown_name
from model.project.project import SUFFIX
from model.project.project_file import open_project
from model.sentence import Sentence, sentence
from model.training.branch import Branch
from model.training.problem import TrainingProblem
from model.training.setup import Preparation, Setup


@dataclass(frozen=True, slots=True, eq=False)
class Film:
    """A film, and the step of it that is shown.

    whole:   all of its steps.
    story:   the step, and what else there is to tell of it.
    prepare: makes the problem of a setup; raises Refusal where a network is missing for it.
    see:     what the eye makes of a photo; raises Refusal likewise.
    """

    whole: Branch
    story: RunStory
    prepare: Callable[[Setup], TrainingProblem]
    see: Extract

    @property
    def shown(self) -> int:
        """The number of the step."""
        return self.story.scene.step

    @property
    def setup(self) -> Setup:
        """What is in force at the step, as it would be gone on with."""
        return self.story.scene.setup


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """What there is to be exported.

    model: the classifier of the step that is shown.
    film:  the film of that step, or why there is none.
    """

    model: Model
    film: Film | Sentence


def material_of(snapshot: LabSnapshot, see: Extract, name: str = "") -> Material:
    """Take what is shown of a lab, in whatever thread.

    see:  what an eye makes of a photo.
    name: what it is called; empty for nothing.

    Raises Refusal when x of a photo is needed, and the network that makes it cannot be asked.
    """
    story = story_of_lab(snapshot, name, see)
    model = model_of(story.scene)
    if story.film is None:
        return Material(model, _why_nothing(snapshot))
    return Material(model, Film(story.film, story, Preparation(see), see))


def why_no_film(shown: LabSnapshot) -> Sentence | None:
    """Say why nothing was trained yet; None where there is a film."""
    return None if shown.films[shown.choices.film].history.length >= 0 else _why_nothing(shown)


def _why_nothing(shown: LabSnapshot) -> Sentence:
    first = sentence("There is no film yet: it takes a step at least. Press Run first.")
    return shown.dataset.refusal() or first


def material_in(path: str, asker: Asker) -> Material:
    """Open a model (.npz) or a project (.downhill).

    Raises Refusal when that cannot be done, and as `material_of` does.
    """
    if not path.casefold().endswith(SUFFIX):
        without = sentence(
            "There is no film to be written: a model (.npz) does not hold any. Train at least "
            "one step, and save a project (.downhill)."
        )
        return Material(load(path, asker), without)
    project = open_project(path, asker)
    cache = FeatureCache()
    cache.bring(project.looks)
    name = shown_name(path)[: -len(SUFFIX)]
    return material_of(project.lab, cache.see, name)
