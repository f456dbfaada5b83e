"""What ``inovasi plan`` shows."""
