"""The other languages of a PX file: they must say what the main one says, place by place."""

from collections.abc import Iterator, Sequence
from typing import Final

from samstyr.kernels.datasets.values import Doubt
from samstyr.statistics.sources.px_file.doubts import doubts_about_entry, named
from samstyr.statistics.sources.px_file.entries import Entry, Item
from samstyr.statistics.sources.px_file.header import STRUCTURE, Header
from samstyr.statistics.sources.px_file.variables import Variable

# What is said for the whole table is said in every language, or in none.
_IN_EVERY_LANGUAGE: Final = ("SUBJECT-AREA", "TITLE", "DESCRIPTION", "CONTENTS", "UNITS", "CONTVARIABLE")


def doubts_about_languages(header: Header, variables: Sequence[Variable]) -> Iterator[Doubt]:
    """Return every doubt about the languages that LANGUAGES names beyond the main one."""
    for language in dict.fromkeys(header.values("LANGUAGES")):
        if language != header.language:
            yield from _in_language(header, header.in_language(language), variables)


def _in_language(header: Header, there: Header, variables: Sequence[Variable]) -> Iterator[Doubt]:
    if not there.entries:
        yield Doubt("LANGUAGES", f"nothing is said in {there.language!r}")
        return
    names = there.variables()
    if len(names) != len(variables):
        where = f"STUB[{there.language}] and HEADING[{there.language}]"
        yield Doubt(where, f"they name {len(names)} variables, and the main language has {len(variables)}")
        return
    for keyword in _IN_EVERY_LANGUAGE:
        here, also = bool(header.all_of(keyword)), bool(there.all_of(keyword))
        if here != also:
            yield Doubt(f"{keyword}[{there.language}]", "it is said in one language and missing in the other")
    yield from _values(there, names, variables)
    translated = [
        Variable(name, variable.id, _texts(there, name, variable), variable.codes)
        for name, variable in zip(names, variables, strict=True)
    ]
    yield from _entries(_with_contents(header, there, translated, variables), translated)


def _texts(there: Header, name: str, variable: Variable) -> tuple[str, ...]:
    texts = there.values("VALUES", name)
    return texts if len(texts) == len(variable.texts) else variable.texts


def _values(there: Header, names: Sequence[str], variables: Sequence[Variable]) -> Iterator[Doubt]:
    """Return doubts about values and codes, of which there must be as many in every language."""
    for keyword in ("VALUES", "CODES"):
        for entry in there.every(keyword):
            if len(entry.subkeys) != 1 or entry.subkeys[0] not in names:
                yield Doubt(entry.where, "it is about no variable in STUB or HEADING of its language")
    for name, variable in zip(names, variables, strict=True):
        texts, codes = there.values("VALUES", name), there.values("CODES", name)
        if len(texts) != len(variable.texts):
            said = f"{len(texts)} values, and {len(variable.texts)} in the main language"
            yield Doubt(f'VALUES[{there.language}]("{name}")', said)
        if codes and codes != variable.codes:
            yield Doubt(f'CODES[{there.language}]("{name}")', "the codes are not those of the main language")


def _entries(there: Header, translated: Sequence[Variable]) -> Iterator[Doubt]:
    contents = there.text("CONTVARIABLE")
    if contents and named(contents, translated) is None:
        yield Doubt(f"CONTVARIABLE[{there.language}]", f"there is no variable {contents!r}")
    for entry in there.entries:
        if not entry.fault and entry.keyword not in STRUCTURE:
            yield from (Doubt(entry.where, said) for said in doubts_about_entry(entry, there, translated))


def _with_contents(
    header: Header, there: Header, translated: Sequence[Variable], variables: Sequence[Variable]
) -> Header:
    """Return a header that tells which variable has contents, also where only the main language says so."""
    main = named(header.text("CONTVARIABLE"), variables)
    if there.all_of("CONTVARIABLE") or main is None:
        return there
    name = translated[variables.index(main)].name
    return Header(
        (*there.entries, Entry("CONTVARIABLE", there.language, (), (Item((name,), True),), 0)), there.language
    )
