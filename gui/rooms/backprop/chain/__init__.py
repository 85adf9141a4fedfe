"""The page *Chain rule*: slopes along three small operations are multiplied."""
