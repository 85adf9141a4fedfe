"""The film as a beat wants it: which photos, eye, start and η, and how many steps."""

from collections.abc import Iterator
from dataclasses import replace

from gui.session.session import Session
from model.eyes import EYES, eye_named
from model.lab import Choices, Source
from model.lesson import Scenery
from model.training import Settings


def set_lab(session: Session, wanted: Scenery) -> Iterator[None]:
    """Set what a beat wants; what it does not name stays.

    It goes on at each `yield` when the session has come to rest (`in_turn`).
    """
    session.pause()
    yield
    if wanted.lab is not None:
        yield from _begin_anew(session, wanted)
        if wanted.step:
            session.step(wanted.step)
            yield
        return
    if wanted.eye is not None:
        session.set_eye(eye_named(wanted.eye))
        yield
    choices = session.lab.choices
    settings = choices.settings
    session.choose(
        replace(
            choices,
            start=wanted.start or choices.start,
            settings=replace(settings, rate=wanted.rate or settings.rate),
        )
    )
    yield
    if wanted.step is not None:
        session.go_to(min(wanted.step, session.state.length))
        yield
        if wanted.step > session.state.step:
            session.step(wanted.step - session.state.step)
            yield


def _begin_anew(session: Session, wanted: Scenery) -> Iterator[None]:
    """Begin a film that is the same on every computer, whatever has been chosen before."""
    lab = session.lab
    # Without photos of their own somebody goes on with the sketches.
    source: Source = "photos" if wanted.lab == "photos" and lab.own_photos else "sketches"
    if source == "sketches" and lab.examples_of("sketches") != session.sketches:
        session.set_sketches(session.sketches)
        yield
    session.use(source)
    yield
    if wanted.eye is not None or source == "sketches":
        session.set_eye(EYES[0] if wanted.eye is None else eye_named(wanted.eye))
        yield
    eye = lab.choices.eye
    start = wanted.start or ("zero" if source == "sketches" else eye.defaults.start)
    settings = Settings(rate=wanted.rate or eye.defaults.rate, l2=eye.defaults.l2)
    # Twice: a film that this comes back to brings the settings that it was made with.
    for _ in range(2):
        session.choose(Choices(source, eye, start=start, settings=settings))
        yield
    session.reset()
    yield
    if lab.examples and source == "sketches":
        session.follow(lab.examples[0].photo)
    yield
