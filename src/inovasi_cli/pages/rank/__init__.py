"""What ``inovasi rank`` shows."""
