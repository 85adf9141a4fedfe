"""The classes that a model can have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.model_file.classes import LONGEST_NAME, MOST_CLASSES, check_classes
from model.model_file.model_file import load, save
from model.sentence import Refusal
from tests.model.model_file.model_making import make_model


@pytest.mark.parametrize(
    "classes", [("dog", "cat"), ("강아지", "고양이"), ("👩‍🚀", "a b"), ("x" * LONGEST_NAME, "y")]
)
def test_names_that_can_be_written_down_will_do(classes: tuple[str, ...]) -> None:
    check_classes(classes)


@pytest.mark.parametrize(
    "name",
    ["", " ", "\t", "a\x1b[2J", "a\0", "a\x7f", "a\u2028b", "caf\udce9", "x" * (LONGEST_NAME + 1)],
)
def test_other_names_are_refused(name: str) -> None:
    with pytest.raises(Refusal, match="cannot be the name of a class") as refused:
        check_classes(("dog", name))
    assert str(refused.value).isprintable()


def test_two_classes_of_one_name_are_refused() -> None:
    with pytest.raises(Refusal, match=r"Two classes are called cat\. Rename one\."):
        check_classes(("dog", "cat", "cat"))


@pytest.mark.parametrize("count", [0, 1, MOST_CLASSES + 1])
def test_too_few_or_too_many_classes_are_refused(count: int) -> None:
    with pytest.raises(Refusal, match=f"2 to {MOST_CLASSES:,} classes apart, not {count:,}"):
        check_classes([str(number) for number in range(count)])


@given(st.lists(st.text(st.characters(codec=None)), min_size=2, max_size=3, unique=True))
def test_what_is_accepted_survives_being_saved(
    tmp_path_factory: pytest.TempPathFactory, classes: list[str]
) -> None:
    path = str(tmp_path_factory.getbasetemp() / "named.npz")
    try:
        check_classes(classes)
    except Refusal:
        return
    save(path, make_model(classes))

    assert load(path).classes == tuple(classes)
