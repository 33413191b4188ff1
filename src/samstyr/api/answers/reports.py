"""Editions of reports: what each is, how it stands, and where its files are."""

from django.urls import reverse
from django.utils.translation import override
from ninja import Schema
from pydantic import Field

from samstyr.api.answers.common import Words
from samstyr.reports.editions.values import Adoption, Edition

MANIFEST, FIGURES = "manifest.json", "figures.csv"


class AdoptionAnswer(Schema):
    """That a body adopted an edition."""

    body: str = Field(description="The body's id.")
    name: Words = Field(description="What the body was called then.")
    date: str
    case_number: str

    @classmethod
    def of(cls, adoption: Adoption) -> "AdoptionAnswer":
        """Return who adopted, when, and in which case."""
        return cls(
            body=adoption.body,
            name=Words.of(adoption.body_name),
            date=adoption.date.isoformat(),
            case_number=adoption.case_number,
        )


class EditionAnswer(Schema):
    """An edition of a report. Its bytes never change."""

    report: str
    number: int
    title: Words
    language: str
    kind: str
    period: str
    reference_date: str = Field(description="The day that its figures speak from.")
    state: str = Field(description="proposed, adopted, or replaced by a later edition.")
    proposed_at: str
    adoption: AdoptionAnswer | None
    corrects: int | None = Field(description="The number of the edition that it corrects.")
    translation_of: str = Field(
        description="The report that it says the same as, in another language; empty for others."
    )
    replaced_by: int | None = Field(description="The number of the edition that holds instead.")
    sha256: str = Field(description="The hash of its manifest, which has the hash of every file.")
    page: str = Field(description="The path of its cover on the site.")
    manifest: str
    figures: str = Field(description="Every figure in it with its source, as CSV.")

    @classmethod
    def of(cls, edition: Edition) -> "EditionAnswer":
        """Return an edition with the paths of its files."""
        with override("nb"):
            page = reverse("portal:edition", args=[edition.report, edition.number])
        return cls(
            report=edition.report,
            number=edition.number,
            title=Words.of(edition.title),
            language=edition.language,
            kind=edition.kind,
            period=str(edition.period),
            reference_date=edition.day.isoformat(),
            state=edition.state.value,
            proposed_at=edition.at.isoformat(),
            adoption=AdoptionAnswer.of(edition.adoption) if edition.adoption else None,
            corrects=edition.corrects,
            translation_of=edition.translation_of,
            replaced_by=edition.replaced_by,
            sha256=edition.digest,
            page=page,
            manifest=f"{page}{MANIFEST}",
            figures=f"{page}{FIGURES}",
        )
