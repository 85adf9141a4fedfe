"""The pieces that the window is put together from; each is told what to show and never asks."""
