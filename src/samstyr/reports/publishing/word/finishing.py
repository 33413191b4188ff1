"""What pandoc leaves undone in a Word file: when it was made, and pictures whose name is the whole picture."""

import io
import re
import zipfile
from datetime import date
from typing import Final

# No clock: the same report gives the same bytes.
LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)
# Pandoc says of a picture where it came from, which is here the picture itself in letters.
_WHOLE_PICTURE: Final = re.compile(rb'descr="data:image/[^"]*"')
_NAMED: Final = re.compile(
    rb'<w:bookmarkStart w:id="(\d+)" w:name="([^"]*)" ?/>\s*(<w:p><w:pPr>.*?</w:pPr>)', re.DOTALL
)
_TIME: Final = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)")


def finished(content: bytes, day: date) -> bytes:
    """Return a Word file that was made on a day, with every file in it from long ago."""
    moment = f"{day.isoformat()}T00:00:00Z".encode()
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            inside = old.read(name)
            if name == "word/document.xml":
                inside = _whole_rows(_named_headings(_WHOLE_PICTURE.sub(b'descr=""', inside)))
            if name == "docProps/core.xml":
                inside = _TIME.sub(rb"\g<1>" + moment + rb"\g<3>", inside)
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, inside)
    return made.getvalue()


def _whole_rows(xml: bytes) -> bytes:
    """Return a text whose tables never break within a row."""
    with_properties = xml.replace(b"<w:tr><w:trPr>", b"<w:tr><w:trPr><w:cantSplit/>")
    return with_properties.replace(b"<w:tr><w:tc>", b"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>")


def _named_headings(xml: bytes) -> bytes:
    """Return a text in which the name of a heading stands in it, and no longer around all that is below it.

    LibreOffice would take a name that stands before a heading for one of the paragraph above.
    """
    for number in _NAMED.findall(xml):
        xml = re.sub(rb'<w:bookmarkEnd w:id="%s" ?/>' % number[0], b"", xml, count=1)
    return _NAMED.sub(rb'\3<w:bookmarkStart w:id="\1" w:name="\2"/><w:bookmarkEnd w:id="\1"/>', xml)
