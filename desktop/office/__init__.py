"""The desk of a sub-district or regency: the board over its polling stations and the pages around it."""
