"""Plots, and what stands on their axes."""
