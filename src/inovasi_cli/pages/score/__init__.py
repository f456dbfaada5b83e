"""What ``inovasi score`` shows."""
