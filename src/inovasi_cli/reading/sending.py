"""What was sent of what was reported: only the former, where that is asked for."""

from __future__ import annotations

from inovasi_cli.diagnostics import Diagnostic, Place, rows
from inovasi_cli.reading.submission import Submission, Whereabouts


def only_sent(submission: Submission) -> Submission:
    """Return ``submission`` without what is not marked as sent, which is ``held``.

    What stands in the rows of these is not told, but for a status that cannot be read (N311): it may be why.
    L437 where nothing was sent at all. An innovation without a status is not held to be sent, whether its
    cell is empty or its file has no such column.
    """
    kept = [at for at, innovation in enumerate(submission.innovations) if innovation.sent]
    held = tuple(innovation for innovation in submission.innovations if not innovation.sent)
    now_at = {at: number for number, at in enumerate(kept)}
    left_out = Whereabouts(held)
    about_status = {innovation.at("status") for innovation in held}
    faults = tuple(
        fault
        for fault in submission.faults
        if left_out.at(fault.place) is None or (fault.place.cell and fault.place in about_status)
    )
    documents = tuple(
        document._replace(innovation=None if document.innovation is None else now_at[document.innovation])
        for document in submission.documents
        if document.innovation is None or document.innovation in now_at
    )
    found = submission._replace(
        innovations=tuple(submission.innovations[at] for at in kept),
        documents=documents,
        faults=faults,
        only="sent",
        held=held,
    )
    if kept or not held:
        return found
    facts = {"number": len(held), "drafts": found.sending.drafts, "unstated": found.sending.unstated}
    none = Diagnostic(rows.NONE_SENT, Place(submission.files[0]), facts)
    return found._replace(faults=(*faults, none))
