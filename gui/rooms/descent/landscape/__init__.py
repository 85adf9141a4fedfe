"""The loss above a slice through W, drawn: what *Terrain* and *Blind walk* stand on."""
