"""The region's own rows (SPD)."""
