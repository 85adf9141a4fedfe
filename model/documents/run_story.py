"""A run's story: what a report tells of, taken from a lab as it was at one moment."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from model.classifier import chance_loss
from model.eyes.feature_cache import Extract, extract_now
from model.lab.lab import Lab
from model.lab.snapshot import LabSnapshot
from model.photos.photo import Photo
from model.training.branch import Branch
from model.training.route import replay
from model.training.scene import Scene, make_scene, make_scene_without_training
from model.training.setup import Preparation
from model.training.training import evaluate_step, first_state


def _as_it_is(photo: Photo) -> Photo:
    return photo


@dataclass(frozen=True, slots=True, eq=False)
class RunStory:
    """One step of a film, the film, and the others that there are.

    name:  what to call it, such as the name of a project; empty for nothing.
    scene: the step, in full.
    film:  the film that it is a step of; None where none has begun.
    ways:  how it was tried otherwise.
    since: the first step of the film with the photos of this one.
    look:  gives a photo with a square that is large enough to look at, where it can.
    """

    name: str
    scene: Scene
    film: Branch | None
    ways: tuple[Branch, ...] = ()
    since: int = 0
    look: Callable[[Photo], Photo] = _as_it_is

    @property
    def chance(self) -> float:
        """The loss of knowing nothing."""
        return chance_loss(len(self.scene.setup.dataset.classes))


def story_of_lab(snapshot: LabSnapshot, name: str, see: Extract = extract_now) -> RunStory:
    """Tell of the shown step of the shown film, which may have to be computed again.

    see: what an eye makes of a photo.

    Raises Refusal when the eye's network is needed and cannot be asked.
    """
    lab = Lab()
    lab.restore(snapshot)
    run, prepare = lab.run, Preparation(see)
    (_, setup), *_ = lab.ahead(run.shown)
    problem = prepare(setup)
    film = None
    if run.length < 0:
        state = first_state(problem)
    else:
        film = run.film()
        route = run.route(run.shown)
        (state,) = deque([route.origin, *deque(replay(route, prepare), maxlen=1)], maxlen=1)
    if setup.dataset.refusal() is not None:
        scene = make_scene_without_training(state, setup, problem)
    else:
        scene = make_scene(evaluate_step(state, problem), setup, problem)
    return RunStory(name, scene, film, lab.branches, run.same_photos_since(run.shown))
