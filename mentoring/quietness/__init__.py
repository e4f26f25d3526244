"""Quietness: when somebody may be written to, and how much."""
