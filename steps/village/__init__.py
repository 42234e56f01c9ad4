"""The deeds of the village desk: prepare many polling stations, and say how ready they are."""
