"""What `train` says at its end, to people or as JSON to another program."""

import json
from collections import Counter
from collections.abc import Sequence

from model.classifier import Evaluation
from model.commands.console import plain
from model.commands.course import Course
from model.inspection.tally import count_hits
from model.photos.dataset import Dataset
from model.photos.search.gathered import Skipped
from model.sentence import Sentence


def as_json(
    dataset: Dataset,
    course: Course,
    skipped: Sequence[Skipped],
    split: Sentence | None,
    seconds: float,
) -> str:
    """Write the report that `train --help` describes.

    skipped: files that were not read, and photos with two labels.
    split:   how the folder has divided its photos; None when it has not.
    seconds: from the first look at the folder to the saved model.
    """
    training, held_out = course.training, course.held_out
    report = {
        "photos": len(dataset.examples),
        "classes": dataset.classes,
        "held_out": dataset.held_out_count,
        "steps": course.steps,
        "losses": course.losses,
        "held_out_loss": held_out.loss if held_out else None,
        "accuracy": training.right / len(training.losses),
        "held_out_accuracy": held_out.right / len(held_out.losses) if held_out else None,
        "seconds": seconds,
        "skipped": [{"path": file.path, "reason": str(file.reason)} for file in skipped],
        "split": None if split is None else str(split),
    }
    return json.dumps(report, allow_nan=False)


def in_words(
    dataset: Dataset, course: Course, path: str, network: str | None, seconds: float
) -> str:
    """Write the report for people.

    path:    where the model was saved.
    network: the file that has to stay beside it; None when there is none.
    """
    training, held_out = course.training, course.held_out
    counts = Counter(example.label for example in dataset.examples)
    shelves = ", ".join(f"{counts[label]:,} {name}" for label, name in enumerate(dataset.classes))
    lines = [
        f"Photos: {len(dataset.examples):,} ({shelves}).",
        f"Loss: {course.losses[0]:.4f} at first, {training.loss:.4f} after step {course.steps:,}.",
        f"Training photos: {training.right:,} of {len(training.losses):,} right."
        f"{_by_class(training, dataset)}",
        "No photos were held out, so nobody knows how good the model is on others."
        if held_out is None
        else f"Held-out photos: {held_out.right:,} of {len(held_out.losses):,} right "
        f"(loss {held_out.loss:.4f}).{_by_class(held_out, dataset)}",
        f"Saved as {plain(path)} after {seconds:.1f} s.",
    ]
    if network is not None:
        lines.append(f"Keep the network {plain(network)} beside it.")
    return "\n".join(lines)


def division_words(dataset: Dataset, split: Sentence | None) -> list[str]:
    """Say how the folder has divided its photos, if it has."""
    lines = [] if split is None else [f"{split}"]
    if dataset.overruled:
        lines.append(
            f"Learnt from all the same, as copies of training photos: {dataset.overruled:,}."
        )
    return lines


def _by_class(evaluation: Evaluation, dataset: Dataset) -> str:
    """Count each class by itself, and what one answer to all would score, where they differ."""
    counted = count_hits(evaluation)
    if not counted.unequal:
        return ""
    shares = ", ".join(
        f"{name} {right:,} of {of:,}"
        for name, right, of in zip(dataset.classes, counted.rights, counted.totals, strict=True)
    )
    name, most = dataset.classes[counted.commonest], counted.totals[counted.commonest]
    return f" By class: {shares}; always “{name}” would be {most:,} of {counted.total:,}."
