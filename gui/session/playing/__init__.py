"""The player of the film, the worker that computes its steps, and where the two meet."""
