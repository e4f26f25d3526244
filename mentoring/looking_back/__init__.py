"""Looking back: what people say of a session, and what they may still do with it."""
