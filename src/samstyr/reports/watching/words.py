"""The words of the preview, in both languages."""

from typing import Final

from samstyr.kernels.texts import Text

BUILDING: Final = Text("Bygger …", "Building …")
BUILT: Final = Text("Bygget. Siden viser rapporten slik den er nå.", "Built. The page shows the report as it is now.")
REFUSED: Final = Text("Rapporten kan ikke bygges slik den er nå.", "The report cannot be built as it is now.")
LAST_GOOD: Final = Text("Du ser den siste som lot seg bygge.", "What you see is the last that could be built.")
NOTHING_YET: Final = Text("Det er ikke noe å vise ennå.", "There is nothing to show yet.")
FLAGGED: Final = Text("Merk ({count})", "Note ({count})")
TITLE: Final = Text("Forhåndsvisning", "Preview")
PAGES: Final = Text("Nettsider", "Web pages")
PDF: Final = Text("PDF", "PDF")
WORD: Final = Text("Word", "Word")
AGAIN: Final = Text("Vis på nytt", "Show again")
STATE: Final = Text("Slik står det til", "How it stands")
REPORT: Final = Text("Rapporten", "The report")
WHOLE: Final = Text("Hele rapporten", "The whole report")
NO_PAGE: Final = Text(
    "Siden finnes ikke (lenger). Gå til forsiden.", "There is no such page (any more). Go to the cover."
)
ENDED: Final = Text("Forhåndsvisningen er avsluttet.", "The preview has ended.")
