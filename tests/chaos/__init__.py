"""Chaos: replicas that die at any moment, a Slack that has bad days, and books that must balance in the end."""
