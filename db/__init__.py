"""The memory of a TPS file: each function takes a Session first and gives out values, never rows."""
