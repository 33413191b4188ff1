"""One address of each kind of page, in both languages."""

CHAPTER, LAST = "four-year/1/02-okonomi.html", "four-year/1/10-tjenesteomradene.html"
KINDS = {
    "front": ("/", "/en/"),
    "focus area": ("/satsingsomrade/okonomi/", "/en/focus-area/okonomi/"),
    "goal": ("/mal/okonomi_1/", "/en/goal/okonomi_1/"),
    "key figure": ("/nokkeltall/oko_netto_laanegjeld/", "/en/indicator/oko_netto_laanegjeld/"),
    "key figure with a way": ("/nokkeltall/kli_direkte_utslipp/", "/en/indicator/kli_direkte_utslipp/"),
    "key figure without figures": ("/nokkeltall/kli_sykkelreiser/", "/en/indicator/kli_sykkelreiser/"),
    "key figure beside others": ("/nokkeltall/utd_barnehagelaerere/", "/en/indicator/utd_barnehagelaerere/"),
    "interactive": ("/nokkeltall/oko_netto_laanegjeld/interaktiv/", "/en/indicator/oko_netto_laanegjeld/interactive/"),
    "embedded": ("/bygg-inn/oko_netto_laanegjeld/", "/en/embed/oko_netto_laanegjeld/"),
    "figure": ("/f/oko_disposisjonsfond@2022", "/en/f/oko_disposisjonsfond@2022"),
    "fiscal rules": ("/handlingsregler/", "/en/fiscal-rules/"),
    "promises": ("/lofter/", "/en/promises/"),
    "plans": ("/planer/", "/en/plans/"),
    "plan": ("/planer/temaplan_naering/", "/en/plans/temaplan_naering/"),
    "reports": ("/rapporter/", "/en/reports/"),
    "report": ("/rapporter/four-year/", "/en/reports/four-year/"),
    "chapter": (f"/rapporter/{CHAPTER}", f"/en/reports/{CHAPTER}"),
    "chapter of tables": (f"/rapporter/{LAST}", f"/en/reports/{LAST}"),
    "report in English": ("/rapporter/four-year-en/", "/en/reports/four-year-en/"),
    "chapter in English": (
        "/rapporter/four-year-en/1/02-economy.html",
        "/en/reports/four-year-en/1/02-economy.html",
    ),
    "tables": ("/tall/", "/en/tables/"),
    "table": ("/tall/ldu_tjenestetilbud/", "/en/tables/ldu_tjenestetilbud/"),
    "wide table": ("/tall/politiske_moter_saker/", "/en/tables/politiske_moter_saker/"),
    "list": ("/tall/circular/", "/en/tables/circular/"),
    "check": ("/sjekk/", "/en/check/"),
    "search": ("/sok/?q=barnhage", "/en/search/?q=kindergarten"),
    "register": ("/fra-a-til-aa/", "/en/from-a-to-z/"),
    "about": ("/om-tallene/", "/en/about/"),
    "accessibility": ("/tilgjengelighet/", "/en/accessibility/"),
    "privacy": ("/personvern/", "/en/privacy/"),
    "open data": ("/api/", "/en/api/"),
    "not found": ("/finnes-ikke/", "/en/not-here/"),
}
ADDRESSES = [address for both in KINDS.values() for address in both]
IDS = [f"{kind}-{language}" for kind in KINDS for language in ("nb", "en")]
