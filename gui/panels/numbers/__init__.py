"""The right column: the loss curve, what the last step did, how many are right."""
