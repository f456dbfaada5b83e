"""What ``inovasi compare`` shows."""
