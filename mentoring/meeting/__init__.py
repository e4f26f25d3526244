"""Meeting: how sessions are booked, moved, prepared and announced."""
