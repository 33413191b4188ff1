"""Plans, bodies, service areas, places, and the site's own pages."""

from samstyr.kernels.texts import Text
from samstyr.organisation.queries import bodies, service_areas
from samstyr.places.queries import areas
from samstyr.plans.queries import register
from samstyr.search.values import Address, Draft, Drafts, Kind

# What a page is called is the portal's to say; these are the words by which it is found.
PAGES: tuple[tuple[str, Text, Text], ...] = (
    (
        "fiscal_rules",
        Text("Handlingsregler", "Fiscal rules"),
        Text("Økonomiske handlingsregler år for år", "The fiscal rules year by year"),
    ),
    (
        "promises",
        Text("Løfter", "Promises"),
        Text(
            "Hva som ble lovet da kommunen ble til, og hva det ble av det",
            "What was promised when the municipality was formed, and what came of it",
        ),
    ),
    (
        "plans",
        Text("Planer", "Plans"),
        Text("Alle planer, vedtatte og under arbeid", "All plans, adopted and under way"),
    ),
    (
        "reports",
        Text("Rapporter", "Reports"),
        Text("Årsrapporter og andre rapporter fra kommunen", "Annual and other reports of the municipality"),
    ),
    ("tables", Text("Tabeller", "Tables"), Text("Alle tabeller med tall", "All tables with figures")),
    (
        "about",
        Text("Om tallene", "About the figures"),
        Text("Kilder, tall som mangler, og hendelsesloggen", "Sources, missing figures, and the event log"),
    ),
    (
        "accessibility",
        Text("Tilgjengelighetserklæring", "Accessibility statement"),
        Text("Universell utforming av nettstedet", "Universal design of the site"),
    ),
    (
        "privacy",
        Text("Personvern", "Privacy"),
        Text("Ingen informasjonskapsler, ingen sporing", "No cookies, no tracking"),
    ),
    (
        "api",
        Text("Åpne data og API", "Open data and API"),
        Text(
            "Tallene for programmer: JSON, CSV, JSON-stat, Parquet",
            "The figures for programs: JSON, CSV, JSON-stat, Parquet",
        ),
    ),
)


def pages() -> Drafts:
    """Yield the site's own pages."""
    for page, title, said in PAGES:
        yield Draft(Kind.PAGE, page, title, Address(page), said=said)


def plans() -> Drafts:
    """Yield every plan."""
    for group in register.register().groups:
        for plan in group.plans:
            first = plan.preferred
            notes = tuple(statement.note for statement in plan.statements if statement.note)
            bodies_named = tuple(statement.body for statement in plan.statements if statement.body)
            yield Draft(
                kind=Kind.PLAN,
                key=plan.id,
                title=plan.title,
                address=Address("plan", (plan.id,)),
                said=_joined(plan.status_label, first.when),
                also=(plan.type_label, *bodies_named, *notes),
            )


def organisation() -> Drafts:
    """Yield bodies and service areas."""
    for body in bodies.bodies():
        address = Address("table", ("bodies",), anchor=f"organ-{body.id}")
        yield Draft(Kind.BODY, body.id, body.name, address, said=body.composition or body.note)
    for one in service_areas.service_areas():
        address = Address("table", ("service_areas",), anchor=f"tjeneste-{one.id}")
        yield Draft(Kind.SERVICE_AREA, one.id, one.name, address, said=one.description, also=(one.director, one.note))


def places() -> Drafts:
    """Yield the places that figures can be about."""
    for area in areas.areas():
        codes = tuple(Text(code) for step in area.codes for code in step.codes)
        address = Address("table", ("areas",), anchor=f"omrade-{area.id}")
        yield Draft(Kind.AREA, area.id, area.name, address, said=area.note, also=codes)


def _joined(*texts: Text) -> Text:
    said = [text for text in texts if text]
    return Text(", ".join(text.nb for text in said), ", ".join(text.in_language("en") for text in said))
