"""Whether a value can be handed from one thread to another: nothing in it can be changed.

A frozen dataclass is no more frozen than what it holds. So this looks into everything: into the
fields of dataclasses, into tuples and mappings, and at each array whether it can be written.
"""

import dataclasses
import enum
import types
from collections.abc import Iterable, Iterator, Mapping, MutableMapping

import numpy as np

LEAVES = (
    *(type(None), bool, int, float, complex, str, bytes, range, slice, type, enum.Enum, np.generic),
    *(types.FunctionType, types.BuiltinFunctionType),
)
"""What has no parts that anybody could change."""


def frozen(value: object) -> bool:
    """Whether nothing in a value can be changed."""
    return not changeable(value)


def changeable(value: object, shared: tuple[type, ...] = ()) -> list[str]:
    """Name the parts of a value that can be changed, as they are reached from it.

    shared: kinds of things that several threads may have, because they see to it themselves.
    """
    return list(_changeable(value, type(value).__name__, shared, set()))


def _changeable(value: object, name: str, shared: tuple[type, ...], met: set[int]) -> Iterator[str]:
    if isinstance(value, (*LEAVES, *shared)) or id(value) in met:
        return
    met.add(id(value))
    if isinstance(value, np.ndarray):
        if value.flags.writeable:
            yield name
    elif isinstance(value, tuple | frozenset):
        yield from _any(((f"{name}[{at}]", part) for at, part in enumerate(value)), shared, met)
    elif isinstance(value, types.MappingProxyType):
        yield from _any(((f"{name}[{key!r}]", part) for key, part in value.items()), shared, met)
    elif isinstance(value, Mapping) and not isinstance(value, MutableMapping):
        return  # reads its values from elsewhere, and has no way to set them
    elif isinstance(value, BaseException) and value.__traceback__ is None:
        # Raised no more, it is what it says; with a traceback it has the frames of its thread.
        parts = (("args", value.args), *vars(value).items())
        yield from _any(((f"{name}.{at}", part) for at, part in parts), shared, met)
    elif dataclasses.is_dataclass(value) and type(value).__dataclass_params__.frozen:
        fields = (field.name for field in dataclasses.fields(value))
        yield from _any(((f"{name}.{at}", getattr(value, at)) for at in fields), shared, met)
    else:
        yield f"{name}: {type(value).__name__}"


def _any(
    parts: Iterable[tuple[str, object]], shared: tuple[type, ...], met: set[int]
) -> Iterator[str]:
    for name, part in parts:
        yield from _changeable(part, name, shared, met)
