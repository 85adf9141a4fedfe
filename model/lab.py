"""The lab: the learner's photos, what the learner has chosen, and the films made with it.

There are two shelves of photos in the background, the program's own sketches and the learner's
photos; one of them is in use. What x is depends on the eye and on the scaling, and W means
nothing without x, so every pair of them has a film of its own for each start of W, and switching
back brings the old one back. Each eye keeps its own settings as well: what suits pixels is far too
small a rate for a network.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from model.classifier import Params
from model.dataset import Example, make_dataset
from model.eyes import EYES, Eye, StartKind
from model.run import Run
from model.scaling import Scaling, ScalingKind
from model.sentence import Refusal, sentence
from model.setup import Setup, same_numbers
from model.storage import Model
from model.training import Settings

CLASSES = ("dog", "cat")
"""The classes of the window, in the lecture's order."""

UNDOS = 20
"""How many changes can be undone."""

Source: TypeAlias = Literal["sketches", "photos"]
ScalingChoice: TypeAlias = ScalingKind | Literal["opened"]


@dataclass(frozen=True, slots=True)
class Choices:
    """What the learner has chosen.

    source:         whose photos are in use.
    scaling:        a kind, or "opened": the one that came with the opened model.
    start:          where W begins; an opened model begins at its own params.
    held_out_share: the share of photos that training never looks at.
    """

    source: Source = "sketches"
    eye: Eye = EYES[0]
    scaling: ScalingChoice = "centred"
    start: StartKind = "zero"
    held_out_share: float = 0.2
    settings: Settings = field(default_factory=Settings)


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """What `Lab.undo` needs: the examples that were changed, as they were, and the whole order."""

    before: tuple[Example, ...]
    order: tuple[bytes, ...]


class Lab:
    """Photos, choices and films. Changed by the main thread alone."""

    def __init__(self, sketches: Sequence[Example] = ()) -> None:
        self._choices = Choices()
        self._examples: dict[Source, tuple[Example, ...]] = {
            "sketches": tuple(sketches),
            "photos": (),
        }
        self._past: dict[Source, list[Change]] = {"sketches": [], "photos": []}
        self._runs: dict[tuple[Source, Eye, ScalingChoice, StartKind], Run] = {}
        self._eyes: dict[Source, tuple[Eye, ScalingChoice]] = {}
        self._kept: dict[Eye, tuple[Settings, StartKind]] = {}
        self._opened: Model | None = None
        self._dataset = make_dataset(CLASSES, (), 0.0)
        self._divided: tuple[tuple[Example, ...], float] = ((), 0.0)
        self._refresh()

    @property
    def choices(self) -> Choices:
        """What is chosen now."""
        return self._choices

    @property
    def run(self) -> Run:
        """The film of the present photos, eye, scaling and start."""
        return self._runs[self._key]

    @property
    def examples(self) -> tuple[Example, ...]:
        """The photos in use."""
        return self._examples[self._choices.source]

    @property
    def own_photos(self) -> tuple[Example, ...]:
        """The learner's photos, in use or not."""
        return self._examples["photos"]

    def examples_of(self, source: Source) -> tuple[Example, ...]:
        """Give the photos of a source, in use or not."""
        return self._examples[source]

    def eye_of(self, source: Source) -> Eye:
        """Say with which eye the photos of a source are seen when they are used next."""
        return self._sight_of(source)[0]

    @property
    def opened(self) -> Model | None:
        """The model that was opened last."""
        return self._opened

    def choose(self, choices: Choices) -> None:
        """Change what is chosen.

        Raises ValueError for "opened" with another eye than that of the opened model.
        """
        self._scaling_and_start(choices)  # refuses before anything has changed
        self._choices = choices
        self._refresh()

    def see_with(self, eye: Eye, scaling: ScalingChoice = "centred") -> None:
        """Choose an eye, with the settings and the start that it had last, or that suit it.

        Raises ValueError as `choose` does.
        """
        chosen = self._choices
        usual = eye.defaults
        settings = replace(chosen.settings, rate=usual.rate, l2=usual.l2)
        settings, start = self._kept.get(eye, (settings, usual.start))
        if eye == chosen.eye:
            settings, start = chosen.settings, chosen.start
        kept = chosen.settings, chosen.start
        self.choose(replace(chosen, eye=eye, scaling=scaling, settings=settings, start=start))
        self._kept[chosen.eye] = kept

    def use(self, source: Source) -> None:
        """Use the sketches or the learner's photos, each with the eye that it had last."""
        chosen = self._choices
        if source == chosen.source:
            return
        eye, scaling = self._sight_of(source)
        self._eyes[chosen.source] = chosen.eye, chosen.scaling
        if scaling == "opened" and (self._opened is None or self._opened.eye != eye):
            scaling = "centred"
        self.choose(replace(chosen, source=source))
        self.see_with(eye, scaling)

    def set_sketches(self, sketches: Iterable[Example]) -> None:
        """Put the program's own drawings on their shelf."""
        self._examples["sketches"] = tuple(sketches)
        self._refresh()

    def add(self, examples: Iterable[Example]) -> int:
        """Add photos of the learner's and use them; a photo that is there already is not added.

        Returns how many were added. A photo that comes again with another label is relabelled.
        """
        examples = tuple(examples)
        if not examples:
            return 0
        incoming = {example.photo.digest: example for example in examples}
        known = {example.photo.digest for example in self._examples["photos"]}
        kept = [
            replace(old, label=incoming[old.photo.digest].label)
            if old.photo.digest in incoming
            else old
            for old in self._examples["photos"]
        ]
        added = [new for digest, new in incoming.items() if digest not in known]
        self._examples["photos"] = (*kept, *added)
        if self._choices.source == "photos":
            self._refresh()
        else:
            self.use("photos")
        return len(added)

    def remove(self, digests: Collection[bytes]) -> None:
        """Take photos in use off their shelf."""
        self._change(digests, None)

    def relabel(self, digests: Collection[bytes], label: int) -> None:
        """Give photos in use another label."""
        self._change(digests, label)

    def switch_branch(self, index: int) -> None:
        """Go on with one of the branches of the film, with its settings and today's photos."""
        run = self.run
        run.switch(index)
        self._choices = replace(self._choices, settings=run.setup.settings)
        self._refresh()

    def undo(self) -> bool:
        """Put back what the last removal or relabelling of photos in use changed, if any."""
        source = self._choices.source
        if not self._past[source]:
            return False
        change = self._past[source].pop()
        restored = {e.photo.digest: e for e in (*self._examples[source], *change.before)}
        old = [restored.pop(digest) for digest in change.order if digest in restored]
        self._examples[source] = (*old, *restored.values())
        self._refresh()
        return True

    def find(self, digest: bytes) -> Example | None:
        """Find a photo in use."""
        return next((e for e in self.examples if e.photo.digest == digest), None)

    def open(self, model: Model) -> None:
        """Start a new film from the params of a saved model, with its eye and its scaling.

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
        if model.classes != CLASSES:
            order = [model.classes.index(name) for name in CLASSES]
            params = Params(model.params.W[order], model.params.b[order])
            model = replace(model, params=params, classes=CLASSES)
        self._opened = model
        for key in [key for key in self._runs if key[2] == "opened"]:
            del self._runs[key]
        self.see_with(model.eye, "opened")

    @property
    def _key(self) -> tuple[Source, Eye, ScalingChoice, StartKind]:
        choices = self._choices
        return choices.source, choices.eye, choices.scaling, choices.start

    def _sight_of(self, source: Source) -> tuple[Eye, ScalingChoice]:
        chosen = self._choices
        present = chosen.eye, chosen.scaling
        return present if source == chosen.source else self._eyes.get(source, present)

    def _change(self, changing: Collection[bytes], label: int | None) -> None:
        """Relabel photos in use, or take them off when `label` is None."""
        source = self._choices.source
        before = tuple(e for e in self.examples if e.photo.digest in changing)
        if not before:
            return
        order = tuple(e.photo.digest for e in self.examples)
        self._past[source] = [*self._past[source][1 - UNDOS :], Change(before, order)]
        after: list[Example] = []
        for example in self.examples:
            if example.photo.digest not in changing:
                after.append(example)
            elif label is not None:
                after.append(replace(example, label=label))
        self._examples[source] = tuple(after)
        self._refresh()

    def _refresh(self) -> None:
        """Make the setup of the present choices and give it to their film."""
        choices = self._choices
        wanted = (self.examples, choices.held_out_share)
        if wanted != self._divided:
            self._divided = wanted
            self._dataset = make_dataset(CLASSES, *wanted)
        scaling, start = self._scaling_and_start(choices)
        setup = Setup(self._dataset, choices.eye, scaling, choices.settings, start)
        run = self._runs.setdefault(self._key, Run(setup))
        # A film that nothing has changed for keeps its setup, and so the reason why it stopped.
        if not same_numbers(run.setup, setup) or run.setup.settings != setup.settings:
            run.setup = setup

    def _scaling_and_start(
        self, choices: Choices
    ) -> tuple[ScalingKind | Scaling, Params | StartKind]:
        if choices.scaling != "opened":
            return choices.scaling, choices.start
        if self._opened is None or self._opened.eye != choices.eye:
            raise ValueError("no model was opened for this eye")
        return self._opened.scaling, self._opened.params
