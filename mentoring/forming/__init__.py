"""Forming: how two people become a pair, by a round or by hand."""
