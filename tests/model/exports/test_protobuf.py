"""Fields are written and read as others write and read them."""

import onnx
import pytest
from hypothesis import given
from hypothesis import strategies as some

from model.exports.protobuf import fields, message, text, whole


@given(some.integers(0, 2**63 - 1))
def test_a_whole_number_is_read_by_others(value: int) -> None:
    read = onnx.ModelProto.FromString(whole(5, value) + text(6, "강아지"))
    assert (read.model_version, read.doc_string) == (value, "강아지")


@given(some.lists(some.tuples(some.integers(1, 3_000), some.integers(0, 2**63) | some.binary())))
def test_what_is_written_is_read_as_it_was(wanted: list[tuple[int, int | bytes]]) -> None:
    parts = [
        whole(number, value) if isinstance(value, int) else message(number, value)
        for number, value in wanted
    ]
    found = list(fields(b"".join(parts)))

    assert [field.written for field in found] == parts
    assert [field.number for field in found] == [number for number, _ in wanted]
    assert [field.content for field in found] == [
        b"" if isinstance(value, int) else value for _, value in wanted
    ]


def test_two_messages_behind_each_other_are_one() -> None:
    graphs = (message(7, text(2, "one"), message(1, text(4, "Add"))), message(7, text(2, "two")))
    read = onnx.ModelProto.FromString(b"".join(graphs))
    assert (read.graph.name, [node.op_type for node in read.graph.node]) == ("two", ["Add"])


def test_another_kind_of_field_is_not_understood() -> None:
    fixed = onnx.AttributeProto(f=1.5).SerializeToString()
    with pytest.raises(ValueError, match="kind 5"):
        list(fields(fixed))
