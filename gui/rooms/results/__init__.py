"""The room *Results*: what is right and what is wrong, and what another x is worth."""
