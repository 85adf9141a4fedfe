"""The page *One photo*: the chain rule from x to the loss, number by number."""
