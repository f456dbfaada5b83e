"""What ``inovasi rules`` shows."""
