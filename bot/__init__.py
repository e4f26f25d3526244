"""Where the rooms are joined: settings, clock, composition, servers and the `rebours` command."""
