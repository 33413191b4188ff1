"""The kinds of report and the sections that each must have: dated data, read once from `kinds.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Final, TypedDict, cast

from samstyr.kernels.period import Period
from samstyr.kernels.texts import Text

LAW: Final = "law"


@dataclass(frozen=True, slots=True)
class Section:
    """Something that a report of a kind must say, from a day on, and who says that it must."""

    code: str
    starts: date
    is_law: bool
    title: Text
    reference: Text


@dataclass(frozen=True, slots=True)
class ReportKind:
    """A kind of report with its obligatory sections."""

    code: str
    label: Text
    sections: tuple[Section, ...]

    def sections_for(self, period: Period) -> tuple[Section, ...]:
        """Return the sections that a report about a period must have.

        >>> [section.code for section in KINDS["tertial"].sections_for(Period.parse("2022-T1"))]
        ['economy', 'changes']
        """
        return tuple(section for section in self.sections if section.starts <= period.last)


_WrittenSection = TypedDict(
    "_WrittenSection",
    {"code": str, "from": date, "basis": str, "nb": str, "en": str, "reference": dict[str, str]},
)


class _WrittenKind(TypedDict):
    nb: str
    en: str
    sections: list[_WrittenSection]


def _read(code: str, written: _WrittenKind) -> ReportKind:
    sections = tuple(
        Section(one["code"], one["from"], one["basis"] == LAW, Text(one["nb"], one["en"]), Text(**one["reference"]))
        for one in written["sections"]
    )
    return ReportKind(code, Text(written["nb"], written["en"]), sections)


_WRITTEN: Final = cast(
    dict[str, _WrittenKind],
    tomllib.loads(files("samstyr.kernels.report_text").joinpath("kinds.toml").read_text(encoding="utf-8")),
)
KINDS: Final[Mapping[str, ReportKind]] = {code: _read(code, written) for code, written in _WRITTEN.items()}
