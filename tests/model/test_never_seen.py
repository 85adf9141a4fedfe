"""Whatever somebody does: a photo that a film has learnt from never counts as one it has not seen.

What each state has learnt from is written down here beside the lab, by the params themselves: a
state of a film has learnt what the state before it had, and the training photos of the step.
"""

from collections.abc import Collection
from dataclasses import replace
from itertools import islice

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from model.eyes import EYES
from model.eyes.pixels import PixelEye
from model.lab.choices import CLASSES
from model.lab.lab import Lab
from model.model_file.model_file import Model
from model.photos.dataset import Example
from model.photos.photo import Photo
from model.training.route import play, replay
from model.training.scene import make_scene
from model.training.setup import Setup, prepare
from model.training.training import State, evaluate_step
from tests.model.making import bits, make_photo, train_run

EYE, OTHER = PixelEye(1), PixelEye(2)
EDGES = (EYES[0].edge, EYE.edge, OTHER.edge)


def photo_of(number: int) -> Photo:
    """Every third photo is one that a small share holds out; some are copies of others."""
    photo = make_photo(number, edges=EDGES, fraction=(number % 3) * 0.3)
    if number in (9, 10):  # the same picture in other bytes
        return replace(photo, picture=make_photo(number - 6, fraction=0.0).digest)
    if number == 11:  # a picture that looks like two others
        keys = tuple(make_photo(n, fraction=(n % 3) * 0.3).digest for n in (0, 4))
        return replace(photo, alike=keys)
    return photo


PHOTOS = [photo_of(number) for number in range(12)]
NUMBERS = st.sets(st.integers(0, 11), min_size=1, max_size=5)
LABELS = st.integers(0, 1)
THEN = st.integers(0, 2)
"""How many steps somebody takes after a change."""


def keys_of(photo: Photo) -> set[bytes]:
    """The photo and all that it is a copy of."""
    return {photo.split_key, *photo.alike}


class Learner(RuleBasedStateMachine):
    """Somebody who does anything with photos and films, and a book of what was learnt."""

    @initialize()
    def begin(self) -> None:
        self.lab = Lab([Example(photo, n % 2) for n, photo in enumerate(PHOTOS[:6])])
        self.book: dict[object, frozenset[bytes]] = {}
        self.lab.see_with(EYE)
        self.train(1, 0)

    @rule(numbers=NUMBERS, label=LABELS, first=st.booleans(), then=THEN)
    def add(self, numbers: set[int], label: int, first: bool, then: int) -> None:
        """Photos come, now and then before all others."""
        self.lab.add(Example(PHOTOS[number], label) for number in sorted(numbers))
        if first:
            kept = self.lab.examples[:-1]
            self.lab.remove([example.photo.digest for example in kept])
            self.lab.add(kept)
        self.train(then, 0)

    @rule(numbers=NUMBERS, then=THEN)
    def remove(self, numbers: set[int], then: int) -> None:
        self.lab.remove([PHOTOS[number].digest for number in numbers])
        self.train(then, 0)

    @rule(numbers=NUMBERS, label=LABELS, then=THEN)
    def relabel(self, numbers: set[int], label: int, then: int) -> None:
        self.lab.relabel([PHOTOS[number].digest for number in numbers], label)
        self.train(then, 0)

    @rule(share=st.sampled_from([0.0, 0.2, 0.5, 0.9]))
    def hold_out(self, share: float) -> None:
        self.lab.choose(replace(self.lab.choices, held_out_share=share))

    @rule(eye=st.sampled_from([EYE, OTHER]))
    def see(self, eye: PixelEye) -> None:
        self.lab.see_with(eye)

    @rule(source=st.sampled_from(["sketches", "photos"]))
    def use(self, source: str) -> None:
        self.lab.use("sketches" if source == "sketches" else "photos")

    @rule(rate=st.sampled_from([0.01, 0.1]))
    def change_the_rate(self, rate: float) -> None:
        chosen = self.lab.choices
        self.lab.choose(replace(chosen, settings=replace(chosen.settings, rate=rate)))

    @rule(steps=st.integers(1, 3), back=st.integers(0, 3))
    def train(self, steps: int, back: int) -> None:
        """Steps are taken, as the window does it: from the end of the film or from before it."""
        run = self.lab.run
        if not steps or run.setup.dataset.refusal() is not None:
            return
        if run.length < 0:
            train_run(run, steps)
        else:
            self.look(back)
            shots = play(self.state_at(run.shown), self.lab.ahead(run.shown), prepare, run.limit)
            for shot in islice(shots, steps + 1):
                run.extend([shot.step_result], shot.setup)
        self.lab.look_at(run.shown)
        self.write(run.length)

    @rule(back=st.integers(0, 3))
    def look(self, back: int) -> None:
        """Another step of the film is shown."""
        if self.lab.run.length >= 0:
            self.lab.look_at(max(0, self.lab.run.length - back))

    @rule()
    def begin_again(self) -> None:
        if self.lab.run.length >= 0:
            self.lab.begin_again()

    @rule(index=st.integers(0, 5))
    def switch(self, index: int) -> None:
        if self.lab.branches:
            self.lab.switch_branch(index % len(self.lab.branches))

    @rule(said=st.booleans())
    def save_and_open(self, said: bool) -> None:
        """A model is saved and opened; one from before that said nothing about its photos."""
        run = self.lab.run
        if run.length < 0 or run.setup.dataset.refusal() is not None:
            return
        setup, state = run.setup_at(run.length), self.state_at(run.length)
        problem = prepare(setup)
        scene = make_scene(evaluate_step(state, problem), setup, problem)
        learnt = scene.learnt if said else None
        self.lab.open(Model(scene.params, CLASSES, setup.eye, scene.scaling, learnt))

    @invariant()
    def nothing_learnt_is_called_unseen(self) -> None:
        run = self.lab.run
        if run.length < 0:
            start = run.setup.start
            if not isinstance(start, str):
                self.check(run.setup, self.book.get(bits(start), frozenset()))
            return
        for step in range(run.length + 1):
            learnt = self.book.get(bits(self.state_at(step).params), frozenset())
            self.check(run.setup_at(step), learnt)
            # What would be in force if somebody went on from there.
            for since, setup in self.lab.ahead(step)[:1]:
                assert since <= step
                self.check(setup, learnt)

    def check(self, setup: Setup, learnt: Collection[bytes]) -> None:
        dataset = setup.dataset
        if dataset.before is None:
            return  # the window says then that nobody knows
        for example, out in zip(dataset.examples, dataset.held_out, strict=True):
            assert not (out and keys_of(example.photo) & set(learnt)), example.photo.name

    def state_at(self, step: int) -> State:
        route = self.lab.run.route(step)
        return [route.origin, *replay(route, prepare)][-1]

    def write(self, last: int) -> None:
        """Write down what each state of the film has learnt."""
        run = self.lab.run
        for step in range(last):
            before = self.book.get(bits(self.state_at(step).params), frozenset())
            dataset = run.setup_at(step).dataset
            pairs = zip(dataset.examples, dataset.held_out, strict=True)
            now = frozenset().union(*(keys_of(e.photo) for e, out in pairs if not out))
            after = bits(self.state_at(step + 1).params)
            self.book[after] = self.book.get(after, frozenset()) | before | now


TestNothingLearntIsCalledUnseen = Learner.TestCase
TestNothingLearntIsCalledUnseen.settings = settings(stateful_step_count=30)
