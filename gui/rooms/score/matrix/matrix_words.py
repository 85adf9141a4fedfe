"""What the page says: what has just moved what, in plain words."""

from PySide6.QtCore import QCoreApplication

from gui.rooms.score.classes import class_name
from gui.rooms.score.matrix.sums_shown import BIAS, REST, WRITTEN, SumsShown, weight_of
from gui.rooms.score.one_photo.vote_words import bias_alone_words, zero_words
from gui.style import text
from gui.style.language import fill
from model.inspection import SLIDE, WeightedSums
from model.numeral import shortest


def slide_headline(shown: SumsShown, before: WeightedSums | None) -> str:
    """Say what the last change has done; `before`: the numbers without it, None for no change."""
    translate, sums = QCoreApplication.translate, shown.sums
    weight, row = weight_of(shown.place), shown.row
    gaps = {"name": class_name(row), "score": shown.term_words(shown.score, sign=False)}
    if before is None or sums == SLIDE:
        return translate(
            "Matrix",
            "A score adds up every pixel times its weight. Pull a line: its weight changes, and "
            "one score.",
        )
    if sums.x != before.x:
        dog, cat = (shown.term_words(float(score), sign=False) for score in sums.scores)
        words = translate(
            "Matrix", "Another pixel moves both scores, to {dog} and {cat}: both rows look at it."
        )
        return fill(words, dog=dog, cat=cat)
    if shown.place == BIAS:
        words = translate(
            "Matrix",
            "b is the {name}'s start of {number}, whatever the photo: its score is {score}.",
        )
        return fill(words, number=shortest(sums.b[row]), **gaps)
    if shown.place == REST or weight is None:
        words = translate(
            "Matrix", "The rest of the {name}'s row brings {number} now: its score is {score}."
        )
        return fill(words, number=shown.term_words(sums.rest[row]), **gaps)
    words = translate(
        "Matrix",
        "The weight is {number} now, and only the {name}'s score moved, to {score}: each class has "
        "a row of its own.",
    )
    return fill(words, number=shortest(sums.W[row][weight]), **gaps)


def photo_headline(shown: SumsShown) -> str:
    """Say what the written products and all others bring to the framed row of a real photo."""
    if shown.is_zero:
        return bias_alone_words() if any(shown.sums.b) else zero_words()
    written = sum(shown.terms[place] for place in range(BIAS) if place != REST)
    words = QCoreApplication.translate(
        "Matrix",
        "{count} numbers of this photo bring {written} to the {name}'s score, all {others} others "
        "together {rest}.",
    )
    return fill(
        words,
        count=WRITTEN,
        written=shown.term_words(written),
        name=class_name(shown.row),
        others=text.count(shown.others or 0),
        rest=shown.term_words(shown.terms[REST]),
    )


def slide_note(shown: SumsShown) -> str:
    """Say kindly that the printed numbers do not multiply out, and what the rest has to bring."""
    row = shown.row
    alone = shown.score - shown.sums.rest[row]
    printed = float(SLIDE.scores[row])
    needed = shown.sums.rest_for(row, printed)
    words = QCoreApplication.translate(
        "Matrix",
        "“…” is every pixel that is not printed: the four and b make {alone}, so for the slide's "
        "{printed} the rest must bring {needed}.",
    )
    return fill(
        words,
        alone=shown.term_words(alone, sign=False),
        printed=shown.term_words(printed, sign=False),
        needed=shown.term_words(needed),
    )


def photo_note() -> str:
    """Say where the numbers of a photo come from."""
    return QCoreApplication.translate(
        "Matrix",
        "The numbers whose votes differ most between dog and cat, as the classifier has them at "
        "this step. The others are added up exactly.",
    )


def spoken_words(shown: SumsShown) -> str:
    """Say every number, for who does not see them."""
    translate = QCoreApplication.translate
    row_words = translate("Matrix", "{name}: {terms}, makes {score}")
    rows = []
    for row in (0, 1):
        terms = ", ".join(shown.term_words(term) for term in shown.terms_of(row))
        score = shown.term_words(float(shown.sums.scores[row]), sign=False)
        rows.append(fill(row_words, name=class_name(row), terms=terms, score=score))
    return ". ".join(rows)
