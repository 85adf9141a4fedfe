"""Which eye sees the photos in use: the learner's choice, with two exceptions.

The learner's first own photos are seen with the network, because pixels say little about real
photos. And where an eye cannot look at a photo (its network's file is damaged, say), the photos are
seen with pixels, which always can.
"""

from dataclasses import replace

from gui.photo_import.import_result import ImportResult
from model.eyes import EYES, FINAL, Eye, FeatureCache, NetworkEye
from model.lab import Lab, ScalingChoice, Source
from model.model_file import Model


class EyeSelection:
    """Chooses the lab's eye.

    own_eyes:   the eyes of networks that the learner has brought.
    met_photos: whether photos of the learner's have come.
    before:     the eye from before the network's was taken; None when that needs no word.
    """

    def __init__(self, lab: Lab, feature_cache: FeatureCache) -> None:
        self._lab = lab
        self._feature_cache = feature_cache
        self.own_eyes: tuple[Eye, ...] = ()
        self.met_photos = False
        self.before: Eye | None = None

    @property
    def introduced(self) -> bool:
        """Whether the eye in use was taken by itself and nobody has said yet that it may stay."""
        return self.before is not None and self._lab.choices.source == "photos"

    def see_with(self, eye: Eye, scaling: ScalingChoice | None = None) -> None:
        """Choose an eye, with a scaling, or with the one that is chosen where that is possible."""
        if scaling is None:
            scaling = self._lab.choices.scaling
            scaling = "centred" if scaling == "opened" else scaling
        self.before = None
        self._list(eye)
        self._lab.see_with(eye, scaling)

    def open(self, model: Model) -> None:
        """Begin at the params of a saved model, with its eye.

        Raises Refusal for a model of other classes than dog and cat.
        """
        self._lab.open(model)
        self.before = None
        self._list(model.eye)

    def eyes_for(self, result: ImportResult) -> tuple[Eye, ...]:
        """Say which eyes should look at the photos of a drop before they are shown."""
        eye = self._eye_of(result)
        return (eye, FINAL) if result.asked else (eye,)

    def eye_of(self, source: Source) -> Eye:
        """Say with which eye the photos of a source are to be seen when they are used next."""
        photos = [example.photo for example in self._lab.own_photos]
        if source == "photos" and not self.met_photos and photos:
            # They have come one by one, as answers to verdicts, so the network knows them.
            eye = self._own_eye()
            if all(self._feature_cache.knows(eye, photo) for photo in photos):
                return eye
        return self._lab.eye_of(source)

    def use(self, source: Source) -> None:
        """Use the photos of a source, now that their eye has looked at them."""
        eye, before = self.eye_of(source), self._lab.choices.eye
        self._lab.use(source)
        if eye != self._lab.choices.eye:
            self.see_with(eye)
            self.before = before if eye == FINAL else None
        self.met_photos = self.met_photos or (bool(self._lab.own_photos) and source == "photos")

    def meet(self, result: ImportResult) -> ImportResult:
        """Choose the eye for the photos of a drop, now that its eyes have looked at them.

        Returns the drop, with why its eye has to give way if there is no room for what it sees.
        """
        eye, before = self._eye_of(result), self._lab.choices.eye
        photos = [*(example.photo for example in result.examples), *result.asked]
        if not all(self._feature_cache.knows(eye, photo) for photo in photos):
            eye = EYES[0]
        refusal = self._feature_cache.refusal(eye, len(self._lab.own_photos) + len(photos))
        if refusal is not None:
            eye, result = EYES[0], replace(result, refusal=refusal)
        first = bool(result.examples) and not self.met_photos
        if result.examples:
            self.met_photos = True
            self._lab.use("photos")
        if eye != self._lab.choices.eye:
            self.see_with(eye)
            self.before = before if first and eye == FINAL else None
        return result

    def _eye_of(self, result: ImportResult) -> Eye:
        """Say with which eye the photos of a drop are to be seen."""
        if not result.examples:
            return self._lab.choices.eye
        return self._own_eye()

    def _own_eye(self) -> Eye:
        """Say with which eye photos of the learner's that come are to be seen."""
        eye = self._lab.eye_of("photos")
        # Whoever has chosen a network or opened a model already knows what they want.
        chosen = isinstance(eye, NetworkEye) or self._lab.choices.scaling == "opened"
        return eye if chosen or self.met_photos else FINAL

    def _list(self, eye: Eye) -> None:
        """Keep an eye that somebody has brought, so that it can be chosen again."""
        if eye not in EYES:
            # The same network from another place is no other eye.
            others = [own for own in self.own_eyes if own.name != eye.name]
            self.own_eyes = (*others, eye)
