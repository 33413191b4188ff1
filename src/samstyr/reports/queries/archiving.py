"""An edition with all that a records system should keep beside it."""

import json
from collections.abc import Mapping
from pathlib import Path

from samstyr.audit import queries as audit
from samstyr.kernels import chain
from samstyr.kernels.chain import Entry, Json
from samstyr.kernels.refusals.catalogue import Refusal
from samstyr.reports.editions import archive, events
from samstyr.reports.editions.manifest import NAME
from samstyr.reports.editions.store import Store
from samstyr.reports.editions.values import Edition
from samstyr.reports.queries.verification import verify


class NotAsItWas(Refusal, RuntimeError):
    """An edition that is not what it was is not handed on."""

    def __init__(self, edition: Edition) -> None:
        super().__init__("not-as-it-was", name=edition.name)


def archived(edition: Edition, *, home: Path, package: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of an archive; `package` is the data package as it was, without files where it is not known.

    Raises NotAsItWas.
    """
    if not verify([edition], home=home).holds:
        raise NotAsItWas(edition)
    store = Store(home)
    names = (NAME, *store.manifest(edition).files)
    folder = store.folder(edition.report, edition.number)
    files = {f"{archive.EDITION}/{name}": (folder / name).read_bytes() for name in names}
    files |= {f"{archive.PACKAGE}/{name}": content for name, content in package.items()}
    files[archive.DECISION] = _decision(edition)
    files[archive.README] = archive.readme(edition, with_package=bool(package))
    return {**files, archive.SUMS: archive.sums(files)}


def _decision(edition: Edition) -> bytes:
    """Return what was proposed and adopted, with the events that say so, each as its hash was made of it."""
    adoption = edition.adoption
    by_seq = {one.seq: one for one in audit.events_of(whats=(events.PROPOSED, events.ADOPTED))}
    said: dict[str, Json] = {
        "edition": edition.name,
        "manifest_sha256": edition.digest,
        "adopted": None
        if adoption is None
        else {
            "body": adoption.body,
            "body_name": {"nb": adoption.body_name.nb, "en": adoption.body_name.en},
            "date": adoption.date.isoformat(),
            "case_number": adoption.case_number,
        },
        "events": [_event(by_seq[seq]) for seq in (edition.event, *((adoption.event,) if adoption else ()))],
    }
    return f"{json.dumps(said, ensure_ascii=False, indent=1, sort_keys=True)}\n".encode()


def _event(entry: Entry) -> Json:
    return {
        "seq": entry.seq,
        "at": entry.at.isoformat(),
        "actor": entry.actor,
        "what": entry.what,
        "subject": entry.subject,
        "payload": dict(entry.payload),
        "previous": entry.previous,
        "hash": chain.hash_of(entry),
    }
