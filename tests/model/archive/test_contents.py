"""How large the list of names is, found out before it is read; `test_reader` tries the rest."""

import io
import zipfile

import pytest

from model.archive.contents import contents_size
from model.sentence import Refusal


def archive(remark: bytes = b"") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("dog.jpg", b"a dog")
        made.comment = remark
    return file.getvalue()


def test_the_size_is_that_of_the_list() -> None:
    data = archive()
    size = data.rindex(b"PK\x05\x06") - data.index(b"PK\x01\x02")

    assert contents_size(io.BytesIO(data)) == size
    assert contents_size(io.BytesIO(data), remarks=True) == size


def test_a_remark_is_passed_over_where_it_may_be() -> None:
    data = archive(b"made by hand")

    assert contents_size(io.BytesIO(data), remarks=True) == contents_size(io.BytesIO(archive()))
    with pytest.raises(Refusal):
        contents_size(io.BytesIO(data))


@pytest.mark.parametrize(
    "data",
    [
        archive(b"made by hand")[:-1],
        archive(b"made by hand") + b"x",
        archive()[:-30],
        b"PK\x05\x06" + bytes(17),
        b"no archive, but long enough to be one",
        b"",
    ],
    ids=["a remark cut off", "more behind it", "no end", "half an end", "something else", "empty"],
)
def test_an_end_that_is_not_what_it_should_be_is_refused(data: bytes) -> None:
    with pytest.raises(Refusal, match="damaged"):
        contents_size(io.BytesIO(data), remarks=True)
