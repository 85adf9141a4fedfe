"""The room *Tape*: automatic differentiation of a formula that is typed there."""
