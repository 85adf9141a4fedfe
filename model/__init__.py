"""The classifier, its training and its photos, without a window.

Read in this order: `classifier` (the lecture's formulas), `training` (one step), `history`
and `run` (every step ever taken), then `photo`, `eyes`, `scaling` and `dataset` (where x
comes from). Nothing here knows Qt, threads or the time of day: functions take values and
return values.
"""

VERSION = "0.1.0"
