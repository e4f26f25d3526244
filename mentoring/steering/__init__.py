"""Steering: how coordinators set a programme up, and what they and leadership read."""
