"""The films of all eyes, scalings and starts: one is shown, and choosing another loses none."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from model.lab.choices import FilmKey, ScalingChoice
from model.model_file.model_file import Model
from model.training.branch import Branch, RunSnapshot
from model.training.run import Run
from model.training.setup import Setup

OPENED: ScalingChoice = "opened"


class Films:
    """Runs by what they are films of. The others of the photos in use are ways not taken.

    key: of the film that is shown.
    """

    def __init__(self, key: FilmKey, taken: Mapping[FilmKey, RunSnapshot] | None = None) -> None:
        """Turn to the film of a key, among films that were taken down, if any."""
        self.key = key
        self._runs = {of: Run.of(snapshot) for of, snapshot in (taken or {}).items()}
        self._others: tuple[tuple[FilmKey, Branch], ...] = ()
        self._ways: tuple[Branch, ...] = ()
        self._find_others()

    @property
    def run(self) -> Run:
        """The film that is shown; it must have been begun."""
        return self._runs[self.key]

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

    def show(self, key: FilmKey) -> Run | None:
        """Turn to the film of a key; None where it has yet to be begun."""
        if key != self.key:
            self.key = key
            self._find_others()
        return self._runs.get(key)

    def begin(self, setup: Setup) -> Run:
        """Begin the film that is shown, where there is none yet."""
        run = self._runs[self.key] = Run(setup)
        return run

    def begin_again_with(self, model: Model) -> None:
        """Begin the films of opened models with a model's eye again, with that model."""
        for (_, eye, scaling, _), run in self._runs.items():
            if (eye, scaling) == (model.eye, OPENED):
                setup = replace(run.setup, scaling=model.scaling, start=model.params)
                run.begin_again(setup)

    def other(self, index: int) -> FilmKey | None:
        """Say which film a way not taken is; None for a branch of the film that is shown."""
        branches = len(self.run.branches)
        return None if index < branches else self._others[index - branches][0]

    def name_branch(self, index: int, name: str) -> None:
        """Give one of the ways not taken a name; with one it is kept before others."""
        key = self.other(index)
        if key is None:
            self.run.name_branch(index, name)
        else:
            self._runs[key].name = name
            self._find_others()

    def drop_branch(self, index: int) -> None:
        """Forget one of the ways not taken."""
        key = self.other(index)
        if key is None:
            self.run.drop_branch(index)
        else:
            del self._runs[key]
            self._find_others()

    def snapshot(self) -> Mapping[FilmKey, RunSnapshot]:
        """Take all films down as they are now."""
        return MappingProxyType({key: run.snapshot() for key, run in self._runs.items()})

    def _find_others(self) -> None:
        """Take down the films of the photos in use that are not shown."""
        self._others = tuple(
            (key, run.film())
            for key, run in self._runs.items()
            if key[0] == self.key[0] and key != self.key and run.length > 0
        )
