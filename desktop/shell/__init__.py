"""The frame around every page: header, rail, footer, practice band, window."""
