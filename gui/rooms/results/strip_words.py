"""What the strip of answers says in words: what stands on the wrong side, and each photo."""

from PySide6.QtCore import QCoreApplication

from gui.style import text
from gui.style.language import fill
from gui.widgets.words.photos import name_of
from gui.widgets.words.tallies import beside, none_of
from model.inspection import EVEN, Answers, HeldOutKind
from model.sketches import only_sketches


def headline(answers: Answers, of: HeldOutKind | None, threshold: float, *, tied: bool) -> str:
    """Say how many are right and what is wrong.

    of:   of whom the held-out ones are; None where these are the ones it has learnt from.
    tied: all scores are equal, so that every answer is the first class.
    """
    if threshold != EVEN:
        return _with_another_threshold(answers, threshold)
    tally = answers.tally
    right = fill(_right(answers, of), share=text.share(tally.right, tally.total)) + beside(tally)
    if tied:
        return fill(
            QCoreApplication.translate(
                "StripWords",
                "All scores are equal, so all stand at ½ and are called dogs: {right}.",
            ),
            right=right,
        )
    wrong = _wrong(answers)
    if not wrong:
        words = QCoreApplication.translate(
            "StripWords", "{right}: each of them stands on its own side of ½."
        )
        return fill(words, right=right)
    words = QCoreApplication.translate("StripWords", "{right}. On the wrong side: {wrong}.")
    return fill(words, right=right, wrong=wrong)


def photo_words(answers: Answers, place: int) -> str:
    """Say what stands at a place: "dog sketch 3 · dog · P(dog) 0.40 · wrong"."""
    label = (
        QCoreApplication.translate("StripWords", "a dog"),
        QCoreApplication.translate("StripWords", "a cat"),
    )[int(answers.labels[place])]
    wrong = answers.answers[place] != answers.labels[place]
    words = QCoreApplication.translate("StripWords", "{name} · {label} · P(dog) {share} · right")
    if wrong:
        words = QCoreApplication.translate(
            "StripWords", "{name} · {label} · P(dog) {share} · wrong"
        )
    return fill(
        words,
        name=name_of(answers.examples[place].photo),
        label=label,
        share=text.probability(float(answers.probabilities[place])),
    )


def threshold_words(threshold: float) -> str:
    """Write a threshold: "½", "0.30"."""
    return "½" if threshold == EVEN else text.number(threshold, 2)


def _right(answers: Answers, of: HeldOutKind | None) -> str:
    if of is None:
        if only_sketches(example.photo for example in answers.examples):
            return QCoreApplication.translate("StripWords", "{share} training sketches right")
        return QCoreApplication.translate("StripWords", "{share} training photos right")
    return {
        "sketches": QCoreApplication.translate("StripWords", "{share} unseen sketches right"),
        "photos": QCoreApplication.translate("StripWords", "{share} unseen photos right"),
        "unknown": QCoreApplication.translate("StripWords", "{share} held-out photos right"),
    }[of]


def _wrong(answers: Answers) -> str:
    """Name what is wrong, class by class; nothing where nothing is."""
    one = (
        QCoreApplication.translate("StripWords", "1 dog"),
        QCoreApplication.translate("StripWords", "1 cat"),
    )
    many = (
        QCoreApplication.translate("StripWords", "{count} dogs"),
        QCoreApplication.translate("StripWords", "{count} cats"),
    )
    wrong = answers.wrong()
    parts = []
    for label in (0, 1):
        count = int((wrong & (answers.labels == label)).sum())
        if count:
            words = one[label] if count == 1 else many[label]
            parts.append(fill(words, count=text.count(count)))
    if len(parts) < 2:
        return "".join(parts)
    both = QCoreApplication.translate("StripWords", "{dogs} and {cats}")
    return fill(both, dogs=parts[0], cats=parts[1])


def _with_another_threshold(answers: Answers, threshold: float) -> str:
    wrong = answers.wrong(threshold)
    some = (
        QCoreApplication.translate("StripWords", "{share} dogs"),
        QCoreApplication.translate("StripWords", "{share} cats"),
    )
    parts = []
    for label, of in enumerate(answers.tally.totals[:2]):
        count = int((wrong & (answers.labels == label)).sum())
        parts.append(fill(some[label], share=text.share(count, of)) if of else none_of()[label])
    words = QCoreApplication.translate(
        "StripWords",
        "If it said “dog” from {threshold} on, {dogs} and {cats} would be wrong. The program "
        "itself decides at ½.",
    )
    return fill(words, threshold=text.number(threshold, 2), dogs=parts[0], cats=parts[1])
