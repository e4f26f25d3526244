"""Going on: what happens when somebody does not answer, sessions slip, or it gets hard, step by step."""
