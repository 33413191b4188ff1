"""Why nothing can be worked out for a statement."""

from typing import Final

from samstyr.kernels.texts import Text

NO_FIGURE: Final = Text(
    "Vi har ikke tallet for tiden som er oppgitt.", "We have no figure for the time that is stated."
)
NO_STEP: Final = Text("Vi har ikke tall for begge ender av endringen.", "We lack a figure at one end of the change.")
NO_WAY: Final = Text("Slik kan vi ikke regne det ut ennå.", "We cannot work this out yet.")
