"""The memory of an office: the same tables in an encrypted file or in PostgreSQL."""
