"""How today's photos are divided for a film: none that it has learnt from is held out."""

from model.lab.choices import CLASSES
from model.photos.dataset import Dataset, Example, make_dataset
from model.photos.learnt import Learnt
from model.training.run import Run
from model.training.setup import Setup, same_beginning


def divide(
    run: Run | None, wanted: Setup, examples: tuple[Example, ...], before: Learnt | None
) -> Dataset:
    """Set photos in use aside for a film.

    As long as neither the photos nor the share have changed, a film keeps its dataset.

    run:    the film; None for one that has yet to be begun.
    wanted: what is chosen.
    before: what the start has learnt from; None when that is unknown.
    """
    if run is not None and same_beginning(run.setup, wanted):
        present = todays(run)
        same = present.examples == examples
        if run.length < 0:
            same = same and present.before is before
        elif not same or run.setup_at(run.length).dataset is not present:
            before = run.learnt
            same = same and not present.is_too_late(before)
        if same:
            return present
    return make_dataset(CLASSES, examples, wanted.held_out_share, before)


def todays(run: Run) -> Dataset:
    """Give the dataset with which a film goes on at its end, or from where another way begins."""
    parted = run.length < 0 or run.setup is not run.setup_at(min(run.shown, run.length))
    return (run.setup if parted else run.setup_at(run.length)).dataset


def count_moved(old: Dataset, new: Dataset) -> int:
    """Count the photos that were held out and are training photos now."""
    held_out = {example.photo.digest for example in old.side(held_out=True)}
    return sum(example.photo.digest in held_out for example in new.side(held_out=False))
