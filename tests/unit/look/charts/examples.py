"""Charts of the kinds that the site has, with the real figures of a few indicators."""

from samstyr.look.charts.inputs import (
    Bar,
    BarChart,
    Break,
    Chart,
    Mark,
    Pair,
    PathChart,
    Point,
    Strip,
    StripChart,
    TargetLine,
    ThenNowChart,
    TrendChart,
)  # fmt: skip

DEBT = TrendChart(
    title="Måltallet er ikke nådd i noen av de fire årene",
    subtitle="Netto lånegjeld, andel av driftsinntekter, 2019–2022",
    points=tuple(
        Point(year, str(year), value, text, "missed")
        for year, value, text in (
            (2019, 99.1, "99,1"), (2020, 102.8, "102,8"), (2021, 99.0, "99,0"), (2022, 97.4, "97,4"),
        )
    ),
    source="Kilde: Fireårsrapport 2020–2023, Asker kommune, linje 1265",
    target=TargetLine(80, "Måltall: under 80 %", "below"),
)  # fmt: skip
FUND = TrendChart(
    title="Måltallet er nådd i alle de fire årene",
    subtitle="Disposisjonsfond",
    points=(
        Point(2019, "2019", 15.1, "15,1", "met"), Point(2020, "2020", 18.1, "18,1", "met"),
        Point(2021, "2021", 18.0, "18,0", "met"), Point(2022, "2022", 14.8, "14,8", "met_with_reservation"),
    ),
    target=TargetLine(10, "Måltall: mer enn 10 %", "above"),
)  # fmt: skip
LEAKAGE = TrendChart(
    title="Ny målemetode fra 2022 gjør at årene ikke kan sammenlignes",
    subtitle="Vanntap, 2019–2022",
    points=(
        Point(2019, "2019", None, note="ikke målt"), Point(2020, "2020", None, note="ikke målt"),
        Point(2021, "2021", 43, "43"), Point(2022, "2022", 32, "32"),
    ),
    breaks=(Break(2022, "Ny metode"),),
)  # fmt: skip
DUST = TrendChart(
    title="Fra 5,6 til 4,9",
    subtitle="Svevestøv",
    points=(
        Point(2019, "2019", 5.6, "5,6"), Point(2020, "2020", None, note="ikke målt"),
        Point(2021, "2021", 4.9, "4,9"), Point(2022, "2022", None, note="tall kommer"),
    ),
)  # fmt: skip
TURNOUT = TrendChart(
    title="Valgdeltakelse",
    subtitle="Lokalvalg og stortingsvalg",
    points=(Point(2019, "2019", 68.0, "68,0"), Point(2021, "2021", 82.0, "82,0", joined=False)),
)
DWELLINGS = TrendChart(
    title="Tolv år",
    subtitle="Boliger",
    points=tuple(
        Point(year, str(year), 500.0 + year % 5 * 80, f"{500 + year % 5 * 80}") for year in range(2011, 2023)
    ),
    target=TargetLine(550, "Plantall i handlingsprogrammet for 2020–2023: 550 boliger"),
)  # fmt: skip
ON_THE_WAY = TrendChart(
    title="I rute",
    subtitle="Nivå med rute",
    points=(Point(2018, "2018", 100, "100", "off_path"), Point(2021, "2021", 90, "90", "on_path")),
    target=TargetLine(50, "Måltall: høyst 50 innen 2030", "below"),
    path=(Mark(2018, 100, "100", "2018"), Mark(2030, 50, "50", "2030")),
)
EMISSIONS = PathChart(
    title="Foran den rette linjen i 2021",
    subtitle="Endring siden 2009, i prosent",
    base=Mark(2009, 0, "0 %", "2009"),
    deadline=Mark(2030, -67, "−67 %", "2030"),
    expected=Mark(2021, -38.3, "linjen: −38,3 %", "2021"),
    stated=(Mark(2021, -44, "−44 %", "2021"),),
    others=(Mark(2018, -30, "−30 %", "2018"),),
)
TEACHERS = BarChart(
    title="Asker ligger 3,1 prosentpoeng over landet",
    subtitle="Andel barnehagelærere, 2022",
    bars=(
        Bar("Bærum", 47.2, "47,2 %"), Bar("Asker", 43.1, "43,1 %", ours=True),
        Bar("Viken utenom Oslo og Akershus regionråd", 41.0, "41,0 %"), Bar("Lier", None, "ikke målt"),
    ),
)  # fmt: skip
RESULTS = BarChart("Resultat", "Avvik", (Bar("Oppvekst", -12, "−12"), Bar("Velferd", 30, "30")))
SATISFIED = ThenNowChart(
    title="Hurum og Røyken har nærmet seg",
    subtitle="Andel fornøyde i 2017 og 2021",
    pairs=(
        Pair("Asker", 71, "71 %"), Pair("Tidligere Asker", 74, "74 %", 80, "80 %"),
        Pair("Tidligere Hurum", 67, "67 %", 56, "56 %"), Pair("Tidligere Røyken", 70, "70 %", 70, "70 %"),
    ),
)  # fmt: skip

MANY = tuple(60.0 + number % 40 + number % 7 * 3.5 for number in range(330))
ALIKE = (71.2, 71.3, 84.2, 91.0, 97.0, 97.5, 120.4)
BESIDE = StripChart(
    title="Asker ligger 6,4 prosentpoeng over KOSTRA-gruppe 12",
    subtitle="Netto lånegjeld, 338 kommuner, 2022",
    strips=(
        Strip("Landet: 89,2 %", ALIKE, MANY, 89.2),
        Strip("KOSTRA-gruppe 12: 91,0 %", ALIKE, (), 91.0),
        Strip("Nabokommunene", (84.2, 120.4)),
    ),
    mine=Mark(0, 97.4, "Asker 97,4 %"),
    ticks=tuple(Mark(0, float(value), f"{value} %") for value in range(60, 121, 20)),
    said="Alle kommuner, 338 kommuner: fra 60 % til 120,4 %.",
)
WITHOUT_US = StripChart(
    "338 av 357 kommuner har tall", "Alle kommuner", (Strip("Landet", (), MANY),), None, (), "Fra 60."
)

TRENDS: dict[str, TrendChart] = {
    "debt": DEBT, "fund": FUND, "leakage": LEAKAGE, "dust": DUST, "turnout": TURNOUT, "dwellings": DWELLINGS,
    "on_the_way": ON_THE_WAY,
}  # fmt: skip
CHARTS: dict[str, Chart] = {
    **TRENDS, "emissions": EMISSIONS, "teachers": TEACHERS, "results": RESULTS, "satisfied": SATISFIED,
    "beside": BESIDE, "without_us": WITHOUT_US,
}  # fmt: skip
