"""Chat: what people write to the bot, and what it is taken to mean."""
