"""The day: one deed for each step; each opens the transaction, asks the rule, writes the journal and makes the file."""
