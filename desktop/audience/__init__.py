"""The hall's screen: a window without controls that shows where the draw stands."""
