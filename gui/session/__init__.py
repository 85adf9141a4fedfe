"""The session: the one object that everything in the window listens to and asks.

`session` is made of `film_session`, which has the signals, `photo_session` and `history_session`;
what they tell is in `run_state` and `classification`, made up by `standing`. `player` plays the
film to the beat of `frame_clock`; `training_worker` is the thread that steps, with `training_turn`
what it does and `handover` how it meets the window. `background` is work for whoever needs it, and
`latest` what has come of it for what is shown now. `eye_selection` says which eye sees,
`after_looking` waits until it has looked, and `model_files` opens models and networks. `snapshot`
is all of it at one moment; `history` keeps one for each act that can be taken back, which
`act_words` names, and `project_writer` writes it to a file.
"""
