"""Tables of paths and labels, as programs and people write them."""

import pytest

from model.photos.search import label_table as module
from model.photos.search.class_name import spelled
from model.photos.search.label_table import is_table, read_table
from model.sentence import Refusal


def rows(text: str | bytes) -> list[tuple[int, str, str, str | None]]:
    data = text.encode() if isinstance(text, str) else text
    found = read_table(data, "labels.csv", spelled)
    assert not found.mistakes
    return [(row.line, row.path, row.label, row.part) for row in found.rows]


def mistakes(text: str) -> list[tuple[int, str, str]]:
    found = read_table(text.encode(), "labels.csv", spelled).mistakes
    return [(line, path, str(why)) for line, path, why in found]


PLAIN = [(1, "a.jpg", "dog", None), (2, "in/b.jpg", "cat", None)]


def test_a_line_is_a_path_and_a_label() -> None:
    assert rows("a.jpg,dog\nin/b.jpg,cat\n") == PLAIN
    assert rows("a.jpg,Dogs\r\nin/b.jpg,고양이") == PLAIN


@pytest.mark.parametrize("between", [",", ";", "\t", " , "])
def test_columns_are_parted_as_spreadsheets_do(between: str) -> None:
    assert rows(f"a.jpg{between}dog\nin/b.jpg{between}cat\n") == PLAIN


@pytest.mark.parametrize("quote", ['"', "'"])
def test_either_mark_may_quote(quote: str) -> None:
    text = f"{quote}a, b.jpg{quote},{quote}dog{quote}\n{quote}it{quote * 2}s.jpg{quote},cat\n"
    assert rows(text) == [(1, "a, b.jpg", "dog", None), (2, f"it{quote}s.jpg", "cat", None)]


def test_an_apostrophe_in_a_name_is_no_quotation_mark() -> None:
    assert rows("tom's.jpg,cat\n'tis.jpg,dog") == [
        (1, "tom's.jpg", "cat", None),
        (2, "'tis.jpg", "dog", None),
    ]


def test_a_mark_of_utf_8_at_the_beginning_is_passed_over() -> None:
    assert rows(b"\xef\xbb\xbfa.jpg,dog\nin/b.jpg,cat") == PLAIN


@pytest.mark.parametrize("head", ["label,path", "Class,File", "정답,경로", '"label","filename"'])
def test_a_first_line_may_name_the_columns_in_any_order(head: str) -> None:
    assert rows(f"{head}\ndog,a.jpg\n") == [(2, "a.jpg", "dog", None)]


def test_a_third_column_may_divide_the_photos() -> None:
    assert rows("a.jpg,dog,train\nb.jpg,cat,VAL\nc.jpg,cat,test\nd.jpg,dog,\n") == [
        (1, "a.jpg", "dog", "training"),
        (2, "b.jpg", "cat", "validation"),
        (3, "c.jpg", "cat", "test"),
        (4, "d.jpg", "dog", None),
    ]
    text = "split,width,path,label\ntrain,640,a.jpg,dog\n"
    assert rows(text) == [(2, "a.jpg", "dog", "training")]


def test_columns_that_are_named_otherwise_are_passed_over() -> None:
    assert rows("path,label,width\na.jpg,dog,640\n") == [(2, "a.jpg", "dog", None)]


def test_empty_lines_are_passed_over_and_counted() -> None:
    assert rows("\n a.jpg , dog \n,,\n\nb.jpg,cat") == [
        (2, "a.jpg", "dog", None),
        (5, "b.jpg", "cat", None),
    ]


def test_nothing_in_it_is_no_mistake() -> None:
    assert rows("") == rows("path,label\n") == []


def test_mistakes_are_told_with_their_lines() -> None:
    text = "a.jpg,horse\nb.jpg\n,dog\nc.jpg,dog,later\nd.jpg,cat\n"
    assert mistakes(text) == [
        (1, "a.jpg", "“horse” is neither dog nor cat."),
        (2, "b.jpg", "A path and a label are needed, and one of them is not there."),
        (3, "", "A path and a label are needed, and one of them is not there."),
        (4, "c.jpg", "“later” is neither train, validation nor test."),
    ]


def test_what_is_told_of_a_cell_has_an_end() -> None:
    assert len(mistakes(f"a.jpg,{'x' * 10_000}")[0][2]) < 120


def refused(data: bytes) -> str:
    with pytest.raises(Refusal) as caught:
        read_table(data, "labels.csv", spelled)
    return str(caught.value)


def test_other_letters_are_refused_with_what_to_do() -> None:
    assert refused("a.jpg,강아지".encode("cp949")) == (
        "labels.csv is not written in UTF-8. In a spreadsheet, save it as “CSV UTF-8”."
    )


def test_a_cell_without_end_is_refused_with_its_line() -> None:
    said = refused(b"a.jpg,dog\n" + b"x" * 200_000)
    assert said.startswith("labels.csv cannot be read from line 2 on")


def test_far_too_many_lines_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_LINES", 3)
    assert rows("a.jpg,dog\nb.jpg,dog\nc.jpg,dog\n")
    assert refused(b"a.jpg,dog\n" * 4) == "labels.csv has more than 3 lines. Divide it."


def test_tables_are_known_by_their_names() -> None:
    assert is_table("labels.CSV")
    assert is_table("labels.tsv")
    assert not is_table("labels.txt")
