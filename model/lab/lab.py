"""The lab: the learner's photos, what the learner has chosen, and the films made with it.

There are two shelves of photos in the background, the program's own sketches and the learner's
photos; one of them is in use. What x is depends on the eye and on the scaling, and W means
nothing without x, so every pair of them has a film of its own for each start of W. A film that is
not shown is a *way not taken*: nothing that is chosen loses it, and it comes back with the settings
that it was made with. Each eye has its own settings as well: what suits pixels is far too small a
rate for a network.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from model.eyes import EYES, Eye, StartKind
from model.eyes.scaling import Scaling, ScalingKind
from model.lab.shelf import Shelf
from model.model_file.model_file import Model
from model.params import Params
from model.photos.dataset import Dataset, Example, make_dataset
from model.photos.learnt import NOTHING, Learnt
from model.sentence import Refusal, sentence
from model.training.run import Branch, Legs, Run
from model.training.setup import Setup, same_beginning, same_choices, same_photos
from model.training.training import Settings

CLASSES = ("dog", "cat")
"""The classes of the window, in the lecture's order."""

Source: TypeAlias = Literal["sketches", "photos"]
ScalingChoice: TypeAlias = ScalingKind | Literal["opened"]
FilmKey: TypeAlias = tuple[Source, Eye, ScalingChoice, StartKind]


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


class Lab:
    """Photos, choices and films. Changed by the main thread alone."""

    def __init__(self, sketches: Sequence[Example] = ()) -> None:
        self._choices = Choices()
        self._shelves: dict[Source, Shelf] = {"sketches": Shelf(sketches), "photos": Shelf()}
        self._runs: dict[FilmKey, Run] = {}
        self._others: tuple[tuple[FilmKey, Branch], ...] = ()
        self._ways: tuple[Branch, ...] = ()
        self._eyes: dict[Source, tuple[Eye, ScalingChoice]] = {}
        self._kept: dict[Eye, tuple[Settings, StartKind]] = {}
        self._models: tuple[Model, ...] = ()
        self._no_photos = self._dataset = make_dataset(CLASSES, (), 0.0)
        self._moved = 0
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
    def branches(self) -> tuple[Branch, ...]:
        """The ways not taken: the run's branches, then the films of other eyes, scalings, starts.

        The same tuple as long as nothing about them has changed.
        """
        ways = (*self.run.branches, *(film for _, film in self._others))
        if len(ways) != len(self._ways) or any(
            one is not other for one, other in zip(ways, self._ways, strict=True)
        ):
            self._ways = ways
        return self._ways

    @property
    def examples(self) -> tuple[Example, ...]:
        """The photos in use."""
        return self._shelf.examples

    @property
    def moved(self) -> int:
        """How many held-out photos the last change has made training photos of this film."""
        return self._moved

    @property
    def own_photos(self) -> tuple[Example, ...]:
        """The learner's photos, in use or not."""
        return self._shelves["photos"].examples

    def examples_of(self, source: Source) -> tuple[Example, ...]:
        """Give the photos of a source, in use or not."""
        return self._shelves[source].examples

    def eye_of(self, source: Source) -> Eye:
        """Say with which eye the photos of a source are seen when they are used next."""
        return self._feature_cache_of(source)[0]

    @property
    def opened(self) -> Model | None:
        """The model whose film was begun or come back to last."""
        return self._models[-1] if self._models else None

    def choose(self, choices: Choices) -> None:
        """Change what is chosen.

        A film that this comes back to brings the settings and the held-out share that it was made
        with. Another share begins a new film.

        Raises ValueError for "opened" with an eye for which no model has been opened.
        """
        self._scaling_and_start(choices)  # refuses before anything has changed
        left, self._choices = self._key, choices
        if self._key != left:
            self._find_others()
            known = self._runs.get(self._key)
            if known is not None and known.length >= 0:
                self._bring_back(known.setup)
        self._refresh()

    def see_with(self, eye: Eye, scaling: ScalingChoice = "centred") -> None:
        """Choose an eye, with the settings and the start that it had last, or that suit it.

        Raises ValueError as `choose` does.
        """
        self._see(self._choices.source, eye, scaling)

    def use(self, source: Source) -> None:
        """Use the sketches or the learner's photos, each with the eye that it had last."""
        chosen = self._choices
        if source == chosen.source:
            return
        eye, scaling = self._feature_cache_of(source)
        self._eyes[chosen.source] = chosen.eye, chosen.scaling
        self._see(source, eye, scaling)

    def set_sketches(self, sketches: Iterable[Example]) -> None:
        """Put the program's own drawings on their shelf."""
        self._shelves["sketches"].examples = tuple(sketches)
        self._refresh()

    def add(self, examples: Iterable[Example]) -> int:
        """Add photos of the learner's and use them; a photo that is there already is not added.

        Returns how many were added; see `Shelf.add`.
        """
        examples = tuple(examples)
        if not examples:
            return 0
        added = self._shelves["photos"].add(examples)
        if self._choices.source == "photos":
            self._refresh()
        else:
            self.use("photos")
        return added

    def remove(self, digests: Collection[bytes]) -> None:
        """Take photos in use off their shelf."""
        if self._shelf.change(digests, None):
            self._refresh()

    def relabel(self, digests: Collection[bytes], label: int) -> None:
        """Give photos in use another label."""
        if self._shelf.change(digests, label):
            self._refresh()

    @property
    def dataset(self) -> Dataset:
        """Today's photos, divided; a step of the film may have been made with others."""
        return self._dataset

    @property
    def recorded(self) -> bool:
        """Whether the film goes on from the shown step with steps that it has already."""
        run = self.run
        return 0 <= run.shown < run.length and run.setup is run.setup_at(run.shown)

    def ahead(self, step: int) -> Legs:
        """Give the setups with which the film goes on from a step.

        They are what it has, if the learner has not changed settings (at the shown step) or photos;
        otherwise another way begins there.
        """
        run = self.run
        if run.length < 0:
            return ((0, run.setup),)
        settings = self._choices.settings if step == run.shown else run.setup_at(step).settings
        setup = self._in_force(step, settings)
        return run.ahead(step) if setup is run.setup_at(step) else ((step, setup),)

    def look_at(self, step: int) -> None:
        """Look at another step of the film; what is chosen becomes what was in force there."""
        run = self.run
        run.shown = step
        self._choices = replace(self._choices, settings=run.setup_at(step).settings)
        run.setup = self._in_force(step, self._choices.settings)

    def begin_again(self) -> None:
        """Begin a new film with what is chosen; the old one becomes a way not taken."""
        self.run.begin_again(self._today(self._choices.settings))
        self._refresh()

    def switch_branch(self, index: int) -> None:
        """Go on with one of the ways not taken, with its settings and today's photos."""
        run = self.run
        if index < len(run.branches):
            run.switch(index)
            self._bring_back(run.setup)
            self._refresh()
        else:
            _, eye, scaling, start = self._others[index - len(run.branches)][0]
            self.choose(replace(self._choices, eye=eye, scaling=scaling, start=start))

    def name_branch(self, index: int, name: str) -> None:
        """Give one of the ways not taken a name; with one it is kept before others."""
        run = self.run
        if index < len(run.branches):
            run.name_branch(index, name)
        else:
            self._runs[self._others[index - len(run.branches)][0]].name = name
            self._find_others()

    def drop_branch(self, index: int) -> None:
        """Forget one of the ways not taken."""
        run = self.run
        if index < len(run.branches):
            run.drop_branch(index)
        else:
            del self._runs[self._others[index - len(run.branches)][0]]
            self._find_others()

    def undo(self) -> bool:
        """Put back what the last removal or relabelling of photos in use changed, if any."""
        if not self._shelf.undo():
            return False
        self._refresh()
        return True

    def find(self, digest: bytes) -> Example | None:
        """Find a photo in use."""
        return next((e for e in self.examples if e.photo.digest == digest), None)

    def open(self, model: Model) -> None:
        """Start a new film from the params of a saved model, with its eye and its scaling.

        The film of the model that was opened before with this eye becomes a way not taken.

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
        self._models = (*self._models, model)
        for (_, eye, scaling, _), run in self._runs.items():
            if (eye, scaling) == (model.eye, "opened"):
                run.begin_again(replace(run.setup, scaling=model.scaling, start=model.params))
        self.see_with(model.eye, "opened")

    @property
    def _shelf(self) -> Shelf:
        """The photos in use."""
        return self._shelves[self._choices.source]

    @property
    def _key(self) -> FilmKey:
        choices = self._choices
        # An opened model is its own start.
        start = "zero" if choices.scaling == "opened" else choices.start
        return choices.source, choices.eye, choices.scaling, start

    def _see(self, source: Source, eye: Eye, scaling: ScalingChoice) -> None:
        """Choose a source and an eye at once, with settings and start as `see_with` says."""
        chosen = self._choices
        usual = eye.defaults
        settings = replace(chosen.settings, rate=usual.rate, l2=usual.l2)
        settings, start = self._kept.get(eye, (settings, usual.start))
        if eye == chosen.eye:
            settings, start = chosen.settings, chosen.start
        kept = chosen.settings, chosen.start
        self.choose(Choices(source, eye, scaling, start, chosen.held_out_share, settings))
        self._kept[chosen.eye] = kept

    def _find_others(self) -> None:
        """Take down the films of the photos in use that are not shown."""
        self._others = tuple(
            (key, run.film())
            for key, run in self._runs.items()
            if key[0] == self._choices.source and key != self._key and run.length > 0
        )

    def _bring_back(self, setup: Setup) -> None:
        """Choose what a film was made with."""
        self._choices = replace(
            self._choices, settings=setup.settings, held_out_share=setup.held_out_share
        )
        made = [model for model in self._models if model.params is setup.start]
        others = [model for model in self._models if model.params is not setup.start]
        self._models = (*others, *made)

    def _feature_cache_of(self, source: Source) -> tuple[Eye, ScalingChoice]:
        chosen = self._choices
        present = chosen.eye, chosen.scaling
        return present if source == chosen.source else self._eyes.get(source, present)

    def _refresh(self) -> None:
        """Make the setup of the present choices and give it to their film."""
        choices = self._choices
        run = self._runs.get(self._key)
        present = self._no_photos if run is None else _todays(run)
        self._dataset = self._divide(run, self._today(choices.settings))
        setup = self._today(choices.settings)
        self._moved = 0
        if run is None:
            self._runs[self._key] = run = Run(setup)
        elif run.length >= 0 and not same_beginning(run.setup, setup):
            run.begin_again(setup)
        elif run.length > 0 and self._dataset is not present:
            self._moved = _count_moved(present, self._dataset)
        run.setup = self._in_force(run.shown, choices.settings)

    def _today(self, settings: Settings) -> Setup:
        """Make the setup of today's photos and of what is chosen, with these settings."""
        choices = self._choices
        scaling, start = self._scaling_and_start(choices)
        share = choices.held_out_share
        return Setup(self._dataset, choices.eye, scaling, settings, start, share)

    def _in_force(self, step: int, settings: Settings) -> Setup:
        """Find the setup with which the film goes on from a step, given the settings there.

        It is the one that the film has there, as long as neither the settings are others nor
        today's photos others than those that the film has come to.
        """
        run, wanted = self.run, self._today(settings)
        if run.length >= 0:
            recorded, last = run.setup_at(step), run.setup_at(run.length)
            if recorded.settings == settings and same_photos(last.dataset, wanted.dataset):
                return recorded
        return run.setup if same_choices(run.setup, wanted) else wanted

    def _divide(self, run: Run | None, wanted: Setup) -> Dataset:
        """Set photos in use aside for a film: none that it has learnt from.

        As long as neither the photos nor the share have changed, a film keeps its dataset.
        """
        before = NOTHING if not isinstance(wanted.start, Params) else self._learnt_by(wanted.start)
        if run is not None and same_beginning(run.setup, wanted):
            present = _todays(run)
            same = present.examples == self.examples
            if run.length < 0:
                same = same and present.before is before
            elif not same or run.setup_at(run.length).dataset is not present:
                before = run.learnt
                same = same and not present.is_too_late(before)
            if same:
                return present
        return make_dataset(CLASSES, self.examples, wanted.held_out_share, before)

    def _learnt_by(self, params: Params) -> Learnt | None:
        """Say what an opened model has learnt from; None when nobody knows."""
        return next((model.learnt for model in self._models if model.params is params), None)

    def _scaling_and_start(
        self, choices: Choices
    ) -> tuple[ScalingKind | Scaling, Params | StartKind]:
        if choices.scaling != "opened":
            return choices.scaling, choices.start
        for model in reversed(self._models):
            if model.eye == choices.eye:
                return model.scaling, model.params
        raise ValueError("no model was opened for this eye")


def _todays(run: Run) -> Dataset:
    """Give the dataset with which a film goes on at its end, or from where another way begins."""
    parted = run.length < 0 or run.setup is not run.setup_at(min(run.shown, run.length))
    return (run.setup if parted else run.setup_at(run.length)).dataset


def _count_moved(old: Dataset, new: Dataset) -> int:
    """Count the photos that were held out and are training photos now."""
    held_out = {e.photo.digest for e, out in zip(old.examples, old.held_out, strict=True) if out}
    pairs = zip(new.examples, new.held_out, strict=True)
    return sum(not out and example.photo.digest in held_out for example, out in pairs)
