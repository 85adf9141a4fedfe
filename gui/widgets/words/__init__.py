"""What several owners say in the same words: numbers, photos, weights, right answers."""
