"""``python -m inovasi_cli`` and the command ``inovasi``."""

from __future__ import annotations

import gc
import os
import signal
import sys
from types import ModuleType
from typing import Any


def _without_plugins() -> None:
    """Keep pydantic from asking every installed package whether it wants to take part in reading.

    Its own setting for that still loads what would ask (``importlib.metadata``, a twentieth of a score), so
    its module that does stands here already. Only the command does so, no program that imports the package.
    """
    loader: Any = ModuleType("pydantic.plugin._loader")
    loader.get_plugins = tuple
    sys.modules[loader.__name__] = loader
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # where it asks elsewhere


INTERRUPTED = 130


def main() -> None:
    """Run the command line; leaves with an exit code."""
    waits = signal.getsignal(signal.SIGINT)
    if waits is signal.default_int_handler:  # whatever is being loaded would tell of it with a traceback
        signal.signal(signal.SIGINT, lambda *_: os._exit(INTERRUPTED))
    # One command makes few cycles and ends soon; looking for them costs more than it would free.
    gc.disable()
    _without_plugins()
    try:
        from inovasi_cli.cli import app

        signal.signal(signal.SIGINT, waits)
        app()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    finally:
        # Python looks for them once more when it ends, among what is not frozen.
        gc.freeze()


if __name__ == "__main__":
    main()
