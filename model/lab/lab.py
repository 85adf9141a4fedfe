"""The lab: the learner's photos, what the learner has chosen, and the films made with it.

There are two shelves of photos in the background, the program's own sketches and the learner's
photos; one of them is in use. What x is depends on the eye and on the scaling, and W means
nothing without x, so every pair of them has a film of its own for each start of W. A film that is
not shown is a *way not taken*: nothing that is chosen loses it, and it comes back with the settings
that it was made with. Each eye has its own settings as well: what suits pixels is far too small a
rate for a network.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from types import MappingProxyType

from model.eyes import Eye
from model.lab.choices import CLASSES, Choices, ScalingChoice, Source
from model.lab.division import count_moved, divide, todays
from model.lab.films import Films
from model.lab.opened_models import OpenedModels, fitting
from model.lab.remembered import Remembered
from model.lab.shelf import Shelf
from model.lab.snapshot import LabSnapshot
from model.model_file.model_file import Model
from model.params import Params
from model.photos.dataset import Dataset, Example, make_dataset
from model.photos.learnt import NOTHING
from model.photos.photo import Photo
from model.training.branch import Branch, Legs
from model.training.problem import Settings
from model.training.run import Run
from model.training.setup import Setup, same_beginning


class Lab:
    """Photos, choices and films. Changed by the main thread alone."""

    def __init__(self, sketches: Sequence[Example] = ()) -> None:
        self._choices = Choices()
        self._shelves: dict[Source, Shelf] = {"sketches": Shelf(sketches), "photos": Shelf()}
        self._films = Films(self._choices.film)
        self._remembered = Remembered()
        self._models = OpenedModels()
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
        return self._films.run

    @property
    def branches(self) -> tuple[Branch, ...]:
        """The ways not taken: the run's branches, then the films of other eyes, scalings, starts.

        The same tuple as long as nothing about them has changed.
        """
        return self._films.branches

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
        return self._remembered.eye_of(source, self._choices)[0]

    @property
    def opened(self) -> Model | None:
        """The model whose film was begun or come back to last."""
        return self._models.last

    def choose(self, choices: Choices) -> None:
        """Change what is chosen.

        A film that this comes back to brings the settings and the held-out share that it was made
        with. Another share begins a new film.

        Raises ValueError for "opened" with an eye for which no model has been opened.
        """
        self._models.scaling_and_start(choices)  # refuses before anything has changed
        left, self._choices = self._choices, choices
        if choices.film != left.film:
            known = self._films.show(choices.film)
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
        if source != self._choices.source:
            self._see(source, *self._remembered.eye_of(source, self._choices))

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

    def withdraw(self, digests: Collection[bytes]) -> None:
        """Take photos of the learner's off their shelf, in use or not."""
        if self._shelves["photos"].change(digests, None):
            self._refresh()

    def remove(self, digests: Collection[bytes]) -> None:
        """Take photos in use off their shelf."""
        self._change(digests, None)

    def relabel(self, digests: Collection[bytes], label: int) -> None:
        """Give photos in use another label."""
        self._change(digests, label)

    def label(self, photo: Photo, label: int) -> None:
        """Say what a photo shows: it goes to the learner's photos, whichever are in use."""
        if self._shelves["photos"].put(Example(photo, label)):
            self._refresh()

    def label_of(self, photo: Photo) -> int | None:
        """Say what a photo shows, by the photos in use or else the learner's; None for unknown."""
        found = self.find(photo.digest)
        if found is None:
            own = (example for example in self.own_photos if example.photo.digest == photo.digest)
            found = next(own, None)
        return None if found is None else found.label

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
        key = self._films.other(index)
        if key is None:
            self.run.switch(index)
            self._bring_back(self.run.setup)
            self._refresh()
        else:
            _, eye, scaling, start = key
            self.choose(replace(self._choices, eye=eye, scaling=scaling, start=start))

    def name_branch(self, index: int, name: str) -> None:
        """Give one of the ways not taken a name; with one it is kept before others."""
        self._films.name_branch(index, name)

    def drop_branch(self, index: int) -> None:
        """Forget one of the ways not taken."""
        self._films.drop_branch(index)

    def find(self, digest: bytes) -> Example | None:
        """Find a photo in use."""
        return next((e for e in self.examples if e.photo.digest == digest), None)

    def open(self, model: Model) -> None:
        """Start a new film from the params of a saved model, with its eye and its scaling.

        The film of the model that was opened before with this eye becomes a way not taken.

        Raises Refusal for a model of other classes than dog and cat.
        """
        model = fitting(model)
        self._models = self._models.and_one(model)
        self._films.begin_again_with(model)
        self.see_with(model.eye, "opened")

    def snapshot(self) -> LabSnapshot:
        """Take down everything as it is now; what is done later leaves that as it is."""
        return LabSnapshot(
            self._choices,
            MappingProxyType({source: shelf.examples for source, shelf in self._shelves.items()}),
            self._films.snapshot(),
            self._remembered,
            self._models,
            self._dataset,
        )

    def restore(self, snapshot: LabSnapshot) -> None:
        """Put everything back as it was; a snapshot can be restored as often as one likes."""
        self._choices = snapshot.choices
        self._shelves = {source: Shelf(photos) for source, photos in snapshot.shelves.items()}
        self._films = Films(snapshot.choices.film, snapshot.films)
        self._remembered, self._models = snapshot.remembered, snapshot.models
        self._dataset = snapshot.dataset
        self._moved = 0

    def stay_with(self, before: LabSnapshot) -> None:
        """Look at the step that was looked at before, where the same film is shown."""
        run, left = self.run.snapshot(), before.films[before.choices.film]
        same = self._choices.film == before.choices.film and run.history.same_as(left.history)
        if same and run.shown != left.shown:
            self.look_at(left.shown)

    @property
    def _shelf(self) -> Shelf:
        """The photos in use."""
        return self._shelves[self._choices.source]

    def _change(self, digests: Collection[bytes], label: int | None) -> None:
        if self._shelf.change(digests, label):
            self._refresh()

    def _see(self, source: Source, eye: Eye, scaling: ScalingChoice) -> None:
        """Choose a source and an eye at once, with settings and start as `see_with` says."""
        chosen = self._choices
        self.choose(self._remembered.with_eye(chosen, source, eye, scaling))
        self._remembered = self._remembered.after(chosen)

    def _bring_back(self, setup: Setup) -> None:
        """Choose what a film was made with."""
        self._choices = replace(
            self._choices, settings=setup.settings, held_out_share=setup.held_out_share
        )
        self._models = self._models.with_last(setup.start)

    def _refresh(self) -> None:
        """Make the setup of the present choices and give it to their film."""
        choices = self._choices
        run = self._films.show(choices.film)
        present = self._no_photos if run is None else todays(run)
        self._dataset = self._divide(run, self._today(choices.settings))
        setup = self._today(choices.settings)
        self._moved = 0
        if run is None:
            run = self._films.begin(setup)
        elif run.length >= 0 and not same_beginning(run.setup, setup):
            run.begin_again(setup)
        elif run.length > 0 and self._dataset is not present:
            self._moved = count_moved(present, self._dataset)
        run.setup = self._in_force(run.shown, choices.settings)

    def _today(self, settings: Settings) -> Setup:
        """Make the setup of today's photos and of what is chosen, with these settings."""
        choices = self._choices
        scaling, start = self._models.scaling_and_start(choices)
        share = choices.held_out_share
        return Setup(self._dataset, choices.eye, scaling, settings, start, share)

    def _in_force(self, step: int, settings: Settings) -> Setup:
        """Find the setup with which the film goes on from a step, given the settings there."""
        return self.run.in_force(step, self._today(settings))

    def _divide(self, run: Run | None, wanted: Setup) -> Dataset:
        start = wanted.start
        before = self._models.learnt_by(start) if isinstance(start, Params) else NOTHING
        return divide(run, wanted, self.examples, before)
