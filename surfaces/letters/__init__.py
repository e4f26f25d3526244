"""Letters: what each notice says to its reader, and the buttons under it."""
