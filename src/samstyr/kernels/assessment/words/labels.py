"""What each outcome is called. Lower case, so that a label can stand in a sentence."""

from collections.abc import Mapping
from typing import Final

from samstyr.kernels.assessment.outcomes import Attainment, Direction, Obstacle, Polarity, Reason
from samstyr.kernels.targets import Operator, TargetRole
from samstyr.kernels.texts import Text

ATTAINMENT_LABELS: Final[Mapping[Attainment, Text]] = {
    Attainment.MET: Text("nådd", "met"),
    Attainment.MET_WITH_RESERVATION: Text("nådd, med forbehold", "met, with a reservation"),
    Attainment.NEAR: Text("nesten nådd", "nearly met"),
    Attainment.MISSED: Text("ikke nådd", "not met"),
    Attainment.MISSED_WITH_RESERVATION: Text("ikke nådd, med forbehold", "not met, with a reservation"),
    Attainment.ON_PATH: Text("i rute", "on track"),
    Attainment.OFF_PATH: Text("ikke i rute", "off track"),
    Attainment.NOT_DUE: Text("ikke forfalt", "not due yet"),
    Attainment.OVER: Text("over", "above"),
    Attainment.UNDER: Text("under", "below"),
    Attainment.AT: Text("likt", "equal"),
    Attainment.NO_TARGET: Text("uten måltall", "no target"),
    Attainment.NO_DATA: Text("uten tall", "no figures"),
}

DIRECTION_LABELS: Final[Mapping[Direction, Text]] = {
    Direction.IMPROVING: Text("bedre", "better"),
    Direction.WORSENING: Text("dårligere", "worse"),
    Direction.UNCHANGED: Text("uendret", "unchanged"),
    Direction.UNKNOWN: Text("kan ikke sies", "cannot be said"),
}

DIRECTION_HEADLINES: Final[Mapping[Direction, Text]] = {
    Direction.IMPROVING: Text("bedre enn forrige måling", "better than the measurement before"),
    Direction.WORSENING: Text("dårligere enn forrige måling", "worse than the measurement before"),
    Direction.UNCHANGED: Text("uendret fra forrige måling", "unchanged from the measurement before"),
    Direction.UNKNOWN: Text("utviklingen kan ikke sies", "the development cannot be said"),
}

OBSTACLE_LABELS: Final[Mapping[Obstacle, Text]] = {
    Obstacle.NO_FIGURE: Text("ingen målinger", "no measurements"),
    Obstacle.SINGLE_FIGURE: Text("bare målt én gang", "measured only once"),
    Obstacle.METHOD_BREAK: Text("ny målemetode", "new method"),
    Obstacle.NOT_COMPARABLE: Text("gjelder ulike ting", "counts different things"),
    Obstacle.CAVEAT: Text("forbehold", "reservation"),
    Obstacle.NEUTRAL: Text("ingen retning er best", "neither way is better"),
}

REASON_LABELS: Final[Mapping[Reason, Text]] = {
    Reason.CROSSED_TARGET: Text("krysset måltallet", "crossed the target"),
    Reason.MISSED_AND_WORSENING: Text("ikke nådd, og dårligere", "not met, and worse"),
    Reason.TURNED: Text("snudde", "turned"),
    Reason.LARGEST_MOVE: Text("flyttet seg mer enn noe tidligere år", "moved further than in any earlier year"),
}

POLARITY_LABELS: Final[Mapping[Polarity, Text]] = {
    Polarity.HIGHER: Text("høyere er bedre", "higher is better"),
    Polarity.LOWER: Text("lavere er bedre", "lower is better"),
    Polarity.NEUTRAL: Text("kilden sier ikke hva som er best", "the source does not say which is better"),
}

ROLE_LABELS: Final[Mapping[TargetRole, Text]] = {
    TargetRole.FISCAL_RULE: Text("handlingsregel", "fiscal rule"),
    TargetRole.TARGET: Text("mål i plan", "target in a plan"),
    TargetRole.THRESHOLD: Text("grense for tilfredsstillende", "limit for satisfactory"),
    TargetRole.AMBITION: Text("ambisjon", "ambition"),
    TargetRole.PLANNING_FIGURE: Text("plantall", "planning figure"),
    TargetRole.REFERENCE: Text("sammenligningsnivå", "level to compare with"),
}

# As the subject of a sentence: "Måltallet er under 80 %", "The target is under 80%".
ROLE_NAMES: Final[Mapping[TargetRole, Text]] = {
    TargetRole.FISCAL_RULE: Text("Handlingsregelen", "The fiscal rule"),
    TargetRole.TARGET: Text("Måltallet", "The target"),
    TargetRole.THRESHOLD: Text("Grensen for tilfredsstillende", "The limit for satisfactory"),
    TargetRole.AMBITION: Text("Ambisjonen", "The ambition"),
    TargetRole.PLANNING_FIGURE: Text("Plantallet", "The planning figure"),
    TargetRole.REFERENCE: Text("Sammenligningsnivået", "The level to compare with"),
}

OPERATOR_SIGNS: Final[Mapping[Operator, str]] = {
    Operator.ABOVE: ">",
    Operator.AT_LEAST: "≥",
    Operator.BELOW: "<",
    Operator.AT_MOST: "≤",
    Operator.EQUAL: "=",
}
