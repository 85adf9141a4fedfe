"""The row below the rooms: run and step, the film's slider, and how steps are made."""
