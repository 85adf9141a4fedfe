"""The dialogs of the window. None of them stops the training or waits in a nested loop."""
