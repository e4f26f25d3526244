"""The demo: a local workspace, the real bot, a clock turned by hand, and people who play a programme."""
