"""``python -m inovasi_cli`` and the command ``inovasi``."""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    """Run the command line; leaves with an exit code."""
    # One command makes few cycles and ends soon; looking for them costs more than it would free.
    gc.disable()
    # pydantic would ask every installed package whether it wants to take part in reading.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        from inovasi_cli.cli import app

        app()
    except KeyboardInterrupt:  # while the program was still loading
        sys.exit(130)
    finally:
        # Python looks for them once more when it ends, among what is not frozen.
        gc.freeze()


if __name__ == "__main__":
    main()
