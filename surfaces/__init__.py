"""Surfaces: every word and every block that a person sees, in French and in English."""
