"""What ``inovasi validate`` shows."""
