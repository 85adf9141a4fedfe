"""How photos come in: what was dropped, reading it, and what the networks see in it."""
