"""The page *A → B*: a line through six houses, pulled by hand and found by gradient descent."""
