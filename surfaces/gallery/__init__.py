"""Gallery: a specimen of everything that people see, ordinary and extreme."""
