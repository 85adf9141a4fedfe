"""What something is chosen with: numbers to type, sliders, short lists."""
