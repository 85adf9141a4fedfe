"""The window, and the processes that it begins. It reads the model, never the other way round."""
