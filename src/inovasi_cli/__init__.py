"""Score Indonesia's Regional Innovation Index (Indeks Inovasi Daerah) from spreadsheets.

For Python programs: ``from inovasi_cli import read, assess, select, plan`` (``cli.library``).
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from inovasi_cli.cli.library import assess, plan, read, select

__version__ = "0.1.0"

__all__ = ["assess", "plan", "read", "select"]


def __getattr__(name: str) -> Any:
    """Load what programs use when they ask for it: the command needs none of it to start."""
    if name in __all__:
        from inovasi_cli.cli import library

        return getattr(library, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
