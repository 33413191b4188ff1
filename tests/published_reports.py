"""Reports to publish: a text with one of everything, and what is needed around it."""

from datetime import date
from pathlib import Path

from samstyr.look.charts.store import ChartStore
from samstyr.reports.publishing.building import Built, Order, build
from samstyr.reports.publishing.figures import span
from samstyr.reports.publishing.panels.facts import Facts
from samstyr.reports.publishing.reading import Part, read
from samstyr.reports.publishing.values import Chapter, Format, Publication, ShownFigure
from tests.asker import REFERENCE_DATE

DEBT = ShownFigure(
    "/f/oko_netto_laanegjeld@2022",
    "oko_netto_laanegjeld@2022",
    "Netto lånegjeld, 2022: 97,4 %. Kilde: Fireårsrapport, linje 1265.",
)
FELL = ShownFigure(
    "/f/oko_netto_laanegjeld@2022",
    "change(oko_netto_laanegjeld@2022, oko_netto_laanegjeld@2021)",
    "Fra 99,0 % til 97,4 %. Kilde: Fireårsrapport, linje 1265.",
)
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63686868000003"
    "0401814bd3d2100000000049454e44ae426082"
)
ECONOMY = f"""# Økonomi

Netto lånegjeld var {span(0, "97,4 %")} av inntektene, [ned 1,6 prosentpoeng]{{.figure n=1}}.[^1] Det er *mye*.

[^1]: En fotnote.

## Slik står det til

::: {{.goal-panel of=okonomi_1}}
:::

::: {{.chart of=oko_netto_laanegjeld}}
:::

![En grå prikk](prikk.png)

## Tallene

::: {{.table of=okonomi from=2020 to=2022}}
Tallene for økonomien
:::

| Tiltak | Frist |
|:-------|------:|
| Plan   |  2024 |

: Tiltak

## Løftene

::: {{.promises of=okonomi}}
:::

::: fiscal-rules
:::
"""
CLIMATE = """# Klima & «natur»

Se [målene](okonomi.md#slik-star-det-til) og [resten](https://example.org/).

::: note
Noe å vite.
:::
"""


def publication(*texts: str, assets: Path | None = None, base: str = "") -> Publication:
    """The report with one of everything; or the texts given, without figures."""
    if texts:
        chapters = tuple(Chapter(f"{number}.md", text) for number, text in enumerate(texts, start=1))
    else:
        chapters = (Chapter("okonomi.md", ECONOMY, (DEBT, FELL)), Chapter("klima.md", CLIMATE))
    return Publication(
        title="Fire år i <Asker> #1",
        chapters=chapters,
        language="nb",
        day=date(2023, 8, 31),
        place="Asker",
        kind="Fireårsmelding",
        period="2019–2022",
        authors=("Asker kommune",),
        case_number="23/1234",
        assets=assets,
        base_address=base,
    )


def assets_in(folder: Path) -> Path:
    """A folder of pictures, with one in it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "prikk.png").write_bytes(PICTURE)
    return folder


def read_one(text: str) -> Part:
    """The blocks of one text."""
    return read(publication(text))[0]


def publish(into: Path, drawings: Path, *formats: Format, base: str = "", texts: tuple[str, ...] = ()) -> Built:
    """Publish a report on Asker's figures."""
    facts = Facts(as_of=REFERENCE_DATE, area="asker", language="nb")
    order = Order(formats or tuple(Format), into, ChartStore(drawings))
    asked = publication(*texts, assets=assets_in(drawings / "assets"), base=base)
    return build(asked, facts, order, lambda _step: None)
