"""The classifier, its training and its photos, without a window.

Read in this order: `params` (W and b) and `classifier` (the lecture's formulas), `photos` and
`eyes` (where x comes from), `training` (one step, and the film of every step taken). What there is
to see of it comes next: `inspection`, `gradient`, `descent` and `backprop`. `lab` holds photos,
choices and films together; `commands` is the command line. Nothing here knows Qt, threads or the
time of day: functions take values and return values.
"""

VERSION = "0.1.0"
