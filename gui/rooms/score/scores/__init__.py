"""The page *Scores*: two scores become a loss, without any photo."""
