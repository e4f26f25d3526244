"""Endings: how a pair, a membership or a programme comes to its end."""
