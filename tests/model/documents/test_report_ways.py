"""What was tried stands in a table, a film a row."""

from dataclasses import replace

from model.documents.markup import page
from model.documents.report_ways import ways_table
from model.documents.run_story import RunStory
from model.documents.wording import loss_words
from model.numeral import percent
from model.training.divergence import Diverged
from tests.model.documents.pages import Page
from tests.model.documents.stories import photo_examples, told, trained_lab
from tests.model.lab.labs import choose
from tests.model.making import train_run


def rows_of(story: RunStory) -> list[list[str]]:
    return Page(page("", "en", "", ways_table(story, str))).table("Film")[1:]


def test_each_film_has_its_settings_and_how_far_it_came() -> None:
    lab = trained_lab(6, rate=0.02)
    lab.look_at(2)
    choose(lab, settings=replace(lab.choices.settings, rate=0.04))
    train_run(lab.run, 3, start=2)
    lab.name_branch(0, "<i>slow")
    marks, (way,) = lab.run.history.marks, lab.branches

    mine, other = rows_of(told(lab))

    assert mine == [
        "the film of this report",
        "pixels 32 × 32, mean-centred, η 0.04, gradient descent",
        "–",
        "5",
        loss_words(marks.training[-1]),
        loss_words(marks.held_out[-1]),
        percent(marks.held_out_right[-1]),
    ]
    before = way.history.marks
    assert other[:4] == ["<i>slow", mine[1].replace("0.04", "0.02"), "2", "6"]
    assert other[4] == loss_words(before.training[-1])


def test_films_of_other_photos_and_those_that_blew_up_say_so() -> None:
    lab = trained_lab(4)
    lab.begin_again()
    lab.remove([lab.examples[-1].photo.digest])
    train_run(lab.run, 2)
    story = told(lab)
    (way,) = story.ways
    stopped = replace(way, stopped=Diverged(4, 99.0, 0.1, 0.0, "rate"))

    (_, other) = rows_of(replace(story, ways=(stopped,)))

    assert other[0] == "way 1"
    assert other[1].endswith("other photos, blew up")


def test_without_held_out_photos_there_is_nothing_to_say_of_them() -> None:
    lab = trained_lab(0, examples=photo_examples(8, held_out=False))
    train_run(lab.run, 2)
    lab.begin_again()
    train_run(lab.run, 1)

    assert [row[5:] for row in rows_of(told(lab))] == [["–", "–"], ["–", "–"]]


def test_one_film_alone_has_no_table() -> None:
    story = told(trained_lab(2))

    assert ways_table(story, str) == ""
    assert ways_table(replace(story, film=None, ways=story.ways), str) == ""
