"""The room *Score & loss*: from one photo to its loss, number by number."""
