"""Fjordvik's further figures: forty measures in all, over many subjects, among which a sentence must find its own."""

from decimal import Decimal

from samstyr.kernels.claims.linking.choosing import choose
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.measures import Target
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.stating.values import StatedFigure
from samstyr.kernels.claims.verdicts.together import judge_all
from samstyr.kernels.claims.verdicts.values import Mark
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit, UnitKind
from tests.fjordvik import AREAS, CONTEXT, COUNT, GWH, MEASURES, MILLIONS, OWN, PERCENT, RANK, SCALE, document, figures
from tests.fjordvik import measure as of

PER_M2 = Unit("nok_per_m2", UnitKind.MONEY, Text("kr/m²"), Text("kroner per m²"), 0)
PER_HEAD = Unit("nok_per_capita", UnitKind.MONEY, Text("kr/innb."), Text("kroner per innbygger"), 0)
KM = Unit("km", UnitKind.OTHER, Text("km"), Text("kilometer"), 1)
TONNES = Unit("tonnes", UnitKind.MASS, Text("tonn"), Text("tonn"), 0)
KILOS = Unit("kg_per_capita", UnitKind.MASS, Text("kg"), Text("kilo per innbygger"), 0)
DECARES = Unit("decares", UnitKind.OTHER, Text("dekar"), Text("dekar"), 0)
POSTS = Unit("fte", UnitKind.COUNT, Text("årsverk"), Text("årsverk"), 1)
SURVEY = "Innbyggerundersøkelsen i Fjordvik"
YOUTH = "Ungdomsundersøkelsen, elever på ungdomstrinnet"

MORE = (
    of("bibliotek", "Besøk i biblioteket", COUNT,
       figures(fjordvik={"2020": "41200", "2021": "52800", "2022": "88100"}), "Fysiske besøk i biblioteket i året."),
    of("badeplass", "Badeplasser med god vannkvalitet", PERCENT, figures(fjordvik={"2021": "88", "2022": "94"})),
    of("sfo", "Barn i skolefritidsordning, 1.–4. trinn", PERCENT, figures(fjordvik={"2021": "61", "2022": "64"})),
    of("barnehagelaerer", "Barnehagelærere, andel av grunnbemanningen", PERCENT,
       figures(fjordvik={"2020": "40.2", "2021": "42.5", "2022": "41.9"}, norge={"2022": "43.4"}),
       higher_is_better=True),
    of("mobbing", "Elever som har opplevd mobbing", PERCENT, figures(fjordvik={"2019": "6.2", "2022": "7.1"}), YOUTH,
       higher_is_better=False),
    of("ensomhet", "Ensomme unge, andel som ofte er plaget", PERCENT, figures(fjordvik={"2019": "21", "2022": "26"}),
       YOUTH),
    of("fritidsklubb", "Unge som bruker fritidsklubb", PERCENT, figures(fjordvik={"2019": "17", "2022": "23"}), YOUTH),
    of("kollektiv", "Fornøyd med kollektivtilbudet, andel innbyggere", PERCENT,
       figures(fjordvik={"2019": "48", "2021": "52"}, sund={"2021": "31"}, granli={"2021": "47"},
               former_fjordvik={"2021": "62"}), SURVEY),
    of("tillit", "Tillit til folkevalgte, andel innbyggere", PERCENT, figures(fjordvik={"2019": "55", "2021": "49"}),
       SURVEY),
    of("natur", "Synes kommunen bør hindre naturtap, andel innbyggere", PERCENT, figures(fjordvik={"2021": "81"}),
       SURVEY),
    of("forvaltning", "God forvaltning av skattepengene, andel innbyggere", PERCENT,
       figures(fjordvik={"2019": "58", "2021": "63"}), SURVEY),
    of("turstier", "Merkede turstier", KM, figures(fjordvik={"2021": "118.5", "2022": "124.0"})),
    of("gangveg", "Gang- og sykkelveger", KM, figures(fjordvik={"2021": "74.2", "2022": "78.9"})),
    of("utslipp", "Klimagassutslipp i Fjordvik", TONNES, figures(fjordvik={"2019": "98400", "2020": "91200",
                                                                          "2021": "90100"}), higher_is_better=False),
    of("avfall", "Husholdningsavfall per innbygger", KILOS, figures(fjordvik={"2021": "412", "2022": "398"})),
    of("gjenvinning", "Materialgjenvinning av husholdningsavfall", PERCENT,
       figures(fjordvik={"2021": "41.5", "2022": "44.0"}, norge={"2021": "40.1", "2022": "40.9"})),
    of("jordvern", "Omdisponert dyrka jord", DECARES, figures(fjordvik={"2020": "22", "2021": "14", "2022": "35"})),
    of("folketall", "Folketall ved årets slutt", COUNT,
       figures(fjordvik={"2020": "24310", "2021": "24580", "2022": "24905"}, bergheim={"2022": "31200"},
               lundby={"2022": "18240"})),
    of("vekst", "Befolkningsvekst i prosent", PERCENT, figures(fjordvik={"2021": "1.1", "2022": "1.3"}),
       is_growth=True),
    of("sykehjem", "Plasser i sykehjem", COUNT, figures(fjordvik={"2021": "168", "2022": "172"})),
    of("hjemmetjeneste", "Mottakere av hjemmetjenester", COUNT, figures(fjordvik={"2021": "812", "2022": "847"})),
    of("fastlege", "Innbyggere uten fastlege", COUNT, figures(fjordvik={"2021": "640", "2022": "1120"}),
       higher_is_better=False),
    of("legevakt", "Fornøyd med legevakten, andel innbyggere", PERCENT, figures(fjordvik={"2021": "66"}), SURVEY),
    of("sosialhjelp", "Mottakere av økonomisk sosialhjelp", COUNT, figures(fjordvik={"2021": "530", "2022": "585"})),
    of("arbeidsplasser", "Arbeidsplasser i kommunen", COUNT,
       figures(fjordvik={"2019": "9800", "2020": "9650", "2021": "9900", "2022": "10240"})),
    of("sysselsatte", "Sysselsatte bosatt i kommunen", COUNT, figures(fjordvik={"2019": "12100", "2022": "12850"})),
    of("pendling/Ut av kommunen", "Pendling blant sysselsatte", PERCENT, figures(fjordvik={"2022": "47"}), "",
       "Ut av kommunen"),
    of("nye_foretak", "Nyetablerte foretak", COUNT, figures(fjordvik={"2021": "210", "2022": "188"})),
    of("vedlikehold", "Vedlikehold av kommunale bygg", PER_M2, figures(fjordvik={"2021": "88", "2022": "104"})),
    of("fond", "Disposisjonsfond, andel av driftsinntekter", PERCENT,
       figures(fjordvik={"2020": "9.4", "2021": "11.2", "2022": "12.6"}),
       targets=(Target(Decimal(10), ">=", True, "kilde", "3"),), higher_is_better=True),
    of("resultat", "Netto driftsresultat, andel av driftsinntekter", PERCENT,
       figures(fjordvik={"2020": "2.0", "2021": "4.1", "2022": "0.8"}),
       targets=(Target(Decimal("1.75"), ">=", True, "kilde", "4"),), higher_is_better=True),
    of("naeringsnm", "Plass i Nærings-NM", RANK, figures(fjordvik={"2020": "120", "2021": "98", "2022": "87"})),
    of("arsverk/Helse og omsorg", "Årsverk etter tjenesteområde", POSTS,
       figures(fjordvik={"2021": "402.5", "2022": "418.0"}), "", "Helse og omsorg"),
    of("arsverk/Oppvekst", "Årsverk etter tjenesteområde", POSTS,
       figures(fjordvik={"2021": "510.0", "2022": "505.5"}), "", "Oppvekst"),
    of("tilfredshet/Med lokaler", "Ansattes tilfredshet", SCALE, figures(fjordvik={"2020": "4.1", "2022": "3.9"}), "",
       "Med lokaler"),
    of("tilfredshet/Med lederen", "Ansattes tilfredshet", SCALE, figures(fjordvik={"2020": "4.6", "2022": "4.9"}), "",
       "Med lederen"),
    of("solkraft", "Strøm fra egne solceller", GWH, figures(fjordvik={"2021": "1.2", "2022": "2.4"})),
    of("tilskudd", "Tilskudd til frivilligheten", MILLIONS, figures(fjordvik={"2021": "6.5", "2022": "8.1"})),
    of("kultur", "Utgifter til kultur per innbygger", PER_HEAD, figures(fjordvik={"2021": "2410", "2022": "2560"})),
    of("valg", "Valgdeltakelse ved kommunevalg", PERCENT, figures(fjordvik={"2015": "59.8", "2019": "64.2"})),
)  # fmt: skip
WIDE = Index((*MEASURES, *MORE), places=[name for one in AREAS for name in one.names])


def wide_stated(*paragraphs: str) -> tuple[StatedFigure, ...]:
    """Return what some paragraphs state."""
    return tuple(stated_in(document(*paragraphs), CONTEXT))


def wide_marks(*paragraphs: str) -> tuple[Mark, ...]:
    """Return the marks of what some paragraphs state, held against all forty measures."""
    return judge_all(choose(wide_stated(*paragraphs), WIDE, OWN), CONTEXT, OWN)
