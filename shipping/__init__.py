"""How the program leaves the house: frozen into one folder, tried, and packed for Linux and Windows.

Nothing in here is shipped, and nothing of the four floors imports it.
"""
