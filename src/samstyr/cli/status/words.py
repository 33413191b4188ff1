"""The words of `samstyr status` and `samstyr explain`, in both languages."""

from datetime import date

from samstyr.kernels.assessment.outcomes import Attainment
from samstyr.kernels.period import Period, PeriodKind
from samstyr.kernels.texts import Language, Text

DIFFERING = Text(
    "Kilden sier noe annet enn det som er skrevet inn, og som står:",
    "The source says something else than what was typed, and stands:",
)
DIFFERS = Text(
    " {title}, {period}: kilden sier {said}, skrevet inn er {typed}",
    " {title}, {period}: it says {said}, typed is {typed}",
)
# Short, for a column; the star is explained under the table.
ATTAINMENTS = {
    Attainment.MET: Text("nådd", "met"),
    Attainment.MET_WITH_RESERVATION: Text("nådd*", "met*"),
    Attainment.ON_PATH: Text("i rute", "on track"),
    Attainment.NOT_DUE: Text("ikke forfalt", "not due"),
    Attainment.NEAR: Text("nesten nådd", "nearly met"),
    Attainment.OFF_PATH: Text("ikke i rute", "off track"),
    Attainment.MISSED: Text("ikke nådd", "not met"),
    Attainment.MISSED_WITH_RESERVATION: Text("ikke nådd*", "not met*"),
}
RESERVATION = Text("* med forbehold", "* with a reservation")
IN_DEVELOPMENT = Text("under utvikling", "in development")
HEADING = Text("Slik står det til i {area} per {day}", "How {area} stands as of {day}")
INDICATORS = Text("nøkkeltall", "indicators")
WITH_TARGET = Text("holdt opp mot et måltall", "held against a target")
WORTH_A_LOOK = Text("Verdt å se på", "Worth a look")
COLUMNS = (
    Text("Mål", "Goal"),
    Text("Tall", "All"),
    Text("Bedre", "Better"),
    Text("Verre", "Worse"),
    Text("Likt", "Same"),
    Text("Uvisst", "Unsure"),
    Text("Måltall", "Target"),
)


def day_in_words(day: date, language: Language) -> str:
    """Return a day as people write it."""
    month = Period.of(PeriodKind.MONTH, day.year, day.month).label.in_language(language)
    return f"{day.day}. {month}" if language == "nb" else f"{day.day} {month}"
