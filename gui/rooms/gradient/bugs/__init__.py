"""The page *Bugs*: a gradient with a bug in it, to be spotted before its name is said."""
