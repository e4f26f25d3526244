"""Membership: how people come in, how they have set things, and what is kept of them."""
