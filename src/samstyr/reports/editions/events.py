"""What the event log keeps of editions: enough to show that a row still says what it said."""

from typing import Final

from samstyr.kernels.chain import Json
from samstyr.reports.editions.manifest import digest_of
from samstyr.reports.editions.values import Adoption, Edition

PROPOSED: Final = "reports.edition_proposed"
ADOPTED: Final = "reports.edition_adopted"


def proposed(edition: Edition) -> dict[str, Json]:
    """Return what the log keeps of a proposal: the manifest's digest, and all that the row says beside it.

    The reason is kept by its hash: people write names in reasons, and the log is for ever.
    """
    # Not of others: what the log kept of an edition before there were translations holds for ever.
    translated: dict[str, Json] = {"translation_of": edition.translation_of} if edition.translation_of else {}
    return translated | {
        "digest": edition.digest,
        "title": {"nb": edition.title.nb, "en": edition.title.en},
        "language": edition.language,
        "kind": edition.kind,
        "period": str(edition.period),
        "day": edition.day.isoformat(),
        "data_seq": edition.data_version.seq,
        "data_hash": edition.data_version.hash,
        "corrects": edition.corrects,
        "why": digest_of(edition.why.encode()) if edition.why else "",
    }


def adopted(edition: Edition, adoption: Adoption) -> dict[str, Json]:
    """Return what the log keeps of an adoption: who adopted what, when, under which number of case."""
    return {
        "digest": edition.digest,
        "proposed": edition.event,
        "body": adoption.body,
        "body_name": {"nb": adoption.body_name.nb, "en": adoption.body_name.en},
        "date": adoption.date.isoformat(),
        "case_number": adoption.case_number,
    }
