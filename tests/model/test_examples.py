"""The examples in docstrings give what they say."""

import doctest
from importlib import import_module
from pkgutil import walk_packages

import pytest

import model

MODULES = [found.name for found in walk_packages(model.__path__, "model.")]
FINDER = doctest.DocTestFinder(exclude_empty=True)


@pytest.mark.parametrize(
    "example",
    [test for name in MODULES for test in FINDER.find(import_module(name)) if test.examples],
    ids=lambda example: example.name,
)
def test_an_example_gives_what_it_says(example: doctest.DocTest) -> None:
    outcome = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(example)

    assert outcome.attempted
    assert not outcome.failed
