"""The styles of a report in Word, and the reference document that gives them to pandoc."""

import io
import re
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final
from xml.sax.saxutils import quoteattr

from samstyr.kernels.texts import Language
from samstyr.reports.publishing import pandoc
from samstyr.reports.publishing.word.finishing import LONG_AGO

# Word's own measures: half points for type, twentieths of a point for room.
HALF, TWENTIETH = 2, 20
FONT: Final = "Calibri"
INK, MUTED, DEEP, GREEN = "16241F", "53615A", "0B3D31", "0B5C49"
RULE, SUNK, GOLD = "E6DCCB", "F9F2E9", "F3C66B"
_LANGUAGES: Final[dict[Language, str]] = {"nb": "nb-NO", "en": "en-GB"}


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its sizes in points, colours as six digits, `before` and `after` room in points."""

    name: str
    kind: str = "paragraph"
    based_on: str = ""
    following: str = ""
    size: float = 0.0
    colour: str = ""
    bold: bool = False
    before: float = -1.0
    after: float = -1.0
    level: int = -1
    keep: bool = False
    new_page: bool = False
    ground: str = ""
    side: str = ""
    underlined: bool = False

    @property
    def id(self) -> str:
        """Return the name that Word's XML knows the style by."""
        return _IDS.get(self.name, self.name.replace(" ", ""))

    @property
    def xml(self) -> str:
        """Return the style as Word writes it."""
        following = f'<w:next w:val="{self.following}"/>' if self.following else ""
        based = f'<w:basedOn w:val="{self.based_on}"/>' if self.based_on else ""
        paragraph = f"<w:pPr>{self._paragraph}</w:pPr>" if self.kind == "paragraph" else ""
        return (
            f'<w:style w:type="{self.kind}" w:styleId="{self.id}"><w:name w:val={quoteattr(self.name)}/>'
            f"{based}{following}<w:qFormat/>{paragraph}<w:rPr>{self._letters}</w:rPr></w:style>"
        )

    @property
    def _paragraph(self) -> str:
        parts = ["<w:keepNext/><w:keepLines/>"] if self.keep else []
        if self.new_page:
            parts.append("<w:pageBreakBefore/>")
        if self.side:
            parts.append(f'<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="{self.side}"/></w:pBdr>')
        if self.ground:
            parts.append(f'<w:shd w:val="clear" w:color="auto" w:fill="{self.ground}"/>')
        if self.before >= 0 or self.after >= 0:
            before, after = (round(max(room, 0) * TWENTIETH) for room in (self.before, self.after))
            parts.append(f'<w:spacing w:before="{before}" w:after="{after}"/>')
        if self.level >= 0:
            parts.append(f'<w:outlineLvl w:val="{self.level}"/>')
        return "".join(parts)

    @property
    def _letters(self) -> str:
        parts = ["<w:b/>"] if self.bold else []
        if self.colour:
            parts.append(f'<w:color w:val="{self.colour}"/>')
        if self.size:
            half = round(self.size * HALF)
            parts.append(f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>')
        if self.underlined:
            parts.append(f'<w:u w:val="dotted" w:color="{GREEN}"/>')
        return "".join(parts)


# Word's own identifiers where they are not the name without its spaces.
_IDS: Final = {f"heading {level}": f"Heading{level}" for level in range(1, 5)} | {
    f"toc {level}": f"TOC{level}" for level in (1, 2)
}
STYLES: Final = (
    Style("Body Text", based_on="Normal", before=0, after=7),
    Style("Compact", based_on="BodyText", before=1, after=1),
    Style("Title", following="Subtitle", size=36, colour=DEEP, bold=True, before=150, after=6),
    Style("Subtitle", following="BodyText", size=17, colour=MUTED, before=0, after=24),
    Style("Author", following="BodyText", size=12, colour=INK, bold=True, before=0, after=0),
    Style("Date", following="BodyText", size=12, colour=INK, before=0, after=0),
    Style(
        "heading 1", following="BodyText", size=25, colour=DEEP, bold=True, before=0, after=12, level=0, keep=True,
        new_page=True,
    ),
    Style("heading 2", following="BodyText", size=16, colour=DEEP, bold=True, before=20, after=7, level=1, keep=True),
    Style("heading 3", following="BodyText", size=13, colour=DEEP, bold=True, before=14, after=5, level=2, keep=True),
    Style("heading 4", following="BodyText", size=11, colour=DEEP, bold=True, before=10, after=4, level=3, keep=True),
    Style("toc 1", based_on="Normal", size=11.5, bold=True, before=8, after=1, keep=True),
    Style("toc 2", based_on="Normal", size=10, colour=MUTED, before=0, after=1),
    Style(
        "TOC Heading", following="BodyText", size=22, colour=DEEP, bold=True, before=0, after=10, keep=True,
        new_page=True,
    ),
    Style("Caption", based_on="Normal", size=9, colour=MUTED, bold=True, before=10, after=4, keep=True),
    Style("Table Caption", based_on="Caption", keep=True),
    Style("Image Caption", based_on="Caption", before=2, after=12),
    Style("Captioned Figure", based_on="Normal", before=4, after=0, keep=True),
    Style("Overline", based_on="Normal", size=9, colour=MUTED, bold=True, before=14, after=0, keep=True),
    Style("Panel Title", based_on="Normal", size=13, colour=DEEP, bold=True, before=0, after=5, keep=True),
    Style("Chart Title", based_on="Normal", size=12, colour=INK, bold=True, before=0, after=3, keep=True),
    Style("Small Print", based_on="Normal", size=8.5, colour=MUTED, before=3, after=6),
    Style("Footer", based_on="Normal", size=9, colour=MUTED, before=0, after=0),
    Style("Note Box", based_on="Normal", before=6, after=6, ground=SUNK, side=GOLD),
    Style("Hyperlink", kind="character", colour=GREEN, underlined=True),
    Style("Quiet Link", kind="character", based_on="DefaultParagraphFont"),
    Style("Report Figure", kind="character", based_on="Hyperlink", colour=INK, underlined=True),
    Style("Status Met", kind="character", colour="0B6A53", bold=True),
    Style("Status Near", kind="character", colour="80540F", bold=True),
    Style("Status Missed", kind="character", colour="A83D0C", bold=True),
    Style("Status Ongoing", kind="character", colour="0860A3", bold=True),
    Style("Status Plain", kind="character", colour=MUTED, bold=True),
)  # fmt: skip
_TABLE: Final = (
    '<w:style w:type="table" w:default="1" w:styleId="Table"><w:name w:val="Table"/><w:basedOn w:val="TableNormal"/>'
    '<w:qFormat/><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr><w:tblPr><w:tblBorders>'
    f'<w:bottom w:val="single" w:sz="4" w:color="{RULE}"/><w:insideH w:val="single" w:sz="4" w:color="{RULE}"/>'
    '</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>'
    '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="{DEEP}"/></w:rPr><w:tcPr><w:tcBorders>'
    f'<w:bottom w:val="single" w:sz="10" w:color="{DEEP}"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr>'
    "</w:tblStylePr></w:style>"
)
_STYLE: Final = re.compile(r'\s*<w:style [^>]*?w:styleId="([^"]+)".*?</w:style>', re.DOTALL)
_SECTION: Final = re.compile(r"<w:sectPr.*?</w:sectPr>|<w:sectPr[^>]*/>", re.DOTALL)
_A4: Final = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1360" w:right="1300" w:bottom="1300" w:left="1300" '
    'w:header="700" w:footer="700" w:gutter="0"/><w:titlePg/></w:sectPr>'
)
# The number of the page stands below every page but the cover.
FOOTER: Final = "word/footer1.xml"
_MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FOOTER: Final = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:ftr xmlns:w="{_MAIN}"><w:p><w:pPr>'
    '<w:pStyle w:val="Footer"/><w:jc w:val="right"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>'
    '<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>'
).encode()
_ADDED: Final = {
    "[Content_Types].xml": (
        b"</Types>",
        b'<Override PartName="/word/footer1.xml" ContentType='
        b'"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>',
    ),
    "word/_rels/document.xml.rels": (
        b"</Relationships>",
        f'<Relationship Id="rIdFooter" Type="{_OFFICE}/footer" Target="footer1.xml"/>'.encode(),
    ),
}
_DEFAULTS: Final = re.compile(r"<w:docDefaults>.*?</w:docDefaults>", re.DOTALL)


@cache
def reference_document(language: Language) -> bytes:
    """Return pandoc's own reference document with our styles in the places of its own."""
    given = pandoc.run(
        "give its reference document", ["--print-default-data-file", "reference.docx"], b"", folder=Path()
    )
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(given)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for item in sorted(old.namelist()):
            content = old.read(item)
            if item == "word/styles.xml":
                content = styled(content.decode(), language).encode()
            if item == "word/document.xml":
                content = _SECTION.sub(_A4, content.decode()).encode()
            if item in _ADDED:
                end, added = _ADDED[item]
                content = content.replace(end, added + end)
            new.writestr(zipfile.ZipInfo(item, LONG_AGO), content)
        new.writestr(zipfile.ZipInfo(FOOTER, LONG_AGO), _FOOTER)
    return made.getvalue()


def styled(xml: str, language: Language) -> str:
    """Return a styles.xml in which our styles have taken the places of those of the same name."""
    ours = {style.id for style in STYLES} | {"Table"}
    kept = _STYLE.sub(lambda found: "" if found[1] in ours else found[0], xml)
    kept = _DEFAULTS.sub(_defaults(language), kept)
    return kept.replace("</w:styles>", "".join(style.xml for style in STYLES) + _TABLE + "</w:styles>")


def _defaults(language: Language) -> str:
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}" '
        f'w:eastAsia="{FONT}"/><w:color w:val="{INK}"/><w:sz w:val="21"/><w:szCs w:val="21"/>'
        f'<w:lang w:val="{_LANGUAGES[language]}" w:eastAsia="{_LANGUAGES[language]}" w:bidi="ar-SA"/></w:rPr>'
        '</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )
