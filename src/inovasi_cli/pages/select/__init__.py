"""What ``inovasi select`` shows."""
