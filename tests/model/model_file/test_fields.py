"""The arrays of a file: each is what it should be, or refused."""

from pathlib import Path

import numpy as np
import pytest

from model.model_file.model_file import FORMAT, load
from tests.model.making import bits
from tests.model.model_file.model_making import (
    D,
    fields_of,
    make_model,
    saved_by_hand,
    why_not_opened,
)

FIELDS = ["W", "b", "classes", "eye", "mean", "scale", "format", "learnt", "prints"]


def test_other_widths_and_byte_orders_are_read(tmp_path: Path) -> None:
    model = make_model()
    path = saved_by_hand(
        tmp_path,
        W=np.asfortranarray(model.params.W).astype(">f4"),
        b=model.params.b.astype(np.float64),
        mean=np.zeros(D, np.int16),
        scale=1,
        classes=np.array(["dog", "cat"], ">U9"),
        format=np.array(FORMAT, np.uint8),
        comment=np.array("an array more does no harm"),
    )

    opened = load(path)

    assert bits(opened.params) == bits(model.params)
    assert opened.classes == ("dog", "cat")
    assert opened.scaling.mean.tolist() == [0] * D
    assert opened.scaling.scale == 1


@pytest.mark.parametrize("field", FIELDS)
def test_a_missing_field_is_named(tmp_path: Path, field: str) -> None:
    why = why_not_opened(saved_by_hand(tmp_path, **{field: None}))

    assert f"it has no array {field}." in why


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("W", np.zeros((2, D)), f"W is float64 (2, {D}) and should be float32 (2, {D})"),
        ("W", np.zeros((2, 9), np.float32), f"W is float32 (2, 9) and should be float32 (2, {D})"),
        (
            "W",
            np.zeros((3, D), np.float32),
            f"W is float32 (3, {D}) and should be float32 (2, {D})",
        ),
        ("b", np.zeros(3), "b is float64 (3,) and should be numbers (2,)"),
        ("b", np.array(["a", "b"]), "b is str32 (2,) and should be numbers (2,)"),
        ("mean", np.zeros(()), f"mean is float64 () and should be numbers ({D},)"),
        ("scale", np.ones(2), f"scale is float64 (2,) and should be numbers ({D},)"),
        ("classes", np.array("dog"), "classes is str96 () and should be one short text a class"),
        ("classes", np.arange(2), "classes is int64 (2,) and should be one short text a class"),
        ("classes", np.array(["x" * 4_097, "y"]), "should be one short text a class"),
        ("classes", np.array(["x" * 256, "y"]), "cannot be the name of a class"),
        ("classes", np.array(["dog", "dog"]), "Two classes are called dog"),
        ("classes", np.array(["dog", ""]), "'' cannot be the name of a class"),
        ("classes", np.array(["dog", "\x1b"]), r"'\x1b' cannot be the name of a class"),
        ("classes", np.array(["dog"]), "2 to 1,000 classes apart, not 1"),
        ("classes", np.array(["dog"] * 100_000), "2 to 1,000 classes apart, not 1,001"),
        ("classes", np.array(["dog", "cat"], object), "classes is no plain table"),
        ("eye", np.array("x" * 4_097), "eye is str131104 () and should be one short text"),
        ("eye", np.array(["pixels16"]), "eye is str256 (1,) and should be one short text"),
        ("eye", np.array(3), "eye is int64 () and should be one short text"),
        ("eye", np.array("third\n"), r"it sees with the eye 'third\n', which this Downhill"),
        ("format", np.array(1.0), "format is float64 () and should be one whole number"),
        ("format", np.array([1]), "format is int64 (1,) and should be one whole number"),
        ("format", np.array(FORMAT + 1), "written by a newer Downhill (format 3). Update this"),
        ("learnt", np.zeros(3, np.int64), "learnt is int64 (3,) and should be uint64 (n,)"),
        ("prints", np.zeros((2, 2), np.uint64), "prints is uint64 (2, 2) and should be uint64"),
        ("format", np.array(0), "there is no format 0 of models"),
    ],
)
def test_an_unfitting_field_is_refused(tmp_path: Path, field: str, value: object, why: str) -> None:
    told = why_not_opened(saved_by_hand(tmp_path, **{field: value}))

    assert told.startswith("model.npz cannot be opened as a model: ")
    assert why in told
    assert told.isprintable()


@pytest.mark.parametrize("field", ["W", "b", "mean", "scale"])
@pytest.mark.parametrize("number", [np.nan, np.inf, -np.inf, 1e300])
def test_numbers_without_bounds_are_refused(tmp_path: Path, field: str, number: float) -> None:
    value = np.array(fields_of(make_model())[field], np.float32 if field == "W" else np.float64)
    with np.errstate(over="ignore"):
        value.reshape(-1)[-1:] = number

    why = why_not_opened(saved_by_hand(tmp_path, **{field: value}))

    assert f"{field} holds a number that is undefined or beyond ±1,000,000,000" in why
