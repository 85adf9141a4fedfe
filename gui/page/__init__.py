"""What rooms and their pages are: `page` something to look at, `room` a tab of the window."""
