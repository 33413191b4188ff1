"""A reader of its own: broken and hostile files are a word, never a traceback; nobody is called and nothing written."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samstyr.reports.documents import opening
from samstyr.reports.reading.files import CannotRead
from tests.documents import TEXT, changed, mutated, open_document, pdf, word

WORD, PDF, ODT = word(), pdf(TEXT), open_document(f"# Skole\n\n{TEXT}\n")
WEB = f"<!doctype html><html><body><h1>Skole</h1><p>{TEXT}</p></body></html>".encode()
MADE = {"docx": WORD, "pdf": PDF, "odt": ODT, "html": WEB}
PART = "http://schemas.openxmlformats.org"
NAMES = f'xmlns:w="{PART}/wordprocessingml/2006/main"'


def outcome(name: str, content: bytes) -> str:
    """Return the code of the fault that a file is refused with, or «read»."""
    try:
        opening.open_document(name, content)
    except CannotRead as refused:
        return refused.fault.code
    return "read"


@settings(max_examples=4)
@given(st.sampled_from(sorted(MADE)), st.integers(0, 10**6))
def test_a_file_with_bytes_flipped_or_cut_off_is_read_or_refused_in_words(kind: str, seed: int) -> None:
    assert outcome("skadet", mutated(MADE[kind], seed)).startswith(("read", "document-"))


@contextmanager
def listening() -> Iterator[tuple[str, list[bytes]]]:
    """Give the address of a server on this machine, and what anybody asks it for."""
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.05)
        is_over = threading.Event()

        def answer() -> None:
            while not is_over.is_set():
                try:
                    connection, _address = server.accept()
                except TimeoutError:
                    continue
                with connection:
                    asked.append(connection.recv(200))

        thread = threading.Thread(target=answer)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", asked
        is_over.set()
        thread.join()


def test_no_document_calls_anybody() -> None:
    with listening() as (address, asked):
        doctype = f'<?xml version="1.0"?><!DOCTYPE x SYSTEM "{address}/a.dtd">'
        relation = f'<Relationship Id="rId1" Type="{PART}/officeDocument/2006/relationships/footnotes"'
        relations = f'<Relationships xmlns="{PART}/package/2006/relationships">{relation}'
        document = f"<w:document {NAMES}><w:body><w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p></w:body></w:document>"
        outside = f'{relations} Target="{address}/x" TargetMode="External"/></Relationships>'
        picture = f'<img src="{address}/b.png"><link rel="stylesheet" href="{address}/c.css">'
        read = [
            outcome("a.docx", changed(WORD, "word/_rels/document.xml.rels", outside.encode())),
            outcome("b.docx", changed(WORD, "word/document.xml", (doctype + document).encode())),
            outcome("c.html", f'{doctype}<html><body>{picture}<p>{TEXT}</p><iframe src="{address}/d">'.encode()),
            outcome("d.md", f"![bilde]({address}/e.png)\n\n{TEXT}\n".encode()),
            outcome("e.odt", open_document(f"{TEXT}\n\n[lenke]({address}/f)\n")),
            outcome("f.pdf", _calling(address)),
        ]
    assert read == ["read"] * len(read)
    assert asked == []


def _calling(address: str) -> bytes:
    with pikepdf.open(BytesIO(PDF)) as opened:
        script = f'while (true) {{ app.launchURL("{address}/g") }}'
        opened.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=script)
        kept = BytesIO()
        opened.save(kept)
        return kept.getvalue()


@pytest.mark.parametrize("depth", [200, 50_000])
def test_elements_in_elements_are_read_or_refused(depth: int) -> None:
    inside = f"<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>"
    held = "<w:sdt><w:sdtContent>" * depth + inside + "</w:sdtContent></w:sdt>" * depth
    deep = f"<w:document {NAMES}><w:body>{held}</w:body></w:document>".encode()
    assert outcome("a.docx", changed(WORD, "word/document.xml", deep)) == "document-broken"
    # A parser of web pages leaves out what lies deeper than it goes.
    web = b"<html><body>" + b"<div>" * depth + TEXT.encode()
    assert outcome("a.html", web) in ("read", "document-empty", "document-broken")


def test_sections_in_sections_of_an_open_document_are_refused() -> None:
    names = 'xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    text = 'xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    held = "<t:section>" * 20_000 + f"<t:p>{TEXT}</t:p>" + "</t:section>" * 20_000
    content = f"<o:document-content {names} {text}><o:body><o:text>{held}</o:text></o:body></o:document-content>"
    assert outcome("a.odt", changed(ODT, "content.xml", content.encode())) == "document-broken"


def test_a_package_that_lies_about_its_size_is_broken() -> None:
    said = b"<w:p/>" * 200_000
    package = changed(WORD, "word/document.xml", said)
    assert package.count(len(said).to_bytes(4, "little")) == 2
    lying = package.replace(len(said).to_bytes(4, "little"), (500).to_bytes(4, "little"))
    assert outcome("a.docx", lying) == "document-broken"


def test_a_page_that_holds_all_pages_comes_to_an_end() -> None:
    with pikepdf.open(BytesIO(PDF)) as opened:
        opened.Root.Pages.Kids.append(opened.Root.Pages)
        opened.Root.Pages.Count = 1_000
        kept = BytesIO()
        opened.save(kept)
    assert outcome("a.pdf", kept.getvalue()) == "read"


def test_a_pdf_whose_letters_nobody_can_tell_says_so() -> None:
    with pikepdf.open(BytesIO(PDF)) as opened:
        for one in opened.objects:
            if isinstance(one, pikepdf.Dictionary) and "/ToUnicode" in one:
                del one["/ToUnicode"]
        kept = BytesIO()
        opened.save(kept)
    assert outcome("a.pdf", kept.getvalue()) == "document-unreadable"


def test_a_web_page_longer_than_anybody_waits_for_is_a_clear_no() -> None:
    assert outcome("a.html", b"<html><body>" + f"<p>{TEXT}</p>".encode() * 80_000) == "document-too-long"
