"""What ``inovasi verify`` shows."""
