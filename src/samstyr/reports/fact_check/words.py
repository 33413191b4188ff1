"""What a checked document is told of with: verdicts, conflicts and places, in words and signs that need no colour."""

from typing import Final

from samstyr.kernels.claims.inside.values import ConflictKind
from samstyr.kernels.claims.verdicts.values import Verdict
from samstyr.kernels.documents.values import Place
from samstyr.kernels.texts import Language, Text

# What a person should look at comes first.
LABELS: Final = {
    Verdict.CONTRADICTS: Text("stemmer ikke", "contradicts"),
    Verdict.WRONG_DIRECTION: Text("feil retning", "wrong direction"),
    Verdict.TWO_READINGS: Text("to lesninger", "two readings"),
    Verdict.AGREES: Text("stemmer", "agrees"),
    Verdict.AGREES_ROUNDED: Text("stemmer avrundet", "agrees when rounded"),
    Verdict.UNCHECKABLE: Text("kan ikke kontrolleres", "cannot be checked"),
}
TOLD: Final = (Verdict.CONTRADICTS, Verdict.WRONG_DIRECTION, Verdict.TWO_READINGS)
SIGNS: Final = {
    Verdict.CONTRADICTS: "✕",
    Verdict.WRONG_DIRECTION: "⇅",
    Verdict.TWO_READINGS: "?",
    Verdict.AGREES: "✓",
    Verdict.AGREES_ROUNDED: "≈",
    Verdict.UNCHECKABLE: "–",
}
CONFLICTS: Final = {
    ConflictKind.TWICE: Text("dokumentet sier to ting", "the document says two things"),
    ConflictKind.CHANGE: Text("endringen følger ikke av tallene", "the change does not follow from its ends"),
    ConflictKind.WHOLE: Text("delene er mer enn hele", "the parts are more than the whole"),
    ConflictKind.PARTS: Text("delene blir ikke summen", "the parts do not add up"),
}
FOUND: Final = Text("{name}: {count} oppgitte tall og påstander", "{name}: {count} stated figures and claims")
FOUND_ONE: Final = Text("{name}: ett oppgitt tall eller én påstand", "{name}: one stated figure or claim")
FOUND_NONE: Final = Text(
    "{name}: ingen tall eller påstander å kontrollere", "{name}: no figures or claims that could be checked"
)
SOURCE: Final = Text("Kilde: {source}", "Source: {source}")
_PAGE: Final = Text("side {page}", "page {page}")
_LINE: Final = Text("linje {line}", "line {line}")
_PARAGRAPH: Final = Text("avsnitt {paragraph}", "paragraph {paragraph}")


def place_words(place: Place, language: Language) -> str:
    """Return where a piece stands, by page and line where there are such, else by paragraph."""
    said = [_PAGE.filled(page=place.page)] if place.page else []
    said.append(_LINE.filled(line=place.line) if place.line else _PARAGRAPH.filled(paragraph=place.paragraph))
    return ", ".join(one.in_language(language) for one in said)
