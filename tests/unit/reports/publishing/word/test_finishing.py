"""What is mended in a Word file after pandoc."""

import io
import zipfile
from datetime import date

from samstyr.reports.publishing.word.finishing import LONG_AGO, finished


def made(**files: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/") + ".xml", text)
    return content.getvalue()


def test_times_pictures_and_rows_are_mended():
    core = "<dcterms:created xsi:type='x'>2026-01-01T10:00:00Z</dcterms:created>"
    text = (
        '<a descr="data:image/png;base64,AAAA"/><w:tr><w:tc>1</w:tc></w:tr><w:tr><w:trPr><w:tblHeader/></w:trPr></w:tr>'
    )
    done = finished(made(docProps__core=core, word__document=text, other="as it was"), date(2023, 8, 31))
    archive = zipfile.ZipFile(io.BytesIO(done))
    assert archive.read("docProps/core.xml") == b"<dcterms:created xsi:type='x'>2023-08-31T00:00:00Z</dcterms:created>"
    assert archive.read("word/document.xml") == (
        b'<a descr=""/><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>1</w:tc></w:tr>'
        b"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr></w:tr>"
    )
    assert archive.read("other.xml") == b"as it was"
    assert {one.date_time for one in archive.infolist()} == {LONG_AGO}
