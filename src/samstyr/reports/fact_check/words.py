"""What a checked document is told of with: verdicts, conflicts and places, in words and signs that need no colour."""

from typing import Final

from samstyr.kernels.claims.inside.values import ConflictKind
from samstyr.kernels.claims.stating.values import Sentence
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
# What nobody has to look at; somebody may want to check by other means what cannot be checked here.
QUIET: Final = (Verdict.UNCHECKABLE, Verdict.AGREES_ROUNDED, Verdict.AGREES)
MEANINGS: Final = {
    Verdict.CONTRADICTS: Text(
        "Tallene sier noe annet. Se hvem som har rett: teksten, eller tallet i kommunens data.",
        "The figures say something else. See who is right: the text, or the figure in the municipality's data.",
    ),
    Verdict.WRONG_DIRECTION: Text(
        "Teksten sier opp og tallene ned, eller omvendt.", "The text says up and the figures down, or the reverse."
    ),
    Verdict.TWO_READINGS: Text(
        "Setningen kan være om to tall. Begge vises.", "The sentence can be about two figures. Both are shown."
    ),
    Verdict.AGREES: Text(
        "Tallet er det samme, skrevet like nøyaktig.", "The figure is the same, written just as precisely."
    ),
    Verdict.AGREES_ROUNDED: Text(
        "Tallet stemmer når det rundes slik teksten har gjort.", "The figure agrees when rounded as the text rounds it."
    ),
    Verdict.UNCHECKABLE: Text(
        "Vi har ikke tallet, eller kan ikke regne det ut. Det betyr ikke at det er galt.",
        "We do not have the figure, or cannot work it out. That does not mean that it is wrong.",
    ),
}
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
# How often a document disagrees with itself, after the verdicts.
SELF: Final = Text("selvmotsigelser", "self-contradictions")
SELF_ONE: Final = Text("selvmotsigelse", "self-contradiction")
FOUND: Final = Text("{name}: {count} oppgitte tall og påstander", "{name}: {count} stated figures and claims")
FOUND_ONE: Final = Text("{name}: ett oppgitt tall eller én påstand", "{name}: one stated figure or claim")
FOUND_NONE: Final = Text(
    "{name}: ingen tall eller påstander å kontrollere", "{name}: no figures or claims that could be checked"
)
SOURCE: Final = Text("Kilde: {source}", "Source: {source}")
REST: Final = Text("Med --all vises også resten, med grunnene.", "With --all the rest is shown too, with the reasons.")
_LONGEST_HEADING: Final = 60
_PAGE: Final = Text("side {page}", "page {page}")
_LINE: Final = Text("linje {line}", "line {line}")
_PARAGRAPH: Final = Text("avsnitt {paragraph}", "paragraph {paragraph}")


def place_words(sentence: Sentence, language: Language) -> str:
    """Return where a sentence stands: under which heading, on which page and line, else in which paragraph."""
    return ", ".join(one for one in (_clipped(sentence.heading), _counted(sentence.place, language)) if one)


def _clipped(heading: str) -> str:
    return heading if len(heading) <= _LONGEST_HEADING else f"{heading[:_LONGEST_HEADING].rsplit(' ', 1)[0]} …"


def _counted(place: Place, language: Language) -> str:
    said = [_PAGE.filled(page=place.page)] if place.page else []
    said.append(_LINE.filled(line=place.line) if place.line else _PARAGRAPH.filled(paragraph=place.paragraph))
    return ", ".join(one.in_language(language) for one in said)
