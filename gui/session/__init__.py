"""The session: the one object that everything in the window listens to and asks.

`session` has the signals; `player` plays the film, `training_worker` is the thread that steps, with
`training_turn` what it does and `handover` how it meets the window; `background` is work for rooms.
"""
