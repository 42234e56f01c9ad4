"""From an older schema to the present one, step by step; a new file never comes this way."""
