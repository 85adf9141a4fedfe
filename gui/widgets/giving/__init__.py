"""What is given out of the window: pictures, numbers, and films of pictures.

A widget says what it gives (`given`); a menu offers to copy and to save it (`picture_menu`); and
who saves it is asked by an event that goes up from widget to widget (`saving`).
"""
