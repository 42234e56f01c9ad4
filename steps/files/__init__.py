"""Readers and writers of the files that come and go: voter lists, papers, bundles."""
