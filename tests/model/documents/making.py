"""A page to hand in, for tests."""

from dataclasses import replace

import numpy as np

from model.documents.handin import Answered, Handin, Run, Seen, Worked
from model.documents.picture import data_address

PICTURE = data_address(np.full((4, 4, 3), 200, np.uint8))

ANSWERED = Answered("08-loss/predict", "What will the loss be?", ("0", "0.69", "1"), 0, 1)
CHAPTER = Worked(
    "08-loss",
    "The loss of that cat",
    done=True,
    answers=(ANSWERED, replace(ANSWERED, key="08-loss/own", question="And now?", chosen=-1)),
)
RUN = Run(
    eye="pixels 32 × 32",
    rate=0.01,
    photos=(158, 42),
    steps=np.array([0.0, 100.0]),
    training=np.array([0.693, 0.343]),
    held_out=np.array([0.693, 0.337]),
    chance=0.693,
    right=(145, 39),
    weights=PICTURE,
    seen=(
        Seen(PICTURE, 0, 0.9, is_right=True),
        Seen(PICTURE, 0, 0.2, is_right=False),
        Seen(PICTURE, 1, 0.5, is_right=False),
    ),
)
HANDIN = Handin("Bora", "en", (CHAPTER,), ("W is a sum of photos.", ""), RUN)
