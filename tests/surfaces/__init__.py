"""What people see: words, blocks, forms, files."""
