"""The session: the one object that everything in the window listens to and asks.

`session` is made of `film_session`, which has the signals, and `photo_session`; `player` plays the
film, `training_worker` is the thread that steps, with `training_turn` what it does and `handover`
how it meets the window; `background` is work for rooms.
"""
