"""Every component on one page, with texts of the lengths and kinds that the site has."""

from samstyr.kernels.texts import Text
from samstyr.look import parts

SDGS = (
    parts.Sdg(13, "Stoppe klimaendringene"),
    parts.Sdg(7, "Ren energi til alle"),
    parts.Sdg(12, "Ansvarlig forbruk"),
)
CHANGES = (
    parts.Count("improving", 22),
    parts.Count("worsening", 15),
    parts.Count("unchanged", 26),
    parts.Count("unknown", 28),
)
TARGETS = (
    parts.Count("met", 1),
    parts.Count("met_with_reservation", 1),
    parts.Count("on_path", 1),
    parts.Count("missed", 6),
)
GLANCE = parts.Glance(
    title="Slik sto det til per 31. august 2023",
    lead="22 nøkkeltall er blitt bedre, 15 dårligere.",
    statuses=tuple(count.status for count in CHANGES for _ in range(count.number)),
    counts=CHANGES,
    target_title="Ni av de 91 har et måltall",
    target_counts=TARGETS,
)
AREA = parts.AreaCard(
    title=Text("Handling mot klimaendringene", "Climate action"),
    href="/satsingsomrade/klima/",
    facts="3 mål, 13 nøkkeltall",
    statuses=("improving",) * 3 + ("worsening",) * 3 + ("unchanged",) + ("unknown",) * 6,
    changes=(parts.Count("improving", 3), parts.Count("worsening", 3)),
    targets=(parts.Count("on_path", 1),),
    sdgs=SDGS,
)
EMPTY_AREA = parts.AreaCard("Medarbeidere", "/", "5 mål", ("no_data",) * 4, (), (), SDGS[:1])
MOVER = parts.Mover(
    title="Netto driftsresultat, andel av driftsinntekter",
    href="/nokkeltall/oko_netto_driftsresultat/",
    why="Gikk fra nådd til ikke nådd",
    moved="Fra 4,4 % i 2021 til −0,7 % i 2022",
    arrow="down",
)
MOVERS = (
    parts.MoverColumn("improving", "Til det bedre", (MOVER, MOVER), ""),
    parts.MoverColumn("worsening", "Til det dårligere", (), "Ingen tall ble tydelig dårligere."),
)
GOAL = parts.GoalRow(
    title="Økonomisk handlefrihet på lang sikt",
    href="/mal/okonomi_1/",
    attainments=(parts.Count("met_with_reservation", 1), parts.Count("missed", 3)),
    changes=CHANGES,
    note="Målt med fire nøkkeltall.",
)
UNMEASURED_GOAL = parts.GoalRow(
    "Kontroll på pengebruken", "/", (), (), "Kommunen har ikke laget nøkkeltall ennå.", in_development=True
)
FIGURES = tuple(
    parts.FigureRow(status, title, "/", figure, note)
    for status, title, figure, note in (
        ("met_with_reservation", "Disposisjonsfond", "14,8 %", "Måltall: mer enn 10 %"),
        ("missed", "Netto driftsresultat", "−0,7 %", "Måltall: mer enn 3 %"),
        ("missed", "Vedlikehold av formålsbygg per kvadratmeter", "132 kr/m²", "Måltall: mer enn 140 kr/m²"),
        ("over", "Ferdigstilte boliger", "833", "Plantall: 550"),
        ("no_data", "Trivsel på skolen", "uten tall", ""),
    )
)
STEPS = (
    parts.Step("Siste målte tall", "Vi bruker tallet for 2022, som er det siste som er målt.", "97,4 %"),
    parts.Step("Er det nådd?", "Måltallet har ingen toleranse.", "97,4 < 80 er usant: ikke nådd"),
    parts.Step("Endring", "Vi trekker tallet for 2021 fra det siste.", "97,4 − 99,0 = −1,6"),
)
FACTS = (
    parts.Fact("Satsingsområde", "Økonomi", "/satsingsomrade/okonomi/"),
    parts.Fact("Enhet", "Prosent"),
    parts.Fact("Bærekraftsmål", "", sdgs=SDGS),
)
PROMISE = parts.PromiseRow(
    theme="Økonomisk handlefrihet",
    promise="Holde økonomien romslig nok til at tjenestene kan bevares og bli bedre",
    status="mixed",
    outcome="Snittresultat 3,1 % i 2019–2022, men minus i 2022.",
    source="Løftet: linje 1331. Hva som skjedde: linje 1449–1474.",
    reading="vår lesning",
)
CHOICES = (
    parts.FilterChoice("all", "Alle", 29, "Viser 29 av 29 løfter."),
    parts.FilterChoice("mixed", "Delvis innfridd", 8, "Viser 8 av 29 løfter."),
    parts.FilterChoice("not_met", "Ikke innfridd", 1, "Viser 1 av 29 løfter."),
)
HITS = (
    parts.HitGroup(
        id="nokkeltall",
        title="Nøkkeltall",
        number=1,
        hits=(
            parts.Hit(
                title="Andel barnehagelærere",
                href="/",
                facts="God utdanning",
                text="Andel av ansatte i barnehage som er barnehagelærere.",
                figure="43,1 % i 2022",
                status="improving",
                words=("barnehage",),
            ),
        ),
    ),
)
FOLDING = parts.Table(
    caption="Handlingsreglene år for år",
    columns=(
        parts.Column("Regel"), *(parts.Column(str(year), numeric=True) for year in range(2019, 2023)),
        parts.Column("Måltall"),
    ),
    rows=(
        parts.Row(
            parts.Cell("Disposisjonsfond", href="/", note="%"),
            (
                *(parts.Cell(figure, "met", hidden_word=True) for figure in ("15,1", "18,1", "18,0")),
                parts.Cell("14,8", "met_with_reservation", hidden_word=True),
                parts.Cell("mer enn 10 %"),
            ),
        ),
        parts.Row(
            parts.Cell("Vedlikehold av formålsbygg per kvadratmeter", href="/", note="kr/m²"),
            (
                parts.Cell("ikke målt", quiet=True),
                *(parts.Cell(figure, "missed", hidden_word=True) for figure in ("115", "99", "132")),
                parts.Cell("mer enn 140 kr/m²"),
            ),
        ),
    ),
    folds=True,
)  # fmt: skip
YEARLY = parts.Table(
    caption="Netto lånegjeld. Endring fra forrige måling, i prosentpoeng.",
    columns=(
        parts.Column("År"), parts.Column("Verdi, %", numeric=True), parts.Column("Endring", numeric=True),
        parts.Column("Måltall"), parts.Column("Linje", numeric=True, extra=True),
    ),
    rows=tuple(
        parts.Row(parts.Cell(year), (
            parts.Cell(figure), parts.Cell(change), parts.Cell("", "missed"), parts.Cell(line),
        ), id=f"p-{year}")
        for year, figure, change, line in (
            ("2021", "99,0", "−3,8", "1257"), ("2022", "97,4", "−1,6", "1265"),
        )
    ),
    fits=True,
)  # fmt: skip
LINKS = (parts.Link("Forsiden", "/"), parts.Link(Text("Økonomi", "Economy"), "/satsingsomrade/okonomi/"))
PAGES = tuple(parts.Link(str(page), f"?side={page}", current=page == 2) for page in range(1, 4))
KEY = (
    parts.KeyItem("missed", "Ikke nådd"),
    parts.KeyItem("zone", "Her er måltallet nådd"),
    parts.KeyItem("line", "Rett linje til måltallet"),
    parts.KeyItem("", "Loddrett akse fra 76 til 106"),
)
FRAME = parts.Frame(
    language="nb",
    name="Asker kommune",
    tagline="Mål og resultater",
    home="/",
    menu=(
        parts.Link("Satsingsområder", "/#satsingsomrader", current=True),
        parts.Link("Handlingsregler", "/handlingsregler/"),
        parts.Link("Løfter", "/lofter/"), parts.Link("Tall", "/tall/"), parts.Link("Søk", "/sok/"),
    ),
    switch=parts.Link("English", "/en/", language="en"),
    canonical="https://example.no/",
    alternates=(
        parts.Link("", "https://example.no/", language="nb"), parts.Link("", "https://example.no/en/", language="en"),
    ),
    demo="Demonstrasjon med åpne tall. Ikke kommunens eget nettsted.",
    footer=(
        parts.FootColumn("Om tallene", "Tallene kommer fra kommunens åpne fireårsrapport."),
        parts.FootColumn("Finn fram", links=(parts.Link("Løfter", "/lofter/"), parts.Link("Planer", "/planer/"))),
    ),
)  # fmt: skip


LONG = parts.LongTable(
    caption="Netto lånegjeld, alle kommuner",
    columns=(
        parts.Column("Kommune"),
        parts.Column("Verdi", numeric=True),
        parts.Column("Plass", numeric=True),
        parts.Column("Gruppe"),
    ),
    rows=(
        ("Bærum", "84,2 %", "1", "KOSTRA-gruppe 12"),
        ("Asker", "97,4 %", "2", ""),
        ("Kautokeino & <Sør>", "–", "–", ""),
    ),
    ours=1,
)


def context() -> dict[str, object]:
    """Return what gallery.html shows."""
    return {
        "frame": FRAME, "glance": GLANCE, "areas": (AREA, EMPTY_AREA, AREA), "movers": MOVERS, "sdgs": SDGS,
        "goals": (GOAL, UNMEASURED_GOAL), "figures": FIGURES, "steps": STEPS, "facts": FACTS, "promise": PROMISE,
        "choices": CHOICES, "hits": HITS, "folding": FOLDING, "yearly": YEARLY, "links": LINKS, "pages": PAGES,
        "long": LONG, "norwegian_only": Text("Bare på norsk"), "texts": ("Første avsnitt.", "Andre avsnitt."),
        "embed": '<iframe src="https://example.no/bygg-inn/x/" title="X"></iframe>', "counts": CHANGES,
    }  # fmt: skip
