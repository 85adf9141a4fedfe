"""What votes say in plain words, with the numbers of the moment: true of every photo and step."""

from PySide6.QtCore import QCoreApplication

from gui.rooms.score.classes import class_name
from gui.style import text
from gui.style.language import fill
from gui.widgets.words.significant import decimals_for
from model.inspection import PixelVotes, Votes

DIGITS = 2
CANCEL = 0.1
"""The strongest nearly cancel where their sum is no more of all of them without their signs."""


def zero_words() -> str:
    """Say what weights of 0 make of every photo."""
    return QCoreApplication.translate(
        "VoteWords", "Every weight is 0, so every score is 0: half and half."
    )


def bias_alone_words() -> str:
    """Say what weights of 0 make of every photo, where b is not 0."""
    return QCoreApplication.translate(
        "VoteWords", "Every weight is 0, so only b speaks: it says the same of every photo."
    )


def vote_decimals(largest: float) -> int:
    """Say with how many decimals to write numbers of which this is the largest."""
    if not 0.0 < largest < 1e15:
        return 2
    return decimals_for(largest, DIGITS, least=0 if largest >= 1000 else 2)


def pixel_headline(found: PixelVotes) -> str:
    """Say how the votes of all pixels make the score."""
    translate = QCoreApplication.translate
    decimals = vote_decimals(max(abs(found.raising), abs(found.lowering)))
    up, bias, total = (round(n, decimals) for n in (found.raising, found.bias, found.total))
    down = total - bias - up
    gaps = {"up": up, "down": down, "bias": bias, "total": total}
    numbers = {key: text.signed(value, decimals) for key, value in gaps.items()}
    if bias == 0:
        words = translate("VoteWords", "Every pixel votes: {up} {name}, {down} {other}.")
    else:
        words = translate(
            "VoteWords", "Every pixel votes: {up} {name}, {down} {other}; b is {bias}."
        )
    if found.row is not None:
        end = translate("VoteWords", "The {name}'s score is {total}.")
    elif total > 0:
        end = translate("VoteWords", "Together {total}: the dog is ahead.")
    elif total < 0:
        end = translate("VoteWords", "Together {total}: the cat is ahead.")
    else:
        end = translate("VoteWords", "Together {total}: neither is ahead.")
    names = {"name": class_name(found.side), "other": class_name(1 - found.side)}
    return f"{fill(words, **numbers, **names)} {fill(end, **numbers, **names)}"


def feature_headline(found: Votes, decimals: int) -> str:
    """Say what the features add up to, and whether the strongest decide or all the others."""
    translate = QCoreApplication.translate
    written = found.rounded(decimals)
    top, size = float(written.votes.sum()), float(abs(found.votes).sum())
    gaps = {
        "count": text.count(len(found.features)),
        "others": text.count(found.others),
        "top": text.signed(top, decimals),
        "rest": text.signed(written.rest, decimals),
        "total": text.signed(written.total, decimals),
    }
    if abs(top) <= CANCEL * size and found.others:
        words = translate(
            "VoteWords",
            "No feature decides: the {count} strongest nearly cancel, {others} others "
            "bring {rest}.",
        )
    elif found.others:
        words = translate("VoteWords", "The {count} strongest bring {top}, {others} others {rest}.")
    else:
        words = translate("VoteWords", "All {count} features together bring {top}.")
    story = translate("VoteWords", "The clues cancel: neither is ahead.")
    if written.total * written.rest > 0 and abs(written.rest) > abs(top):
        story = translate("VoteWords", "Many small clues add up to: {name}.")
    elif written.total:
        story = translate("VoteWords", "The clues add up to: {name}.")
    name = class_name(0 if written.total > 0 else 1)
    end = translate("VoteWords", "With b: {total}.")
    return f"{fill(story, name=name)} {fill(words, **gaps)} {fill(end, **gaps)}"


def sign_words(x: float, w: float, vote: float, side: int, *, of_pixel: bool, centred: bool) -> str:
    """Say why a vote has its sign.

    x, w:    of what speaks; NaN where its parts have different signs.
    vote:    their product, or the sum of such products.
    side:    the class that a positive vote speaks for.
    centred: whether x is 0 at the mean.
    """
    translate = QCoreApplication.translate
    if vote == 0:
        return translate("VoteWords", "It says nothing: x or w is 0 here.")
    name = class_name(side if vote > 0 else 1 - side)
    if not (x and w and x == x and w == w):
        return fill(
            translate("VoteWords", "Its colours disagree; together they speak for the {name}."),
            name=name,
        )
    much = _amount_words(x > 0, of_pixel=of_pixel, centred=centred)
    if w > 0 and x > 0:
        why = translate("VoteWords", "{much}, w positive: plus times plus speaks for the {name}.")
    elif w > 0:
        why = translate("VoteWords", "{much}, w positive: minus times plus speaks for the {name}.")
    elif x > 0:
        why = translate("VoteWords", "{much}, w negative: plus times minus speaks for the {name}.")
    else:
        why = translate("VoteWords", "{much}, w negative: minus times minus speaks for the {name}.")
    return fill(why, much=much, name=name)


def amount_words(x: float) -> str:
    """Say in a word whether there is more of a feature than at the mean."""
    translate = QCoreApplication.translate
    if x == 0:
        return translate("VoteWords", "mean")
    return translate("VoteWords", "much") if x > 0 else translate("VoteWords", "little")


def _amount_words(above: bool, *, of_pixel: bool, centred: bool) -> str:
    """Say what the sign of x means."""
    translate = QCoreApplication.translate
    if not centred:
        return translate("VoteWords", "x > 0") if above else translate("VoteWords", "x < 0")
    if of_pixel and above:
        return translate("VoteWords", "Brighter than the mean (x > 0)")
    if of_pixel:
        return translate("VoteWords", "Darker than the mean (x < 0)")
    if above:
        return translate("VoteWords", "Much of it (x > 0)")
    return translate("VoteWords", "Little of it (x < 0)")
