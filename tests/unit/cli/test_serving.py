"""The port that the site is served on."""

import socket

import pytest

from samstyr.cli.serving import AddressUnusable, PortTaken, address_of, reserve


def test_a_free_port_is_held_and_a_second_program_cannot_have_it():
    with reserve("127.0.0.1", 0) as held:
        port = held.getsockname()[1]
        assert address_of(held) == f"http://127.0.0.1:{port}/"
        with pytest.raises(PortTaken):
            reserve("127.0.0.1", port)


def test_who_calls_before_the_site_is_ready_waits_in_line():
    with reserve("127.0.0.1", 0) as held, socket.create_connection(held.getsockname()) as caller:
        caller.sendall(b"hello")
        answering, _ = held.accept()
        with answering:
            assert answering.recv(5) == b"hello"


def test_a_port_in_use_is_said_plainly_with_another_to_try():
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(PortTaken, match=rf"Port {port} on 127\.0\.0\.1 is in use.*--port {port + 1}"):
            reserve("127.0.0.1", port)


def test_an_address_of_another_machine_is_refused():
    with pytest.raises(AddressUnusable, match=r"cannot be served on 192\.0\.2\.1, port 8000"):
        reserve("192.0.2.1", 8000)


def test_an_address_in_the_newer_form_is_written_in_brackets():
    with reserve("::1", 0) as held:
        assert address_of(held) == f"http://[::1]:{held.getsockname()[1]}/"


def test_answers_on_a_kept_connection_are_sent_at_once():
    with reserve("127.0.0.1", 0) as held:
        assert held.proto == socket.IPPROTO_TCP
