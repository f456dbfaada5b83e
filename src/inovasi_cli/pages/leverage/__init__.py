"""What ``inovasi leverage`` shows."""
