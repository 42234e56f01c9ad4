"""The pieces that every page is put together from, one file and one promise each."""
