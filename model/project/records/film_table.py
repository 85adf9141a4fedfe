"""The films of a project: losses, marks, key frames, branches, and the step that is shown."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import get_args

import numpy as np

from model.archive.refusals import damaged
from model.eyes import MOST_NUMBERS
from model.eyes.scaling import SCALINGS, Scaling
from model.lab.choices import FilmKey, ScalingChoice, Source
from model.lab.films import OPENED
from model.params import Doubles, Params
from model.photos.dataset import Dataset
from model.project.fields import Fields
from model.project.heaps import HeapReader, HeapWriter
from model.project.inventory import Inventory
from model.project.records.eye_table import Eyes
from model.project.records.setup_table import STARTS, put_params, take_params
from model.project.records.stop_record import read_stop, write_stop
from model.training.branch import Branch, Legs, RunSnapshot
from model.training.history import KEY_FRAMES, HistorySnapshot, Marks
from model.training.optimisers import OPTIMISERS
from model.training.setup import Setup
from model.training.training import LAST_STEP, State

SOURCES: tuple[Source, ...] = get_args(Source)
SCALING_CHOICES: tuple[ScalingChoice, ...] = (*SCALINGS, OPENED)

MOST_STATES = 100_000
_FACTS = 5  # of a state: its step, its memory's optimiser, since when, how much, and its size
_NO_MEMORY = len(OPTIMISERS)


def write_films(
    films: Mapping[FilmKey, RunSnapshot], inventory: Inventory
) -> list[dict[str, object]]:
    """Number what films are made of."""
    return [
        {
            "source": source,
            "eye": eye.name,
            "scaling": scaling,
            "start": start,
            "shown": run.shown,
            "branches": [
                {"origin": branch.origin, **_written(branch, inventory)} for branch in run.branches
            ],
            **_written(run, inventory),
        }
        for (source, eye, scaling, start), run in films.items()
    ]


def write_histories(inventory: Inventory, heaps: HeapWriter) -> dict[str, object]:
    """Write states and histories; gives what is to be known of them."""
    for state in inventory.states.things:
        kind = state.optimiser_type
        which = _NO_MEMORY if kind is None else OPTIMISERS.index(kind)
        size = put_params(heaps, state.params)
        for kept in state.memory:
            put_params(heaps, kept)
        heaps.put("places", [state.step, which, state.since, len(state.memory), size])
    histories = []
    for history in inventory.histories.things:
        for frames in (history.key_frames, history.whole):
            heaps.put("places", [inventory.states.place(state) for state in frames.values()])
        heaps.put("losses", history.losses)
        for column in history.marks:
            heaps.put("losses", column)
        histories.append(
            {
                "steps": len(history.losses),
                "marks": len(history.marks.steps),
                "spacing": history.spacing,
                "key_frames": len(history.key_frames),
                "whole": len(history.whole),
            }
        )
    return {"states": len(inventory.states.things), "histories": histories}


def read_states(record: Fields, heaps: HeapReader) -> tuple[State, ...]:
    """Read states."""
    # How much an optimiser remembers, it says of params of any size.
    kept = [len(kind().start(Params.zeros(0, 0))) for kind in OPTIMISERS] + [0]
    facts = heaps.take("places", _FACTS * record.whole("states", 0, MOST_STATES))
    found = []
    for step, which, since, memory, size in facts.reshape(-1, _FACTS).tolist():
        sound = 0 <= since <= step <= LAST_STEP and 0 < size <= MOST_NUMBERS
        if not (sound and 0 <= which < len(kept) and memory == kept[which]):
            raise damaged()
        params, *others = (take_params(heaps, size) for _ in range(1 + memory))
        kind = None if which == _NO_MEMORY else OPTIMISERS[which]
        found.append(State(step, params, tuple(others), kind, since))
    return tuple(found)


def read_histories(
    record: Fields, heaps: HeapReader, states: Sequence[State]
) -> tuple[HistorySnapshot, ...]:
    """Read what is kept of steps."""
    return tuple(_history(fields, heaps, states) for fields in record.each("histories"))


class Films:
    """What the films of a project are read with."""

    def __init__(
        self, eyes: Eyes, setups: Sequence[Setup], histories: Sequence[HistorySnapshot]
    ) -> None:
        self._eyes, self._setups, self._histories = eyes, setups, histories
        self._trainable: dict[int, bool] = {}

    def read(self, records: Sequence[Fields]) -> Mapping[FilmKey, RunSnapshot]:
        """Read films."""
        found = dict(map(self._film, records))
        if len(found) < len(records):
            raise damaged()
        return MappingProxyType(found)

    def _film(self, fields: Fields) -> tuple[FilmKey, RunSnapshot]:
        key: FilmKey = (
            fields.one_of("source", SOURCES),
            self._eyes.named(fields, "eye"),
            fields.one_of("scaling", SCALING_CHOICES),
            fields.one_of("start", STARTS),
        )
        history = fields.at("history", self._histories)
        run = RunSnapshot(
            self._setup(fields, key),
            fields.whole("shown", 0, max(0, history.length)),
            read_stop(fields, "stopped"),
            fields.text("name"),
            tuple(self._branch(branch, key) for branch in fields.each("branches")),
            history,
            self._schedule(fields, key, history),
        )
        return key, run

    def _branch(self, fields: Fields, key: FilmKey) -> Branch:
        history = fields.at("history", self._histories)
        if history.length < 0:
            raise damaged()
        return Branch(
            fields.text("name"),
            fields.whole("origin", 0, history.length),
            self._setup(fields, key),
            history,
            self._schedule(fields, key, history),
            read_stop(fields, "stopped"),
        )

    def _setup(self, fields: Fields, key: FilmKey) -> Setup:
        """Read the setup of a film, which has to be one of its kind."""
        _, eye, scaling, start = key
        setup = fields.at("setup", self._setups)
        opened = isinstance(setup.scaling, Scaling)
        # An opened model is its own start.
        fits = opened if scaling == OPENED else (scaling, start) == (setup.scaling, setup.start)
        if not fits or setup.eye != eye or opened == isinstance(setup.start, str):
            raise damaged()
        return setup

    def _schedule(self, fields: Fields, key: FilmKey, history: HistorySnapshot) -> Legs:
        """Read since which step each setup is in force; each can be trained with."""
        legs = tuple(
            (leg.whole("since", 0, max(0, history.length)), self._setup(leg, key))
            for leg in fields.each("schedule")
        )
        steps = [since for since, _ in legs]
        ascending = all(one < other for one, other in pairwise(steps))
        begun = steps[:1] == [0] if history.length >= 0 else not steps
        if not (ascending and begun and all(self._can_train(setup.dataset) for _, setup in legs)):
            raise damaged()
        if any(state.params.W.shape[1] != key[1].size for state in history.states):
            raise damaged()
        return legs

    def _can_train(self, dataset: Dataset) -> bool:
        known = self._trainable.get(id(dataset))
        if known is None:
            known = self._trainable[id(dataset)] = dataset.refusal() is None
        return known


def _written(film: RunSnapshot | Branch, inventory: Inventory) -> dict[str, object]:
    """Number what a film and a branch have in common."""
    return {
        "name": film.name,
        "setup": inventory.of_setup(film.setup),
        "history": inventory.of_history(film.history),
        "schedule": [
            {"since": since, "setup": inventory.of_setup(setup)} for since, setup in film.schedule
        ],
        "stopped": write_stop(film.stopped),
    }


def _history(fields: Fields, heaps: HeapReader, states: Sequence[State]) -> HistorySnapshot:
    counts = (fields.whole("key_frames", 0, KEY_FRAMES), fields.whole("whole", 0, KEY_FRAMES))
    key_frames, whole = (
        {states[at].step: states[at] for at in heaps.take_places(count, len(states))}
        for count in counts
    )
    losses = heaps.take("losses", fields.whole("steps", 0, LAST_STEP + 1))
    length = len(losses) - 1
    marks = Marks(*_columns(heaps, fields.whole("marks", 0, LAST_STEP + 1)))
    spacing = fields.whole("spacing", 1, LAST_STEP)
    steps = marks.steps
    sound = (
        np.isfinite(losses).all()
        and all(step % spacing == 0 for step in key_frames)
        and all(step <= length for step in (*key_frames, *whole))
        and np.isfinite(steps).all()
        and (np.diff(steps) > 0).all()
        and (not len(steps) or (steps[0] >= 0 and steps[-1] <= length))
        and (0 in key_frames and length in whole if length >= 0 else not key_frames and not whole)
    )
    if not sound:
        raise damaged()
    frames = MappingProxyType(key_frames), MappingProxyType(whole)
    return HistorySnapshot(losses, marks, spacing, *frames)


def _columns(heaps: HeapReader, count: int) -> Iterator[Doubles]:
    return (heaps.take("losses", count) for _ in Marks._fields)
