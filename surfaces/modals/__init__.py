"""Modals: one file per form, built and read side by side."""
