"""The page *Predict first*."""
