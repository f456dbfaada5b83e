"""Score Indonesia's Regional Innovation Index (Indeks Inovasi Daerah) from spreadsheets."""

__version__ = "0.1.0"
