"""The export: ask for every page, follow what it points to, write files, and let no pointer lead nowhere."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.utils.translation import gettext, override

from samstyr.audit.queries import head
from samstyr.kernels.texts import Language
from samstyr.portal import links
from samstyr.portal.export import extent, rewriting
from samstyr.portal.export.addresses import file_of
from samstyr.portal.export.asking import OK, Answer, Ask, Manner, askers
from samstyr.portal.export.folder import HEAD, Draft, put_whole
from samstyr.portal.export.rewriting import Rewritten, Ways
from samstyr.portal.views.outline import SPOKEN

# Reserved for examples: stands where an address must stand and nobody has said where the site will lie.
NOWHERE = "https://example.org"
SITE_MAP, ROBOTS = "/sitemap.xml", "/robots.txt"

Progress = Callable[[int, int], None]


class LeadsNowhere(RuntimeError):
    """Pages of the site point to what the site does not answer for."""

    def __init__(self, answers: list[Answer]) -> None:
        listed = "\n".join(f"  {answer.address} answers {answer.status}" for answer in answers)
        super().__init__(f"The site points to what is not there, so nothing was exported:\n{listed}")


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written."""

    files: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted: where to write, where it will lie on the web ('' where nobody knows), with how many workers."""

    folder: Path
    base_address: str = ""
    workers: int = 1


def export(order: Order, progress: Progress) -> Exported:
    """Write the whole public site as files; `progress` hears how many answers are written, and how many are known of.

    Equal figures and an equal program give equal bytes. Raises NotOurFolder and LeadsNowhere, and then nothing has
    been written.
    """
    base = order.base_address.rstrip("/")
    with put_whole(order.folder) as draft, askers(Manner(base or NOWHERE), order.workers) as ask:
        files = _Files(draft, base, progress)
        files.follow(_first(base), ask)
        for (_address, name), answer in zip(extent.interface(), ask([a for a, _ in extent.interface()]), strict=True):
            files.write(answer, name)
        files.write_text(HEAD, json.dumps(asdict(head())) + "\n")
        files.refuse_dead_ends()
        return files.exported


def _first(base: str) -> Iterator[str]:
    yield from extent.pages()
    if base:
        yield from (SITE_MAP, ROBOTS)


class _Files:
    """The files so far, and what is known to be missing."""

    def __init__(self, draft: Draft, base: str, progress: Progress) -> None:
        self._draft = draft
        self._progress = progress
        self._ways = {language: _ways(language, base) for language in SPOKEN}
        self._dead: list[Answer] = []
        self._sizes: dict[str, int] = {}

    @property
    def exported(self) -> Exported:
        """Return how much has been written."""
        return Exported(len(self._sizes), sum(self._sizes.values()))

    def follow(self, first: Iterable[str], ask: Ask) -> None:
        """Ask for the first pages and for all that they point to, round by round."""
        known = dict.fromkeys(first)
        round_of = list(known)
        while round_of:
            found: dict[str, None] = {}
            for answer in _answers(round_of, ask):
                found.update(dict.fromkeys(self.write(answer, file_of(answer.address)).paths))
                self._progress(len(self._sizes), len(known) + len(found))
            round_of = [path for path in found if path not in known]
            known.update(found)

    def write(self, answer: Answer, name: str) -> Rewritten:
        """Write an answer and return what it points to."""
        if answer.status != OK:
            self._dead.append(answer)
            return Rewritten("", ())
        rewritten = self._rewritten(answer)
        self._put(name, answer.body if rewritten is None else rewritten.text.encode())
        return rewritten or Rewritten("", ())

    def write_text(self, name: str, text: str) -> None:
        """Write a file of our own."""
        self._put(name, text.encode())

    def refuse_dead_ends(self) -> None:
        """Raise LeadsNowhere when something pointed to was not there."""
        if self._dead:
            raise LeadsNowhere(self._dead)

    def _rewritten(self, answer: Answer) -> Rewritten | None:
        if answer.media_type.startswith("text/html"):
            language: Language = "en" if answer.address.startswith(links.in_language("en", "front")) else "nb"
            return rewriting.page(answer.body.decode(), answer.address, self._ways[language])
        if answer.media_type.startswith("text/css"):
            return rewriting.style(answer.body.decode(), answer.address)
        return None

    def _put(self, name: str, content: bytes) -> None:
        self._draft.write(name, content)
        self._sizes[name] = len(content)


def _answers(addresses: Iterable[str], ask: Ask) -> Iterator[Answer]:
    """Yield answers: static files from where they lie, all else from the site."""
    listed = list(addresses)
    of_site = iter(ask([address for address in listed if not address.startswith(settings.STATIC_URL)]))
    for address in listed:
        yield _static_file(address) if address.startswith(settings.STATIC_URL) else next(of_site)


def _static_file(address: str) -> Answer:
    """Return a static file: the one that is laid out under a name with its checksum, or the one it is made from."""
    name = address.removeprefix(settings.STATIC_URL)
    laid_out = Path(settings.STATIC_ROOT) / name
    found = laid_out if laid_out.is_file() else finders.find(name)
    if not found:
        return Answer(address, 404, "", b"")
    kind = "text/css" if name.endswith(".css") else ""
    return Answer(address, OK, kind, Path(found).read_bytes())


def _ways(language: Language, base: str) -> Ways:
    register = links.in_language(language, "register")
    with override(language):
        title = gettext("From A to Z")
    instead = {links.in_language(language, "search"): register}
    if not base:
        instead[SITE_MAP] = register
    return Ways(origin=base or NOWHERE, is_known=bool(base), instead=instead, register=(register, title))
