"""The memory of a village file: what is planned for all its polling stations, and what is known of each."""
