"""How large the numbers of a run and of a comparison may be, wherever they are chosen or read.

Hyperparameters of an optimiser or a schedule say so themselves (`model.training.hyperparameter`).
"""

SMALLEST_RATE, LARGEST_RATE = 1e-9, 1000.0
"""The learning rate η; raw pixels need far smaller ones than anything else."""

LARGEST_L2 = 1000.0
"""The pull of W towards its start; the smallest is 0."""

ALL_PHOTOS = 0
"""The batch size that means: each step looks at all photos."""

LARGEST_BATCH = 1_000_000
"""Of the batches that are not ALL_PHOTOS; a smaller training set is looked at whole."""

LARGEST_HELD_OUT = 0.9
"""The share of photos that is set aside; the smallest is 0."""

LARGEST_SEED = 2**31 - 1
"""The smallest is 0."""

MOST_RUNS = 8
"""Of a comparison. More curves than this cannot be told apart."""

MOST_COMPARED_STEPS = 5_000
"""Of each run of a comparison. More take longer than anyone waits for one."""
