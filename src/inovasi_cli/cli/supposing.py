"""What a score is computed on instead of what the files hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inovasi_cli.assessment import Assessment, Request
    from inovasi_cli.insight.what_if import WhatIf


def what_if(
    assessment: Assessment,
    request: Request,
    settings: Sequence[str] | None,
    without: Sequence[str] | None,
    count: int | None,
) -> WhatIf | None:
    """What is asked for instead of what the files hold; nothing where they held nothing to score.

    Raises:
        Misuse: a path means no row, or several.
    """
    if assessment.nothing_read or (not settings and not without and count is None):
        return None
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.insight.selectors import Unselectable
    from inovasi_cli.insight.what_if import suppose

    try:
        return suppose(assessment, request, settings or (), without or (), count)
    except Unselectable as error:
        raise Misuse(error.text, **error.facts) from error
