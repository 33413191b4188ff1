"""`report.yml`: what kind of report it is, what it is about, and which files it is made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from posixpath import normpath
from typing import Final

from samstyr.kernels.findings.catalogue import Fault, fault
from samstyr.kernels.period import NotAPeriod, Period
from samstyr.kernels.references.reading import meant
from samstyr.kernels.report_text.kinds import KINDS, ReportKind
from samstyr.kernels.report_text.values import Place
from samstyr.kernels.texts import Language, Text
from samstyr.reports.reading.report_ids import is_report_id
from samstyr.reports.reading.yaml_lines import BrokenYaml, Value, read_yaml
from samstyr.reports.values import Description, Finding

FILE: Final = "report.yml"
LANGUAGES: Final[Mapping[str, Language]] = {"nb": "nb", "en": "en"}

KINDS_KNOWN: Final = ", ".join(KINDS)
WORDS: Final = Text("en tekst", "a text")
LIST: Final = Text("en liste", "a list")
# What each key may say, and whether it must be there.
KEYS: Final[Mapping[str, tuple[Text, bool]]] = {
    "kind": (Text(KINDS_KNOWN, KINDS_KNOWN), True),
    "title_nb": (WORDS, False),
    "title_en": (WORDS, False),
    "language": (Text("nb eller en", "nb or en"), True),
    "period": (Text("2022, 2022-T1 eller 2019-2022", "2022, 2022-T1 or 2019-2022"), True),
    "authors": (Text("en liste med navn", "a list of names"), False),
    "case_number": (Text("saksnummeret", "the case number"), False),
    "parts": (Text("en liste med Markdown-filer", "a list of Markdown files"), True),
    "translation_of": (
        Text(
            "navnet på mappen til rapporten den er oversatt fra",
            "the folder's name of the report it is translated from",
        ),
        False,
    ),
    "assets": (Text("en mappe i rapportens mappe", "a folder in the report's folder"), False),
    "names": (Text("en liste med navn som har tall i seg", "a list of names with digits in them"), False),
}


@dataclass(slots=True)
class _Reader:
    pairs: Mapping[str, Value]
    findings: list[Finding] = field(default_factory=list)

    def say(self, place: Place, found: Fault) -> None:
        self.findings.append(Finding(FILE, place, found))

    def text(self, key: str) -> str:
        value = self.pairs.get(key)
        if value is None:
            return ""
        if value.text is None or (KEYS[key][1] and not value.text.strip()):
            self.say(value.place, fault("key-value", name=key, value=value.text or "…", values=KEYS[key][0]))
            return ""
        return value.text.strip()

    def list(self, key: str) -> tuple[str, ...]:
        value = self.pairs.get(key)
        if value is None:
            return ()
        parts = value.items if value.items is not None else (value,)
        if any(part.text is None or not part.text.strip() for part in parts):
            self.say(value.place, fault("key-value", name=key, value="…", values=KEYS[key][0]))
        return tuple(part.text.strip() for part in parts if part.text is not None and part.text.strip())

    def parts(self) -> tuple[str, ...]:
        """Return the files, each once: what stands twice is said of the second."""
        named = self.list("parts")
        whole = self.pairs.get("parts")
        seen: set[str] = set()
        for one in (whole.items or ()) if whole else ():
            name = normpath((one.text or "").strip())
            if name in seen:
                self.say(one.place, fault("part-twice", name=name))
            seen.add(name)
        return tuple(dict.fromkeys(named))

    def wrong(self, key: str) -> None:
        value = self.pairs[key]
        self.say(value.place, fault("key-value", name=key, value=value.text or "…", values=KEYS[key][0]))

    def kind(self) -> ReportKind | None:
        written = self.text("kind")
        if written and written not in KINDS:
            self.wrong("kind")
        return KINDS.get(written)

    def language(self) -> Language | None:
        written = self.text("language")
        if written and written not in LANGUAGES:
            self.wrong("language")
        return LANGUAGES.get(written)

    def period(self) -> Period | None:
        written = self.text("period")
        if not written:
            return None
        try:
            return Period.parse(written)
        except NotAPeriod:
            self.wrong("period")
            return None

    def report(self, key: str) -> str:
        written = self.text(key)
        if written and not is_report_id(written):
            self.wrong(key)
            return ""
        return written


def read_description(text: str) -> tuple[Description | None, tuple[Finding, ...]]:
    """Return what `report.yml` says, None where that is too little, and everything that is wrong with it."""
    try:
        whole = read_yaml(text)
    except BrokenYaml as broken:
        return None, (Finding(FILE, broken.place, fault("broken-yaml", why=broken.why)),)
    if whole.pairs is None:
        return None, (Finding(FILE, whole.place, fault("broken-yaml", why="key: value")),)
    reader = _Reader(whole.pairs)
    _refuse_unknown(reader, whole)
    title = Text(reader.text("title_nb"), reader.text("title_en"))
    if not title:
        reader.say(Place(1, 1), fault("key-missing", name="title_nb", values=WORDS))
    kind, language, period, parts = reader.kind(), reader.language(), reader.period(), reader.parts()
    authors, names = reader.list("authors"), reader.list("names")
    case_number, assets = reader.text("case_number"), reader.text("assets")
    translation_of = reader.report("translation_of")
    findings = tuple(reader.findings)
    if kind is None or language is None or period is None or not title:
        return None, findings
    return (
        Description(kind, title, language, period, authors, case_number, parts, assets, names, translation_of),
        findings,
    )


def _refuse_unknown(reader: _Reader, whole: Value) -> None:
    for one in whole.repeated:
        reader.say(one.place, fault("key-twice", name=one.text or ""))
    for key, value in reader.pairs.items():
        if key not in KEYS:
            reader.say(value.place, fault("unknown-key", name=key, nearest=meant(key, KEYS), known=", ".join(KEYS)))
    for key, (values, must) in KEYS.items():
        if must and key not in reader.pairs:
            reader.say(Place(1, 1), fault("key-missing", name=key, values=values))
