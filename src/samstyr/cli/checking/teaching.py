"""`samstyr words`: the municipality's own words for what is measured, taught the fact checker once and for all."""

import getpass
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Final

import typer

from samstyr.cli.answers import answer
from samstyr.cli.checking.refusals import NoWords
from samstyr.cli.start import start
from samstyr.exchange.queries.package import package
from samstyr.kernels.texts import Language, Text
from samstyr.reports.changes import teaching
from samstyr.reports.fact_check.called import measures_called
from samstyr.reports.fact_check.own_words import BadWords, Groups, read_words, spelled
from samstyr.reports.fact_check.taught import taught_words

Words = Annotated[
    list[str] | None,
    typer.Argument(metavar="WORD WORD …", help="Words for one thing, two or more; a phrase in quotation marks."),
]
Word = Annotated[str, typer.Argument(metavar="WORD", help="A word or a phrase that was taught.")]
FromFile = Annotated[
    Path | None, typer.Option("--from", metavar="FILE.csv", help="A list of words, a group on each row.")
]
By = Annotated[str, typer.Option(help="Who does it; your user name unless given.")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON.")]
InLanguage = Annotated[Language, typer.Option("--lang", help="The language of the answer.")]

_MOST_NAMED: Final = 5
TAUGHT: Final = Text(
    "Lært: {words}. Det gjelder straks, både for samstyr check og på nettstedet.",
    "Taught: {words}. It holds at once, for samstyr check and on the site.",
)
HELD: Final = Text("Setninger med disse ordene kan nå være om:", "Sentences with these words may now be about:")
NOT_HELD: Final = Text(
    "Ingen av ordene står i navnet på et tall, så det endrer ingenting. Ta med et ord som står der.",
    "None of the words is in the name of a figure, so it changes nothing. Add a word that is.",
)
MORE: Final = Text("og {more} andre", "and {more} others")
FORGOTTEN: Final = Text("Glemt: {word}.", "Forgotten: {word}.")
LEFT: Final = Text("Fortsatt ord for det samme: {words}", "Still words for one thing: {words}")
NONE: Final = Text(
    "Ingen ord er lært ennå. Lær bort ett med: samstyr words add pantetrykk lånegjeld",
    "No words have been taught yet. Teach some with: samstyr words add debt-load debt",
)


def add(words: Words = None, *, source: FromFile = None, by: By = "", language: InLanguage = "nb") -> None:
    """Teach the fact checker words for one thing: `samstyr words add pantetrykk lånegjeld`."""
    start()
    try:
        groups = [] if source is None else list(read_words(source))
        if words or not groups:
            groups.append(tuple(words or ()))
        new = teaching.teach(groups=groups, by=by or getpass.getuser(), at=datetime.now(UTC))
    except BadWords as bad:
        raise NoWords(bad, language) from None
    for group in new:
        _say(TAUGHT.filled(words=", ".join(group)), language)
        _say_measures(group, language)


def list_words(*, as_json: AsJson = False, language: InLanguage = "nb") -> None:
    """List the words that were taught, as rows that `samstyr words add --from` reads."""
    start()
    groups = taught_words()
    if as_json:
        answer.out(json.dumps(groups, ensure_ascii=False, indent=2), highlight=False)
    elif groups:
        _say_groups(groups)
    else:
        _say(NONE, language)


def remove(word: Word, *, by: By = "", language: InLanguage = "nb") -> None:
    """Make the fact checker forget a word; what it was a word for keeps its other words."""
    start()
    try:
        left = teaching.forget(word=word, by=by or getpass.getuser(), at=datetime.now(UTC))
    except BadWords as bad:
        raise NoWords(bad, language) from None
    _say(FORGOTTEN.filled(word=spelled(word)), language)
    for group in left:
        _say(LEFT.filled(words=", ".join(group)), language)


def _say_measures(group: tuple[str, ...], language: Language) -> None:
    """Say which figures a sentence with a group's words may be about, or that there are none."""
    loaded = package()
    found = measures_called(group, as_of=loaded.reference_date, own_area=loaded.municipality)
    _say(HELD if found else NOT_HELD, language)
    for one in found[:_MOST_NAMED]:
        answer.print(f"  {one.in_language(language)}", markup=False, soft_wrap=True)
    if len(found) > _MOST_NAMED:
        answer.print(f"  {MORE.filled(more=len(found) - _MOST_NAMED).in_language(language)}", markup=False)


def _say(said: Text, language: Language) -> None:
    answer.print(said.in_language(language), markup=False, soft_wrap=True)


def _say_groups(groups: Groups) -> None:
    for one in groups:
        answer.print(", ".join(one), markup=False, soft_wrap=True)
