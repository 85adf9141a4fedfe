"""What a learner hands in at the end of the lesson: one page with their own run in it.

It shows their curve, their W, photos that the classifier had never seen and how many of them it got
right, their guesses with the answers, and two sentences of their own. Beside what is to be read the
same answers stand in it as JSON, of which `collection` makes a table of the whole class.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from model.documents.curve import curve
from model.documents.markup import Markup, page, tag, together
from model.documents.style import STYLE
from model.filling import Say
from model.numeral import of_softmax
from model.params import Doubles
from model.sentence import sentence

FORMAT = "downhill-handin-1"
"""What the JSON calls itself."""

MARKER = "application/json"
"""The type of the element that holds it."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A question of the lesson, and what was chosen first.

    key:     "chapter/question", the same in every language.
    chosen:  the number of the choice; −1 for none.
    right:   the number of the right one.
    """

    key: str
    question: str
    choices: tuple[str, ...]
    chosen: int
    right: int


@dataclass(frozen=True, slots=True)
class Worked:
    """A chapter, and what was done of it."""

    name: str
    title: str
    done: bool
    answers: tuple[Answered, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """A held-out photo with its answer.

    picture:  its address, `picture.data_address`.
    label:    0 for dog, 1 for cat.
    share:    P(dog).
    is_right: whether the answer is the label, see `model.inspection.Answers.wrong`.
    """

    picture: str
    label: int
    share: float
    is_right: bool


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """A film of training.

    photos:   how many there are to train on, and held out.
    steps, training, held_out: the marked steps and the losses at them, (M,) float64 each.
    chance:   the loss of knowing nothing.
    right:    how many of the training photos, and of the held-out ones, the answer is right for.
    weights:  the address of the picture of W; None where W has no picture.
    seen:     held-out photos, as many as are shown, in that order.
    """

    eye: str
    rate: float
    photos: tuple[int, int]
    steps: Doubles
    training: Doubles
    held_out: Doubles
    chance: float
    right: tuple[int, int]
    weights: str | None
    seen: tuple[Seen, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Handin:
    """What is handed in.

    name:      what the learner calls themselves; may be empty.
    sentences: their own.
    run:       None where nothing was trained.
    """

    name: str
    language: str
    chapters: tuple[Worked, ...]
    sentences: tuple[str, ...]
    run: Run | None


def write_handin(handin: Handin, say: Say) -> str:
    """Write the page, in the language of `say`."""
    title = say(sentence("What I have learnt from Downhill"))
    parts: list[Markup] = [tag("h1", title), tag("p", handin.name, class_="muted")]
    if handin.run is not None:
        parts.append(_run(handin.run, say))
    if any(handin.sentences):
        parts.append(tag("h2", say(sentence("In my own words"))))
        parts += [tag("blockquote", said) for said in handin.sentences if said]
    parts += [tag("h2", say(sentence("My guesses"))), *_guesses(handin.chapters, say)]
    data = tag("script", Markup(_data(handin)), type=MARKER, id=FORMAT)
    return page(title, handin.language, STYLE, *parts, data)


def _run(run: Run, say: Say) -> Markup:
    trained, held_out = run.photos
    right = sentence(
        "After {steps} steps it is right about {right} of {count} photos that it had never seen, "
        "and about {learnt} of the {trained} that it learnt from.",
        steps=int(run.steps[-1]),
        right=run.right[1],
        count=held_out,
        learnt=run.right[0],
        trained=trained,
    )
    how = sentence("Eye: {eye}. Learning rate: {rate}.", eye=run.eye, rate=run.rate)
    words = say(
        sentence("The loss against the step: solid for training photos, dashed for unseen ones.")
    )
    drawn = curve(run.steps, run.training, run.held_out, run.chance, words)
    figures = [tag("figure", drawn, tag("figcaption", words))]
    if run.weights is not None:
        caption = say(sentence("W: orange speaks for the dog, blue for the cat."))
        figures.append(
            tag(
                "figure",
                tag("img", src=run.weights, alt=caption, class_="weights"),
                tag("figcaption", caption),
            )
        )
    return together(
        tag("h2", say(sentence("My classifier"))),
        tag("p", say(right)),
        tag("p", say(how), class_="muted"),
        tag("div", *figures, class_="beside"),
        _photos(run.seen, say),
    )


def _photos(seen: Sequence[Seen], say: Say) -> Markup:
    if not seen:
        return together()
    names = say(sentence("dog")), say(sentence("cat"))
    figures = [
        tag(
            "figure",
            tag("img", src=one.picture, alt=names[one.label]),
            tag("figcaption", f"P({names[0]}) {of_softmax(one.share)}"),
            class_="right" if one.is_right else "wrong",
        )
        for one in seen
    ]
    headline = sentence("Photos it had never seen; those it gets wrong are framed")
    return together(tag("h2", say(headline)), tag("div", *figures, class_="photos"))


def _guesses(chapters: Sequence[Worked], say: Say) -> list[Markup]:
    answered = [
        (chapter, [one for one in chapter.answers if one.chosen >= 0]) for chapter in chapters
    ]
    if not any(answers for _, answers in answered):
        return [tag("p", say(sentence("No question has been answered yet.")))]
    done = sentence(
        "{done} of {count} chapters done",
        done=sum(chapter.done for chapter in chapters),
        count=len(chapters),
    )
    signs = sentence("✓ was right at once. ✗ was not: the right answer stands after the arrow.")
    blocks = [
        tag("section", tag("h3", chapter.title), *map(_guess, answers))
        for chapter, answers in answered
        if answers
    ]
    return [
        tag("p", say(done)),
        tag("p", say(signs), class_="muted"),
        tag("div", *blocks, class_="guesses"),
    ]


def _guess(answer: Answered) -> Markup:
    """Write a question with its first answer, and the right one where that is another."""
    is_right = answer.chosen == answer.right
    return tag(
        "p",
        f"{'✓' if is_right else '✗'} {answer.question} ",
        tag("b", answer.choices[answer.chosen]),
        "" if is_right else f" → {answer.choices[answer.right]}",
    )


def _data(handin: Handin) -> str:
    """Write what `collection` reads; no "<" is in it, so it cannot end its element."""
    run = handin.run
    content = {
        "format": FORMAT,
        "name": handin.name,
        "chapters": [asdict(chapter) for chapter in handin.chapters],
        "sentences": handin.sentences,
        "steps": None if run is None else int(run.steps[-1]),
        "held_out": None if run is None else [run.right[1], run.photos[1]],
    }
    return json.dumps(content, ensure_ascii=True).replace("<", "\\u003c")
