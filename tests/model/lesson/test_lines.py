"""Lines: where a key of a TOML text stands."""

import tomllib

import pytest

from model.lesson.lines import Lines, Path

TEXT = '''# a = 1
a = 1

[b]  # [c]
"c.d" = """
[no]
no = 1 \\""" still
"""
e.f = { g = 1, h = "]" }
i = [
  "x", # ] "
  [1, 2],
]
'j' = \'\'\'
k = 1
\'\'\'
l = """""four"""""

[[m]]
n = 1
[m.o]
p = 'x#"'
[[m]]
n = 2
[[m.q]]
[[m.q]]
r = ""
[ s . "t u" ]
v = 1
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("a",), 2),
        (("b",), 4),
        (("b", "c.d"), 5),
        (("b", "e", "f"), 9),
        (("b", "e", "f", "g"), 9),
        (("b", "i"), 10),
        (("b", "i", 3), 10),
        (("b", "j"), 14),
        (("b", "l"), 17),
        (("m",), 19),
        (("m", 0, "n"), 20),
        (("m", 0, "o", "p"), 22),
        (("m", 1), 23),
        (("m", 1, "n"), 24),
        (("m", 1, "missing"), 23),
        (("m", 1, "q", 0), 25),
        (("m", 1, "q", 1, "r"), 27),
        (("s", "t u", "v"), 29),
        (("missing",), 1),
        ((), 1),
    ],
)
def test_a_key_has_its_line(path: Path, line: int) -> None:
    tomllib.loads(TEXT)

    assert Lines(TEXT).of(path) == line
    assert Lines(TEXT.rstrip()).of(path) == line
