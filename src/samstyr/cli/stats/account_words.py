"""The words of `samstyr stats accounts`, in both languages."""

from samstyr.kernels.texts import Text

HEADING = Text("Regnskap for kommune {municipality}, {period}", "Accounts of municipality {municipality}, {period}")
HEADING_CONSOLIDATED = Text(
    "Konsolidert regnskap for kommune {municipality}, {period}",
    "Consolidated accounts of municipality {municipality}, {period}",
)
SO_FAR = Text(
    "Tallene gjelder hittil i år. Regnskapet er ikke avsluttet.",
    "The figures are for the year so far. The accounts are not closed.",
)
NOT_IN_BALANCE = Text(
    "Driftsregnskapet går ikke i balanse: Det er {difference} tusen kroner mer utgifter enn inntekter.",
    "The operating accounts are not in balance: expenditure is NOK {difference} thousand more than income.",
)
