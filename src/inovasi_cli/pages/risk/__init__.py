"""What ``inovasi risk`` shows."""
