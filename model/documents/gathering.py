"""What a learner hands in, gathered from where it is: the course, and a film of training."""

from collections.abc import Mapping

import numpy as np

from model.classifier import chance_loss
from model.documents.handin import Answered, Handin, Run, Seen, Worked
from model.documents.picture import data_address, small_square, weight_picture
from model.filling import Say
from model.inspection import Answers, answers_about
from model.lesson.chapter import Chapter
from model.lesson.course import Course
from model.lesson.lecture import lecture_numbers
from model.lesson.markup import read_marked
from model.lesson.progress import Progress, clean
from model.lesson.reference import fill
from model.particle import with_particle
from model.training import Marks, Scene

LONGEST_NAME = 60

MOST_SHOWN = 24
"""So many photos fit on two pages of paper with all the rest; wrong ones go first."""


def make_handin(
    name: str, language: str, course: Course, film: tuple[Scene, Marks] | None, say: Say
) -> Handin:
    """Gather what is handed in.

    name:     as the learner writes it; it may be empty.
    language: the one that `say` speaks.
    film:     a step and the marked losses of its film; None where nothing was trained.
    """
    numbers, progress = lecture_numbers(), course.progress
    return Handin(
        name=clean(name)[:LONGEST_NAME],
        language=language,
        chapters=tuple(_worked(one, progress, numbers) for one in course.chapters),
        sentences=tuple(
            said
            for chapter in course.chapters
            for beat in range(len(chapter.beats))
            for said in progress.sentences.get(f"{chapter.name}/{beat}", ())
        ),
        run=None if film is None else _run(*film, say),
    )


def _worked(chapter: Chapter, progress: Progress, numbers: Mapping[str, float]) -> Worked:
    answers = []
    for beat in chapter.beats:
        if beat.question is None:
            continue
        key = f"{chapter.name}/{beat.question.id}"
        choices = beat.question.choices
        chosen = progress.answers.get(key, (-1,))[0]
        read = {**numbers, **progress.numbers.get(key, {})}
        answers.append(
            Answered(
                key=key,
                question=_plain(beat.question.text, read),
                choices=tuple(_plain(choice.text, read) for choice in choices),
                # The chapter may have been another one when it was answered.
                chosen=chosen if chosen < len(choices) else -1,
                right=[choice.right for choice in choices].index(True),
            )
        )
    done = chapter.name in progress.done
    return Worked(chapter.name, chapter.title, done=done, answers=tuple(answers))


def _plain(text: str, numbers: Mapping[str, float]) -> str:
    """Give a text as it was read; a number of the window that was not noted then is "…"."""
    return read_marked(fill(text, numbers, with_particle), ()).plain


def _run(scene: Scene, marks: Marks, say: Say) -> Run | None:
    """Give what is told of a film up to a step; None where no step was taken."""
    training, held_out = scene.training, scene.held_out
    if scene.step == 0 or training is None or held_out is None:
        return None
    before = marks.steps < scene.step
    setup = scene.setup
    answers = answers_about(scene, held_out=True)
    return Run(
        eye=say(setup.eye.label),
        rate=setup.settings.rate,
        photos=(len(training.labels), len(held_out.labels)),
        steps=np.append(marks.steps[before], scene.step),
        training=np.append(marks.training[before], training.loss),
        held_out=np.append(marks.held_out[before], held_out.loss),
        chance=chance_loss(len(setup.dataset.classes)),
        right=(training.right, held_out.right),
        weights=None
        if setup.eye.shape is None
        else data_address(weight_picture(scene.params, setup.eye.shape)),
        seen=() if answers is None else _seen(answers),
    )


def _seen(answers: Answers) -> tuple[Seen, ...]:
    """Show as many photos as there is room for: wrong ones first, and others from all over."""
    is_wrong = answers.wrong()
    wrong, others = np.flatnonzero(is_wrong)[:MOST_SHOWN], np.flatnonzero(~is_wrong)
    room = min(MOST_SHOWN - len(wrong), len(others))
    spread = others[np.linspace(0, len(others) - 1, room).round().astype(int)]
    chosen = [*wrong.tolist(), *spread.tolist()]
    return tuple(
        Seen(
            data_address(small_square(answers.examples[index].photo)),
            int(answers.labels[index]),
            float(answers.probabilities[index]),
            not is_wrong[index],
        )
        for index in chosen
    )
