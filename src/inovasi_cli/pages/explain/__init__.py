"""What ``inovasi explain`` shows."""
