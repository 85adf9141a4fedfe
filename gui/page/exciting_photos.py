"""Which training photos show what a feature of a network stands for."""

from gui.session.session import Session
from model.eyes import Eye
from model.inspection import Activation, find_activation
from model.photos import Dataset
from model.training import Scene


class ExcitingPhotos:
    """Finds how strongly the training photos excite features, and remembers it for an eye."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._found: tuple[Dataset, Eye, Activation | None] | None = None

    def of(self, scene: Scene) -> Activation | None:
        """Give it for the photos and the eye of a scene; None until the eye has seen them all."""
        dataset, eye = scene.setup.dataset, scene.setup.eye
        found = self._found
        if found is None or found[0] is not dataset or found[1] != eye:
            cache = self._session.feature_cache
            seen = all(cache.knows(eye, example.photo) for example in dataset.examples)
            found = dataset, eye, find_activation(dataset, eye, cache.see) if seen else None
            self._found = found
        return found[2]
