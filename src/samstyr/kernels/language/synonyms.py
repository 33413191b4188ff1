"""What people call things, and the words that stand in the figures. Data, in both languages and across them."""

from samstyr.kernels.language.folding import fold

# What is asked for → the words to look for. Every spelling is folded, so write them as they are written.
_MEANT: tuple[tuple[str, str], ...] = (
    ("bor bo bodde boende innbyggertall folketall folk mennesker", "innbyggere befolkning residents"),
    ("people population inhabitants live living lives citizens", "residents population innbyggere befolkningsvekst"),
    ("gjeld lån låne skyld skylder lånt kreditt debt loan loans owe owes borrowed", "lånegjeld gjeld debt loan"),
    ("sparepenger oppsparte reserver buffer savings reserves", "disposisjonsfond fond reserve savings"),
    ("overskudd underskudd resultat regnskap profit surplus deficit", "driftsresultat result surplus"),
    ("penger budsjett økonomi pengebruk money finance finances budget", "økonomi driftsinntekter economy budget"),
    ("syk syke sykdom sjuk sjukefravær fravær sykemeldt sick illness absence", "sykefravær fravær sick absence"),
    ("ansatt jobber arbeider medarbeider employee staff worker workers", "ansatte medarbeidere employees"),
    ("jobb arbeid sysselsetting jobs work employment", "arbeidsplasser sysselsatte jobs employed"),
    ("arbeidsledig arbeidsledighet ledig nav unemployed unemployment", "utenfor arbeid outside work"),
    (
        "co2 klimagass klimagasser drivhusgasser karbon utslippene emission carbon greenhouse ghg",
        "klimagassutslipp utslipp emissions greenhouse",
    ),
    ("klima klimaet climate", "klimagassutslipp klimaendringene emissions climate"),
    ("strøm kraft elektrisitet electricity power", "strømforbruk energi electricity energy"),
    ("elbil elbiler elektrisk ev", "elektriske biler nullutslipp electric cars"),
    ("søppel boss avfallet rubbish garbage trash waste", "avfall husholdningsavfall waste"),
    ("resirkulering gjenvinning kildesortering recycling", "materialgjenvinning gjenbruk ombruk recycling recovery"),
    ("luft luftkvalitet luftforurensning forurensning støv air pollution", "svevestøv luft particulate air"),
    ("vannlekkasje lekkasje lekker vannrør leak leaks leakage", "vanntap ledningsnettet leaking loss"),
    ("vann drikkevannet water", "drikkevann vannforsyning vanntap water"),
    ("kloakk sewage sewer", "avløp wastewater"),
    ("sykkel sykle syklist bike bicycle cycling", "sykkelveinett sykkel sykkelreiser cycling"),
    ("skole skoler elev elever school schools pupil pupils", "skole grunnskoler elever skoletrivsel school pupils"),
    ("lærer lærere teacher teachers", "lærere barnehagelærere kompetansekrav teachers"),
    ("barnehageplass bhg kindergartens nursery preschool daycare", "barnehage barnehager kindergarten kindergartens"),
    ("mobbes mobbet bullied", "mobbing bullying"),
    ("frafall dropout", "fullfører videregående complete upper secondary"),
    ("eldre gamle alder sykehjem elderly old age", "eldre hjemme omsorg older home care"),
    ("helse health healthy", "helse fysisk psykiske health"),
    ("trening mosjon aktiv exercise", "fysisk aktive aktivitet active activity"),
    ("vaksine vaksinering mmr vaccine vaccination measles", "meslingvaksine vaccination measles"),
    ("fattig fattigdom sosialhjelp poor poverty welfare", "stønad livsopphold økonomisk social assistance"),
    ("hus bolig leilighet boligbygging housing homes dwelling house", "boliger leiligheter dwellings flats"),
    (
        "valg stemme stemte stemmer demokrati election elections vote voted voting turnout",
        "valgdeltakelse valg turnout election",
    ),
    ("politikk politiker politics politician", "politikere kommunestyret politicians council"),
    ("frivillighet dugnad volunteer volunteering", "frivillig frivillighet volunteer volunteering"),
    ("innvandrere flyktning asyl immigrants refugee asylum", "flyktninger introduksjonsprogram refugees introduction"),
    ("kriminalitet vold crime violence safety safe", "vold lovbrudd trygt violence offences safe"),
    ("bredbånd internett nett broadband internet", "bredbånd fiber 5g broadband"),
    ("firma firmaer bedrift næringsliv business businesses company", "bedrifter næring companies business"),
    ("oppstart gründer startup startups", "næring innovasjon arbeidsplasser business innovation"),
    ("strand badeplass bading beach beaches bathing", "badestrender strandsonen beaches shoreline"),
    ("jord åker landbruk bønder farmland farming agriculture", "jord omdisponering jordbruk farmland"),
    ("sirkulær gjenbruk sirkulærøkonomi circular reuse", "ombruk sirkulær reuse circular"),
    ("areal størrelse stor størst kvadratkilometer size big large area", "areal area"),
    ("tettsted by bygd town towns village", "sentrum tettsted centre settlement"),
    (
        "kommunesammenslåing sammenslåing intensjonsavtale avtale merger agreement",
        "løfter fellesnemnda promises merger",
    ),
    ("lovet lover lovnad brutt holdt promised kept broken", "løfter løfte promises"),
    ("regel regler måltall finansielle rule rules", "handlingsregler fiscal rules"),
    ("mål målene goal goals sdg fn bærekraft sustainability", "mål goals bærekraftsmål sustainable"),
    ("ordfører rådmann mayor director", "kommunestyret formannskapet kommunedirektør council executive"),
    ("kontakt uu universell wcag", "tilgjengelighetserklæring tilgjengelighet accessibility"),
    ("gdpr cookies informasjonskapsler", "personvern privacy"),
    ("nedlasting data json csv download downloads", "api åpne open"),
    ("tjeneste tjenester service services", "tjenester tjenesteområde services"),
    ("fornøyd tilfreds tilfredshet happy satisfied satisfaction", "fornøyd tilfredshet trivsel satisfied satisfaction"),
)


def _by_word() -> dict[str, tuple[str, ...]]:
    table: dict[str, dict[str, None]] = {}
    for asked, meant in _MEANT:
        for word in asked.split():
            table.setdefault(fold(word), {}).update(dict.fromkeys(map(fold, meant.split())))
    return {word: tuple(other for other in meant if other != word) for word, meant in table.items()}


SYNONYMS: dict[str, tuple[str, ...]] = _by_word()
WRITTEN: dict[str, str] = {fold(word): word for asked, _meant in _MEANT for word in asked.split()}


def synonyms(folded: str) -> tuple[str, ...]:
    """Return the folded words that may stand in the figures where people say this one.

    >>> synonyms("bor")
    ('innbyggere', 'befolkning', 'residents')
    """
    return SYNONYMS.get(folded, ())
