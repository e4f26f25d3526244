"""Placing: when a session may be held, and how its times are offered and told."""
