"""The papers of the day as PDF: values in, bytes out; Indonesian only, black on white, A4 or F4.

* The same values give the same bytes: the time comes in as a value, nothing is read from clock or chance.
* Whatever people or files wrote is data: it is escaped, never markup, and a letter without a glyph shows as a box.
* Every font is embedded; nothing is fetched.
"""
