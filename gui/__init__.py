"""The window: everything that knows Qt. It reads the model and never the other way round."""
