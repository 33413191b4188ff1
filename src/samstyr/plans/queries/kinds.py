"""The words of the plan register, as data: the order of plan types, statuses, events and precisions."""

from dataclasses import dataclass

from samstyr.kernels.texts import Text


@dataclass(frozen=True, slots=True)
class PlanType:
    """A type of plan and its level in the plan system: 0 governs all the others."""

    label: Text
    level: int


# The plan system of the Planning and Building Act, from what governs to what is governed.
TYPES = {
    "planstrategi": PlanType(Text("Planstrategi", "Planning strategy"), 0),
    "kommuneplan": PlanType(Text("Kommuneplan", "Municipal master plan"), 1),
    "kommuneplan_samfunnsdel": PlanType(Text("Kommuneplanens samfunnsdel", "Master plan, societal part"), 1),
    "arealdel": PlanType(Text("Kommuneplanens arealdel", "Master plan, land-use part"), 1),
    "kommunedelplan": PlanType(Text("Kommunedelplaner", "Sub-plans of the master plan"), 2),
    "temaplan": PlanType(Text("Temaplaner", "Thematic plans"), 3),
    "handlingsprogram": PlanType(Text("Handlingsprogram", "Action programmes"), 4),
    "virksomhetsplan": PlanType(Text("Virksomhetsplaner", "Unit plans"), 5),
    "reguleringsplan": PlanType(Text("Reguleringsplaner", "Zoning plans"), 5),
    "annen_plan": PlanType(Text("Andre planer", "Other plans"), 6),
}
UNLISTED_LEVEL = 7

STATUSES = {
    "adopted": Text("Vedtatt", "Adopted"),
    "planned": Text("Under arbeid", "In preparation"),
    "": Text("Omtalt", "Mentioned"),
}
EVENTS = {
    "adopted": Text("Vedtatt", "Adopted"),
    "planned_adoption": Text("Skal vedtas", "To be adopted"),
    "mandate": Text("Oppdraget gitt", "Mandate given"),
    "in_progress": Text("Under arbeid", "In progress"),
    "in_force": Text("I kraft", "In force"),
    "first_reading": Text("Førstegangsbehandlet", "First reading"),
    "treated": Text("Behandlet", "Considered"),
    "orientation": Text("Orientering gitt", "Orientation given"),
    "mentioned": Text("Omtalt", "Mentioned"),
    "recurring": Text("Gjentas", "Recurring"),
}
SEASONS = {
    "winter": Text("vinteren", "winter"),
    "spring": Text("våren", "spring"),
    "summer": Text("sommeren", "summer"),
    "autumn": Text("høsten", "autumn"),
}
NO_DATE = Text("Uten dato", "No date")


def type_of(name: str) -> PlanType:
    """Return a type of plan; a type that the list lacks is shown by its own name, after the others."""
    return TYPES.get(name, PlanType(_by_its_name(name), UNLISTED_LEVEL))


def status_label(status: str) -> Text:
    """Return a status in words."""
    return STATUSES.get(status, _by_its_name(status))


def event_label(event: str) -> Text:
    """Return an event in words."""
    return EVENTS.get(event, _by_its_name(event))


def _by_its_name(name: str) -> Text:
    words = name.replace("_", " ").capitalize()
    return Text(words, words)
