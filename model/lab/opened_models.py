"""The models that have been opened: each is a scaling and a start of its own."""

from dataclasses import dataclass, replace

from model.eyes import Eye, StartKind
from model.eyes.scaling import Scaling, ScalingKind
from model.lab.choices import CLASSES, Choices
from model.model_file.model_file import Model
from model.params import Params
from model.photos.learnt import Learnt
from model.sentence import Refusal, sentence


@dataclass(frozen=True, slots=True, eq=False)
class OpenedModels:
    """Opened models, in the order in which their films were begun or come back to."""

    models: tuple[Model, ...] = ()

    @property
    def last(self) -> Model | None:
        """The one whose film was begun or come back to last."""
        return self.models[-1] if self.models else None

    def of(self, eye: Eye) -> Model:
        """Give the last one with that eye. Raises ValueError where there is none."""
        for model in reversed(self.models):
            if model.eye == eye:
                return model
        raise ValueError("no model was opened for this eye")

    def scaling_and_start(
        self, choices: Choices
    ) -> tuple[ScalingKind | Scaling, Params | StartKind]:
        """Say how x is scaled and where W begins, as it is chosen or as a model has it.

        Raises ValueError for "opened" with an eye for which no model has been opened.
        """
        if choices.scaling != "opened":
            return choices.scaling, choices.start
        model = self.of(choices.eye)
        return model.scaling, model.params

    def learnt_by(self, params: Params) -> Learnt | None:
        """Say what the model with these very params has learnt from; None when that is unknown."""
        return next((model.learnt for model in self.models if model.params is params), None)

    def and_one(self, model: Model) -> "OpenedModels":
        """Add a model at the end."""
        return OpenedModels((*self.models, model))

    def with_last(self, params: object) -> "OpenedModels":
        """Put the model with these very params at the end, if there is one."""
        made = [model for model in self.models if model.params is params]
        others = [model for model in self.models if model.params is not params]
        return OpenedModels((*others, *made))


def fitting(model: Model) -> Model:
    """Give the same model with its classes in the window's order.

    Raises Refusal for a model of other classes than dog and cat.
    """
    if sorted(model.classes) != sorted(CLASSES):
        raise Refusal(
            sentence(
                "This model knows other classes: {classes}. The window takes models of dog "
                "and cat; others can be used on the command line.",
                classes=", ".join(model.classes),
            )
        )
    if model.classes == CLASSES:
        return model
    order = [model.classes.index(name) for name in CLASSES]
    params = Params(model.params.W[order], model.params.b[order])
    return replace(model, params=params, classes=CLASSES)
