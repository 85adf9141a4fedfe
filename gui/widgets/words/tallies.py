"""Right answers in words, class by class, for where their sum alone would mislead."""

from PySide6.QtCore import QCoreApplication

from gui.style import text
from gui.style.language import fill
from model.inspection import HeldOutKind, Tally


def by_class(tally: Tally) -> str:
    """Count each class by itself: "dogs 25 of 25, cats 0 of 1", or "dogs 2 of 2, no cats"."""
    some = (
        QCoreApplication.translate("TallyWords", "dogs {share}"),
        QCoreApplication.translate("TallyWords", "cats {share}"),
    )
    counted = zip(some, none_of(), tally.rights, tally.totals, strict=True)
    return ", ".join(
        fill(words, share=text.share(right, of)) if of else none
        for words, none, right, of in counted
    )


def none_of() -> tuple[str, str]:
    """Say that there are none of a class: of none, nothing is a share."""
    return (
        QCoreApplication.translate("TallyWords", "no dogs"),
        QCoreApplication.translate("TallyWords", "no cats"),
    )


def always(tally: Tally) -> str:
    """Say what the best constant answer would score: "always “dog”: 25 of 26"."""
    words = (
        QCoreApplication.translate("TallyWords", "always “dog”: {share}"),
        QCoreApplication.translate("TallyWords", "always “cat”: {share}"),
    )[tally.commonest]
    return fill(words, share=text.share(tally.totals[tally.commonest], tally.total))


def why_always() -> str:
    """Explain what `always` says."""
    return QCoreApplication.translate(
        "TallyWords",
        "Giving the same answer to every photo would be right so often: there are many more of "
        "one class than of the other.",
    )


def beside(tally: Tally) -> str:
    """Say in brackets what the sum of unequal classes hides; nothing where it hides nothing."""
    return f" ({by_class(tally)}; {always(tally)})" if tally.unequal else ""


def unseen_title(of: HeldOutKind) -> str:
    """Name those that are held out, as a title."""
    return {
        "sketches": QCoreApplication.translate("TallyWords", "On sketches it has never seen"),
        "photos": QCoreApplication.translate("TallyWords", "On photos it has never seen"),
        "unknown": QCoreApplication.translate("TallyWords", "On photos it may know already"),
    }[of]
