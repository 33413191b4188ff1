"""Asking a site, with a small real one that answers what the test wants."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from samstyr.cli.asking import Expected, SiteAnswersBadly, ask


@contextmanager
def site(status: int, body: str) -> Iterator[str]:
    class Answer(BaseHTTPRequestHandler):
        def do_GET(self):  # the name is the library's
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_arguments: object):
            pass

    with HTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def test_a_page_that_comes_with_its_text_is_well():
    with site(200, '<html lang="nb">') as address:
        ask(address, Expected("/", 'lang="nb"'))


def test_an_error_page_is_no_answer():
    with site(500, "") as address, pytest.raises(SiteAnswersBadly, match=r"/en/ answers with status 500"):
        ask(address, Expected("/en/", ""))


def test_a_page_without_its_text_is_no_answer():
    with site(200, "<html>") as address, pytest.raises(SiteAnswersBadly, match="does not contain 'Mål'"):
        ask(address, Expected("/", "Mål"))


def test_a_silent_site_is_no_answer():
    with site(200, "") as address:
        pass
    with pytest.raises(SiteAnswersBadly, match="does not answer"):
        ask(address, Expected("/", ""))
